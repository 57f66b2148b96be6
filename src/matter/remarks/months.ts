// Sums of days and months, as a person would say them.
import { civil, dayNumber, parseIso } from '../times/days.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** Days of one unit of a duration; null for units that are no durations. */
const DAYS_OF: Readonly<Record<string, number>> = { hour: 1 / 24, day: 1, week: 7 };
/** Months of one unit. */
export const MONTHS_OF: Readonly<Record<string, number>> = { month: 1, year: 12, decade: 120 };

/** An ISO day moved by `count` units ("2015-05-01" + 2.5 years → 2017-11-01) as a day number; null where it cannot be. */
export function later(iso: string, count: number, unit: string): number | null {
  const start = parseIso(iso);
  if (start === null) return null;
  const days = DAYS_OF[unit];
  if (days !== undefined) return start + Math.round(count * days);
  const months = MONTHS_OF[unit];
  if (months === undefined) return null;
  const { year, month, day } = civil(start);
  return dayNumber(year, month + Math.round(count * months), Math.min(day, 28));
}

/** "November 2017". */
export function monthName(days: number): string {
  const { year, month } = civil(days);
  return `${MONTHS[month - 1] ?? ''} ${year}`;
}
