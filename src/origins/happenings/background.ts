// What a telling must not be to be news of the day: long past, a whole war's sum, or a war told in general.
import type { Figure, Time } from '../../reading.ts';
import type { Days } from './days.ts';
import type { Telling } from './telling.ts';

/** Days before the news that a happening may lie back and still be told as news. Gold marks nearly all within four. */
const NEWS_DAYS = 7;
/** Dead or injured from which a number sums up a war, not a happening. A guess. */
const SUM_OF_A_WAR = 5000;
/** Words that sum up a stretch of time. */
const SUMMING =
  /\bsince (?:then|last|mid|early|late)\b|\bsince (?:\w+ )?(?:the )?(?:\w+ )?(?:conflict|war|uprising|revolt|crisis|beginning|start|operation|offensive|campaign|invasion)\b|\b(?:conflict|civil war|war in \w+) (?:that )?(?:has|have|had) (?:killed|claimed)\b/i;

/**
 * news: of the day; earlier: an earlier day that the words name, which is news only where another report tells it as
 * such; never: a war's sum, or told in months and years.
 */
export type Freshness = 'news' | 'earlier' | 'never';

export function freshnessOf(telling: Telling, news: number | null, times: readonly Time[]): Freshness {
  if ([...telling.killed, ...telling.injured].some(isSum) || SUMMING.test(telling.words)) return 'never';
  if (times.some(({ precision }) => LONG.has(precision))) return 'never';
  if (news === null || telling.days === null || !isPast(telling.days, news)) return 'news';
  return telling.days.from === telling.days.to ? 'earlier' : 'never';
}

const LONG = new Set<Time['precision']>(['month', 'season', 'year', 'years']);
const isSum = ({ low, high }: Figure): boolean => (low ?? high ?? 0) >= SUM_OF_A_WAR;
const isPast = (days: Days, news: number): boolean => days.to < news - NEWS_DAYS;
