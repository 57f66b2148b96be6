// The title of a page as its readers see it, and the outlet's name that some pages add to it.
import { likeness } from './headline.ts';
import { undoEntities } from './jsonLd.ts';
import type { PageBlock } from './pageBlocks.ts';
import type { PageDocument } from './pageTree.ts';

/** Share of common words (Dice) above which a heading is the title as the reader sees it. Guess; search titles are reworded. */
const HEADING_LIKENESS = 0.4;

/** The heading that readers see, where it is like the title that machines are told; null where none is. */
export function heading(document: PageDocument, title: string | null): string | null {
  const headings = [...document.querySelectorAll('h1')]
    .flatMap((one) => words(undoEntities(one.textContent)) ?? [])
    .filter((one) => one.length <= 300);
  if (title === null) return headings.find((one) => one.includes(' ')) ?? null;
  const [best] = headings.map((one) => ({ one, like: likeness(one, title) })).sort((a, b) => b.like - a.like);
  return best && best.like >= HEADING_LIKENESS ? best.one : null;
}

/**
 * "Road closed | Norvand Wire" → the title, and "Norvand Wire" where the page names no outlet: what follows the title
 * is the outlet where it is called so, or where the page shows the title without it.
 */
export function withoutOutlet(
  raw: string | null,
  outlet: string | null,
  tag: string | null,
  whole: readonly PageBlock[],
): { readonly title: string | null; readonly suffix: string | null } {
  if (raw === null) return { title: null, suffix: null };
  const parts = /^(.{8,}?)\s+(?:[|·•»—–-]|::)\s+([^|·•»—–]{2,50})$/u.exec(raw);
  const [, head, tail] = parts ?? [];
  const same = (a: string, b: string): boolean =>
    a.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') === b.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const isOutlet =
    head !== undefined &&
    tail !== undefined &&
    ((outlet !== null && same(tail, outlet)) || whole.some((at) => same(at.text, head)));
  const title = isOutlet ? head : raw;
  const ending = tag?.toLowerCase().startsWith(title.toLowerCase())
    ? /^\s*(?:[|·•»—–-]|::)\s*([^|·•»—–]{2,50})$/u.exec(tag.slice(title.length))
    : null;
  return { title, suffix: ending?.[1]?.trim() ?? (isOutlet && outlet === null ? tail : null) };
}

/** White space folded; null for nothing said. */
export const words = (text: string | null | undefined): string | null => text?.replace(/\s+/g, ' ').trim() || null;
