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
