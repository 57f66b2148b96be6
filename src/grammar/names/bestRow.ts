// The lawful row of labels with the highest sum of scores (Viterbi 1967).
import { mayFollow } from './labels.ts';

/** For each label those that may stand before it, as numbers. Label 0 is "outside", which sentences come from and go to. */
export const lawfulBefore = (labels: readonly string[]): readonly (readonly number[])[] =>
  labels.map((next) => labels.flatMap((label, i) => (mayFollow(label, next) ? [i] : [])));

/**
 * Labels of the rows of `scores`, length × columns.
 * `steps` are the scores of a label (row) before another (column); `before` as `lawfulBefore` gives it.
 */
export function bestRow(
  scores: Float32Array,
  { length, columns }: { readonly length: number; readonly columns: number },
  steps: Float32Array,
  before: readonly (readonly number[])[],
): Int32Array {
  const count = before.length;
  const from = new Int32Array(length * count);
  let sums = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
  sums[0] = 0;
  for (let t = 0; t < length; t++) {
    const next = new Float64Array(count);
    for (let label = 0; label < count; label++) {
      let most = Number.NEGATIVE_INFINITY;
      for (const past of before[label] as readonly number[]) {
        const sum = (sums[past] as number) + (t === 0 ? 0 : (steps[past * count + label] as number));
        if (sum <= most) continue;
        most = sum;
        from[t * count + label] = past;
      }
      next[label] = most + (scores[t * columns + label] as number);
    }
    sums = next;
  }
  let at = 0;
  for (const last of before[0] ?? []) if ((sums[last] as number) > (sums[at] as number)) at = last;
  const found = new Int32Array(length);
  for (let t = length - 1; t >= 0; t--) {
    found[t] = at;
    at = from[t * count + at] as number;
  }
  return found;
}
