// HTML → document tree. The libraries are loaded on first use, so that reading plain text never pays for them.
import { createRequire } from 'node:module';

/** What is used of a DOM node; linkedom's own types want the DOM library. */
export interface PageNode {
  readonly nodeType: number;
  readonly textContent: string;
  readonly childNodes: Iterable<PageNode>;
  readonly parentNode: PageElement | null;
}

export interface PageElement extends PageNode {
  readonly localName: string;
  readonly children: ArrayLike<PageElement> & Iterable<PageElement>;
  readonly parentElement: PageElement | null;
  getAttribute(name: string): string | null;
  removeAttribute(name: string): void;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  contains(other: PageNode): boolean;
  append(...nodes: (PageNode | string)[]): void;
  replaceWith(...nodes: (PageNode | string)[]): void;
  remove(): void;
}

export interface PageDocument extends PageElement {
  readonly documentElement: PageElement | null;
  readonly body: PageElement;
  createElement(name: string): PageElement;
}

export const ELEMENT = 1;
export const TEXT = 3;

/** The id of a streamed part: looking for the parts themselves takes a walk over the whole tree. */
const STREAMED = /\sid\s*=\s*["']?S:/i;

const load = createRequire(import.meta.url);

/** The tree of a slim page, with streamed parts (React's `<div hidden id="S:1">`) put where they belong. */
export function buildTree(html: string): PageDocument {
  const { parseHTML } = load('linkedom') as { parseHTML(html: string): { document: PageDocument } };
  const whole = /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
  const { document } = parseHTML(whole);
  if (!STREAMED.test(whole)) return document;
  for (const part of [...document.querySelectorAll('div[hidden][id^="S:"]')]) {
    const id = part.getAttribute('id')?.slice(2) ?? '';
    if (/^[\da-f]+$/.test(id)) {
      part.removeAttribute('hidden');
      document.querySelector(`template[id="B:${id}"]`)?.replaceWith(part);
    }
  }
  return document;
}

interface ReadabilityLibrary {
  readonly Readability: new (
    document: PageDocument,
    options: {
      serializer(element: PageElement): PageElement;
      keepClasses: boolean;
      disableJSONLD: boolean;
      allowedVideoRegex: RegExp;
    },
  ) => { parse(): { readonly content: PageElement } | null };
}

/** Readability throws frames away unless their address matches: what a report embeds is where it points to. */
const ANY_FRAME = /^(?:https?:)?\/\//;

/** The element that Readability takes for the article, or null. It takes the document apart: build another to look again. */
export function readable(document: PageDocument): PageElement | null {
  const { Readability } = load('@mozilla/readability') as ReadabilityLibrary;
  const found = new Readability(document, {
    serializer: (element) => element,
    keepClasses: true,
    disableJSONLD: true,
    allowedVideoRegex: ANY_FRAME,
  });
  return found.parse()?.content ?? null;
}
