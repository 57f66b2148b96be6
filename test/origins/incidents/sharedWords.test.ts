// How much two tellings share in words, rare words weighing more.
import { expect, test } from 'vitest';
import { createFrequencies } from '../../../src/origins/incidents/frequencies.ts';
import { sharedPart, weighed } from '../../../src/origins/incidents/sharedWords.ts';

const COMMON = [1, 2];
const texts = [
  [...COMMON, 10, 11],
  [...COMMON, 10, 12],
  [...COMMON, 13, 14],
  [...COMMON, 15, 16],
].map((keys) => Uint32Array.from(keys));
const frequencies = createFrequencies();
for (const keys of texts) frequencies.add(keys);
const [one, rare, common] = texts.map((keys) => weighed(keys, frequencies));

test('the same words are all shared, none are none', () => {
  const none = weighed(Uint32Array.of(), frequencies);
  expect(one && sharedPart(one, one)).toBe(1);
  expect(sharedPart(none, none)).toBe(0);
});

test('a rare word in both says more than common ones', () => {
  const [some, little] = [one && rare && sharedPart(one, rare), one && common && sharedPart(one, common)];
  expect(some).toBeGreaterThan(0.4);
  expect(little).toBeLessThan(0.2);
});

test('whichever comes first', () => {
  expect(one && rare && sharedPart(one, rare)).toBe(one && rare && sharedPart(rare, one));
});
