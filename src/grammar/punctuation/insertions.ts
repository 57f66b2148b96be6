// Marks put into a text, and the way of every position forth and back.
import type { Span } from '../../span.ts';

export interface Insertion {
  /** Position in the text as it stands, before which the mark is put. */
  readonly at: number;
  /** One unit. */
  readonly mark: string;
}

export interface Positions {
  /** The text with the marks in it. */
  readonly text: string;
  /** Where in it the marks stand. */
  readonly inserted: readonly number[];
  /** A span of the text as it stands, in the text with the marks. */
  readonly forth: <S extends Span>(span: S) => S;
  /** A span of the text with the marks, in the text as it stands. */
  readonly back: <S extends Span>(span: S) => S;
}

/** `insertions` in the order of the text, one at a position. */
export function insertedInto(text: string, insertions: readonly Insertion[]): Positions {
  const before = insertions.map(({ at }) => at);
  const after = before.map((at, i) => at + i);
  const moved = (span: Span, places: readonly number[], step: 1 | -1) => ({
    start: span.start + step * below(places, span.start),
    end: span.end + step * below(places, span.end),
  });
  return {
    inserted: after,
    text:
      insertions.map(({ at, mark }, i) => text.slice(before[i - 1] ?? 0, at) + mark).join('') +
      text.slice(before.at(-1) ?? 0),
    forth: (span) => ({ ...span, ...moved(span, before, 1) }),
    back: (span) => ({ ...span, ...moved(span, after, -1) }),
  };
}

/** How many of the rising numbers are below `limit`. */
function below(places: readonly number[], limit: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
