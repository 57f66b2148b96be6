// Whether a name of a place is only part of a longer name: "Norvand Times", "Anna Norvand", "Mayor Norvand".
import { startsHigh } from '../../almanac/phrases.ts';
import type { SentenceGround } from '../ground.ts';
import { KIND_NOUNS, OPENERS, PERSON_TITLES, TIME_WORDS } from './kindWords.ts';

/** True when capitalised words next to words `first` to `last` belong to them. In a loud sentence capitals tell nothing. */
export function isInLongerName(ground: SentenceGround, first: number, last: number, text: string): boolean {
  const word = ground.words[last];
  if (!word) return false;
  if (/^-\p{Ll}/u.test(text.slice(word.end, word.end + 2))) return true;
  if (ground.loud) return false;
  return hasBefore(ground, first, text) || hasAfter(ground, last, text);
}

function hasBefore(ground: SentenceGround, first: number, text: string): boolean {
  const word = ground.words[first];
  const before = ground.words[first - 1];
  if (!word || !before) return false;
  const gap = text.slice(before.end, word.start);
  if (gap === '. ' && PERSON_TITLES.has(before.key)) return true;
  if (gap !== ' ' && gap !== '-') return false;
  if (PERSON_TITLES.has(before.key)) return true;
  if (!startsHigh(text.slice(before.start, before.end))) return false;
  if (OPENERS.has(before.key) || KIND_NOUNS.has(before.key) || TIME_WORDS.has(before.key)) return false;
  const token = ground.tree.tokens[ground.tokenOf[first - 1] ?? -1];
  return gap === '-' || token?.upos === 'PROPN' || token?.upos === undefined;
}

function hasAfter(ground: SentenceGround, last: number, text: string): boolean {
  const word = ground.words[last];
  const after = ground.words[last + 1];
  if (!word || !after) return false;
  const gap = text.slice(word.end, after.start);
  if (gap !== ' ' && gap !== ' & ') return false;
  if (!startsHigh(text.slice(after.start, after.end))) return false;
  return !KIND_NOUNS.has(after.key) && !TIME_WORDS.has(after.key);
}
