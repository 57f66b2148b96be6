// Names and fixed phrases, found word by word whatever stands between the words ("US-led", "U.S.-led", "al Shabaab").
import { type KeyWord, keyWords } from './nameKey.ts';

export interface Phrase<Value> {
  readonly form: string;
  /** Words of the form with their own spelling, for the question of capitals. */
  readonly words: readonly { readonly key: string; readonly form: string }[];
  readonly value: Value;
}

/** Phrases by the key of their first word, the longest first. */
export type Phrases<Value> = ReadonlyMap<string, readonly Phrase<Value>[]>;

export function phrasesOf<Value>(forms: Iterable<readonly [string, Value]>): Phrases<Value> {
  const byFirst = new Map<string, Phrase<Value>[]>();
  for (const [form, value] of forms) {
    const words = keyWords(form).map(({ start, end, key }) => ({ key, form: form.slice(start, end) }));
    const first = words[0];
    if (!first) continue;
    const others = byFirst.get(first.key);
    if (others) others.push({ form, words, value });
    else byFirst.set(first.key, [{ form, words, value }]);
  }
  for (const phrases of byFirst.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

/** Units between two words of one name: a space, a hyphen, a full stop with a space. */
const WIDEST_GAP = 2;
const GAP = /^(?:[\s‐‑–/'’-]|\.)[\s‐‑–-]?$/;

/**
 * The longest phrase that begins with word `at` and is written with the capitals of its form; null where none does.
 * In a text all in capitals (`loud`) capitals tell nothing, so that short acronyms are not looked for.
 */
export function phraseAt<Value>(
  phrases: Phrases<Value>,
  text: string,
  words: readonly KeyWord[],
  at: number,
  loud: boolean,
): Phrase<Value> | null {
  for (const phrase of phrases.get(words[at]?.key ?? '') ?? []) {
    if (stands(phrase, text, words, at, loud)) return phrase;
  }
  return null;
}

function stands<Value>(
  phrase: Phrase<Value>,
  text: string,
  words: readonly KeyWord[],
  at: number,
  loud: boolean,
): boolean {
  for (const [step, wanted] of phrase.words.entries()) {
    const word = words[at + step];
    if (!word || word.key !== wanted.key) return false;
    if (!capitalsFit(text.slice(word.start, word.end), wanted.form, loud, phrase.words.length)) return false;
    const before = words[at + step - 1];
    if (step > 0 && before && !isGap(text, before, word)) return false;
  }
  return true;
}

function isGap(text: string, left: KeyWord, right: KeyWord): boolean {
  if (right.start - left.end > WIDEST_GAP) return false;
  if (text[left.end] === '.' && right.start - left.end > 1 && left.end - left.start > 2) return false;
  return GAP.test(text.slice(left.end, right.start));
}

/** Letters; an acronym up to this long may be a common word in capitals ("IS", "WHO"). */
const SHORT_ACRONYM = 4;

function capitalsFit(word: string, wanted: string, loud: boolean, count: number): boolean {
  if (isAcronym(wanted)) {
    if (loud && count === 1 && wanted.length <= SHORT_ACRONYM) return false;
    return word === wanted;
  }
  const first = wanted[0] ?? '';
  return first === first.toLowerCase() || startsHigh(word);
}

const isAcronym = (form: string): boolean => form.length >= 1 && form === form.toUpperCase() && /\p{Lu}/u.test(form);

export const startsHigh = (word: string): boolean => /^\p{Lu}/u.test(word);
