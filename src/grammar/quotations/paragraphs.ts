// Paragraphs: the blocks of the article, parted again where a blank line stands inside one.
import type { Block } from '../../reading.ts';
import type { Span } from '../../span.ts';

export interface Paragraph extends Span {
  /** Index into `article.blocks`. */
  readonly block: number;
  /** True where a quotation may run on from one into the next. */
  readonly runsOn: boolean;
}

/** Every paragraph of the article, in text order, without empty ones. */
export function paragraphsOf(text: string, blocks: readonly Block[]): Paragraph[] {
  return blocks.flatMap((block, index) => {
    const runsOn = block.kind === 'body' || block.kind === 'relayed' || block.kind === 'standfirst';
    return partedAtBlankLines(text, block.span).map((span) => ({ ...span, block: index, runsOn }));
  });
}

function partedAtBlankLines(text: string, span: Span): Span[] {
  const parts: Span[] = [];
  let start = span.start;
  let lineIsBlank = false;
  let solid = false;
  for (let at = span.start; at < span.end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || unit === 0x2029) {
      if (lineIsBlank || unit === 0x2029) {
        if (solid) parts.push({ start, end: at });
        start = at + 1;
        solid = false;
      }
      lineIsBlank = true;
    } else if (unit !== 32 && unit !== 13 && unit !== 9 && unit !== 0xa0) {
      lineIsBlank = false;
      solid = true;
    }
  }
  if (solid) parts.push({ start, end: span.end });
  return parts;
}
