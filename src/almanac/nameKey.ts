// How names are compared: words without case, marks and apostrophes; and, for names that came through another script,
// the sounds they stand for.
import type { Span } from '../span.ts';

/** A word of a text for looking names up. */
export interface KeyWord extends Span {
  /** Lower case, without accents. */
  readonly key: string;
}

/** Letters and digits; an apostrophe inside belongs to the word, unless it makes a possessive ("Nu’man", but "Karsa’s"). */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’ʿʾʼ‘`](?![sS](?![\p{L}\p{N}]))[\p{L}\p{N}\p{M}]+)*/gu;
const MARKS = /['’\p{M}ʿʾʼ‘`]/gu;
const PLAIN_WORD = /^[a-z0-9]*$/;
const PLAIN_NAME = /^[a-z0-9]+(?:[ -][a-z0-9]+)*$/;
/** Letters that Unicode does not take apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  ı: 'i',
  ß: 'ss',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

/** The words of `text` with their keys, in text order: "Côte d’Ivoire" → "cote", "d", "ivoire". */
export function keyWords(text: string): KeyWord[] {
  const words: KeyWord[] = [];
  for (const match of text.matchAll(WORD)) {
    words.push({ start: match.index, end: match.index + match[0].length, key: fold(match[0]) });
  }
  return words;
}

/** The words of a name as one key: "Deir ez-Zor" → "deir ez zor". */
export function nameKey(name: string): string {
  const small = name.toLowerCase();
  if (PLAIN_NAME.test(small)) return small.replaceAll('-', ' ');
  return keyWords(name)
    .map(({ key }) => key)
    .join(' ');
}

function fold(word: string): string {
  const small = word.toLowerCase();
  if (PLAIN_WORD.test(small)) return small;
  return small
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(/[łøıßđæœþ]/g, (letter) => LETTERS[letter] ?? letter);
}

/** Arabic articles before their noun, also grown together with it: "al", "ez", "ash", "Ezzor". */
const ARTICLE = /^(?:al|el|ad|ar|as|ash|at|az|an|ed|er|es|esh|et|ez|en|ul|il)$/;
const GROWN = /^[ae](?=([drstznl])\1)/;
/** In order: letters that are written differently for one sound, from the longest to the shortest. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/sch|sh/g, 'c'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/dh|th/g, 't'],
  [/zh|dj/g, 'j'],
  [/ph/g, 'f'],
  [/ck|q|k/g, 'k'],
  [/ai|ay|ei|ey|ee|ie|i|y|e(?=$)/g, 'i'],
  [/au|aw|ou|oo|ow|u|o|w/g, 'u'],
  [/e/g, 'a'],
  [/([a-z])\1+/g, '$1'],
  [/([ai])h?$/g, ''],
];

/**
 * The sounds of a transliterated name: "deir ezzor", "dayr az zawr" and "deir al zor" → "dir zur".
 * Takes a key of `nameKey`; empty where nothing is left.
 */
export function soundKey(key: string): string {
  const words = key.split(' ').filter((word, _, all) => all.length === 1 || !ARTICLE.test(word));
  return words
    .map((word) => SOUNDS.reduce((sound, [from, to]) => sound.replace(from, to), word.replace(GROWN, '')))
    .join(' ')
    .trim();
}
