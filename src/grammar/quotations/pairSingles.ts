// Pairs single marks within a paragraph, telling them from apostrophes.
import type { Span } from '../../span.ts';
import type { Mark } from './marks.ts';

/** Quotations in other marks, which neither overlap nor nest within one kind, in text order. */
export type Region = readonly Span[];

/**
 * Pairs of single marks of one paragraph. Both marks of a pair lie in the same quotations of `around`, so that no pair
 * crosses another; a sure closing mark is preferred to one that may be a possessive.
 */
export function pairSingles(marks: readonly Mark[], around: readonly Region[]): Span[] {
  const own = marks
    .filter((mark) => mark.kind === 'single')
    .map((mark) => ({ mark, inside: around.map((region) => indexAt(region, mark.start)) }));
  const pairs: Span[] = [];
  for (let at = 0; at < own.length; at++) {
    const open = own[at];
    if (!open?.mark.opens) continue;
    const close = closingOf(own, at, limitOf(around, open.inside));
    if (close < 0) continue;
    pairs.push({ start: open.mark.start, end: own[close]?.mark.end ?? open.mark.end });
    at = close;
  }
  return pairs;
}

interface Placed {
  readonly mark: Mark;
  /** For every region the index of the quotation that holds the mark, or -1. */
  readonly inside: readonly number[];
}

/** Index of the closing mark of `own[open]` before `limit`, or -1. A later opening mark ends the search. */
function closingOf(own: readonly Placed[], open: number, limit: number): number {
  let doubtful = -1;
  for (let i = open + 1; i < own.length; i++) {
    const placed = own[i];
    if (!placed || placed.mark.start >= limit) break;
    if (placed.inside.some((index, r) => index !== own[open]?.inside[r])) continue;
    if (placed.mark.closes && placed.mark.sure) return i;
    if (placed.mark.closes && doubtful < 0) doubtful = i;
    if (placed.mark.opens) break;
  }
  return doubtful;
}

/** Index of the span that holds `at`, or -1. */
function indexAt(region: Region, at: number): number {
  let low = 0;
  let high = region.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((region[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return (region[low - 1]?.end ?? -1) > at ? low - 1 : -1;
}

/** Where the innermost quotation ends. */
const limitOf = (around: readonly Region[], inside: readonly number[]): number =>
  Math.min(
    Number.POSITIVE_INFINITY,
    ...inside.flatMap((index, r) => (index < 0 ? [] : [around[r]?.[index]?.end ?? Number.POSITIVE_INFINITY])),
  );
