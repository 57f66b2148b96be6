// Every name of two words or more that the text spells out, so that a last name or an acronym finds its full form.
import type { Name } from '../grammar/analysis.ts';
import { isBodyWord, isTitleWord, withoutTitles } from './nameWords.ts';
import type { Scene } from './scene.ts';
import { relationOf, type Tree } from './tree.ts';

export interface FullName {
  readonly name: string;
  readonly isPerson: boolean;
  /** Lower-case words before a person's name in its phrase, and of an apposition after it: "defense", "secretary". */
  readonly titles: readonly string[];
  /** Where it begins in the text. */
  readonly start: number;
}

/** All of them, in text order, and looked up. */
export interface FullNames {
  readonly persons: readonly FullName[];
  /** First person of that last word, lower case. */
  readonly byLastName: ReadonlyMap<string, FullName>;
  readonly byTitle: ReadonlyMap<string, readonly FullName[]>;
  /** Names of bodies, each once. */
  readonly bodies: readonly string[];
  /** Where bodies are named, by their fullest name, in text order. */
  readonly bodyMentions: readonly BodyMention[];
  /** Names of one word, as they stand. */
  readonly single: ReadonlySet<string>;
  /** Names of places, as they stand. */
  readonly places: ReadonlySet<string>;
}

export interface BodyMention {
  readonly name: string;
  readonly start: number;
}

export function fullNamesOf(scene: Scene): FullNames {
  const all = everyName(scene);
  const persons = all.filter(({ isPerson }) => isPerson);
  const byLastName = new Map<string, FullName>();
  const byTitle = new Map<string, FullName[]>();
  for (const person of persons) {
    const lastName = person.name.toLowerCase().split(/\s+/).at(-1) ?? '';
    if (!byLastName.has(lastName)) byLastName.set(lastName, person);
    for (const title of new Set(person.titles)) {
      const list = byTitle.get(title);
      if (list) list.push(person);
      else byTitle.set(title, [person]);
    }
  }
  const bodies = [
    ...new Set(all.filter(({ isPerson, name }) => !isPerson && name.includes(' ')).map(({ name }) => name)),
  ];
  const words = scene.analysis.names
    .filter(({ type }) => type === 'person' || type === 'organisation')
    .map(({ start, end }) => scene.text.slice(start, end));
  const single = new Set(words.filter((word) => /^\p{Lu}[\p{L}\p{N}]+$/u.test(word)));
  const places = new Set(
    scene.analysis.names.filter(({ type }) => type === 'place').map(({ start, end }) => scene.text.slice(start, end)),
  );
  return { persons, byLastName, byTitle, bodies, bodyMentions: bodyMentionsOf(scene), single, places };
}

const bodyMentionsOf = (scene: Scene): readonly BodyMention[] =>
  scene.analysis.entities
    .filter(({ type }) => type === 'organisation')
    .flatMap(({ name, mentions }) =>
      mentions.filter(({ kind }) => kind !== 'pronoun' && kind !== 'nominal').map(({ start }) => ({ name, start })),
    )
    .sort((a, b) => a.start - b.start);

