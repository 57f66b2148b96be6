// An article in the making: its text and what is known of it so far. Each stage returns a new one over the same text.
import type { Block, BlockKind, Link } from '../reading.ts';
import { holds, type Span } from '../span.ts';

export interface Draft {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
  /** Positions in `text` where furniture was cut after which the page speaks in its own voice again. */
  readonly ends: readonly number[];
  /** Runs that the page sets apart as somebody else's words (blockquote). */
  readonly quotes: readonly Span[];
}

export const emptyDraft: Draft = { text: '', blocks: [], links: [], ends: [], quotes: [] };

/** A block of the page's own; only `relayed` ones get an attribution, and that later. */
export const block = (kind: BlockKind, start: number, end: number): Block => ({
  kind,
  span: { start, end },
  attribution: null,
});

/** The same draft with the block at `index` replaced by others. */
export const replaceBlock = (draft: Draft, index: number, ...by: readonly Block[]): Draft => ({
  ...draft,
  blocks: [...draft.blocks.slice(0, index), ...by, ...draft.blocks.slice(index + 1)],
});

/** The blocks that stand in one of the draft's quotes; one pass over both, which are in text order. */
export function quotedBlocks({ blocks, quotes }: Draft): ReadonlySet<Block> {
  const found = new Set<Block>();
  let next = 0;
  for (const at of blocks) {
    while ((quotes[next]?.end ?? Number.POSITIVE_INFINITY) <= at.span.start) next++;
    const quote = quotes[next];
    if (quote && holds(quote, at.span)) found.add(at);
  }
  return found;
}

/** The words of a block. */
export const wordsOf = (draft: Draft, at: Block): string => draft.text.slice(at.span.start, at.span.end);
