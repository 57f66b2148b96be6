// Brings the forms of an English word together, so that "strikes" and "struck by a strike" share a key where letters allow.

/** Shorter words are left alone: letters. */
const SHORTEST = 4;
/** What is left of a word after its ending has at least this many letters. */
const LEAST = 3;
const VOWEL = /[aeiouy]/;

/** A plain stem of a word in small letters: "attacking", "attacks", "attacked" → "attack"; "bodies" → "body". */
export function stem(word: string): string {
  if (word.length < SHORTEST || !/^[a-z]+$/.test(word)) return word;
  return withoutE(withoutTense(singular(word)));
}

function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|ch|sh|x)es$/.test(word)) return word.slice(0, -2);
  return /[^siu]s$/.test(word) ? word.slice(0, -1) : word;
}

function withoutTense(word: string): string {
  const ending = /ied$/.test(word) ? 'ied' : (/(?:ing|ed)$/.exec(word)?.[0] ?? '');
  const root = word.slice(0, word.length - ending.length);
  if (ending === '' || root.length < LEAST || !VOWEL.test(root)) return word;
  if (ending === 'ied') return `${root}y`;
  return /([bdfgmnprt])\1$/.test(root) ? root.slice(0, -1) : root;
}

const withoutE = (word: string): string => (word.length > LEAST && word.endsWith('e') ? word.slice(0, -1) : word);
