// The words of a telling with their weights, in few bytes, and how many of them two tellings share.
import type { Frequencies } from './frequencies.ts';

export interface WeighedWords {
  /** Hashes, rising, each once. */
  readonly keys: Uint32Array;
  /** Of each word, in sixteenths of a nat. */
  readonly weights: Uint8Array;
  /** Their sum. */
  readonly sum: number;
}

/** Steps of a nat that a byte holds: words that stand in one of nine million tellings reach its end. */
const STEPS = 16;
const MOST = 255;

/** As rare as the words are now; words that come later change nothing. */
export function weighed(keys: Uint32Array, { weightOf }: Frequencies): WeighedWords {
  const weights = Uint8Array.from(keys, (key) => Math.min(MOST, Math.round(STEPS * weightOf(key))));
  return { keys, weights, sum: weights.reduce((sum, weight) => sum + weight, 0) };
}

/** Part of the weight of both that stands in both, 0 to 1. Walked side by side. */
export function sharedPart(a: WeighedWords, b: WeighedWords): number {
  let both = 0;
  for (let i = 0, j = 0; i < a.keys.length && j < b.keys.length; ) {
    const [one, other] = [a.keys[i] ?? 0, b.keys[j] ?? 0];
    if (one === other) both += (a.weights[i] ?? 0) + (b.weights[j] ?? 0);
    if (one <= other) i++;
    if (other <= one) j++;
  }
  return a.sum + b.sum === 0 ? 0 : both / (a.sum + b.sum);
}
