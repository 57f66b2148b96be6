// Blocks of a page or of Markdown → Draft: furniture cut, paragraphs joined by blank lines, the title as headline above them.
import type { PageWords } from '../almanac/pageWords.ts';
import type { Block, Link } from '../reading.ts';
import type { Span } from '../span.ts';
import { creditIn, isCaption } from './caption.ts';
import { block, type Draft } from './draft.ts';
import { judgeLines } from './furniture.ts';
import { sameTitle } from './headline.ts';
import { linkShare } from './mainText.ts';
import type { PageBlock } from './pageBlocks.ts';
import { isProse, saysSomething } from './prose.ts';

/** UTF-16 units; a shorter block may stand twice for good reason. */
const MIN_REPEATED_UNITS = 20;

/** The draft of the blocks that are the report's. An empty draft where none is left. */
export function draftOf(blocks: readonly PageBlock[], words: PageWords, title: string | null): Draft {
  const kept = keep(blocks, words, title);
  return toDraft(kept.kept.length === 0 ? null : title, kept);
}

interface Kept {
  readonly kept: readonly PageBlock[];
  /** Indexes into `kept` before which furniture was cut that ends a relayed report. */
  readonly ends: readonly number[];
}

/** Without furniture, without what stands there twice (the title, cards for two widths), and without paragraphs that are only links to other pages. */
function keep(blocks: readonly PageBlock[], words: PageWords, title: string | null): Kept {
  const verdicts = judgeLines(
    blocks.map((at) => at.text),
    words,
  );
  const kept: PageBlock[] = [];
  const ends: number[] = [];
  const seen = new Set<string>();
  blocks.forEach((at, index) => {
    if (verdicts[index]?.ends) ends.push(kept.length);
    const again =
      (title !== null && kept.length < 4 && sameTitle(at.text, title)) ||
      (at.text.length >= MIN_REPEATED_UNITS && seen.has(at.text));
    if (verdicts[index]?.keep === false || again || isOnlyLink(at) || !saysSomething(at.text)) return;
    seen.add(at.text);
    kept.push(at);
  });
  return { kept, ends };
}

const isOnlyLink = (at: PageBlock): boolean =>
  at.kind === 'body' && at.form === 'paragraph' && linkShare(at) > 0.9 && !isProse(at.text);

/** Paragraphs joined by blank lines, the title as headline above them. */
function toDraft(title: string | null, { kept, ends }: Kept): Draft {
  const blocks: Block[] = [];
  const links: Link[] = [];
  const starts: number[] = [];
  const quotes = new Map<number, Span>();
  let text = '';
  if (title !== null) {
    text = title;
    blocks.push(block('headline', 0, title.length));
  }
  for (const at of kept) {
    if (text !== '') text += '\n\n';
    const start = text.length;
    starts.push(start);
    text += at.text;
    blocks.push(block(at.kind === 'caption' || isCaption(at.text) ? 'caption' : 'body', start, text.length));
    for (const link of [...at.links, ...credit(at)])
      links.push({ ...link, span: { start: start + link.span.start, end: start + link.span.end } });
    if (at.quote !== null) quotes.set(at.quote, { start: quotes.get(at.quote)?.start ?? start, end: text.length });
  }
  const endings = ends.map((index) => starts[index] ?? text.length);
  return { text, blocks, links: links.sort(byPlace), ends: endings, quotes: [...quotes.values()] };
}

const byPlace = (a: Link, b: Link): number => a.span.start - b.span.start || b.span.end - a.span.end;

/** The picture credit in a caption, with the picture's address. */
function credit(at: PageBlock): readonly Link[] {
  const span = at.picture === null ? null : creditIn(at.text);
  return span && at.picture !== null ? [{ span, address: at.picture, kind: 'image-credit' }] : [];
}
