// Names as a label a word (BILOU: begin, inside, last, outside, unit; Ratinov & Roth 2009), and back.
import type { NameType } from '../analysis.ts';

/** A name by its words: half-open, indices into the sentence. */
export interface NameRun {
  readonly first: number;
  readonly beyond: number;
  readonly type: NameType;
}

export const OUTSIDE = 'O';

export function labelsOf(length: number, runs: readonly NameRun[]): string[] {
  const labels = Array<string>(length).fill(OUTSIDE);
  for (const { first, beyond, type } of runs)
    for (let i = first; i < beyond; i++)
      labels[i] = `${beyond - first === 1 ? 'U' : i === first ? 'B' : i === beyond - 1 ? 'L' : 'I'}-${type}`;
  return labels;
}

/** True where `next` may follow `label`; the edges of a sentence count as outside. */
export const mayFollow = (label: string, next: string): boolean => {
  const open = label.startsWith('B') || label.startsWith('I');
  const goesOn = next.startsWith('I') || next.startsWith('L');
  return open ? goesOn && label.slice(1) === next.slice(1) : !goesOn;
};

/** Names of a lawful row of labels. */
export function runsOf(labels: readonly string[]): NameRun[] {
  const runs: NameRun[] = [];
  let first = 0;
  labels.forEach((label, i) => {
    const type = label.slice(2) as NameType;
    if (label.startsWith('B')) first = i;
    else if (label.startsWith('U')) runs.push({ first: i, beyond: i + 1, type });
    else if (label.startsWith('L')) runs.push({ first, beyond: i + 1, type });
  });
  return runs;
}

/** The lawful row of labels with the highest sum of scores (Viterbi 1967). `scores` has `width` columns a word. */
export function bestLabels(scores: Float32Array, length: number, width: number, labels: readonly string[]): string[] {
  const count = labels.length;
  const before = labels.map((next) => labels.flatMap((label, i) => (mayFollow(label, next) ? [i] : [])));
  let sums = Float64Array.from(labels, (label, i) =>
    mayFollow(OUTSIDE, label) ? (scores[i] ?? 0) : Number.NEGATIVE_INFINITY,
  );
  const from = new Int32Array(length * count);
  for (let t = 1; t < length; t++) {
    const next = new Float64Array(count);
    for (let i = 0; i < count; i++) {
      let best = -1;
      let most = Number.NEGATIVE_INFINITY;
      for (const j of before[i] ?? [])
        if ((sums[j] as number) > most) {
          most = sums[j] as number;
          best = j;
        }
      from[t * count + i] = best;
      next[i] = best < 0 ? Number.NEGATIVE_INFINITY : most + (scores[t * width + i] as number);
    }
    sums = next;
  }
  let at = 0;
  let most = Number.NEGATIVE_INFINITY;
  sums.forEach((sum, i) => {
    if (sum > most && mayFollow(labels[i] ?? OUTSIDE, OUTSIDE)) {
      most = sum;
      at = i;
    }
  });
  const found: string[] = [];
  for (let t = length - 1; t >= 0; t--) {
    found.push(labels[at] ?? OUTSIDE);
    at = from[t * count + at] as number;
  }
  return found.reverse();
}
