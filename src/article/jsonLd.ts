// JSON-LD of a page → the node that describes the article. https://schema.org/Article

export type LdNode = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|BlogPosting|Report|NewsItem)$/;
const PAGE = /(?:WebPage|VideoObject|CreativeWork|ItemPage)$/;
/** Levels of nesting followed; a page's own graph has three or four. */
const DEEPEST = 8;

/** The article's node with its references (`@id`) filled in; a page's node where there is no article; else null. */
export function articleNode(scripts: readonly string[]): LdNode | null {
  const nodes = scripts.flatMap((script) => flatten(parsed(script), 0));
  const found = nodes.find((node) => isOf(node, ARTICLE)) ?? nodes.find((node) => isOf(node, PAGE)) ?? null;
  if (!found) return null;
  const byId = new Map(
    nodes.flatMap((node) => (typeof node['@id'] === 'string' ? [[node['@id'], node] as const] : [])),
  );
  const filled = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(filled)
      : isNode(value) && typeof value['@id'] === 'string'
        ? { ...byId.get(value['@id']), ...value }
        : value;
  return { ...found, author: filled(found.author), publisher: filled(found.publisher) };
}

/** A script's JSON; null where it is none. Pages wrap it in comments and forget to escape newlines. */
function parsed(script: string): unknown {
  const bare = script.trim().replace(/^<!--|-->$|^\/\*<!\[CDATA\[\*\/|\/\*\]\]>\*\/$|^<!\[CDATA\[|\]\]>$/g, '');
  for (const json of [bare, bare.replace(/[\n\r\t]+/g, ' ')]) {
    try {
      return JSON.parse(json);
    } catch {
      // tried again without raw line breaks; a page with broken JSON-LD is read by its meta tags
    }
  }
  return null;
}

function flatten(value: unknown, depth: number): readonly LdNode[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((one) => flatten(one, depth + 1));
  if (!isNode(value)) return [];
  const inner = ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'author', 'publisher'].flatMap((key) =>
    flatten(value[key], depth + 1),
  );
  return [value, ...inner];
}

const isNode = (value: unknown): value is LdNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isOf = (node: LdNode, kind: RegExp): boolean =>
  [node['@type']].flat().some((type) => typeof type === 'string' && kind.test(type));

/** A string with entities undone and white space folded; null for anything else. */
export function textOf(value: unknown): string | null {
  const [one] = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  if (typeof one !== 'string') return null;
  return (
    undoEntities(one)
      .replace(/[^\S\n]+/g, ' ')
      .trim() || null
  );
}

/** Name of a person or organisation, however it is written. */
export const nameOf = (value: unknown): string | null => {
  const [one] = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  return isNode(one) ? textOf(one.name) : textOf(one);
};

/** Names of one or many writers; an organisation only where no person is named. */
export const namesOf = (value: unknown): readonly string[] => {
  const all = [value].flat();
  const people = all.filter((one) => !(isNode(one) && isOf(one, /Organization$/)));
  const names = (people.length > 0 ? people : all).flatMap((one) => nameOf(one) ?? []);
  return [...new Set(names.filter((name) => !/^https?:/.test(name)))];
};

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  middot: '·',
  raquo: '»',
  laquo: '«',
  copy: '©',
  reg: '®',
  trade: '™',
};

/** "&amp;", "&#8217;", "&#x2019;" → characters. */
export const undoEntities = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
