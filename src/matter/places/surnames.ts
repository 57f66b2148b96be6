// Words that this report uses as a person’s last name: "Anna Norvand" makes a later "Norvand" hers.

import { startsHigh } from '../../almanac/phrases.ts';
import type { PlaceWords } from '../../almanac/placeWords.ts';
import type { SentenceGround } from '../ground.ts';

/** Keys of the words that follow a title or a first name. Capitals in the middle of a sentence only. */
export function surnamesOf(grounds: readonly SentenceGround[], text: string, known: PlaceWords): ReadonlySet<string> {
  const surnames = new Set<string>();
  for (const { words, loud, tree, tokenOf } of grounds) {
    if (loud) continue;
    for (let at = 1; at < words.length; at++) {
      const before = words[at - 1];
      const word = words[at];
      if (!before || !word || !startsHigh(text.slice(word.start, word.end))) continue;
      const gap = text.slice(before.end, word.start);
      if (gap !== ' ' && gap !== '. ') continue;
      if (known.personTitles.has(before.key)) surnames.add(word.key);
      if (gap !== ' ' || at < 2 || !startsHigh(text.slice(before.start, before.end))) continue;
      if (
        known.openers.has(before.key) ||
        known.kinds.has(before.key) ||
        known.kinds.has(word.key) ||
        known.times.has(before.key)
      )
        continue;
      const after = words[at + 1];
      const ends =
        !after || !/^[ -]$/.test(text.slice(word.end, after.start)) || !startsHigh(text.slice(after.start, after.end));
      if (ends && tree.tokens[tokenOf[at - 1] ?? -1]?.upos === 'PROPN') surnames.add(word.key);
    }
  }
  return surnames;
}
