// The words of a run as spans of both texts, to the edges of what they share.
import type { Span } from '../../span.ts';
import { OPENS, type Words } from '../words.ts';
import type { Run } from './alignWords.ts';
import { commonRun } from './commonRun.ts';

/** Words between a run and the edge of its sentence that still belong to it: one or two changed ones and their small words. */
const EDGE = 4;

/** Words between two shared content words that are compared; only lists and broken texts have more. */
const WIDEST = 40;

export interface SpanPair {
  readonly a: Span;
  readonly b: Span;
}

/**
 * Words that the runs share, function words among them: those equal and in order between one shared content word and the
 * next.
 */
export function sharedWords(runs: readonly Run[], a: Words, b: Words): number {
  return runs.reduce((sum, run) => {
    let between = 0;
    for (let n = 1; n < run.a.length; n++) {
      const gap = (side: readonly number[], { keys, content }: Words) => ({
        keys,
        from: (content[side[n - 1] ?? 0] ?? 0) + 1,
        to: Math.min(content[side[n] ?? 0] ?? 0, (content[side[n - 1] ?? 0] ?? 0) + WIDEST),
      });
      between += commonRun(gap(run.a, a), gap(run.b, b)).length;
    }
    return sum + run.a.length + between;
  }, 0);
}

/** One pair of spans a run, in the order of `a`; spans of one side never overlap. */
export function copySpans(runs: readonly Run[], a: Words, b: Words): readonly SpanPair[] {
  const bounds = runs.map((run) => ({ a: boundsOf(run.a, a), b: boundsOf(run.b, b) }));
  const takenA = new Uint8Array(a.keys.length);
  const takenB = new Uint8Array(b.keys.length);
  const take = ({ a: [fromA, toA], b: [fromB, toB] }: (typeof bounds)[number]) => {
    takenA.fill(1, fromA, toA + 1);
    takenB.fill(1, fromB, toB + 1);
  };
  for (const one of bounds) take(one);
  for (const one of bounds) {
    for (const direction of [-1, 1] as const)
      widen(one, { words: a, taken: takenA }, { words: b, taken: takenB }, direction);
    take(one);
  }
  return bounds
    .map((one) => ({ a: spanOf(one.a, a), b: spanOf(one.b, b) }))
    .sort((x, y) => x.a.start - y.a.start || x.b.start - y.b.start);
}

/** First and last word. */
type Bounds = [number, number];
interface Side {
  readonly words: Words;
  /** 1 for words that a run already covers. */
  readonly taken: Uint8Array;
}

const boundsOf = (run: readonly number[], { content }: Words): Bounds => [
  content[run[0] ?? 0] ?? 0,
  content[run.at(-1) ?? 0] ?? 0,
];
/** With the marks that open its first sentence and close its last, where it reaches their edges. */
function spanOf([from, to]: Bounds, { starts, ends, leads, tails, marks }: Words): Span {
  const opens = ((marks[from] ?? 0) & OPENS) !== 0;
  const closes = to + 1 === ends.length || ((marks[to + 1] ?? 0) & OPENS) !== 0;
  return {
    start: (starts[from] ?? 0) - (opens ? (leads[from] ?? 0) : 0),
    end: (ends[to] ?? 0) + (closes ? (tails[to] ?? 0) : 0),
  };
}

/** Moves one edge over equal words, then to the edge of the sentence where both texts are near it. */
function widen(pair: { readonly a: Bounds; readonly b: Bounds }, a: Side, b: Side, direction: 1 | -1): void {
  const edge = direction === 1 ? 1 : 0;
  const free = ({ words, taken }: Side, at: number) => at >= 0 && at < words.keys.length && taken[at] === 0;
  while (
    free(a, pair.a[edge] + direction) &&
    free(b, pair.b[edge] + direction) &&
    a.words.keys[pair.a[edge] + direction] === b.words.keys[pair.b[edge] + direction]
  ) {
    pair.a[edge] += direction;
    pair.b[edge] += direction;
  }
  const restA = toEdge(a, pair.a[edge], direction);
  const restB = toEdge(b, pair.b[edge], direction);
  if (restA === null || restB === null) return;
  pair.a[edge] += direction * restA;
  pair.b[edge] += direction * restB;
}

/** Words from `at` to the first or last word of its sentence; null where that is far or another run stands between. */
function toEdge({ words, taken }: Side, at: number, direction: 1 | -1): number | null {
  for (let rest = 0; rest <= EDGE; rest++) {
    const here = at + direction * rest;
    if (rest > 0 && taken[here] === 1) return null;
    const next = direction === 1 ? here + 1 : here;
    if (next >= words.keys.length || ((words.marks[next] ?? 0) & OPENS) !== 0) return rest;
  }
  return null;
}
