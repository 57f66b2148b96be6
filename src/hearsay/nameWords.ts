// Titles before a person's name, and words that make a name a body's.
import type { NameWords } from '../almanac/nameWords.ts';

export const isTitleWord = ({ titles }: NameWords, word: string): boolean =>
  titles.has(
    word
      .toLowerCase()
      .replace(/[^\p{L}.’'-]/gu, '')
      .replace(/\.$/, ''),
  );

/** "Secretary of State": a title of several words, as they stand. */
export const isTitlePhrase = ({ titles }: NameWords, words: string): boolean => titles.has(words.toLowerCase());

export const isBodyWord = ({ bodies }: NameWords, word: string): boolean => bodies.has(word.toLowerCase());

export const isParticle = ({ particles }: NameWords, word: string): boolean => particles.has(word.toLowerCase());

/** A person's name without the titles and bodies before it ("Karsa Roads director Olaf Brandt" → "Olaf Brandt"); empty where only titles stand. */
export function withoutTitles(known: NameWords, name: string): string {
  const words = name.replace(/['’]s$/, '').split(/\s+/);
  const last = words.findLastIndex((word) => isTitleWord(known, word));
  return words
    .slice(last + 1)
    .join(' ')
    .replace(PLACE_BEFORE, '');
}

/** The end of an office that stands before a name: "Minister for the Middle East Olaf Brandt". */
const PLACE_BEFORE = /^(?:(?:Middle )?East|Affairs|United (?:States|Nations|Kingdom)|States|Nations)\s+(?=\S+\s+\S)/;
