// Manner is literal: quotation marks around all of the content, around a part of it, or nowhere.
import type { Manner } from '../reading.ts';
import type { Span } from '../span.ts';
import type { Scene } from './scene.ts';

const LETTER = /[\p{L}\p{N}]/u;

/** direct: every letter stands in quotation marks; mixed: some do; indirect: none does. Scare quotes count. */
export function mannerOf(scene: Scene, content: readonly Span[], quoted: (at: number) => boolean): Manner {
  let inside = false;
  let outside = false;
  for (const run of content) {
    for (let at = run.start; at < run.end && !(inside && outside); at++) {
      if (!LETTER.test(scene.text[at] ?? '')) continue;
      if (quoted(at)) inside = true;
      else outside = true;
    }
  }
  return inside ? (outside ? 'mixed' : 'direct') : 'indirect';
}

/** Whether a position stands in any quotation of the text; binary search over their parts. */
export function quotedPositions(scene: Scene): (at: number) => boolean {
  const parts = scene.analysis.quotations.flatMap((quotation) => quotation.parts).sort((a, b) => a.start - b.start);
  const merged: Span[] = [];
  for (const part of parts) {
    const last = merged[merged.length - 1];
    if (last && part.start < last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, part.end) };
    else merged.push(part);
  }
  return (at) => {
    let lowest = 0;
    let highest = merged.length;
    while (lowest < highest) {
      const middle = (lowest + highest) >> 1;
      if ((merged[middle]?.end ?? 0) <= at) lowest = middle + 1;
      else highest = middle;
    }
    return (merged[lowest]?.start ?? Number.POSITIVE_INFINITY) <= at;
  };
}
