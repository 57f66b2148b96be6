// A sentence as the name finder is given it.

export interface TaggedSentence {
  readonly forms: readonly string[];
  /** Penn-style tags. */
  readonly xpos: readonly string[];
  /** What the network that reads makes of the words; rows of words. */
  readonly view: Float32Array;
}

/** True for words that may be names: those with a capital, or in letters that have none. */
export const mayBeName = (form: string): boolean => /[\p{Lu}\p{Lt}\p{Lo}]/u.test(form);

/** Tags of words that begin a sentence with a capital and are no part of a name: "He", "The", "In", "Meanwhile". */
const CLOSED = new Set('CC DT EX IN MD PDT PRP PRP$ RB TO WDT WP WP$ WRB'.split(' '));

/** False for a sentence whose capitals all stand in such words: a quarter of talk, a tenth of news. */
export const mayHoldName = ({ forms, xpos }: TaggedSentence): boolean =>
  forms.some((form, i) => mayBeName(form) && !CLOSED.has(xpos[i] ?? ''));

/** Share of words with a capital from which on capitals tell nothing. A guess: headlines have three of four. */
const SHOUTED = 0.7;

/** True for a headline in capitals. */
export function isShouted(forms: readonly string[]): boolean {
  let words = 0;
  let capitals = 0;
  for (const form of forms) {
    if (form.length < 4 || form.toLowerCase() === form.toUpperCase()) continue;
    words++;
    if (form.toLowerCase() !== form) capitals++;
  }
  return words > 2 && capitals > SHOUTED * words;
}
