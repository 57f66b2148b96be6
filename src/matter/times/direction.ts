// Does the verb by a time look ahead ("will meet on Sunday") or back ("met on Sunday")?

import type { Calendar } from '../../almanac/calendar.ts';
import type { Sentence } from '../../grammar/analysis.ts';
import type { Direction } from './timeRule.ts';

/** Words searched on each side of the time; beyond them another clause has begun. A guess. */
const REACH_WORDS = 12;
const CLAUSE_END = /^[;:()“”"]$/;
/** Back by themselves; the other words of the list may be participles ("to be held"). */
const AUXILIARY = /^(?:was|were|did|had|has|have)$/;
/** Ahead only with what they lead to: "going to meet", not "a truce agreed in February". */
const LEADING = /^(?:going|agreed)$/;
const BE = /^(?:be|been|being|was|were|is|are|am|has|have|had|having|get|got|gets)$/;

/**
 * Which way the nearest verb looks: first the words before the time, then, where it opens its clause, those behind it;
 * null where no verb near it tells. `start` and `end` are offsets of the article.
 */
export function directionAt(sentence: Sentence, start: number, end: number, calendar: Calendar): Direction {
  const { tokens } = sentence;
  const first = firstAtOrAfter(sentence, start);
  for (let i = first - 1; i >= 0 && i >= first - REACH_WORDS; i--) {
    const turn = turnAt(sentence, i, calendar);
    if (turn !== 0) return turn > 0 ? 'ahead' : 'back';
    if (CLAUSE_END.test(tokens[i]?.form ?? '')) break;
  }
  const next = firstAtOrAfter(sentence, end);
  for (let i = next; i < tokens.length && i < next + REACH_WORDS; i++) {
    const turn = turnAt(sentence, i, calendar);
    if (turn !== 0) return turn > 0 ? 'ahead' : 'back';
    if (CLAUSE_END.test(tokens[i]?.form ?? '')) break;
  }
  return null;
}

/** 1 ahead, -1 back, 0 neither. */
function turnAt({ tokens }: Sentence, i: number, calendar: Calendar): number {
  const token = tokens[i];
  if (!token) return 0;
  if (token.form === 'May') return 0;
  const word = token.form.toLowerCase();
  if (calendar.ahead.has(word)) {
    const to = tokens[i + 1]?.form.toLowerCase();
    return LEADING.test(word) && to !== 'to' ? 0 : 1;
  }
  if (word === 'to' && /^(?:is|are)$/.test(tokens[i - 1]?.form.toLowerCase() ?? '')) return 1;
  if (calendar.back.has(word)) return !AUXILIARY.test(word) && follows(tokens, i, /^(?:be|been|being)$/) ? 0 : -1;
  if (token.xpos === 'VBD') return follows(tokens, i, BE) ? 0 : -1;
  if (token.xpos === '' && word.length > 4 && word.endsWith('ed') && !follows(tokens, i, BE)) return -1;
  return 0;
}

const follows = (tokens: Sentence['tokens'], i: number, word: RegExp): boolean =>
  word.test(tokens[i - 1]?.form.toLowerCase() ?? '');

function firstAtOrAfter({ tokens }: Sentence, position: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
