// Markup of feeds → words: titles, and texts that are nothing but paragraphs.

/** The five entities of XML, the commonest of HTML. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  hellip: '…',
  ldquo: '“',
  lsquo: '‘',
  lt: '<',
  mdash: '—',
  nbsp: '\u00a0',
  ndash: '–',
  quot: '"',
  rdquo: '”',
  rsquo: '’',
};

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,30}));/gi;
/** A tag, comment or declaration that does more than part or stress words. */
const OTHER_TAG = /<(?!\/?(?:p|br|div|span|b|i|em|strong)[\s/>])[a-z!/?]/i;
/** Tags that part paragraphs. */
const PARTING_TAG = /<\/?(?:p|div)(?:\s[^<>]*)?>|(?:<br(?:\s[^<>]*)?\/?>\s*){2}/i;
const BREAK = /<br(?:\s[^<>]*)?\/?>/gi;

/** Markup as words: tags gone, entities spelled out, on one line; null where nothing is left. */
export function plainWords(html: string | null | undefined): string | null {
  const words = spelledOut((html ?? '').replace(/<\/?[a-z][^<>]*>/gi, ''))
    .replace(/\s+/g, ' ')
    .trim();
  return words === '' ? null : words;
}

/** The paragraphs of markup that holds nothing but words; null for any other (links, pictures, lists, headings). */
export function paragraphsIn(html: string): readonly string[] | null {
  if (OTHER_TAG.test(html) || hasOtherEntity(html)) return null;
  return html
    .split(PARTING_TAG)
    .map((part) => plainWords(part.replace(BREAK, ' ')))
    .filter((words) => words !== null);
}

const hasOtherEntity = (text: string): boolean =>
  [...text.matchAll(ENTITY)].some(([, , , name]) => name !== undefined && ENTITIES[name] === undefined);

const spelledOut = (text: string): string =>
  text.replace(ENTITY, (whole, decimal, hex, name) => {
    const point = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
    if (point === null) return ENTITIES[name] ?? whole;
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
