import { expect, test } from 'vitest';
import { findDate, machineDate } from '../../src/article/dates.ts';

test.each([
  ['2017-09-04', '2017-09-04', null],
  ['4 September 2017', '2017-09-04', null],
  ['Monday 4th of September, 2017', '2017-09-04', true],
  ['Mon, Sept. 4, 2017', '2017-09-04', true],
  ['Tuesday 4 September 2017', '2017-09-04', false],
  ['September 4 2017', '2017-09-04', null],
  ['Sep 042017', '2017-09-04', null],
  ['04.09.2017', '2017-09-04', null],
  ['04-09-2017', '2017-09-04', null],
  ['25/09/2017', '2017-09-25', null],
  ['09/25/2017', '2017-09-25', null],
  ['Monday 04/09/2017', '2017-09-04', true],
  ['Saturday 04/09/2017', '2017-09-04', false],
  ['29 February 2016', '2016-02-29', null],
])('%s', (text, day, weekdayAgrees) => {
  expect(findDate(text)).toMatchObject({ day, weekdayAgrees, start: 0, end: text.length });
});

test.each([
  ['31 June 2017', 'the calendar has no such day'],
  ['29 February 2017', 'the calendar has no such day'],
  ['04/09/2017', 'either the fourth of September or the ninth of April'],
  ['September 2017', 'no day'],
  ['4 September', 'no year'],
  ['12-45-2017', 'no such month'],
  ['Resolution 2254', 'no date'],
])('%s is no date: %s', (text) => {
  expect(findDate(text)).toBeNull();
});

test.each([
  ['2017-09-04T10:15:00+02:00', '2017-09-04T10:15:00+02:00'],
  ['2017-09-04T10:15:00.123Z', '2017-09-04T10:15:00Z'],
  ['2017-09-04T10:15:00+0200', '2017-09-04T10:15:00+02:00'],
  ['2017-09-04 10:15:00', '2017-09-04'],
  ['20170904', '2017-09-04'],
  ['Mon, 04 Sep 2017 10:15:00 GMT', '2017-09-04'],
  ['Sep 4, 2017', '2017-09-04'],
  ['2017-13-04', null],
  ['yesterday', null],
  ['', null],
])('a machine’s "%s" is %s', (value, day) => {
  expect(machineDate(value)).toBe(day);
});
