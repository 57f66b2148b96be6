// An averaged structured perceptron over rows of labels (Collins 2002): Viterbi with lawful BILOU rows only.
import { mayFollow } from '../../../src/grammar/names/labels.ts';
import { type NameFeatures, WINDOW } from '../../../src/grammar/names/nameFeatures.ts';
import { type Random, shuffled } from '../random.ts';

export interface Example {
  readonly features: NameFeatures;
  readonly labels: readonly number[];
}

export interface NameWeights {
  /** Hash → row in `weights`. */
  readonly rows: ReadonlyMap<number, number>;
  /** rows × labels, averaged. */
  readonly weights: Float32Array;
  /** From label × to label, averaged. */
  readonly steps: Float32Array;
  /** Place of the window × number of a direction × label, averaged. */
  readonly directions: Float32Array;
}

/** `hide` is asked for every feature list while training and may leave features out. */
export function trainPerceptron(
  examples: readonly Example[],
  labels: readonly string[],
  rounds: number,
  random: Random,
  fewest: number,
): NameWeights {
  const counts = new Map<number, number>();
  for (const { features } of examples)
    for (const own of features.hashes) for (const f of own) counts.set(f, (counts.get(f) ?? 0) + 1);
  const rows = new Map<number, number>();
  for (const [hash, n] of counts) if (n >= fewest) rows.set(hash, rows.size);
  const count = labels.length;
  const weights = new Float32Array(rows.size * count);
  const total = new Float64Array(weights.length);
  const steps = new Float32Array(count * count);
  const stepTotal = new Float64Array(steps.length);
  const own = examples.map((example) => ({
    rows: example.features.hashes.map((list) => Int32Array.from(list.flatMap((hash) => rows.get(hash) ?? []))),
    labels: example.labels,
    directions: example.features.directions,
  }));
  const width = examples[0]?.features.directions[0]?.length ?? 0;
  const dense = new Float32Array((2 * WINDOW + 1) * width * count);
  const denseTotal = new Float64Array(dense.length);
  const lawful = lawfulBefore(labels);
  let time = 0;
  for (let round = 0; round < rounds; round++)
    for (const { rows: lists, labels: right, directions } of shuffled(own, random)) {
      time++;
      const guess = decode(lists, directions, weights, dense, steps, count, lawful);
      for (let t = 0; t < lists.length; t++) {
        const r = right[t] as number;
        const g = guess[t] as number;
        const before = t === 0 ? -1 : (right[t - 1] as number);
        const guessBefore = t === 0 ? -1 : (guess[t - 1] as number);
        if (r === g && before === guessBefore) continue;
        if (before >= 0) change(steps, stepTotal, before * count + r, 1, time);
        if (guessBefore >= 0) change(steps, stepTotal, guessBefore * count + g, -1, time);
        if (r === g) continue;
        for (let place = 0; place <= 2 * WINDOW; place++)
          directions[t + place - WINDOW]?.forEach((value, i) => {
            const at = (place * width + i) * count;
            change(dense, denseTotal, at + r, value, time);
            change(dense, denseTotal, at + g, -value, time);
          });
        for (const row of lists[t] as Int32Array) {
          change(weights, total, row * count + r, 1, time);
          change(weights, total, row * count + g, -1, time);
        }
      }
    }
  // The average of w over time is w - (sum of change × when) / time.
  return {
    rows,
    weights: weights.map((w, i) => w - (total[i] as number) / (time + 1)),
    steps: steps.map((w, i) => w - (stepTotal[i] as number) / (time + 1)),
    directions: dense.map((w, i) => w - (denseTotal[i] as number) / (time + 1)),
  };
}

function change(weights: Float32Array, total: Float64Array, at: number, by: number, time: number): void {
  weights[at] = (weights[at] as number) + by;
  total[at] = (total[at] as number) + by * time;
}

const lawfulBefore = (labels: readonly string[]): readonly (readonly number[])[] =>
  labels.map((next) => labels.flatMap((label, i) => (mayFollow(label, next) ? [i] : [])));

/** The best lawful row of labels. */
function decode(
  lists: readonly Int32Array[],
  directions: readonly Float32Array[],
  weights: Float32Array,
  dense: Float32Array,
  steps: Float32Array,
  count: number,
  lawful: readonly (readonly number[])[],
): Int32Array {
  const length = lists.length;
  const from = new Int32Array(length * count);
  let sums = new Float64Array(count);
  for (let t = 0; t < length; t++) {
    const next = new Float64Array(count);
    for (const row of lists[t] as Int32Array)
      for (let i = 0, at = row * count; i < count; i++, at++) next[i] = (next[i] as number) + (weights[at] as number);
    for (let place = 0; place <= 2 * WINDOW; place++) {
      const direction = directions[t + place - WINDOW];
      if (!direction || (lists[t] as Int32Array).length === 0) continue;
      for (let i = 0, at = place * direction.length * count; i < direction.length; i++)
        for (let label = 0; label < count; label++, at++)
          next[label] = (next[label] as number) + (direction[i] as number) * (dense[at] as number);
    }
    for (let i = 0; i < count; i++) {
      let best = -1;
      let most = Number.NEGATIVE_INFINITY;
      for (const j of lawful[i] as readonly number[]) {
        // Label 0 is "outside", which a sentence comes from and goes to.
        if (t === 0 && j !== 0) continue;
        const sum = t === 0 ? 0 : (sums[j] as number) + (steps[j * count + i] as number);
        if (sum > most) {
          most = sum;
          best = j;
        }
      }
      from[t * count + i] = best;
      next[i] = (next[i] as number) + most;
    }
    sums = next;
  }
  let at = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (const j of lawful[0] as readonly number[])
    if ((sums[j] as number) > most) {
      most = sums[j] as number;
      at = j;
    }
  const found = new Int32Array(length);
  for (let t = length - 1; t >= 0; t--) {
    found[t] = at;
    at = from[t * count + at] as number;
  }
  return found;
}
