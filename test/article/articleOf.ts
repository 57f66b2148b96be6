// Shared by the tests of this room: an article from a text, and its blocks as a table that a person can read.
import { type Capture, makeCapture } from '../../src/acquire/capture.ts';
import { loadPageWords } from '../../src/almanac/pageWords.ts';
import { extractArticle } from '../../src/article/extractArticle.ts';
import { home } from '../../src/home.ts';
import type { Article } from '../../src/reading.ts';
import { defaultReadSettings } from '../../src/settings.ts';

export const almanac = { pageWords: loadPageWords(home('lexicons/en')) };
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The article of a text or of bytes; `about` as in a capture. */
export const articleOf = (source: string | Uint8Array, about: Partial<Capture> = {}): Article =>
  extractArticle(
    makeCapture(typeof source === 'string' ? bytesOf(source) : source, about),
    defaultReadSettings,
    almanac,
  );

export const fromText = (text: string, given: Capture['given'] = {}): Article =>
  articleOf(text, { mediaType: 'text/plain', given });
export const fromHtml = (html: string, given: Capture['given'] = {}): Article =>
  articleOf(html, { mediaType: 'text/html', given });
export const fromMarkdown = (text: string, given: Capture['given'] = {}): Article =>
  articleOf(text, { mediaType: 'text/markdown', given });

/** "kind: words" a block. */
export const shown = ({ text, blocks }: Article): string[] =>
  blocks.map((at) => `${at.kind}: ${text.slice(at.span.start, at.span.end)}`);

/** "kind words → address" a link. */
export const shownLinks = ({ text, links }: Article): string[] =>
  links.map((at) => `${at.kind} ${text.slice(at.span.start, at.span.end)} → ${at.address}`);

/** A paragraph of invented prose, long enough to be an article's. */
export const prose = (subject: string): string =>
  `${subject} said on Monday that the road from Norvand to Tel Asmar would stay closed until the bridge was repaired, because the river had carried away two of its piers and part of the bank.`;
