// Which of a mail's two bodies is read: the page or the plain text beside it.
import type { Email } from 'postal-mime';

export interface MailBody {
  readonly text: string;
  readonly mediaType: 'text/html' | 'text/plain';
}

/**
 * Share of the page's words that the plain text must have to be taken instead. Newsletters are laid out in tables, in
 * which the article room finds less; but a plain text that only says where to look holds almost nothing. A guess.
 */
const WHOLE_SHARE = 0.7;

/** The body to read, or null where there is none; of a saved page always the page. */
export function bodyOf({ html = '', text = '' }: Email, savedPage: boolean): MailBody | null {
  const page = { text: html, mediaType: 'text/html' } as const;
  const plain = { text, mediaType: 'text/plain' } as const;
  if (html.trim() === '') return text.trim() === '' ? null : plain;
  if (savedPage) return page;
  return words(text) >= WHOLE_SHARE * words(shown(html)) ? plain : page;
}

/** The words of a page without its tags, styles and scripts; linear in its length. */
const shown = (html: string): string =>
  html
    .split(/<(?=(?:style|script|head)\b)/i)
    .map((part, at) => (at === 0 ? part : part.slice(Math.max(0, part.search(/<\/(?:style|script|head)\s*>/i)))))
    .join(' ')
    .replace(/<[^<>]*>/g, ' ');

const words = (text: string): number => text.match(/\p{L}+/gu)?.length ?? 0;
