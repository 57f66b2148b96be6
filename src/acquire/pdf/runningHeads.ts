// Running heads, running feet and page numbers: lines at the edge of a page that come again on others, or are a number.
import type { Line } from './pageLines.ts';

/** Lines from the top and from the bottom of a page that may be running ones. A guess: a title and an address. */
const EDGE_LINES = 3;
/** Share of the pages on which a line must come again; heads of left and right pages differ. A guess. */
const SHARE = 0.3;

const PAGE_NUMBER = /^[\s\-–—|·•]*(?:page\s*|p\.\s*)?(?:\d{1,4}|[ivxl]{1,7})(?:\s*(?:of|\/)\s*\d{1,4})?[\s\-–—|·•]*$/i;

/** The pages without their running lines, in the same order. */
export function withoutRunningHeads(pages: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const edges = pages.map(edgeLines);
  const counts = new Map<string, number>();
  for (const edge of edges)
    for (const key of new Set([...edge].map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const enough = Math.max(2, Math.ceil(SHARE * pages.length));
  return pages.map((page, at) =>
    page.filter(
      (line) => !isPageNumber(line, page) && !(edges[at]?.has(line) && (counts.get(keyOf(line)) ?? 0) >= enough),
    ),
  );
}

/** A number alone at the very top or the very bottom: the last row of a table is not alone. */
const isPageNumber = (line: Line, page: readonly Line[]): boolean =>
  PAGE_NUMBER.test(line.text) &&
  page.length > 1 &&
  (page.every((other) => other === line || other.y > line.y + line.size) ||
    page.every((other) => other === line || other.y < line.y - line.size));

/** The lines at the top and at the bottom; those beside each other count as one. */
function edgeLines(page: readonly Line[]): ReadonlySet<Line> {
  const heights = [...new Set(page.map(({ y }) => Math.round(y)))].sort((a, b) => b - a);
  const [top, bottom] = [
    heights[EDGE_LINES - 1] ?? Number.NEGATIVE_INFINITY,
    heights.at(-EDGE_LINES) ?? Number.POSITIVE_INFINITY,
  ];
  return new Set(page.filter(({ y }) => Math.round(y) >= top || Math.round(y) <= bottom));
}

/** The words with every number alike, and where they stand. */
const keyOf = ({ text, y }: Line): string => `${Math.round(y / 4)} ${text.toLowerCase().replace(/\d+/g, '#')}`;
