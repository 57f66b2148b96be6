// Whether a name of a place is only part of a longer name: "Norvand Times", "Anna Norvand", "Mayor Norvand".

import { startsHigh } from '../../almanac/phrases.ts';
import type { PlaceWords } from '../../almanac/placeWords.ts';
import type { SentenceGround } from '../ground.ts';

/** True when capitalised words next to words `first` to `last` belong to them. In a loud sentence capitals tell nothing. */
export function isInLongerName(
  ground: SentenceGround,
  first: number,
  last: number,
  text: string,
  known: PlaceWords,
): boolean {
  const word = ground.words[last];
  if (!word) return false;
  if (/^-\p{Ll}/u.test(text.slice(word.end, word.end + 2))) return true;
  if (ground.loud) return false;
  return hasBefore(ground, first, text, known) || hasAfter(ground, last, text, known);
}

function hasBefore(ground: SentenceGround, first: number, text: string, known: PlaceWords): boolean {
  const word = ground.words[first];
  const before = ground.words[first - 1];
  if (!word || !before) return false;
  const gap = text.slice(before.end, word.start);
  if (gap === '. ' && known.personTitles.has(before.key)) return true;
  if (gap !== ' ' && gap !== '-') return false;
  if (known.personTitles.has(before.key)) return true;
  if (!startsHigh(text.slice(before.start, before.end))) return false;
  if (known.openers.has(before.key) || known.kinds.has(before.key) || known.times.has(before.key)) return false;
  const token = ground.tree.tokens[ground.tokenOf[first - 1] ?? -1];
  return gap === '-' || token?.upos === 'PROPN' || token?.upos === undefined;
}

function hasAfter(ground: SentenceGround, last: number, text: string, known: PlaceWords): boolean {
  const word = ground.words[last];
  const after = ground.words[last + 1];
  if (!word || !after) return false;
  const gap = text.slice(word.end, after.start);
  if (gap !== ' ' && gap !== ' & ') return false;
  if (!startsHigh(text.slice(after.start, after.end))) return false;
  return !known.kinds.has(after.key) && !known.times.has(after.key);
}
