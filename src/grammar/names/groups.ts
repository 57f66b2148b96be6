// What word vectors tell of a word: its fine and coarse group of like words, and the vector's direction; rare words too.
import type { Container } from '../net/container.ts';
import { readRareWords } from '../net/rareWords.ts';

export interface WordGroups {
  /** Number of the fine group of a word in small letters; -1 for one never seen. */
  readonly fineOf: (word: string) => number;
  readonly coarseOf: (fine: number) => number;
  /** Vector of length 1, that of its group for a rare word, and one more number: whether the word has none of its own. */
  readonly directionOf: (word: string) => Float32Array;
  /** How many words with a vector are more frequent; -1 for a word without one. */
  readonly rankOf: (word: string) => number;
  /** Numbers of a direction. */
  readonly width: number;
}

/** Value of the last number of a direction for a word without a vector of its own. */
const RARE = 0.3;

export function readGroups(vectors: Container, rows: ReadonlyMap<string, number>): WordGroups {
  const groups = (vectors.arrays.groups ?? new Int16Array(0)) as Int16Array;
  const coarse = vectors.arrays.coarse;
  const packed = (vectors.arrays.vectors ?? new Int8Array(0)) as Int8Array;
  const scales = vectors.arrays.scales ?? new Float32Array(0);
  const rare = readRareWords(vectors);
  const width = scales.length;
  const centres = sumsOf(packed, groups, width);
  const fineOf = (word: string): number => {
    const row = rows.get(word);
    return row === undefined ? rare.groupOf(word) : (groups[row] ?? -1);
  };
  return {
    fineOf,
    coarseOf: (fine) => (fine < 0 ? -1 : (coarse?.[fine] ?? -1)),
    width: width + 1,
    rankOf: (word) => rows.get(word) ?? -1,
    directionOf: (word) => {
      const row = rows.get(word);
      const fine = row === undefined ? rare.groupOf(word) : -1;
      const direction = new Float32Array(width + 1);
      if (row === undefined) direction[width] = RARE;
      if (row === undefined && fine < 0) return direction;
      const own =
        row === undefined
          ? centres.subarray(fine * width, (fine + 1) * width)
          : packed.subarray(row * width, (row + 1) * width);
      let length = 1e-9;
      for (let i = 0; i < width; i++) length += ((own[i] as number) * (scales[i] as number)) ** 2;
      const shrink = 1 / Math.sqrt(length);
      for (let i = 0; i < width; i++) direction[i] = (own[i] as number) * (scales[i] as number) * shrink;
      return direction;
    },
  };
}

/** Sum of the vectors of every group, in the units of `packed`. */
function sumsOf(packed: Int8Array, groups: Int16Array, width: number): Int32Array {
  let count = 0;
  for (let row = 0; row < groups.length; row++) count = Math.max(count, (groups[row] as number) + 1);
  const sums = new Int32Array(count * width);
  for (let row = 0; row < groups.length; row++) {
    const at = (groups[row] as number) * width;
    for (let i = 0; i < width; i++) sums[at + i] = (sums[at + i] as number) + (packed[row * width + i] as number);
  }
  return sums;
}
