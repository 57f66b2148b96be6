// Which decisions about sources stand beside later ones to the contrary.
import { expect, test } from 'vitest';
import type { KeptDecision } from '../../src/store/decisions.ts';
import { namesOf, standingRegroupings } from '../../src/store/regrouping.ts';

/** "merge A B" → the decision that A is one with B. */
const decided = (words: string, at: number): KeptDecision => {
  const [action, subject = '', ...others] = words.split(' ');
  return {
    id: at + 1,
    at: '2031-06-03T00:00:00Z',
    who: 'Ada',
    action: action === 'merge' ? 'merge' : 'split',
    kind: 'origin',
    anchor: null,
    subject,
    before: null,
    after: { with: others },
    why: '',
  };
};
const standing = (all: readonly string[]): readonly string[] =>
  standingRegroupings(all.map(decided)).map((one) => [one.action, ...namesOf(one)].join(' '));

test.each([
  [
    ['merge B C', 'merge A B', 'split A B C'],
    ['merge B C', 'split A B C'],
  ],
  [['merge A B', 'split A B'], ['split A B']],
  [['merge B A', 'split A B'], ['split A B']],
  [
    ['merge A B C', 'split A B'],
    ['merge B C', 'split A B'],
  ],
  [
    ['merge A B C D', 'split C A B D', 'split A B'],
    ['merge B D', 'split C A B D', 'split A B'],
  ],
  [
    ['merge A D', 'split A B C'],
    ['merge A D', 'split A B C'],
  ],
  [['split A B', 'merge A B'], ['merge A B']],
  [
    ['split A B C', 'merge A B'],
    ['split A B C', 'merge A B'],
  ],
  [['split A B', 'merge C B A'], ['merge C B A']],
  [['merge A B', 'split A B', 'merge A B'], ['merge A B']],
])('%j → %j', (all, expected) => expect(standing(all)).toEqual(expected));

test('a long history is gone through once', () => {
  const all = Array.from({ length: 40_000 }, (_, at) => `${at % 2 === 0 ? 'merge' : 'split'} A${at >> 1} B`);
  // Compared each with each, they took minutes, and the test ran out of time.
  expect(standing(all)).toHaveLength(20_000);
});
