// Day ranges as people write them.
import { expect, test } from 'vitest';
import { day, dayRange } from '../../src/output/days.ts';

test.each([
  ['2031-05-04', '2031-05-04', '4 May 2031'],
  ['2031-05-04', '2031-05-06', '4–6 May 2031'],
  ['2031-05-30', '2031-06-02', '30 May – 2 Jun 2031'],
  ['2030-12-31', '2031-01-01', '31 Dec 2030 – 1 Jan 2031'],
  ['2031-02-01', '2031-02-28', 'Feb 2031'],
  ['2032-02-01', '2032-02-28', '1–28 Feb 2032'],
  ['2031-10-01', '2031-12-31', 'Oct–Dec 2031'],
  ['2030-11-01', '2031-02-28', 'Nov 2030 – Feb 2031'],
  ['2031-01-01', '2031-12-31', '2031'],
  ['2029-01-01', '2031-12-31', '2029–2031'],
])('%s to %s: %s', (from, to, words) => {
  expect(dayRange(from, to)).toBe(words);
});

test.each([
  ['2031-05-04T10:15:00Z', '4 May 2031'],
  ['last week', 'last week'],
])('%s: %s', (iso, words) => {
  expect(day(iso)).toBe(words);
});
