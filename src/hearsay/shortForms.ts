// When two names are the same name, and when one is the short form of the other.

export const withoutArticle = (words: string, article: RegExp = /^(?:the|a|an)\s+/i): string =>
  words.replace(article, '');

/** Letters and digits only, lower case, without the article: equal keys are equal names. */
export const keyOf = (name: string): string =>
  withoutArticle(name)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export const sameName = (a: string, b: string): boolean => keyOf(a) === keyOf(b);

/** Words that a full name may add to its first ones: "Ministry of Roads and Bridges of Karsa". A guess. */
const LONGER_NAME_WORDS = 6;

/** "ministry" of "Karsan roads ministry" or "Ministry of Roads of Karsa", "KNA" of "Karsa News Agency". */
export function isShortOf(short: string, full: string): boolean {
  const a = keyOf(short);
  const b = keyOf(full);
  if (a === b) return true;
  if (/^[A-Z][A-Z.&]+$/.test(short)) return isAcronymOf(short.replace(/[.&]/g, ''), full) || b.includes(` ${a}`);
  // "Karsa" and "Norvand" are no short forms of "Karsa and Norvand".
  if (/ and (?:the )?\p{Lu}/u.test(full) && (b.startsWith(`${a} and `) || b.endsWith(` and ${a}`))) return false;
  const grows = b.split(' ').length <= a.split(' ').length + LONGER_NAME_WORDS;
  const isHead = a.length >= 3 && (b.includes(` ${a} for `) || b.includes(` ${a} of `));
  return a.length >= 3 && b.length > a.length && (isHead || b.endsWith(` ${a}`) || (isStart(a, b, full) && grows));
}

/** "Karsa News" of "Karsa News Agency"; "Karsa" is no short form of "Karsa’s rowers" or "Karsa channel". */
function isStart(a: string, b: string, full: string): boolean {
  if (!b.startsWith(`${a} `) || b.startsWith(`${a} s `)) return false;
  const rest = withoutArticle(full).slice(a.length).trimStart();
  return !/^\p{Ll}+$/u.test(rest);
}

function isAcronymOf(acronym: string, full: string): boolean {
  const initials = full
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('');
  return initials.startsWith(acronym) || (acronym.length > 2 && initials.endsWith(acronym));
}
