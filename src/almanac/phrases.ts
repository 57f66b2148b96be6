// Names and fixed phrases, found word by word whatever stands between the words ("US-led", "U.S.-led", "al Shabaab").
import { type KeyWord, keyWords } from './nameKey.ts';

export interface Phrase<Value> {
  readonly form: string;
  readonly words: readonly PhraseWord[];
  readonly value: Value;
}

/** A word of a form with its own spelling, for the question of capitals. */
export interface PhraseWord {
  readonly key: string;
  readonly form: string;
  readonly capitals: 'all' | 'first' | 'none';
}

/** Phrases by the key of their first word, the longest first. */
export type Phrases<Value> = ReadonlyMap<string, readonly Phrase<Value>[]>;

export function phrasesOf<Value>(forms: Iterable<readonly [string, Value]>): Phrases<Value> {
  const byFirst = new Map<string, Phrase<Value>[]>();
  for (const [form, value] of forms) {
    const words = keyWords(form).map(({ start, end, key }) => phraseWord(key, form.slice(start, end)));
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
  { words: wanted }: Phrase<Value>,
  text: string,
  words: readonly KeyWord[],
  at: number,
  loud: boolean,
): boolean {
  // most fail by their second word: keys before everything that takes a slice of the text
  for (let step = 0; step < wanted.length; step++) if (words[at + step]?.key !== wanted[step]?.key) return false;
  for (let step = 0; step < wanted.length; step++) {
    const [word, before, own] = [words[at + step], words[at + step - 1], wanted[step]];
    if (!word || !own || !capitalsFit(text, word, own, loud && wanted.length === 1)) return false;
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

/** `alone`: the one word of its phrase, in a text all in capitals. */
function capitalsFit(text: string, { start, end }: KeyWord, wanted: PhraseWord, alone: boolean): boolean {
  if (wanted.capitals === 'none') return true;
  const word = text.slice(start, end);
  if (wanted.capitals === 'first') return startsHigh(word);
  return !(alone && wanted.form.length <= SHORT_ACRONYM) && word === wanted.form;
}

function phraseWord(key: string, form: string): PhraseWord {
  const first = form[0] ?? '';
  const high = first !== first.toLowerCase();
  return { key, form, capitals: isAcronym(form) ? 'all' : high ? 'first' : 'none' };
}

const isAcronym = (form: string): boolean => form.length >= 1 && form === form.toUpperCase() && /\p{Lu}/u.test(form);

/** True for a word that begins with a capital. */
export function startsHigh(word: string): boolean {
  const unit = word.charCodeAt(0);
  return unit < ASCII ? unit >= CAPITAL_A && unit <= CAPITAL_Z : /^\p{Lu}/u.test(word);
}
/** UTF-16 units of plain letters, told without a pattern: asked of every word. */
const ASCII = 0x80;
const CAPITAL_A = 0x41;
const CAPITAL_Z = 0x5a;
