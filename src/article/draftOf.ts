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

/** Blocks of the text among which its title and standfirst may stand again. */
const TOP_BLOCKS = 4;
/** UTF-16 units; a shorter block may stand twice for good reason. */
const MIN_REPEATED_UNITS = 20;

/** What stands above the text: both may stand in it a second time. */
export interface Top {
  readonly title: string | null;
  readonly standfirst: string | null;
  /** Texts that are furniture on this page. */
  readonly boxes?: ReadonlySet<string>;
}

/** The draft of the blocks that are the report's. An empty draft where none is left. */
export function draftOf(blocks: readonly PageBlock[], words: PageWords, top: Top): Draft {
  const kept = keep(blocks, words, top);
  return toDraft(kept.kept.length === 0 ? { title: null, standfirst: null } : top, kept);
}

interface Kept {
  readonly kept: readonly PageBlock[];
  /** Indexes into `kept` before which furniture was cut that ends a relayed report. */
  readonly ends: readonly number[];
}

/** Without furniture, without what stands there twice (the title, cards for two widths), and without paragraphs that are only links to other pages. */
function keep(blocks: readonly PageBlock[], words: PageWords, { title, standfirst, boxes }: Top): Kept {
  const verdicts = judgeLines(
    blocks.map((at) => at.text),
    words,
  );
  const kept: PageBlock[] = [];
  const ends: number[] = [];
  const seen = new Set<string>();
  const lists = linkLists(blocks);
  blocks.forEach((at, index) => {
    if (verdicts[index]?.ends || at.ruled) ends.push(kept.length);
    const again =
      (kept.length < TOP_BLOCKS && [title, standfirst].some((one) => one !== null && sameTitle(at.text, one))) ||
      (at.text.length >= MIN_REPEATED_UNITS && seen.has(at.text));
    if (
      verdicts[index]?.keep === false ||
      boxes?.has(at.text) ||
      again ||
      isOnlyLinks(at) ||
      lists.has(at) ||
      !saysSomething(at.text)
    )
      return;
    seen.add(at.text);
    kept.push(at);
  });
  return { kept, ends };
}

/** Share of a block's text in links above which it is no more than a link; with several of them, less is enough. */
const ONLY_LINKS = { one: 0.9, several: 0.6, least: 3 } as const;

function isOnlyLinks(at: PageBlock): boolean {
  if (at.kind !== 'body' || at.form === 'item' || at.form === 'heading') return false;
  const share = linkShare(at);
  if (at.links.length >= ONLY_LINKS.least && share > ONLY_LINKS.several) return true;
  return share > ONLY_LINKS.one && !isProse(at.text);
}

/** Items below the last prose that are links and nothing else: lists of other pages. */
function linkLists(blocks: readonly PageBlock[]): ReadonlySet<PageBlock> {
  const last = blocks.findLastIndex((at) => isProse(at.text) && linkShare(at) < ONLY_LINKS.several);
  return new Set(blocks.filter((at, index) => index > last && at.form === 'item' && linkShare(at) > ONLY_LINKS.one));
}

/** Paragraphs joined by blank lines, the title as headline above them. */
function toDraft({ title, standfirst }: Top, { kept, ends }: Kept): Draft {
  const blocks: Block[] = [];
  const links: Link[] = [];
  const starts: number[] = [];
  const quotes = new Map<number, Span>();
  let text = '';
  if (title !== null) {
    text = title;
    blocks.push(block('headline', 0, title.length));
  }
  if (standfirst !== null && !kept.some((at) => at.text.includes(standfirst))) {
    if (text !== '') text += '\n\n';
    blocks.push(block('standfirst', text.length, text.length + standfirst.length));
    text += standfirst;
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
