// A row of labels judged as a whole: how likely the right one is among all lawful ones (Lafferty et al. 2001).
import type { Parameter } from '../reader/parameters.ts';

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
  const ways = waysOf(steps.value, before);
  const weights = new Float64Array(length * count);
  const forth = new Float64Array(length * count);
  // The chances of the rows up to each word are made to add up to one; `shrunk` are what they added up to.
  const shrunk = new Float64Array(length);
  let all = 0;
  for (let t = 0; t < length; t++) {
    const most = weigh(scores.subarray(t * columns, t * columns + count), weights, t * count);
    const past = t === 0 ? null : forth.subarray((t - 1) * count, t * count);
    const own = forth.subarray(t * count, (t + 1) * count);
    if (past) follow(past, ways, own);
    else
      before.forEach((labels, label) => {
        own[label] = labels.includes(0) ? 1 : 0;
      });
    let sum = 0;
    for (let label = 0; label < count; label++) {
      own[label] = (own[label] as number) * (weights[t * count + label] as number);
      sum += own[label] as number;
    }
    for (let label = 0; label < count; label++) own[label] = (own[label] as number) / sum;
    shrunk[t] = sum;
    all += Math.log(sum) + most;
  }
  const back = new Float64Array(count);
  let closed = 0;
  for (const label of before[0] ?? []) closed += forth[(length - 1) * count + label] as number;
  for (const label of before[0] ?? []) back[label] = 1 / closed;
  all += Math.log(closed);

  let own = 0;
  const next = new Float64Array(count);
  for (let t = length - 1; t >= 0; t--) {
    const chances = forth.subarray(t * count, (t + 1) * count);
    if (t < length - 1) {
      for (let label = 0; label < count; label++)
        next[label] =
          ((back[label] as number) * (weights[(t + 1) * count + label] as number)) / (shrunk[t + 1] as number);
      precede(chances, ways, next, back, steps.slope);
      const step = (right[t] as number) * count + (right[t + 1] as number);
      own += steps.value[step] as number;
      steps.slope[step] = (steps.slope[step] as number) - 1;
    }
    own += scores[t * columns + (right[t] as number)] as number;
    for (let label = 0; label < count; label++)
      scores[t * columns + label] = (chances[label] as number) * (back[label] as number) - (right[t] === label ? 1 : 0);
    scores.fill(0, t * columns + count, (t + 1) * columns);
  }
  return all - own;
}

/** Weight of each label (row) before another (column); 0 where that is not lawful. */
function waysOf(steps: Float32Array, before: readonly (readonly number[])[]): Float64Array {
  const count = before.length;
  const ways = new Float64Array(count * count);
  before.forEach((labels, label) => {
    for (const from of labels) ways[from * count + label] = Math.exp(steps[from * count + label] as number);
  });
  return ways;
}

/** Fills the weights of one word from `at` on, the highest of them 1; returns the highest score. */
function weigh(scores: Float32Array, weights: Float64Array, at: number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) most = Math.max(most, score);
  scores.forEach((score, label) => {
    weights[at + label] = Math.exp(score - most);
  });
  return most;
}

/** Adds to `own` what the labels of the word before lead to. */
function follow(past: Float64Array, ways: Float64Array, own: Float64Array): void {
  const count = past.length;
  for (let from = 0; from < count; from++) {
    const chance = past[from] as number;
    if (chance > 0)
      for (let label = 0; label < count; label++)
        own[label] = (own[label] as number) + chance * (ways[from * count + label] as number);
  }
}

/** Sets `back` to what the labels of the word after, `next`, ask of those before; adds the chance of every step. */
function precede(
  chances: Float64Array,
  ways: Float64Array,
  next: Float64Array,
  back: Float64Array,
  slopes: Float32Array,
): void {
  const count = next.length;
  for (let from = 0; from < count; from++) {
    const chance = chances[from] as number;
    let sum = 0;
    for (let at = from * count, label = 0; label < count; label++, at++) {
      const asked = (ways[at] as number) * (next[label] as number);
      sum += asked;
      slopes[at] = (slopes[at] as number) + chance * asked;
    }
    back[from] = sum;
  }
}
