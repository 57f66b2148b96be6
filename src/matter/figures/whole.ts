// The whole of which a part is told: in "a third of the 900 prisoners died" the 900 did not die.
import type { Counting } from '../../almanac/counting.ts';
import { amountAt } from './amount.ts';
import { nounPhraseAt } from './nounPhrase.ts';
import type { Words } from './words.ts';

const OF_WHAT =
  /^(?:the|those|these|its|their|his|her|our|all|some|about|around|roughly|nearly|almost|more|than|over)$/;
/** Words right before "of" that name a part; number words and digits do so too. */
const PART =
  /^(?:none|neither|any|either|most|many|some|several|few|fewer|cent|percent|%|majority|minority|part|fraction|proportion|percentage|share|rest)$/;
/** "was one of 26 people killed": what befell the member befell the others. */
const MEMBER = /^(?:is|was|were|are|be|been|being|become|became|as)$/;
/** Tokens of "the more than" between "of" and the number. A guess. */
const REACH = 4;

/** True where "a part of (the)" stands right before the number at token `at`. */
export function isWhole({ low }: Words, at: number, { numbers }: Counting): boolean {
  let i = at - 1;
  while (i > at - 1 - REACH && OF_WHAT.test(low[i] ?? '')) i--;
  const part = low[i] === 'of' ? (low[i - 1] ?? '') : '';
  if (MEMBER.test(low[i - 2] ?? '') || (part === 'one' && /^[,(–—]$/.test(low[i - 2] ?? ''))) return false;
  return PART.test(part) || /^\d/.test(part) || (numbers.has(part) && !COLLECTIVE.test(part));
}

/** "dozens of", "a couple of" count what follows. */
const COLLECTIVE = /^(?:couple|pair|score|tens|scores|dozens|hundreds|thousands|millions|billions)$/;

/** The end of the whole that begins at token `at`, right behind "of": "the 40 hostages". */
export function wholeEnd(words: Words, at: number, counting: Counting): number {
  let i = at;
  while (i < at + REACH && OF_WHAT.test(words.low[i] ?? '')) i++;
  const amount = amountAt(words, i, counting.numbers);
  return nounPhraseAt(words, amount?.to ?? i, false, counting).to;
}

/** "the 12 who died": the clause at token `i` tells of the whole alone. */
export const isRelative = ({ low }: Words, i: number): boolean => /^(?:who|whom)$/.test(low[i] ?? '');
