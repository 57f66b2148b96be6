// Whether a name stands in a list of counties.
import { startsHigh } from '../../almanac/phrases.ts';
import type { SentenceGround } from '../ground.ts';

/** Words after a name in which the "counties" of a list are looked for. A guess. */
const LONGEST_LIST = 8;

/** "Norvand, Karsa and Asmar counties": true for each of the names. */
export function isInList(ground: SentenceGround, last: number, text: string): boolean {
  for (let at = last + 1; at <= last + LONGEST_LIST; at++) {
    const word = ground.words[at];
    const before = ground.words[at - 1];
    if (!word || !before) return false;
    if (word.key === 'counties') return at > last + 1 || text.slice(before.end, word.start) === ' ';
    if (at === last + 1 && word.key !== 'and' && text[before.end] !== ',') return false;
    if (word.key !== 'and' && !startsHigh(text.slice(word.start, word.end))) return false;
  }
  return false;
}
