// A page's element → its paragraphs, captions and lists as blocks of folded text, with the links in them.
import type { Link } from '../reading.ts';
import { ELEMENT, type PageElement, type PageNode, TEXT } from './pageTree.ts';

export interface PageBlock {
  readonly kind: 'body' | 'caption';
  /** White space folded; a line break of the page is "\n". */
  readonly text: string;
  /** Spans within `text`. */
  readonly links: readonly Link[];
  /** Number of the blockquote it stands in, or null. */
  readonly quote: number | null;
  /** box: text that stands in no paragraph of its own. */
  readonly form: 'paragraph' | 'heading' | 'item' | 'row' | 'box';
  /** True where the page draws a line above it. */
  readonly ruled: boolean;
  /** Address of the picture that a caption belongs to, or null. */
  readonly picture: string | null;
}

const SKIPPED = new Set(
  'script style noscript template head nav form button input select textarea label svg canvas aside audio map object dialog'.split(
    ' ',
  ),
);
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr picture source label'.split(
    ' ',
  ),
);
const FRAMES = new Set(['iframe', 'video', 'embed']);
const CAPTION_CLASS =
  /(?:^|[\s_-])(?:wp-)?(?:caption|cutline|photo-?credit|image-?credit|img-?credit|credit-?line|media-?credit)(?:$|[\s_-])/i;
const EMBED_CLASS =
  /\b(?:twitter-tweet|twitter-video|instagram-media|tiktok-embed|fb-post|fb-video|reddit-embed|bluesky-embed|telegram-post)\b/i;
const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

interface Context {
  readonly kind: 'body' | 'caption';
  readonly quote: number | null;
  readonly form: PageBlock['form'];
  readonly picture: string | null;
}

/** The blocks of `root` in page order. `absolute` makes an address absolute, or null where it is none; `left` names parts to leave out. */
export function pageBlocks(
  root: PageElement,
  absolute: (address: string) => string | null,
  left: (element: PageElement) => boolean = () => false,
): readonly PageBlock[] {
  const walker = new Walker(absolute, left);
  walker.walk(root, { kind: 'body', quote: null, form: 'box', picture: null });
  walker.flush({ kind: 'body', quote: null, form: 'box', picture: null });
  return walker.blocks;
}

/** Collects one block at a time; local mutation in the one hot loop of the room. */
class Walker {
  readonly blocks: PageBlock[] = [];
  /** Pieces of the block's text: a string that grows by thousands of pieces and is looked at each time costs the square. */
  private parts: string[] = [];
  private length = 0;
  private links: Link[] = [];
  private ruled = false;
  private quotes = 0;

  constructor(
    private readonly absolute: (address: string) => string | null,
    private readonly left: (element: PageElement) => boolean,
  ) {}

  walk(node: PageNode, context: Context): void {
    for (const child of node.childNodes) {
      if (child.nodeType === TEXT) this.say(child.textContent);
      else if (child.nodeType === ELEMENT) this.enter(child as PageElement, context);
    }
  }

  flush(context: Context): void {
    const said = this.parts.join('');
    const text = said.trim();
    const lead = said.length - said.trimStart().length;
    if (text !== '') {
      const links = this.links.map((link) => shifted(link, -lead, text.length));
      this.blocks.push({ ...context, text, links, ruled: this.ruled });
      this.ruled = false;
    }
    this.parts = [];
    this.length = 0;
    this.links = [];
  }

  private add(piece: string): void {
    if (piece === '') return;
    this.parts.push(piece);
    this.length += piece.length;
  }

  /** Without the space that folding may have left at the end. */
  private trimEnd(): void {
    const last = this.parts.pop();
    if (last === undefined) return;
    this.length -= last.length;
    this.add(last.trimEnd());
  }

  private enter(element: PageElement, context: Context): void {
    const name = element.localName;
    if (FRAMES.has(name)) this.embed(element);
    else if (this.isLeft(element, name, context)) return;
    else if (name === 'br') this.breakLine(context);
    else if (name === 'hr') this.rule(context);
    else if (name === 'a') this.link(element, context);
    else if (name === 'tr' && isPlainRow(element)) this.row(element, context);
    else if (INLINE.has(name) && !CAPTION_CLASS.test(element.getAttribute('class') ?? '')) this.walk(element, context);
    else this.enterBlock(element, name, context);
  }

  private isLeft(element: PageElement, name: string, context: Context): boolean {
    return (
      SKIPPED.has(name) || isHidden(element) || (name === 'footer' && context.quote === null) || this.left(element)
    );
  }

  private enterBlock(element: PageElement, name: string, context: Context): void {
    this.flush(context);
    const start = this.blocks.length;
    const end = this.walkBlock(element, this.contextOf(element, name, context));
    if (name === 'blockquote' && EMBED_CLASS.test(element.getAttribute('class') ?? ''))
      this.markEmbed(element, start, end);
  }

