// Markdown → Draft: front matter, paragraphs, lists, quotes and links. Rendered to HTML and walked as one marked part.
import { createRequire } from 'node:module';
import type { PageWords } from '../almanac/pageWords.ts';
import { machineDate } from './dates.ts';
import { draftOf } from './draftOf.ts';
import { noMeta, type OwnMeta } from './meta.ts';
import { pageBlocks } from './pageBlocks.ts';
import { address } from './pageMeta.ts';
import { buildTree } from './pageTree.ts';
import { readPlainText } from './plainText.ts';
import type { ReadForm } from './readForm.ts';
import { slimPage } from './slimPage.ts';

const FRONT = /^\s*---[ \t]*\n((?:[^\n]*\n){0,80}?)---[ \t]*(?:\n|$)/;
/** Quotes and lists begun in one line. The renderer takes the rest of the text apart once for each. */
const NESTED = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])){40}/m;
const load = createRequire(import.meta.url);

/** The text under the front matter; its first heading of level 1 is the headline where the front matter names no title. */
export function readMarkdown(source: string, words: PageWords, given: string | null): ReadForm {
  const front = FRONT.exec(source);
  const fields = frontMatter(front?.[1] ?? '');
  const body = source.slice(front?.[0].length ?? 0);
  const html = rendered(body);
  if (html === null) return { draft: readPlainText(body, words), own: ownMeta(fields, null) };
  const document = buildTree(slimPage(`<html><body>${html}</body></html>`).html);
  const own = ownMeta(fields, document.querySelector('h1')?.textContent.replace(/\s+/g, ' ').trim() || null);
  const base = given ?? own.url;
  const blocks = pageBlocks(
    document.body,
    (value) => address(value, base) ?? (/^[#\s]|^$/.test(value) || base !== null ? null : value),
  );
  return { draft: draftOf(blocks, words, { title: own.title, standfirst: null }), own };
}

/** HTML of the Markdown; null where it is nested so deep that the renderer gives up: its text is then read as it stands. */
function rendered(markdown: string): string | null {
  if (NESTED.test(markdown)) return null;
  const { marked } = load('marked') as {
    marked: { parse(markdown: string, options: { async: false; gfm: boolean }): string };
  };
  try {
    return marked.parse(markdown, { async: false, gfm: true });
  } catch {
    return null;
  }
}

/** `key: value` lines; `- item` lines below a key are its list. Lower-case keys. */
function frontMatter(source: string): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>();
  let last: string[] = [];
  for (const line of source.split('\n')) {
    const field = /^([A-Za-z_][\w-]{0,40})\s*:\s*(.*)$/.exec(line);
    const item = /^\s+-\s+(.+)$/.exec(line) ?? /^-\s+(.+)$/.exec(line);
    if (field?.[1] !== undefined) {
      last = listOf(field[2] ?? '');
      fields.set(field[1].toLowerCase(), last);
    } else if (item?.[1] !== undefined) last.push(bare(item[1]));
  }
  return fields;
}

const listOf = (value: string): string[] => {
  const inner = /^\[(.*)\]$/.exec(value.trim())?.[1];
  return (inner === undefined ? [value] : inner.split(',')).map(bare).filter((one) => one !== '');
};

const bare = (value: string): string => value.trim().replace(/^(["'])(.*)\1$/, '$2');

function ownMeta(fields: ReadonlyMap<string, readonly string[]>, heading: string | null): OwnMeta {
  const first = (...keys: readonly string[]): string | null => keys.flatMap((key) => fields.get(key) ?? [])[0] ?? null;
  const day = machineDate(first('date', 'published', 'publish_date', 'publishdate', 'pubdate') ?? '');
  const source = first('source', 'outlet', 'publisher', 'site', 'sitename');
  return {
    ...noMeta,
    url: address(first('url', 'link', 'canonical', 'canonical_url', 'original') ?? '') ?? address(source),
    title: first('title', 'headline') ?? heading,
    byline: ['author', 'authors', 'byline'].flatMap((key) => fields.get(key) ?? []),
    outlet: source !== null && address(source) === null ? source : null,
    published: day === null ? null : { value: day, certainty: 'stated', by: 'article/front-matter' },
    language: /^[a-z]{2}/i.exec(first('lang', 'language') ?? '')?.[0].toLowerCase() ?? null,
  };
}
