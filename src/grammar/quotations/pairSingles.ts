// Pairs single marks within a paragraph, telling them from apostrophes.
import type { Span } from '../../span.ts';
import type { Mark } from './marks.ts';
import type { Paragraph } from './paragraphs.ts';

/**
 * Pairs of single marks, innermost region by innermost region: both marks of a pair lie in the same
 * quotations of `around`. A sure closing mark is preferred to one that may be a possessive.
 */
export function pairSingles(marks: readonly Mark[], around: readonly Span[], paragraph: Paragraph): Span[] {
  const own = marks.filter((mark) => mark.kind === 'single');
  if (own.length < 2) return [];
  const edges = around
    .filter((span) => span.start < paragraph.end && span.end > paragraph.start)
    .sort((a, b) => a.start - b.start);
  const pairs: Span[] = [];
  let at = 0;
  while (at < own.length) {
    const open = own[at];
    at++;
    if (!open?.opens) continue;
    const close = closingOf(own, at, regionEnd(edges, open.start, paragraph.end));
    if (close < 0) continue;
    pairs.push({ start: open.start, end: own[close]?.end ?? open.end });
    at = close + 1;
  }
  return pairs.filter((pair) => edges.every((edge) => !crosses(pair, edge)));
}

/** Index of the closing mark before `limit`, or -1. Stops at the next opening mark once a doubtful one was seen. */
function closingOf(marks: readonly Mark[], from: number, limit: number): number {
  let doubtful = -1;
  for (let i = from; i < marks.length; i++) {
    const mark = marks[i];
    if (!mark || mark.start >= limit) break;
    if (mark.closes && mark.sure) return i;
    if (mark.closes && doubtful < 0) doubtful = i;
    if (mark.opens) break;
  }
  return doubtful;
}

/** End of the innermost quotation that holds `at`. */
function regionEnd(edges: readonly Span[], at: number, end: number): number {
  let limit = end;
  for (const edge of edges) {
    if (edge.start > at) break;
    if (edge.end > at && edge.end < limit) limit = edge.end;
  }
  return limit;
}

const crosses = (a: Span, b: Span): boolean =>
  (a.start < b.start && b.start < a.end && a.end < b.end) || (b.start < a.start && a.start < b.end && b.end < a.end);
