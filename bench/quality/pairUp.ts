// Pairs gold attributions with ours as the scorer does: by shared content letters, cues and sources breaking ties.
import type { Attribution, Reading, Stance } from '../../src/reading.ts';
import type { Span } from '../../src/span.ts';

export interface GoldAttribution {
  readonly id: string;
  readonly within: string | null;
  readonly source: Span | null;
  readonly head: Span | null;
  readonly name: string | null;
  readonly cue: Span | null;
  readonly content: readonly Span[];
  readonly stance: Stance;
}

/** Gold id → ours. `ours` are the reading's attributions with spans carried over to `text`. */
export function pairUp(
  text: string,
  gold: readonly GoldAttribution[],
  reading: Reading,
): { readonly pairs: ReadonlyMap<string, Attribution>; readonly ours: readonly Attribution[] } {
  const carry = carrier(text, reading);
  const ours = reading.attributions.map((one) => ({
    ...one,
    sourceSpan: one.sourceSpan && carry(one.sourceSpan),
    cue: one.cue && carry(one.cue),
    content: one.content.map(carry),
  }));
  const ranked = gold
    .flatMap((g) =>
      ours.map((o) => {
        const shared = g.content.reduce((sum, a) => sum + o.content.reduce((inner, b) => inner + overlap(a, b), 0), 0);
        const f1 = (2 * shared) / (total(g.content) + total(o.content) || 1);
        const bonus =
          (g.cue && o.cue && overlap(g.cue, o.cue) ? 0.5 : 0) +
          (g.head && o.sourceSpan && overlap(g.head, o.sourceSpan) ? 0.25 : 0);
        return { g, o, f1, rank: f1 + bonus };
      }),
    )
    .filter(({ f1 }) => f1 >= 0.5)
    .sort((a, b) => b.rank - a.rank);
  const pairs = new Map<string, Attribution>();
  const taken = new Set<string>();
  for (const { g, o } of ranked) {
    if (pairs.has(g.id) || taken.has(o.id)) continue;
    pairs.set(g.id, o);
    taken.add(o.id);
  }
  return { pairs, ours };
}

const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
const total = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** Carries spans from the article's text to the file's, block by block, where furniture was cut. */
function carrier(text: string, reading: Reading): (span: Span) => Span {
  if (text === reading.article.text) return (span) => span;
  let at = 0;
  const shifts = reading.article.blocks.map(({ span }) => {
    const found = text.indexOf(reading.article.text.slice(span.start, span.end), at);
    if (found >= 0) at = found;
    return { span, shift: found < 0 ? 0 : found - span.start };
  });
  return (span) => {
    const block = shifts.find((one) => span.start >= one.span.start && span.start < one.span.end);
    const shift = block?.shift ?? 0;
    return { start: span.start + shift, end: span.end + shift };
  };
}
