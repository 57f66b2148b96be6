// The sentences of an article, found again from its text: a reading keeps none.
import type { Almanac } from '../../almanac/almanac.ts';
import { findQuotations } from '../../grammar/quotations/findQuotations.ts';
import { paragraphsOf } from '../../grammar/quotations/paragraphs.ts';
import { outlineSentences } from '../../grammar/sentences/outlineSentences.ts';
import type { Article, BlockKind } from '../../reading.ts';
import type { Span } from '../../span.ts';

export interface Line extends Span {
  readonly kind: BlockKind;
}

/** Every sentence with the kind of its block, in text order. Cost is linear in the text. */
export function linesOf({ text, blocks }: Article, { grammar }: Pick<Almanac, 'grammar'>): Line[] {
  const paragraphs = paragraphsOf(text, blocks);
  return outlineSentences(text, paragraphs, findQuotations(text, paragraphs), grammar).map(({ start, end, block }) => ({
    start,
    end,
    kind: blocks[block]?.kind ?? 'body',
  }));
}
