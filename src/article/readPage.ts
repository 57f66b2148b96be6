// An HTML page → Draft and what the page says of itself.
import type { PageWords } from '../almanac/pageWords.ts';
import { type Draft, emptyDraft, wordsOf } from './draft.ts';
import { draftOf } from './draftOf.ts';
import { mainBlocks, prose } from './mainText.ts';
import type { PageBlock } from './pageBlocks.ts';
import { address, type PageMeta, readPageMeta } from './pageMeta.ts';
import { buildTree } from './pageTree.ts';
import { isProse } from './prose.ts';
import { slimPage } from './slimPage.ts';

export interface Page {
  readonly draft: Draft;
  readonly meta: PageMeta;
}

/** UTF-16 units of prose below which a page holds no article. Guess: one long sentence. */
const MIN_ARTICLE_UNITS = 120;

/** The article of a page; an empty draft where it holds none. `given` is the page's address and title where they are known. */
export function readPage(
  html: string,
  words: PageWords,
  given: { readonly url: string | null; readonly title: string | null },
): Page {
  const slim = slimPage(html);
  const document = buildTree(slim.html);
  const meta = readPageMeta(document, slim.jsonLd, given.url);
  const base = address(document.querySelector('base')?.getAttribute('href'), meta.url) ?? meta.url;
  const found = mainBlocks(document, slim.html, (value) => absolute(value, base));
  const title = given.title ?? meta.title;
  const draft = draftOf(withBody(found, meta.body), words, title);
  return { draft: proseUnits(draft) < MIN_ARTICLE_UNITS ? emptyDraft : draft, meta };
}

/** Links inside the page, scripts and mail point to no report. */
function absolute(value: string, base: string | null): string | null {
  if (value === '' || /^(?:#|javascript:|mailto:|tel:|data:|about:|blob:)/i.test(value)) return null;
  return address(value, base) ?? (base === null ? value : null);
}

/** The text that JSON-LD carries, where the page itself holds much less (a script shell). */
function withBody(blocks: readonly PageBlock[], body: string | null): readonly PageBlock[] {
  if (body === null || body.length < MIN_ARTICLE_UNITS || prose(blocks) * 2 > body.length) return blocks;
  return body
    .replace(/<[^<>]{0,200}>/g, '\n')
    .split(/\s*\n\s*/)
    .filter((text) => text !== '')
    .map((text) => ({ kind: 'body', text, links: [], quote: null, form: 'paragraph', picture: null }));
}

/** UTF-16 units of paragraphs of prose. */
const proseUnits = (draft: Draft): number =>
  draft.blocks.reduce(
    (sum, at) => sum + (at.kind === 'body' && isProse(wordsOf(draft, at)) ? at.span.end - at.span.start : 0),
    0,
  );
