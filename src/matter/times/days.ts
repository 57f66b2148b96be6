// Calendar arithmetic on day numbers (days since 1970-01-01, proleptic Gregorian): no Date, no time zone.

/** First and last day number, both included. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** Day number of a date; `month` may lie outside 1 to 12 and is carried into the year. After Howard Hinnant's days_from_civil. */
export function dayNumber(year: number, month: number, day: number): number {
  const carried = year + Math.floor((month - 1) / 12);
  const m = ((((month - 1) % 12) + 12) % 12) + 1;
  const y = m <= 2 ? carried - 1 : carried;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

/** Day number → year, month (1 to 12), day. */
export function civil(days: number): { readonly year: number; readonly month: number; readonly day: number } {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** 1 (Monday) to 7 (Sunday), as in ISO 8601. */
export const weekdayOf = (days: number): number => ((((days + 3) % 7) + 7) % 7) + 1;

export const daysInMonth = (year: number, month: number): number =>
  dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);

/** Day number of a date, or null where the calendar has no such day (31 June). */
export const dateOf = (year: number, month: number, day: number): number | null =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) ? dayNumber(year, month, day) : null;

const padded = (value: number, width: number): string => String(value).padStart(width, '0');

/** Day number → "2017-09-04". */
export function isoOf(days: number): string {
  const { year, month, day } = civil(days);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** "2017-09-04", also with a time behind it → day number; the day is the one that is written, whatever the zone. */
export function parseIso(value: string): number | null {
  const m = /^(\d{4})-(\d{2})-(\d{2})/.exec(value);
  return m ? dateOf(Number(m[1]), Number(m[2]), Number(m[3])) : null;
}

export const dayRange = (day: number): Days => ({ from: day, to: day });

/** Monday to Sunday around a day, `shift` weeks later. */
export const weekAround = (day: number, shift = 0): Days => {
  const monday = day - weekdayOf(day) + 1 + shift * 7;
  return { from: monday, to: monday + 6 };
};

/** `count` months from a month on, which may lie outside 1 to 12. */
export const monthsFrom = (year: number, month: number, count = 1): Days => ({
  from: dayNumber(year, month, 1),
  to: dayNumber(year, month + count, 1) - 1,
});

export const yearsFrom = (year: number, count = 1): Days => monthsFrom(year, 1, 12 * count);

/** The same day `months` later; the last of a shorter month. */
export function addMonths(days: number, months: number): number {
  const { year, month, day } = civil(days);
  const first = civil(dayNumber(year, month + months, 1));
  return dayNumber(first.year, first.month, Math.min(day, daysInMonth(first.year, first.month)));
}
