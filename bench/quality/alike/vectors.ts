// Reports as vectors of their content words, rare words weighing more (tf-idf), so that two can be compared.

import type { Frequencies } from '../../../src/origins/incidents/frequencies.ts';
import type { Words } from '../../../src/origins/words.ts';

/** Weights by word key, of length 1; empty for a text without content words. */
export type Vector = ReadonlyMap<number, number>;

/** (1 + ln count) · ln of the reports + 1 over those that hold the word, brought to length 1. */
export function vectorOf(words: Words, frequencies: Frequencies): Vector {
  const counts = new Map<number, number>();
  for (const key of contentKeys(words)) counts.set(key, (counts.get(key) ?? 0) + 1);
  let square = 0;
  for (const [key, count] of counts) {
    const weight = (1 + Math.log(count)) * frequencies.weightOf(key);
    counts.set(key, weight);
    square += weight * weight;
  }
  const length = Math.sqrt(square);
  for (const [key, weight] of counts) counts.set(key, weight / length);
  return counts;
}

/** Cosine of the angle between two vectors, 0 to 1. */
export function cosine(a: Vector, b: Vector): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [key, weight] of few) sum += weight * (many.get(key) ?? 0);
  return sum;
}

/** The keys of a text's content words, in text order. */
export const contentKeys = ({ keys, content }: Words): Uint32Array => content.map((at) => keys[at] ?? 0);
