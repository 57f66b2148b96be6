// The standfirst of a page: a short paragraph that the page itself calls so, under its heading.
import { likeness } from './headline.ts';
import { words } from './pageTitle.ts';
import type { PageDocument } from './pageTree.ts';

/** Class names that news sites give it. */
const NAMES = [
  'standfirst',
  'stand-first',
  'subheadline',
  'sub-headline',
  'subtitle',
  'sub-title',
  'article-dek',
  'article__dek',
  'dek',
  'article-summary',
  'article__summary',
];
const SELECTOR = [
  ...NAMES.map((name) => `[class~="${name}"]`),
  '[class*="standfirst"]',
  '[itemprop="alternativeHeadline"]',
].join(', ');
/** UTF-16 units: shorter ones are labels, longer ones paragraphs. */
const UNITS = { least: 40, most: 320 } as const;
/** Share of words in common above which it only says the title again. */
const SAME = 0.7;

/** Its words with white space folded, or null. */
export function pageStandfirst(document: PageDocument, title: string | null): string | null {
  const found = [...document.querySelectorAll(SELECTOR)].map((element) => words(element.textContent) ?? '');
  return (
    found.find(
      (text) =>
        text.length >= UNITS.least && text.length <= UNITS.most && (title === null || likeness(text, title) < SAME),
    ) ?? null
  );
}
