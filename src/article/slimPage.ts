// A page without what holds no text (comments, styles, scripts but JSON-LD, drawings), and nested no deeper than a tree may be.
// One linear pass over the bytes' text, before any tree is built: a tree costs 60 times as much memory as the page,
// and Readability more than the square of its depth (2,000 nested boxes: 14 s).

/** Elements inside elements. Browsers stop at 512; the deepest of 200 real pages has 46. */
const DEEPEST = 200;

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Elements dropped with all they hold. */
const DROPPED = new Set(
  'script style svg noscript template canvas object math select dialog nav button textarea'.split(' '),
);
/** Elements whose content is no markup; where one is not closed, the rest of the page belongs to it. */
const RAW = new Set(['script', 'style', 'title', 'textarea']);
/** Single tags that say nothing of the article. */
const IDLE = new Set(['source', 'track', 'input', 'wbr', 'col', 'area', 'param']);
/** Elements beside which white space is not shown. */
const BLOCK = new Set(
  'html head body div p section article main header footer aside ul ol li dl dt dd table thead tbody tfoot tr td th h1 h2 h3 h4 h5 h6 figure figcaption blockquote form fieldset meta link title br hr pre'.split(
    ' ',
  ),
);
/** Attributes that are looked at; every other one would be a node of the tree. */
const ATTRIBUTE =
  /\s(class|id|role|href|src|data-src|rel|itemprop|property|name|content|datetime|lang|hidden|style|aria-hidden|aria-modal|http-equiv|charset|pubdate)(?=[\s=>/])(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?/gi;
const HIDING_STYLE = /^\sstyle\s*=.*(?:display\s*:\s*none|visibility\s*:\s*hidden)/is;
/** An open tag of these closes one of the same name right above it. */
const CLOSES_ITSELF = new Set(['p', 'li', 'dt', 'dd', 'td', 'th', 'tr', 'option']);

export interface SlimPage {
  readonly html: string;
  /** Contents of `<script type="application/ld+json">`, in page order. */
  readonly jsonLd: readonly string[];
}

/** The page for a tree builder. Text is kept as it stands. */
export function slimPage(html: string): SlimPage {
  const kept: string[] = [];
  const jsonLd: string[] = [];
  const open: string[] = [];
  /** Names that no end tag follows any more; without it, a page of open tags costs the square of its length. */
  const unclosed = new Set<string>();
  let beside = true;
  const counts = new Map<string, number>();
  const count = (name: string, by: number): void => void counts.set(name, (counts.get(name) ?? 0) + by);
  for (let at = 0; at < html.length; ) {
    const less = html.indexOf('<', at);
    if (less < 0) {
      kept.push(html.slice(at));
      break;
    }
    const tag = tagAt(html, less);
    if (less > at && !(isBlank(html, at, less) && (beside || BLOCK.has(tag.name)))) kept.push(html.slice(at, less));
    at = tag.end;
    beside = BLOCK.has(tag.name) || (tag.kind === 'other' && beside);
    if (tag.kind === 'text') kept.push(html.slice(less, at));
    if (tag.kind === 'open' && DROPPED.has(tag.name)) {
      const end = tag.empty ? { inner: at, outer: at } : closeOf(html, at, tag.name, unclosed);
      if (end === null) continue;
      if (tag.name === 'template') kept.push(`${html.slice(less, at)}</template>`); // marks where a streamed part belongs
      if (tag.name === 'script' && /ld\+json/i.test(html.slice(less, at))) jsonLd.push(html.slice(at, end.inner));
      at = end.outer;
    } else if (tag.kind === 'open') {
      if (CLOSES_ITSELF.has(tag.name) && open.at(-1) === tag.name) {
        open.pop();
        count(tag.name, -1);
      }
      if (IDLE.has(tag.name)) continue;
      if (open.length < DEEPEST || VOID.has(tag.name)) kept.push(slimTag(html.slice(less, at), tag));
      if (RAW.has(tag.name)) {
        const end = closeOf(html, at, tag.name, unclosed)?.outer ?? html.length;
        if (open.length < DEEPEST) kept.push(html.slice(at, end));
        at = end;
      } else if (!VOID.has(tag.name) && !tag.empty) {
        open.push(tag.name);
        count(tag.name, 1);
      }
    } else if (tag.kind === 'close') {
      if ((counts.get(tag.name) ?? 0) === 0) continue;
      for (let name = open.pop(); name !== undefined; name = open.pop()) {
        count(name, -1);
        if (name === tag.name) break;
      }
      if (open.length < DEEPEST) kept.push(html.slice(less, at));
    }
  }
  return { html: kept.join(''), jsonLd };
}

interface Tag {
  readonly kind: 'open' | 'close' | 'other' | 'text';
  readonly name: string;
  readonly empty: boolean;
  readonly end: number;
}

/** The tag, comment or declaration that begins at `less`; a bare "<" is text. */
function tagAt(html: string, less: number): Tag {
  const other = (end: number): Tag => ({ kind: 'other', name: '', empty: true, end: end < 0 ? html.length : end });
  if (html.startsWith('<!--', less)) {
    const end = html.indexOf('-->', less + 4);
    return other(end < 0 ? -1 : end + 3);
  }
  const next = html.charCodeAt(less + 1);
  if (next === 33 || next === 63) {
    const end = html.indexOf('>', less);
    return other(end < 0 ? -1 : end + 1);
  }
  const closing = next === 47;
  const from = less + (closing ? 2 : 1);
  let to = from;
  while (isNameUnit(html.charCodeAt(to))) to++;
  if (to === from || !isLetter(html.charCodeAt(from))) return { kind: 'text', name: '', empty: true, end: less + 1 };
  const end = tagEnd(html, to);
  return {
    kind: closing ? 'close' : 'open',
    name: html.slice(from, to).toLowerCase(),
    empty: html.charCodeAt(end - 2) === 47 && end - 2 >= to,
    end,
  };
}

/** After the ">" that ends a tag, past quoted attribute values. */
function tagEnd(html: string, from: number): number {
  let quote = 0;
  let value = false;
  for (let at = from; at < html.length; at++) {
    const unit = html.charCodeAt(at);
    if (quote !== 0) {
      if (unit === quote) quote = 0;
    } else if (unit === 62) return at + 1;
    else if ((unit === 34 || unit === 39) && value) quote = unit;
    if (unit === 61) value = true;
    else if (unit > 32 && quote === 0) value = false;
  }
  return html.length;
}

/** The tag with the attributes that are looked at. */
function slimTag(source: string, tag: Tag): string {
  if (source.length <= tag.name.length + 2) return source;
  const kept = source.match(ATTRIBUTE)?.filter((one) => !/^\sstyle/i.test(one) || HIDING_STYLE.test(one)) ?? [];
  return `<${tag.name}${kept.join('')}>`;
}

/** Where the content of an element begun before `from` ends, and where its end tag does; null for one that is never closed and holds markup. */
function closeOf(
  html: string,
  from: number,
  name: string,
  unclosed: Set<string>,
): { readonly inner: number; readonly outer: number } | null {
  if (unclosed.has(name)) return null;
  const pattern = new RegExp(`</${name}(?=[\\s>/])[^>]*>?`, 'gi');
  pattern.lastIndex = from;
  const match = pattern.exec(html);
  if (match) return { inner: match.index, outer: match.index + match[0].length };
  unclosed.add(name);
  return RAW.has(name) ? { inner: html.length, outer: html.length } : null;
}

function isBlank(html: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (html.charCodeAt(at) > 32) return false;
  return true;
}

const isLetter = (unit: number): boolean => (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
const isNameUnit = (unit: number): boolean =>
  isLetter(unit) || (unit >= 48 && unit <= 57) || unit === 45 || unit === 58 || unit === 95;
