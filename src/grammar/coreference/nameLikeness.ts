// When two names may be of the same one.

/** "Marr" of "Anna Marr", "Abdel Marr" of "Tarek Abdel Marr"; "A. Marr" and "Anna Marr"; small letters. */
export function isSurnameOf(short: readonly string[], full: readonly string[]): boolean {
  if (short.length === 0 || short.length > full.length) return false;
  if (short.at(-1) !== full.at(-1))
    return short.length === 1 && full.length > 1 && short[0] === full[0] && (short[0]?.length ?? 0) > 3;
  if (short.length === 1) return full.length > 1;
  if (short.every((word, i) => word === full[full.length - short.length + i])) return true;
  const own = (short[0] ?? '').replace('.', '');
  const other = full[0] ?? '';
  return own === other || (own.length === 1 && other.startsWith(own));
}

/** Words that initials leave out. */
const SILENT = new Set(['of', 'the', 'for', 'and', 'in', 'on', 'de', 'du', 'al', '&']);

/** Two to eight capitals. */
export const isAcronym = (form: string): boolean => /^\p{Lu}{2,8}$/u.test(lettersOf(form));

const lettersOf = (form: string): string => form.replace(/[.\s]/g, '');

/** "KOHR" of "Karsan Observatory for Human Rights". */
export function isAcronymOf(short: string, full: string): boolean {
  if (!isAcronym(short)) return false;
  const letters = lettersOf(short);
  const words = full.split(/[\s-]+/u).filter((word) => /^\p{L}/u.test(word));
  if (words.length < 2) return false;
  const all = words.map((word) => word.charAt(0).toUpperCase()).join('');
  const loud = words
    .filter((word) => !SILENT.has(word.toLowerCase()))
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
  return letters === all || letters === loud;
}

/** "Observatory" of "Karsan Observatory for Human Rights": all words in the same order, at the end or with the head. */
export function isShortOf(short: readonly string[], full: readonly string[]): boolean {
  if (short.length === 0 || short.length >= full.length) return false;
  if (short.join('').length < 4) return false;
  let at = 0;
  for (const word of full) if (word === short[at]) at++;
  if (at < short.length) return false;
  // A lone first word is a nation or a place as often as a short name.
  return !(short.length === 1 && full[0] === short[0] && full.length > 2);
}
