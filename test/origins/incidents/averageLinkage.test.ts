import { expect, test } from 'vitest';
import { averageLinkage } from '../../../src/origins/incidents/averageLinkage.ts';

/** Likeness of pairs "0 1"; others are 0. */
const from =
  (pairs: Readonly<Record<string, number>>) =>
  (a: number, b: number): number =>
    pairs[`${Math.min(a, b)} ${Math.max(a, b)}`] ?? 0;

test.each([
  ['nothing alike', 3, {}, [[0], [1], [2]]],
  ['one pair', 3, { '0 2': 5 }, [[0, 2], [1]]],
  ['the average decides, not the best pair', 3, { '0 1': 6, '1 2': 5 }, [[0, 1], [2]]],
  ['three that are all alike', 3, { '0 1': 6, '1 2': 5, '0 2': 4 }, [[0, 1, 2]]],
  [
    'a pair that is very unlike keeps its groups apart',
    4,
    { '0 1': 6, '2 3': 6, '1 2': 9, '0 2': -9 },
    [[0], [1, 2, 3]],
  ],
])('%s', (_, size, pairs, expected) => {
  expect(averageLinkage(size as number, from(pairs as Record<string, number>), 3)).toEqual(expected);
});
