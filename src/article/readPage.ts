// An HTML page → Draft and what the page says of itself.
import type { PageWords } from '../almanac/pageWords.ts';
import { repeatedBoxes } from './beside.ts';
import { type Draft, emptyDraft, wordsOf } from './draft.ts';
import { draftOf } from './draftOf.ts';
import { sameTitle } from './headline.ts';
import { guessLanguage } from './language.ts';
import { mainBlocks, prose } from './mainText.ts';
import { type PageBlock, pageBlocks } from './pageBlocks.ts';
import { address, type PageMeta, pageAddress, readPageMeta } from './pageMeta.ts';
import { pageStandfirst } from './pageStandfirst.ts';
import { buildTree } from './pageTree.ts';
import { endsSentence, isProse } from './prose.ts';
import { slimPage } from './slimPage.ts';
import { isWall } from './wall.ts';

export interface Page {
  readonly draft: Draft;
  readonly meta: PageMeta;
}

/** UTF-16 units of prose below which a page holds no article. Guess: one long sentence. */
const MIN_ARTICLE_UNITS = 120;

/**
 * The article of a page; an empty draft where it holds none. `given` is the page's address where it is known.
 * The headline is the page's own, whatever title a person gives: the text is the page's words.
 */
export function readPage(html: string, words: PageWords, given: string | null): Page {
  const slim = slimPage(html);
  const document = buildTree(slim.html);
  const url = given ?? pageAddress(document);
  const base = address(document.querySelector('base')?.getAttribute('href'), url) ?? url;
  const addressOf = remembered((value) => absolute(value, base));
  const whole = pageBlocks(document.body, addressOf);
  const meta = readPageMeta(document, slim.jsonLd, url, whole);
  const { title } = meta;
  const top = { title, standfirst: pageStandfirst(document, title), boxes: repeatedBoxes(whole) };
  const found = mainBlocks(document, slim.html, addressOf);
  const draft = draftOf([...captionsAbove(whole, found, title), ...withBody(found, meta.body)], words, top);
  const tooLittle = proseUnits(draft) < MIN_ARTICLE_UNITS && !isForeign(draft);
  return { draft: tooLittle || isWall(draft, words) ? emptyDraft : draft, meta };
}

/** Each value is worked out once: a page repeats its addresses, and making one costs a microsecond. */
function remembered(work: (value: string) => string | null): (value: string) => string | null {
  const known = new Map<string, string | null>();
  return (value) => {
    const found = known.get(value);
    if (found !== undefined) return found;
    const made = work(value);
    known.set(value, made);
    return made;
  };
}

/** Links inside the page, scripts and mail point to no report. */
function absolute(value: string, base: string | null): string | null {
  if (value === '' || /^(?:#|javascript:|mailto:|tel:|data:|about:|blob:)/i.test(value)) return null;
  return address(value, base) ?? (base === null ? value : null);
}

/** Blocks between the heading and the text among which the main picture's caption stands. */
const ABOVE_BLOCKS = 12;

/** The main picture's caption, where it stands between the heading and what was found to be the text. */
function captionsAbove(
  whole: readonly PageBlock[],
  found: readonly PageBlock[],
  title: string | null,
): readonly PageBlock[] {
  const first = whole.findIndex((at) => at.text === found[0]?.text);
  const above = whole.slice(Math.max(0, first - ABOVE_BLOCKS), Math.max(0, first));
  const heading = above.findLastIndex((at) => title !== null && sameTitle(at.text, title));
  return heading < 0 ? [] : above.slice(heading + 1).filter((at) => at.kind === 'caption' && at.picture !== null);
}

/** The text that JSON-LD carries, where the page itself holds much less (a script shell). */
function withBody(blocks: readonly PageBlock[], body: string | null): readonly PageBlock[] {
  if (body === null || body.length < MIN_ARTICLE_UNITS || prose(blocks) * 2 > body.length) return blocks;
  return body
    .replace(/<[^<>]{0,200}>/g, '\n')
    .split(/\s*\n\s*/)
    .filter((text) => text !== '')
    .map((text) => ({ kind: 'body', text, links: [], quote: null, form: 'paragraph', picture: null, ruled: false }));
}

/** UTF-16 units of paragraphs of prose. */
const proseUnits = (draft: Draft): number =>
  draft.blocks.reduce(
    (sum, at) => sum + (at.kind === 'body' && isProse(wordsOf(draft, at)) ? at.span.end - at.span.start : 0),
    0,
  );

/** A sentence in another language: other scripts say more in fewer units, and the reader is told the language. */
const isForeign = (draft: Draft): boolean =>
  draft.blocks.some((at) => at.kind === 'body' && endsSentence(wordsOf(draft, at))) &&
  !guessLanguage(draft.text).english;
