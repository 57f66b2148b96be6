// Where a comma or the apostrophe of a genitive may be put at all, whatever the network says.
import { expect, test } from 'vitest';
import { leastForComma, leastForGenitive } from '../../../src/grammar/punctuation/leastScores.ts';
import { words } from '../bundled.ts';

const NEVER = Number.POSITIVE_INFINITY;

test.each([
  ['1300', 'people', false],
  ['45', 'a', true],
  ['2031', 'people', true],
  ['bridge', 'which', true],
  ['road', undefined, false],
])('a comma between "%s" and "%s": %s', (form, next, may) => {
  expect(leastForComma(form, next) < NEVER).toBe(may);
});

const known = {
  ranks: new Map(['minister', 'government', 'governments', 'turkeys'].map((word, i) => [word, i])),
  words,
  own: new Set(['Karsa']),
};

test.each([
  ['Karsas', -3, 'a name that stands in the text without it'],
  ['ministers', -3, 'known without it alone'],
  ['Turkeys', -3, 'a state'],
  ['Norvands', -1, 'known neither way'],
  ['governments', 1, 'known both ways'],
  ['turkeys', NEVER, 'known with it alone'],
  ['Karsa', NEVER, 'no s'],
])('%s from %d: %s', (form, least) => {
  expect(leastForGenitive(form, known)).toBe(least);
});
