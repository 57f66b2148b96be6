// Parts of a page that stand beside its article: told by role, by a word of their class, or by standing on the page twice.
import type { PageBlock } from './pageBlocks.ts';
import type { PageDocument, PageElement } from './pageTree.ts';

const ROLE = /^(?:navigation|complementary|contentinfo|dialog|search|banner|menu)$/;
const CLASS =
  /(?:^|[\s_-])(?:related\w*|recirc\w*|recommend(?:ed|ations?)?|newsletters?|nl|subscri(?:be|ption)|sign-?up|share|sharing|social|comments?|sidebar|breadcrumbs?|cookies?|consent|promos?|advert(?:s|isement)?|ads?|sponsor(?:ed)?|donat(?:e|ion)s?|popup|modal|paywall|toc|table-of-contents|author-?(?:bio|box|card)|footer|menu|nav|pagination|trending|popular|more-(?:stories|from|posts)|read-(?:more|next)|tags?|topics)(?:$|[\s_-])/i;
/** Share of the article's text above which a part is no part beside it, whatever its class says ("content-with-sidebar"). */
const MOST_SHARE = 0.3;
/** UTF-16 units of a box that may be an advertisement shown twice; a paragraph shown twice is one for two widths of screen. */
const BOX_UNITS = { least: 20, most: 180 } as const;

/** Share of the text that a table's cell must hold for the table to be the page's layout, and the cell its article. Guess. */
const MAIN_CELL_SHARE = 0.5;

/** A test for the parts beside the article within `root`. */
export function besideIn(root: PageElement): (element: PageElement) => boolean {
  const units = root.textContent.length;
  const most = MOST_SHARE * units;
  const cell = [...root.querySelectorAll('td')].findLast((one) => one.textContent.length >= MAIN_CELL_SHARE * units);
  return (element) => {
    if (cell && element.localName === 'td') return !cell.contains(element) && !element.contains(cell);
    const named = ROLE.test(element.getAttribute('role') ?? '') || CLASS.test(element.getAttribute('class') ?? '');
    return named && element.textContent.length < most;
  };
}

/** Takes the parts beside the article out of the tree: Readability unwraps boxes, and their classes are gone after it. */
export function removeBeside(document: PageDocument): void {
  const isBeside = besideIn(document.body);
  for (const element of [...document.body.querySelectorAll('[class], [role]')]) if (isBeside(element)) element.remove();
}

/** Texts of short boxes that stand on the page more than once: advertisements, prompts. Paragraphs and headings are no boxes. */
export function repeatedBoxes(whole: readonly PageBlock[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { form, text } of whole)
    if (form === 'box' && text.length >= BOX_UNITS.least && text.length <= BOX_UNITS.most)
      counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > 1).map(([text]) => text));
}
