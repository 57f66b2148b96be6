// Which part of a page is the article: Readability's answer, unless the page's own marks hold much more prose.
import { besideIn, removeBeside } from './beside.ts';
import { type PageBlock, pageBlocks } from './pageBlocks.ts';
import { type PageDocument, type PageElement, readable } from './pageTree.ts';
import { isProse } from './prose.ts';

/** A marked part must hold this many times the prose of Readability's answer to be taken instead. Tuned on corpora/pages. */
const MUCH_MORE = 1.4;
/** A marked part with this share of the largest one's text is as good, and surer. Guess. */
const MOST_TEXT = 0.7;
/** Share of a block's text in links above which it is no prose. */
const LINK_SHARE = 0.5;

/** The page's own marks for its article, the surest first. */
const MARKED = ['[itemprop="articleBody"]', 'article', 'main', '[role="main"]', '#content', '#main'] as const;

type Absolute = (address: string) => string | null;

/**
 * Tags and entities above which Readability is left out: it fails on an element with 100,000 children, and takes
 * seconds from here on. The largest of 200 real pages has 12,000.
 */
const MAX_READABLE_PIECES = 40_000;

/** Blocks of the article in page order; empty where the page has none. `document` is the tree of `html` and is taken apart. */
export function mainBlocks(document: PageDocument, html: string, absolute: Absolute): readonly PageBlock[] {
  const part = markedPart(document);
  const marked = part ? pageBlocks(part, absolute, besideIn(part)) : [];
  const whole = part ? [] : pageBlocks(document.body, absolute, besideIn(document.body));
  removeBeside(document);
  const element = piecesIn(html) > MAX_READABLE_PIECES ? null : readable(document);
  const found = element ? pageBlocks(element, absolute, besideIn(element)) : [];
  if (prose(marked) > MUCH_MORE * prose(found)) return marked;
  return prose(found) === 0 ? whole : found;
}

function piecesIn(html: string): number {
  let count = 0;
  for (let at = 0; at < html.length; at++) {
    const unit = html.charCodeAt(at);
    if (unit === 60 || unit === 38) count++;
  }
  return count;
}

/** The surest marked part that holds nearly all text of the largest one. */
function markedPart(document: PageDocument): PageElement | null {
  const parts = MARKED.flatMap((selector) => [...document.querySelectorAll(selector)]).map((element) => ({
    element,
    units: element.textContent.length,
  }));
  const most = parts.reduce((units, part) => Math.max(units, part.units), 0);
  return parts.find((part) => part.units >= MOST_TEXT * most)?.element ?? null;
}

/** UTF-16 units of prose. */
export const prose = (blocks: readonly PageBlock[]): number =>
  blocks.reduce((sum, at) => sum + (isProse(at.text) && linkShare(at) < LINK_SHARE ? at.text.length : 0), 0);

/** Share of the block's text that stands in links. */
export const linkShare = (at: PageBlock): number =>
  at.links.reduce((sum, link) => sum + (link.kind === 'link' ? link.span.end - link.span.start : 0), 0) /
  Math.max(1, at.text.length);
