// The marks of a reading that a person can review, each with the words by which it is known.
import type { Certainty, Why } from '../../../certainty.ts';
import { chainOf } from '../../../chainOf.ts';
import type { Reading } from '../../../reading.ts';
import { inTextOrder, type Span, slice } from '../../../span.ts';
import type { Facts } from '../../../store/decisions.ts';
import { anchorsOf } from '../../../store/review.ts';
import type { MarkKind } from '../../../store/reviewed/fields.ts';
import { sourceWords } from '../words/say.ts';

export interface Mark {
  readonly id: string;
  readonly kind: MarkKind;
  /** Where a decision about it points. */
  readonly anchor: Span;
  /** All its words, in text order. */
  readonly spans: readonly Span[];
  /** What the reading tells of it, whole. */
  readonly facts: Facts;
  readonly certainty: Certainty | null;
  readonly by: string | null;
  readonly why: Why | null;
}

/** Marks of a kind in text order. */
export function marksOf(reading: Reading, kind: MarkKind): readonly Mark[] {
  const anchors = new Map(anchorsOf(reading, kind).map(({ id, span }) => [id, span]));
  return listOf(reading, kind)
    .flatMap((one) => {
      const anchor = anchors.get(one.id);
      if (!anchor) return [];
      const { certainty = null, by = null, why = null } = one as Partial<Mark>;
      return [{ id: one.id, kind, anchor, spans: spansOf(one, anchor), facts: { ...one }, certainty, by, why }];
    })
    .sort((a, b) => inTextOrder(a.spans[0] ?? a.anchor, b.spans[0] ?? b.anchor));
}

function listOf(reading: Reading, kind: MarkKind): readonly { readonly id: string }[] {
  switch (kind) {
    case 'attribution':
      return reading.attributions;
    case 'source':
      return reading.sources;
    case 'event':
      return reading.events;
    case 'claim':
      return reading.claims;
    case 'figure':
      return reading.figures;
    case 'place':
      return reading.places;
    case 'time':
      return reading.times;
    case 'remark':
      return reading.remarks;
  }
}

function spansOf(one: object, anchor: Span): readonly Span[] {
  if ('content' in one) return one.content as readonly Span[];
  if ('mentions' in one) return one.mentions as readonly Span[];
  if ('spans' in one) return one.spans as readonly Span[];
  return [anchor];
}

/** Names from the outlet inwards: who told it to whom. */
export function chainWords(reading: Reading, attribution: string | null): readonly string[] {
  const names = chainOf(reading, attribution).map(({ source }) => nameOfSource(reading, source));
  return [reading.article.outlet ?? 'This report', ...names];
}

export const nameOfSource = ({ sources }: Reading, id: string | null): string =>
  sourceWords(sources.find((source) => source.id === id)?.name ?? 'nobody named');

/** The words of a mark, the runs joined by "…". */
export const wordsOf = ({ article }: Reading, spans: readonly Span[]): string =>
  spans.map((span) => slice(article.text, span)).join(' … ');
