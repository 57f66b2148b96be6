// Calendar arithmetic: laws over four thousand years, and days that everybody can look up.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMonths, civil, dateOf, dayNumber, isoOf, parseIso, weekdayOf } from '../../../src/matter/times/days.ts';
import { holidayIn } from '../../../src/matter/times/holidays.ts';
import { almanac } from '../figures/readMatter.ts';

const anyDay = fc.integer({ min: dayNumber(1, 1, 1), max: dayNumber(4000, 12, 31) });

test('a day number and its date are one', () =>
  fc.assert(
    fc.property(anyDay, (day) => {
      const { year, month, day: date } = civil(day);
      expect(dayNumber(year, month, date)).toBe(day);
      expect(parseIso(isoOf(day))).toBe(day);
      expect(weekdayOf(day + 7)).toBe(weekdayOf(day));
    }),
  ));

test.each([
  ['1970-01-01', 4],
  ['2000-02-29', 2],
  ['2016-06-15', 3],
  ['2016-09-18', 7],
] as const)('%s is weekday %i', (day, weekday) => expect(weekdayOf(parseIso(day) ?? 0)).toBe(weekday));

test('the calendar has no 31 June and no 29 February 2015', () => {
  expect([dateOf(2016, 6, 31), dateOf(2015, 2, 29), dateOf(2016, 2, 29) !== null]).toEqual([null, null, true]);
});

test('a month later stays in the month', () =>
  expect(isoOf(addMonths(parseIso('2016-01-31') ?? 0, 1))).toBe('2016-02-29'));

test.each([
  ['easter', 2016, '2016-03-27'],
  ['easter', 2024, '2024-03-31'],
  ['thanksgiving', 2016, '2016-11-24'],
  ['memorial day', 2016, '2016-05-30'],
  ['boxing day', 2013, '2013-12-26'],
] as const)('%s %i', (name, year, day) => {
  const entry = almanac.calendar.holidays.get(name);
  expect(entry && isoOf(holidayIn(entry, year).from)).toBe(day);
});
