// The weights of the name finder, and the row of labels that they like best.
import type { Container } from '../net/container.ts';
import { mayFollow } from './labels.ts';
import { type NameFeatures, WINDOW } from './nameFeatures.ts';

export interface NameModel {
  readonly labels: readonly string[];
  /** The lawful row of labels with the highest sum of scores (Viterbi 1967), given the features of every word. */
  readonly label: (features: NameFeatures) => string[];
}

/**
 * Reads the arrays "hashes" (of features), "starts" (where the entries of each begin), "columns" and "weights" (entries),
 * "steps" (label before × label), and "directions" (places of the window × numbers of a direction × label).
 */
export function readNameModel(container: Container): NameModel {
  const { arrays, lists } = container;
  const labels = lists.labels ?? [];
  const hashes = arrays.hashes ?? new Int32Array(0);
  const starts = arrays.starts ?? new Int32Array(1);
  const columns = arrays.columns ?? new Uint8Array(0);
  const weights = arrays.weights ?? new Int8Array(0);
  const steps = arrays.steps ?? new Int16Array(0);
  const ofDirections = arrays.directions ?? new Float32Array(0);
  const count = labels.length;
  const before = labels.map((next) => labels.flatMap((label, i) => (mayFollow(label, next) ? [i] : [])));
  const slotOf = slotFinder(hashes as Int32Array);
  const score = ({ hashes: lists, directions }: NameFeatures, t: number, sums: Float64Array): void => {
    sums.fill(0);
    for (const feature of lists[t] ?? []) {
      const slot = slotOf(feature);
      if (slot < 0) continue;
      const end = starts[slot + 1] as number;
      for (let at = starts[slot] as number; at < end; at++) {
        const column = columns[at] as number;
        sums[column] = (sums[column] as number) + (weights[at] as number);
      }
    }
    for (let place = 0; ofDirections.length > 0 && place <= 2 * WINDOW; place++) {
      const direction = directions[t + place - WINDOW];
      if (direction) addDirection(direction, place, ofDirections as Float32Array, count, sums);
    }
  };
  return { labels, label: (features) => viterbi(features, labels, before, steps as Int16Array, count, score) };
}

function addDirection(
  direction: Float32Array,
  place: number,
  weights: Float32Array,
  count: number,
  sums: Float64Array,
): void {
  let at = place * direction.length * count;
  for (let i = 0; i < direction.length; i++) {
    const value = direction[i] as number;
    for (let label = 0; label < count; label++, at++)
      sums[label] = (sums[label] as number) + value * (weights[at] as number);
  }
}

/** A hash table over `hashes`: gives the index of a hash, or -1. */
function slotFinder(hashes: Int32Array): (feature: number) => number {
  let size = 1024;
  while (size < hashes.length * 2) size *= 2;
  const table = new Int32Array(size).fill(-1);
  hashes.forEach((hash, index) => {
    let at = hash & (size - 1);
    while (table[at] !== -1) at = (at + 1) & (size - 1);
    table[at] = index;
  });
  return (feature) => {
    const wanted = feature | 0;
    for (let at = wanted & (size - 1); ; at = (at + 1) & (size - 1)) {
      const index = table[at] as number;
      if (index < 0 || hashes[index] === wanted) return index;
    }
  };
}

function viterbi(
  features: NameFeatures,
  labels: readonly string[],
  before: readonly (readonly number[])[],
  steps: Int16Array,
  count: number,
  score: (features: NameFeatures, word: number, sums: Float64Array) => void,
): string[] {
  const length = features.hashes.length;
  const from = new Int32Array(length * count);
  const own = new Float64Array(count);
  let sums = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
  // Label 0 is "outside", which a sentence comes from and goes to.
  sums[0] = 0;
  features.hashes.forEach((list, t) => {
    if (list.length > 0) score(features, t, own);
    else own.fill(0);
    const next = new Float64Array(count);
    // A word without features is outside every name.
    if (list.length === 0) next.fill(Number.NEGATIVE_INFINITY);
    for (let i = 0; i < (list.length > 0 ? count : 1); i++) {
      let best = 0;
      let most = Number.NEGATIVE_INFINITY;
      for (const j of before[i] ?? []) {
        const sum = (sums[j] as number) + (t === 0 ? 0 : (steps[j * count + i] as number));
        if (sum > most) {
          most = sum;
          best = j;
        }
      }
      from[t * count + i] = best;
      next[i] = most + (own[i] as number);
    }
    sums = next;
  });
  let at = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (const j of before[0] ?? [])
    if ((sums[j] as number) > most) {
      most = sums[j] as number;
      at = j;
    }
  const found = Array<string>(length).fill('O');
  for (let t = length - 1; t >= 0; t--) {
    found[t] = labels[at] ?? 'O';
    at = from[t * count + at] as number;
  }
  return found;
}
