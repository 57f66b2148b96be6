// The text that a feed gives of an item → bytes of its own, the same for the same item.
import type { FeedItem, Markup } from './feedItem.ts';
import { paragraphsIn } from './plainWords.ts';

export interface ItemText {
  /** UTF-8. */
  readonly bytes: Uint8Array;
  readonly mediaType: 'text/html' | 'text/plain';
}

/**
 * The item's title and `text`: plain text where it is nothing but paragraphs, since a page of one sentence looks like
 * none; else a page, in which relative addresses keep their meaning.
 */
export function itemText(item: FeedItem, text: Markup): ItemText {
  const paragraphs = text.kind === 'text' ? [text.value.trim()] : paragraphsIn(text.value);
  if (paragraphs === null) return { bytes: utf8(pageOf(item, text.value)), mediaType: 'text/html' };
  const parts = item.title === null ? paragraphs : [item.title, ...paragraphs];
  return { bytes: utf8(`${parts.join('\n\n')}\n`), mediaType: 'text/plain' };
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function pageOf({ title, base }: FeedItem, html: string): string {
  const head = [
    '<meta charset="utf-8">',
    base === null ? '' : `<base href="${escaped(base)}">`,
    title === null ? '' : `<title>${escaped(title)}</title>`,
  ];
  const heading = title === null ? '' : `<h1>${escaped(title)}</h1>\n`;
  return `<!doctype html>\n<html><head>${head.join('')}</head><body><article>\n${heading}${html}\n</article></body></html>\n`;
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
