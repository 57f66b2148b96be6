// Reads the words of a match: names of months and weekdays, years, units; and the periods they name.
import type { Precision } from '../../reading.ts';
import { addMonths, civil, type Days, monthsFrom, weekAround, yearsFrom } from './days.ts';
import type { Scene } from './timeRule.ts';

export type Unit = 'minute' | 'hour' | 'day' | 'weekend' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

const bare = (word: string): string => word.toLowerCase().replace(/\.$/, '').replace(/\s+/g, ' ');

export const monthOf = (word: string | undefined, scene: Scene): number =>
  scene.calendar.months.get(bare(word ?? '')) ?? 1;
export const weekdayNamed = (word: string | undefined, scene: Scene): number =>
  scene.calendar.weekdays.get(bare(word ?? '')) ?? 1;
export const lower = (word: string | undefined): string => bare(word ?? '');

/** "fortnight" and plurals are folded: [unit, how many of it one is]. */
export function unitOf(word: string | undefined): readonly [Unit, number] {
  const unit = bare(word ?? '')
    .replace(/ies$/, 'y')
    .replace(/s$/, '');
  return unit === 'fortnight' ? ['week', 2] : [unit as Unit, 1];
}

/** "2016", "last year", "that year" → the year; null where nothing gives it. */
export function yearOf(word: string, scene: Scene): number | null {
  if (/^\d/.test(word)) return Number(word);
  const words = bare(word);
  const shift = /^(?:last|the previous)\b|\bbefore$/.test(words)
    ? -1
    : /^(?:next|the following)\b|\bafter$/.test(words)
      ? 1
      : 0;
  const fromText = /^(?:that|the)\b/.test(words) && scene.previous;
  const day = fromText ? fromText.days.from : scene.anchor;
  return day === null ? null : civil(day).year + shift;
}

/** Year of two digits: 00 to 49 are of this century. A guess, as in POSIX but later. */
export const fullYear = (digits: string): number =>
  digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 50 ? 2000 : 1900);

export const precisionOf: Readonly<Record<Unit, Precision>> = {
  minute: 'day',
  hour: 'day',
  day: 'day',
  weekend: 'days',
  week: 'week',
  month: 'month',
  quarter: 'season',
  year: 'year',
  decade: 'years',
  century: 'years',
};

/** The calendar unit around a day, `shift` units later: the month, the week from Monday to Sunday … */
export function unitAround(unit: Unit, day: number, shift = 0): Days {
  const { year, month } = civil(day);
  switch (unit) {
    case 'minute':
    case 'hour':
    case 'day':
      return { from: day + shift, to: day + shift };
    case 'week':
      return weekAround(day, shift);
    case 'weekend': {
      const week = weekAround(day, shift);
      return { from: week.to - 1, to: week.to };
    }
    case 'month':
      return monthsFrom(year, month + shift);
    case 'quarter':
      return monthsFrom(year, Math.floor((month - 1) / 3) * 3 + 1 + 3 * shift, 3);
    case 'year':
      return yearsFrom(year + shift);
    case 'decade':
      return yearsFrom(Math.floor(year / 10) * 10 + 10 * shift, 10);
    case 'century':
      return yearsFrom(Math.floor(year / 100) * 100 + 100 * shift, 100);
    default:
      return unit satisfies never;
  }
}

/** The day `count` units later; parts of a unit are rounded to whole days, hours up to the day they reach. */
export function dayAfter(unit: Unit, day: number, count: number): number {
  switch (unit) {
    case 'minute':
      return day;
    case 'hour':
      return day + (count < 0 ? Math.floor(count / 24) : Math.ceil(count / 24));
    case 'day':
      return day + Math.round(count);
    case 'weekend':
    case 'week':
      return day + Math.round(7 * count);
    case 'month':
      return addMonths(day, Math.round(count));
    case 'quarter':
      return addMonths(day, Math.round(3 * count));
    case 'year':
      return addMonths(day, Math.round(12 * count));
    case 'decade':
      return addMonths(day, Math.round(120 * count));
    case 'century':
      return addMonths(day, Math.round(1200 * count));
    default:
      return unit satisfies never;
  }
}

/** A day of a month this near ahead is meant, not the one of the year before, unless the verb looks back. A guess, right for notices and reports. */
const NEAR_DAYS = 60;
/** A day so little past is not taken for next year's, whatever the verb. A guess. */
const JUST_PAST_DAYS = 30;

/**
 * Of the same yearly day, month or season: the latest begun by publication; the nearest where the verb looks ahead.
 * A single day that no verb turns either way may lie a little ahead.
 */
export function yearly(scene: Scene, anchor: number, inYear: (year: number) => Days | null): Days | null {
  const { year } = civil(anchor);
  const last = [inYear(year), inYear(year - 1)].find((days) => days !== null && days.from <= anchor) ?? null;
  const next = [inYear(year), inYear(year + 1)].find((days) => days !== null && days.to >= anchor) ?? null;
  if (!last || !next) return next ?? last;
  const wait = next.from - anchor;
  if (scene.direction === 'ahead') return anchor - last.to <= JUST_PAST_DAYS && wait > 4 * NEAR_DAYS ? last : next;
  return scene.direction === null && next.from === next.to && wait <= NEAR_DAYS && anchor - last.to > 4 * NEAR_DAYS
    ? next
    : last;
}