/** Names found by the grammar, and runs of capitals that its trees hold together, in text order. */
function everyName(scene: Scene): readonly FullName[] {
  const found = new Map<string, FullName>();
  const typed = typedSpans(scene);
  const isTyped = scene.analysis.names.some(({ type }) => type === 'person');
  for (const tree of scene.trees)
    for (const name of namesIn(scene, tree))
      if (!name.isPerson || (!isTyped && !typed.has(name.start))) found.set(`${name.start} ${name.isPerson}`, name);
  for (const name of scene.analysis.names) {
    const isPerson = name.type === 'person';
    if (!isPerson && name.type !== 'organisation') continue;
    const whole = scene.text.slice(name.start, name.end);
    const words = isPerson ? withoutTitles(scene.nameWords, whole) : whole;
    if (!words.includes(' ')) continue;
    const start = name.start + whole.indexOf(words);
    const titles = [
      ...(found.get(`${start} true`)?.titles ?? []),
      ...titlesAt(scene, name),
      ...whole
        .slice(0, start - name.start)
        .toLowerCase()
        .split(/\s+/),
    ];
    found.set(`${start} ${isPerson}`, { name: words, isPerson, titles, start });
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/** Positions at which a name of another type begins, or goes on. */
function typedSpans(scene: Scene): ReadonlySet<number> {
  const covered = new Set<number>();
  for (const name of scene.analysis.names)
    if (name.type !== 'person' && name.type !== 'other') for (let at = name.start; at < name.end; at++) covered.add(at);
  return covered;
}

const JOINS = new Set(['of', 'for', 'and', 'the', '&', 'on', 'to', 'de', 'del', 'al', '-']);

/** Runs of proper nouns: a flat name is a person's, one with "of" or a compound a body's. */
function namesIn(scene: Scene, tree: Tree): readonly FullName[] {
  const names: FullName[] = [];
  const { tokens } = tree;
  for (let at = 0; at < tokens.length; at++) {
    if (!isProper(tree, at)) continue;
    let end = at;
    while (isProper(tree, end + 1) || (JOINS.has((tokens[end + 1]?.form ?? '').toLowerCase()) && joins(tree, end + 1)))
      end++;
    const first = tokens[at];
    const last = tokens[end];
    if (end > at && first && last) {
      const flat = flatWithin(tree, at, end);
      if (flat)
        names.push({
          name: scene.text.slice(tokens[flat[0]]?.start ?? 0, tokens[flat[1]]?.end ?? 0),
          isPerson: true,
          titles: titlesAround(tree, flat[0], flat[1]),
          start: tokens[flat[0]]?.start ?? 0,
        });
      const tail = flat ? null : personTail(scene, tree, at, end);
      if (tail !== null)
        names.push({
          name: scene.text.slice(tokens[tail]?.start ?? 0, last.end),
          isPerson: true,
          titles: titlesAround(tree, tail, end),
          start: tokens[tail]?.start ?? 0,
        });
      if (!flat || flat[0] !== at || flat[1] !== end)
        names.push({ name: scene.text.slice(first.start, last.end), isPerson: false, titles: [], start: first.start });
    }
    at = end;
  }
  return names;
}

/** Where a person's name may begin in a run without "of": behind its titles, three words before the end at most; null for bodies. */
function personTail(scene: Scene, tree: Tree, from: number, to: number): number | null {
  const words = tree.tokens.slice(from, to + 1);
  if (words.some(({ form }) => JOINS.has(form) || isBodyWord(scene.nameWords, form) || /^\p{Lu}{2,}$/u.test(form)))
    return null;
  let start = Math.max(from, to - 2);
  for (let at = from; at < to; at++)
    if (isTitleWord(scene.nameWords, tree.tokens[at]?.form ?? '')) start = Math.max(start, at + 1);
  return start < to ? start : null;
}

/** Tokens around a name that are looked at for titles. A guess. */
const TITLE_TOKENS = 6;

function titlesAround(tree: Tree, from: number, to: number): readonly string[] {
  const words: string[] = [];
  for (let at = from - 1; at >= Math.max(0, from - TITLE_TOKENS); at--) {
    const token = tree.tokens[at];
    if (!token || !['PROPN', 'NOUN', 'ADJ', 'ADP', 'DET'].includes(token.upos)) break;
    words.push(token.form.toLowerCase());
  }
  if (tree.tokens[to + 1]?.form === ',')
    for (let at = to + 2; at <= to + TITLE_TOKENS; at++) {
      const token = tree.tokens[at];
      if (!token || token.upos === 'PUNCT' || token.upos === 'VERB') break;
      words.push(token.form.toLowerCase());
    }
  return words;
}

function titlesAt(scene: Scene, name: Name): readonly string[] {
  const tree = scene.trees[name.sentence];
  const from = tree?.tokens.findIndex((token) => token.start >= name.start) ?? -1;
  const to = tree?.tokens.findLastIndex((token) => token.end <= name.end) ?? -1;
  return tree && from >= 0 && to >= from ? titlesAround(tree, from, to) : [];
}

const isProper = (tree: Tree, at: number): boolean => {
  const token = tree.tokens[at];
  return (
    token !== undefined &&
    (token.upos === 'PROPN' ||
      (token.upos === 'ADJ' && /^\p{Lu}/u.test(token.form) && tree.tokens[at + 1]?.upos === 'PROPN'))
  );
};

/** "of" and the like only between two proper nouns, at most two of them ("of the"). */
const joins = (tree: Tree, at: number): boolean =>
  isProper(tree, at + 1) || (JOINS.has((tree.tokens[at + 1]?.form ?? '').toLowerCase()) && isProper(tree, at + 2));

/** First and last token of a flat name inside a run, or null. */
function flatWithin(tree: Tree, from: number, to: number): readonly [number, number] | null {
  for (let at = from; at <= to; at++) {
    let end = at;
    while (
      end + 1 <= to &&
      relationOf(tree.tokens[end + 1]) === 'flat' &&
      (tree.tokens[end + 1]?.head === at || tree.tokens[end + 1]?.head === end)
    )
      end++;
    if (end > at) return [at, end];
  }
  return null;
}
