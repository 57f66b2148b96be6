// A block of the article cut wherever a mark begins or ends, so that each piece is one text node under known marks.
import type { Block } from '../../../reading.ts';
import { inTextOrder, type Span, touches } from '../../../span.ts';

/** Something that lies over words. */
export interface Overlay {
  readonly id: string;
  readonly span: Span;
}

export interface Segment {
  readonly span: Span;
  /** Ids of what lies over it, the longest (outermost) first. */
  readonly over: readonly string[];
}

/** Overlays that touch each block, found in one pass; both lists in text order. */
export function segmentsOf(blocks: readonly Block[], overlays: readonly Overlay[]): readonly (readonly Segment[])[] {
  const sorted = [...overlays].sort((a, b) => inTextOrder(a.span, b.span));
  let next = 0;
  let open: readonly Overlay[] = [];
  return blocks.map(({ span }) => {
    const begun: Overlay[] = [];
    for (; ; next++) {
      const overlay = sorted[next];
      if (!overlay || overlay.span.start >= span.end) break;
      begun.push(overlay);
    }
    const all = [...open, ...begun].filter((one) => touches(one.span, span));
    open = [...open, ...begun].filter((one) => one.span.end > span.end);
    return cut(span, all);
  });
}

function cut(block: Span, overlays: readonly Overlay[]): readonly Segment[] {
  const edges = new Set([block.start, block.end]);
  for (const { span } of overlays) {
    if (span.start > block.start) edges.add(span.start);
    if (span.end < block.end) edges.add(span.end);
  }
  const points = [...edges].sort((a, b) => a - b);
  return points.slice(0, -1).map((start, at) => {
    const span = { start, end: points[at + 1] ?? block.end };
    const over = overlays
      .filter((one) => one.span.start <= span.start && span.end <= one.span.end)
      .sort((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start))
      .map(({ id }) => id);
    return { span, over };
  });
}
