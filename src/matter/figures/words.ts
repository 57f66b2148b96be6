// A sentence as the figure rules see it: tokens with their small forms, and small questions about neighbours.
import type { Sentence, Token } from '../../grammar/analysis.ts';

export interface Words {
  readonly tokens: readonly Token[];
  /** Lower-case forms, same indices. */
  readonly low: readonly string[];
}

export const wordsOf = ({ tokens }: Sentence): Words => ({
  tokens,
  low: tokens.map((token) => token.form.toLowerCase()),
});

/** True where tokens `i` and `i + 1` stand without a space between them. */
export const glued = ({ tokens }: Words, i: number): boolean =>
  tokens[i] !== undefined && tokens[i]?.end === tokens[i + 1]?.start;

const DASH = /^[-–—‑]$/;
export const isDash = ({ low }: Words, i: number): boolean => DASH.test(low[i] ?? '');

/** A hyphen inside a word ("six-member"): glued on both sides. */
export const isHyphen = (words: Words, i: number): boolean =>
  isDash(words, i) && glued(words, i - 1) && glued(words, i);

export const isCapital = ({ tokens }: Words, i: number): boolean => /^\p{Lu}/u.test(tokens[i]?.form ?? '');

/** Words joined with one space, from `from` up to, not including, `to`. */
export const phrase = ({ low }: Words, from: number, to: number): string => low.slice(from, to).join(' ');

/** Singular of a regular plural in lower case; the word itself where nothing tells. */
export function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}
