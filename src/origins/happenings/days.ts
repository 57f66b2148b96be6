// Days of a reading as numbers that can be compared: the day of the news, and whether two stretches can be one.
import { parseIso } from '../../matter/times/days.ts';
import type { Reading, Time } from '../../reading.ts';
import { slice } from '../../span.ts';

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

/**
 * The same for a deed that is told as done: it does not lie ahead of its news. A bare date that would is last year’s; any
 * other such day is misread, and null. A day of grace for other time zones.
 */
export function daysOfDeed(time: Time, news: number | null, text: string): Days | null {
  const days = daysOf(time);
  if (!days || news === null || days.from <= news + 1) return days;
  if (YEAR.test(slice(text, time.span)) || !DATE.test(slice(text, time.span))) return null;
  const earlier = daysOf({ ...time, from: yearBefore(time.from), to: yearBefore(time.to) });
  return earlier && earlier.from <= news ? earlier : null;
}

/** "August 21", "21 August": a month by name and a day. */
const DATE = /\p{L}{3,}\.?\s+\d{1,2}\b|\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?\p{L}{3,}/u;

const yearBefore = (iso: string | null): string | null =>
  iso?.replace(/^\d{4}/, (year) => String(Number(year) - 1).padStart(4, '0')) ?? null;

/** Days between two stretches: 0 where they share one. */
export const daysApart = (a: Days, b: Days): number => Math.max(0, a.from - b.to, b.from - a.to);
