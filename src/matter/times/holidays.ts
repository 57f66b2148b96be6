// Which day a holiday falls on in a given year.
import type { HolidayEntry } from '../../almanac/calendar.ts';
import { civil, type Days, dayNumber, daysInMonth, weekdayOf } from './days.ts';

/** First and last day of a holiday in a Gregorian year. */
export function holidayIn(entry: HolidayEntry, year: number): Days {
  const from = firstDay(entry, year);
  return { from, to: from + entry.days - 1 };
}

function firstDay(entry: HolidayEntry, year: number): number {
  switch (entry.rule) {
    case 'fixed':
      return dayNumber(year, entry.month, entry.day);
    case 'weekday':
      return nthWeekday(year, entry.month, entry.weekday, entry.nth);
    case 'easter':
      return easterSunday(year) + entry.offset;
    case 'hijri':
      return hijriInYear(entry.month, entry.day, year);
    default:
      return entry satisfies never;
  }
}

function nthWeekday(year: number, month: number, weekday: number, nth: number): number {
  const first = dayNumber(year, month, 1);
  const days = first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
  if (nth > 0) return days;
  const last = first + daysInMonth(year, month) - 1;
  return last - ((weekdayOf(last) - weekday + 7) % 7);
}

/** Western Easter, after the anonymous Gregorian algorithm (Meeus, Jones, Butcher). */
function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return dayNumber(year, Math.floor(f / 31), (f % 31) + 1);
}

/** Day number of 1 Muharram 1 AH (civil epoch, 19 July 622 Gregorian). */
const HIJRI_EPOCH = dayNumber(622, 7, 19);

/** The day in the tabular Islamic calendar (30-year cycle, leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29), the first of the year. */
function hijriInYear(month: number, day: number, year: number): number {
  const newYear = dayNumber(year, 1, 1);
  let hijriYear = Math.floor(((newYear - HIJRI_EPOCH) * 30) / 10631);
  let days = hijriDay(hijriYear, month, day);
  while (civil(days).year < year) days = hijriDay(++hijriYear, month, day);
  return days;
}

const hijriDay = (year: number, month: number, day: number): number =>
  HIJRI_EPOCH +
  (year - 1) * 354 +
  Math.floor((3 + 11 * year) / 30) +
  29 * (month - 1) +
  Math.ceil((month - 1) / 2) +
  day -
  1;
