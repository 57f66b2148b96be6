// A row of labels judged as a whole: how likely the right one is among all lawful ones (Lafferty et al. 2001).
import type { Parameter } from '../reader/parameters.ts';

/** Below this logarithm a chance is nothing. */
const NOTHING = -40;

/**
 * Loss of the row `right`. Turns `scores` (length × columns) into their slopes, and adds those of `steps`
 * (label before × label). `before` are the lawful labels before each; label 0 is outside, as the sentence's edges are.
 */
export function rowLoss(
  scores: Float32Array,
  columns: number,
  right: Int32Array,
  steps: Parameter,
  before: readonly (readonly number[])[],
): number {
  const count = before.length;
  const length = right.length;
  const step = (from: number, to: number) => steps.value[from * count + to] as number;
  const score = (t: number, label: number) => scores[t * columns + label] as number;
  const forth = new Float64Array(length * count).fill(Number.NEGATIVE_INFINITY);
  const back = new Float64Array(length * count).fill(Number.NEGATIVE_INFINITY);
  const forthAt = (t: number, label: number) => forth[t * count + label] as number;
  const backAt = (t: number, label: number) => back[t * count + label] as number;
  const labels = before.map((_, label) => label);
  const after = labels.map((label) => labels.filter((next) => before[next]?.includes(label)));
  for (let t = 0; t < length; t++)
    before.forEach((own, label) => {
      if (t === 0 && !own.includes(0)) return;
      const past = t === 0 ? 0 : sumOf(own, (from) => forthAt(t - 1, from) + step(from, label));
      forth[t * count + label] = past + score(t, label);
    });
  for (let t = length - 1; t >= 0; t--)
    after.forEach((own, label) => {
      if (t === length - 1 && !own.includes(0)) return;
      back[t * count + label] =
        t === length - 1 ? 0 : sumOf(own, (to) => backAt(t + 1, to) + step(label, to) + score(t + 1, to));
    });
  const all = sumOf(labels, (label) => forthAt(length - 1, label) + backAt(length - 1, label));
  let own = 0;
  right.forEach((label, t) => {
    own += score(t, label) + (t > 0 ? step(right[t - 1] as number, label) : 0);
  });
  for (let t = 1; t < length; t++) {
    before.forEach((list, to) => {
      for (const from of list) {
        const chance = forthAt(t - 1, from) + step(from, to) + score(t, to) + backAt(t, to) - all;
        if (chance > NOTHING) addTo(steps.slope, from * count + to, Math.exp(chance));
      }
    });
    addTo(steps.slope, (right[t - 1] as number) * count + (right[t] as number), -1);
  }
  for (let t = 0; t < length; t++) {
    for (const label of labels) {
      const chance = forthAt(t, label) + backAt(t, label) - all;
      scores[t * columns + label] = (chance > NOTHING ? Math.exp(chance) : 0) - (right[t] === label ? 1 : 0);
    }
    scores.fill(0, t * columns + count, (t + 1) * columns);
  }
  return all - own;
}

function addTo(slopes: Float32Array, at: number, more: number): void {
  slopes[at] = (slopes[at] as number) + more;
}

/** Logarithm of the sum of what the values are logarithms of. */
function sumOf(list: readonly number[], value: (item: number) => number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const item of list) most = Math.max(most, value(item));
  if (most === Number.NEGATIVE_INFINITY) return most;
  let sum = 0;
  for (const item of list) sum += Math.exp(value(item) - most);
  return most + Math.log(sum);
}
