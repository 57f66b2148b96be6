// Joins what belongs together: "from 25 March to 3 April", "9 a.m. Tuesday", "Sunday night (March 4)"; and edges before a time.
import { type EdgeFound, edgeBefore } from './edges.ts';
import type { Hit } from './scan.ts';
import { AROUND_UNITS } from './timeRule.ts';

/** One mark to be: an expression, with the edge named before it, and the last one of a range. */
export interface Phrase {
  readonly start: number;
  readonly end: number;
  readonly hit: Hit;
  readonly edge: EdgeFound | null;
  /** The end of a range that this phrase begins. */
  readonly until: Phrase | null;
}

const RANGE = /^\s*(?:[-–—]|to|through|thru|until|till|up\s+to)\s*$/i;
const AND = /^\s+and\s+(?:the\s+)?$/i;
const BETWEEN = /\bbetween\s+(?:the\s+)?$/i;
const FROM = /\bfrom\s+(?:the\s+)?$/i;
const SAME_DAY = /^,?\s+(?:(?:on|at|around|about|of)\s+)?$/i;
const BRACKET = /^\s*[(]\s*$/;

/** Hits of one sentence in text order → phrases. */
export function joinHits(text: string, hits: readonly Hit[]): readonly Phrase[] {
  const phrases: Phrase[] = [];
  for (const hit of hits) {
    const phrase = withEdge(text, hit, phrases.at(-1)?.end ?? 0);
    const last = phrases.at(-1);
    const joined = last && joinTwo(text, last, phrase);
    if (joined) phrases[phrases.length - 1] = joined;
    else phrases.push(phrase);
  }
  return phrases;
}

function withEdge(text: string, hit: Hit, from: number): Phrase {
  const edge = edgeBefore(text.slice(Math.max(from, hit.start - AROUND_UNITS), hit.start));
  return { start: hit.start - (edge?.length ?? 0), end: hit.end, hit, edge, until: null };
}

function joinTwo(text: string, a: Phrase, b: Phrase): Phrase | null {
  if (a.until) return null;
  const gap = text.slice(a.end, b.start);
  const before = text.slice(Math.max(0, a.start - AROUND_UNITS), a.start);
  if (isClock(a.hit) !== isClock(b.hit)) {
    if (!SAME_DAY.test(gap)) return null;
    const day = isClock(a.hit) ? b : a;
    return isDay(day.hit) ? { ...day, start: a.start, end: b.end } : null;
  }
  if (
    kindOf(a.hit) === kindOf(b.hit) &&
    ((AND.test(gap) && BETWEEN.test(before)) || (RANGE.test(gap) && ranges(a, gap, before)))
  )
    return { ...a, end: b.end, until: b };
  if (BRACKET.test(gap) && isDay(a.hit) && isDay(b.hit) && text[b.end] === ')')
    return { ...b, start: a.start, end: b.end + 1 };
  return null;
}

const isClock = (hit: Hit): boolean => hit.rule.id.startsWith('clock') || hit.rule.id === 'noon';

type Kind = 'day' | 'month' | 'year' | 'clock' | 'other';
const kinds: Readonly<Record<string, Kind>> = {
  'iso-date': 'day',
  'numeric-date': 'day',
  'month-day': 'day',
  'day-month': 'day',
  weekday: 'day',
  'day-word': 'day',
  'part-of-that-day': 'day',
  'which-unit': 'other',
  'part-of-day': 'day',
  holiday: 'day',
  'month-year': 'month',
  month: 'month',
  year: 'year',
  clock: 'clock',
  'clock-24': 'clock',
  noon: 'clock',
  decade: 'year',
  'season-year': 'month',
  season: 'month',
  quarter: 'month',
};
const kindOf = (hit: Hit): Kind => kinds[hit.rule.id] ?? 'other';
const isDay = (hit: Hit): boolean => kindOf(hit) === 'day' || /\bday\b/i.test(hit.found.text);

/** "to" joins two dates; two weekdays or years only after "from" or with a dash. */
const ranges = (a: Phrase, gap: string, before: string): boolean =>
  /[-–—]/.test(gap) || FROM.test(before) || /^(?:month-day|day-month|month-year)$/.test(a.hit.rule.id);
