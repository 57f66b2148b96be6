// Groups vectors that are alike: k-means (Lloyd 1982) over unit vectors, with the matrix product doing the work.
import { createArena } from '../../src/grammar/net/arena.ts';
import { seededRandom } from './random.ts';

/** Rows handled at once. */
const BLOCK = 1000;
const ROUNDS = 10;

/** Centres as columns: width × count. `count` is a multiple of 8. */
export function clusterCentres(vectors: Float32Array, width: number, count: number, seed: number): Float32Array {
  const rows = vectors.length / width;
  const random = seededRandom(seed);
  const centres = new Float32Array(width * count);
  for (let c = 0; c < count; c++) {
    const row = Math.floor(random() * rows);
    const unit = unitOf(vectors.subarray(row * width, (row + 1) * width));
    for (let i = 0; i < width; i++) centres[i * count + c] = unit[i] as number;
  }
  for (let round = 0; round < ROUNDS; round++) {
    const groups = nearest(vectors, width, centres);
    const sums = new Float64Array(width * count);
    for (let r = 0; r < rows; r++) {
      const unit = unitOf(vectors.subarray(r * width, (r + 1) * width));
      const c = groups[r] as number;
      for (let i = 0; i < width; i++) sums[i * count + c] = (sums[i * count + c] as number) + (unit[i] as number);
    }
    for (let c = 0; c < count; c++) {
      let length = 0;
      for (let i = 0; i < width; i++) length += (sums[i * count + c] as number) ** 2;
      if (length > 0)
        for (let i = 0; i < width; i++) centres[i * count + c] = (sums[i * count + c] as number) / Math.sqrt(length);
    }
  }
  return centres;
}

/** Number of the centre that looks most the same way, for every row. */
export function nearest(vectors: Float32Array, width: number, centres: Float32Array): Int16Array {
  const rows = vectors.length / width;
  const count = centres.length / width;
  const arena = createArena(BLOCK * (width + count) + centres.length + 64);
  const own = arena.floats(centres.length);
  own.set(centres);
  const block = arena.floats(BLOCK * width);
  const scores = arena.floats(BLOCK * count);
  const groups = new Int16Array(rows);
  for (let start = 0; start < rows; start += BLOCK) {
    const size = Math.min(BLOCK, rows - start);
    block.set(vectors.subarray(start * width, (start + size) * width));
    scores.fill(0);
    arena.product(block.byteOffset, own.byteOffset, scores.byteOffset, size, count, width, width * 4, 4);
    for (let r = 0; r < size; r++) {
      let best = r * count;
      for (let at = r * count + 1; at < (r + 1) * count; at++)
        if ((scores[at] as number) > (scores[best] as number)) best = at;
      groups[start + r] = best - r * count;
    }
  }
  return groups;
}

function unitOf(vector: Float32Array): Float32Array {
  let length = 0;
  for (const x of vector) length += x * x;
  const shrink = 1 / (Math.sqrt(length) + 1e-9);
  return vector.map((x) => x * shrink);
}