  private walkBlock(element: PageElement, context: Context): number {
    this.walk(element, context);
    this.flush(context);
    return this.blocks.length;
  }

  private contextOf(element: PageElement, name: string, context: Context): Context {
    if (name === 'blockquote' && context.quote === null) {
      this.quotes++;
      return { ...context, quote: this.quotes };
    }
    if (name === 'figure') return { ...context, picture: pictureOf(element, this.absolute) };
    if (name === 'figcaption' || name === 'caption') return { ...context, kind: 'caption' };
    if (CAPTION_CLASS.test(element.getAttribute('class') ?? '') && element.textContent.length < 600) {
      const figure = context.picture === null ? (element.parentElement ?? element) : null;
      const picture = figure ? pictureOf(figure, this.absolute) : context.picture;
      return name === 'p' || !element.querySelector('p + p') ? { ...context, kind: 'caption', picture } : context;
    }
    if (/^h[1-6]$/.test(name)) return { ...context, form: 'heading' };
    if (name === 'li' || name === 'dd' || name === 'dt') return { ...context, form: 'item' };
    return { ...context, form: name === 'p' || context.form === 'paragraph' ? 'paragraph' : 'box' };
  }

  private say(words: string): void {
    const folded = words.replace(/[\s\u200b]+/g, ' ');
    const ended = /^$|[ \n]$/.test(this.parts.at(-1) ?? '');
    this.add(ended && folded.startsWith(' ') ? folded.slice(1) : folded);
  }

  private breakLine(context: Context): void {
    this.trimEnd();
    if (this.parts.at(-1)?.endsWith('\n')) this.flush(context);
    else if (this.length > 0) this.add('\n');
  }

  private rule(context: Context): void {
    this.flush(context);
    this.ruled = true;
  }

  private link(element: PageElement, context: Context): void {
    const before = this.blocks.length;
    const [first, start] = [this.parts.length, this.length];
    this.walk(element, context);
    const address = this.absolute(element.getAttribute('href') ?? '');
    if (address === null || this.blocks.length !== before) return; // a link around whole blocks is a card, not a reference
    const words = this.parts.slice(first).join('');
    const [from, to] = [start + words.length - words.trimStart().length, start + words.trimEnd().length];
    if (to > from) this.links.push({ span: { start: from, end: to }, address, kind: 'link' });
  }

  /** A frame has no words of its own: an empty span where it stands. */
  private embed(element: PageElement): void {
    const source =
      element.getAttribute('src') ??
      element.getAttribute('data-src') ??
      element.querySelector('source')?.getAttribute('src');
    const address = source ? this.absolute(source) : null;
    if (address === null) return;
    if (this.length > 0) this.links.push({ span: { start: this.length, end: this.length }, address, kind: 'embed' });
    else this.addToLast(address);
  }

  private addToLast(address: string): void {
    const last = this.blocks.at(-1);
    if (!last) return;
    const at = last.text.length;
    this.blocks[this.blocks.length - 1] = {
      ...last,
      links: [...last.links, { span: { start: at, end: at }, address, kind: 'embed' }],
    };
  }

  /** A quoted post: its last link is its address, its words are the embed. */
  private markEmbed(element: PageElement, start: number, end: number): void {
    const address = [...element.querySelectorAll('a')]
      .map((a) => this.absolute(a.getAttribute('href') ?? ''))
      .findLast(Boolean);
    const first = this.blocks[start];
    if (!address || !first || end <= start) return;
    const link: Link = { span: { start: 0, end: first.text.length }, address, kind: 'embed' };
    this.blocks[start] = { ...first, links: [link, ...first.links] };
  }

  private row(element: PageElement, context: Context): void {
    this.flush(context);
    for (const cell of element.children) {
      this.trimEnd();
      if (this.length > 0) this.add(' | ');
      this.walk(cell, context);
    }
    this.flush({ ...context, form: 'row' });
  }
}

/** A link moved by `by` and kept within `[0, length]`. */
function shifted(link: Link, by: number, length: number): Link {
  const within = (at: number): number => Math.min(Math.max(at + by, 0), length);
  return { ...link, span: { start: within(link.span.start), end: within(link.span.end) } };
}

const isHidden = (element: PageElement): boolean =>
  element.getAttribute('hidden') !== null || HIDDEN_STYLE.test(element.getAttribute('style') ?? '');

/** True for a table row whose cells hold no paragraphs. */
const isPlainRow = (row: PageElement): boolean =>
  row.children.length > 1 && !row.querySelector('p, div, ul, ol, table, h1, h2, h3, br');

function pictureOf(figure: PageElement, absolute: (address: string) => string | null): string | null {
  const image = figure.querySelector('img');
  const source = image?.getAttribute('src') ?? image?.getAttribute('data-src') ?? null;
  return source === null || source.startsWith('data:') ? null : absolute(source);
}
