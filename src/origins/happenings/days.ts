// Days of a reading as numbers that can be compared: the day of the news, and whether two stretches can be one.
import { parseIso } from '../../matter/times/days.ts';
import type { Reading, Time } from '../../reading.ts';

/** First and last day number, both included. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** Letters of the text within which a date of its own stands: a dateline, "Published May 13 2031". A guess. */
const HEAD = 120;
const YEAR = /\b(?:19|20)\d\d\b/;

/** The day a report tells the news of: a full date at its head, else its publication, else null. */
export function newsDay({ article, times }: Reading): number | null {
  const own = times.find(
    ({ span, precision, from }) =>
      precision === 'day' && from !== null && span.start < HEAD && YEAR.test(article.text.slice(span.start, span.end)),
  );
  const given = own?.from ?? article.published?.value ?? null;
  return given === null ? null : parseIso(given);
}

/** Days of a time, or null where the report gives no means to tell. */
export function daysOf(time: Time | undefined): Days | null {
  if (!time || time.from === null || time.to === null) return null;
  const from = parseIso(time.from);
  const to = parseIso(time.to);
  return from === null || to === null ? null : { from, to };
}

/** Days between two stretches: 0 where they share one. */
export const daysApart = (a: Days, b: Days): number => Math.max(0, a.from - b.to, b.from - a.to);
