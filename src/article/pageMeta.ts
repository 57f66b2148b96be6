// What a page says of itself in JSON-LD, meta tags, <time>, its title and its address.
import type { Published } from '../reading.ts';
import { articleNode, nameOf, namesOf, textOf, undoEntities } from './jsonLd.ts';
import type { PageBlock } from './pageBlocks.ts';
import { pageDate } from './pageDates.ts';
import { heading, withoutOutlet, words } from './pageTitle.ts';
import type { PageDocument } from './pageTree.ts';
import { namesIn } from './told.ts';

export interface PageMeta {
  readonly url: string | null;
  readonly title: string | null;
  readonly byline: readonly string[];
  readonly outlet: string | null;
  readonly published: Published | null;
  /** Primary language subtag, lower case ("en"). */
  readonly language: string | null;
  /** Text of the article as JSON-LD gives it, or null. */
  readonly body: string | null;
}

/** Names of meta tags, the surest first; lower case. */
const META = {
  title: ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'sailthru.title', 'parsely-title', 'headline'],
  outlet: [
    'og:site_name',
    'application-name',
    'dc.publisher',
    'dcterms.publisher',
    'publisher',
    'twitter:app:name:iphone',
  ],
  author: [
    'author',
    'article:author',
    'parsely-author',
    'sailthru.author',
    'byl',
    'dc.creator',
    'dcterms.creator',
    'article:author_name',
    'citation_author',
    'twitter:data1',
  ],
  language: ['og:locale', 'content-language', 'dc.language', 'language', 'inlanguage'],
} as const;

/** The address that the page gives itself, or null. */
export const pageAddress = (document: PageDocument): string | null =>
  address(document.querySelector('link[rel="canonical"]')?.getAttribute('href')) ??
  address(document.querySelector('meta[property="og:url"]')?.getAttribute('content'));

/** Everything the page says of itself. `url` is its address where that is known, `whole` all its blocks. */
export function readPageMeta(
  document: PageDocument,
  jsonLd: readonly string[],
  url: string | null,
  whole: readonly PageBlock[],
): PageMeta {
  const metas = metaTags(document);
  const first = (names: readonly string[]): string | null => names.flatMap((name) => metas.get(name) ?? [])[0] ?? null;
  const article = articleNode(jsonLd);
  const outlet =
    first(META.outlet.slice(0, 1)) ??
    nameOf(article?.publisher) ??
    microdata(document, 'publisher') ??
    first(META.outlet.slice(1));
  const tag = words(undoEntities(document.querySelector('title')?.textContent ?? ''));
  const raw = textOf(article?.headline) ?? first(META.title) ?? tag;
  const { title, suffix } = withoutOutlet(raw, outlet, tag, whole);
  return {
    url,
    title: heading(document, title) ?? title,
    byline: byline(document, namesOf(article?.author), metas),
    outlet: outlet ?? suffix ?? hostOf(url),
    published: pageDate(document, { structured: textOf(article?.datePublished), metas, url, title, whole }),
    language: languageOf(
      document.querySelector('html')?.getAttribute('lang') ?? first(META.language) ?? textOf(article?.inLanguage),
    ),
    body: textOf(article?.articleBody),
  };
}

/** Name of a thing in microdata: `<div itemprop="publisher"><meta itemprop="name" content="…">`. */
function microdata(document: PageDocument, property: string): string | null {
  const named = document.querySelector(`[itemprop="${property}"] [itemprop="name"]`);
  return words(named?.getAttribute('content')) ?? words(named?.textContent);
}

/** Lower-case name or property → contents in page order. */
function metaTags(document: PageDocument): ReadonlyMap<string, readonly string[]> {
  const tags = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta')) {
    const content = words(undoEntities(meta.getAttribute('content') ?? ''));
    const name =
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('itemprop') ??
      meta.getAttribute('http-equiv');
    if (content === null || name === null) continue;
    const key = name.trim().toLowerCase();
    tags.set(key, [...(tags.get(key) ?? []), content]);
  }
  return tags;
}

/** An absolute web address, or null. */
export function address(value: string | null | undefined, base?: string | null): string | null {
  if (!value) return null;
  try {
    const url = base ? new URL(value.trim(), base) : new URL(value.trim());
    return /^https?:$/.test(url.protocol) ? url.href : null;
  } catch {
    return null; // not an address: the page wrote something else there
  }
}

function byline(
  document: PageDocument,
  structured: readonly string[],
  metas: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  if (structured.length > 0) return structured;
  for (const name of META.author) {
    const said = (metas.get(name) ?? []).filter((one) => !/^https?:|^@|^\d/.test(one) && one.length < 120);
    if (said.length > 0) return [...new Set(said.flatMap((one) => namesIn(one.replace(/^by\s+/i, ''))))];
  }
  const marked = document.querySelector(
    '[itemprop="author"] [itemprop="name"], [itemprop="author"], [rel="author"], .byline, .author-name, .byline-name',
  );
  const said = words(marked?.textContent)?.replace(/^(?:written |posted |reported )?by:?\s+/i, '') ?? '';
  return said !== '' && said.length < 120 ? namesIn(said) : [];
}

const languageOf = (value: string | null): string | null =>
  /^[a-z]{2,3}(?=$|[-_])/i.exec(value?.trim() ?? '')?.[0].toLowerCase() ?? null;

const hostOf = (url: string | null): string | null =>
  address(url) === null ? null : new URL(url ?? '').hostname.replace(/^www\./, '');
