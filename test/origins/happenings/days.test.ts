// The day of a deed that is told as done, where the reading puts it ahead of the news.
import { expect, test } from 'vitest';
import { isoOf } from '../../../src/matter/times/days.ts';
import { daysOfDeed } from '../../../src/origins/happenings/days.ts';
import type { Time } from '../../../src/reading.ts';

const NEWS = 22_413; // 14 May 2031

test.each([
  ['a day of the past stays', 'May 12', '2031-05-12', '2031-05-12'],
  ['the day after is today elsewhere', 'May 15', '2031-05-15', '2031-05-15'],
  ['a bare date ahead is last year’s', 'August 21', '2031-08-21', '2030-08-21'],
  ['… whichever comes first', '21 August', '2031-08-21', '2030-08-21'],
  ['a date with its year is misread', 'August 21 2031', '2031-08-21', null],
  ['a weekday ahead is misread', 'Friday', '2031-05-23', null],
])('%s', (_, words, day, expected) => {
  const time = { from: day, to: day, span: { start: 0, end: words.length } } as Time;
  const days = daysOfDeed(time, NEWS, words);
  expect(days && isoOf(days.from)).toBe(expected);
});
