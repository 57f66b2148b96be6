// What a noun phrase says of the one it names: the name in it, the kind, the role, for whom.
import type { Name, Token } from '../grammar/analysis.ts';
import type { SourceKind } from '../reading.ts';
import type { Span } from '../span.ts';
import type { Speaker } from './draft.ts';
import { isTitleWord, LINKS, ORG_WORDS, TITLES, withoutTitles } from './nameWords.ts';
import type { Scene } from './scene.ts';
import { speakerKind } from './speaking.ts';
import { relationOf } from './tree.ts';

export interface Profile {
  /** The name in the phrase ("Hugh Hill" of "Dr. Hugh Hill, a doctor"), or null for people nobody names. */
  readonly name: string | null;
  readonly kind: SourceKind;
  readonly role: string | null;
  readonly affiliation: string | null;
  /** Lower case. */
  readonly headWord: string;
  /** "the spokesman", "that report": somebody known already. */
  readonly definite: boolean;
}

export function profileOf(scene: Scene, speaker: Speaker): Profile {
  const tree = scene.trees[speaker.sentence];
  const tokens =
    tree?.tokens.filter((token) => token.start >= speaker.span.start && token.end <= speaker.span.end) ?? [];
  const head = tree?.tokens[speaker.head];
  const segments = segmentsOf(tokens);
  const headWord = headWordOf(segments[0] ?? tokens, head);
  const definite = /^(?:the|this|that|these|those|its|his|her|their)$/i.test(tokens[0]?.form ?? '');
  const base = { headWord, definite };
  const found = foundPerson(scene, speaker, tokens);
  const titled = found ? null : titledName(scene, segments[0] ?? tokens);
  if (titled && titled.kind === 'organisation')
    return { ...base, name: nameWords(scene, titled.tokens), kind: 'organisation', role: null, affiliation: null };
  const named =
    found ??
    flatName(scene, speaker, tokens) ??
    (titled ? { name: nameWords(scene, titled.tokens), tokens: titled.tokens } : null) ??
    personIn(scene, segments);
  if (named) return { ...base, name: named.name, kind: 'person', ...roleOf(scene, segments, named.tokens) };
  const lone = speakerKind(scene, headWord);
  const none = { role: null, affiliation: null };
  const words = phraseWords(scene, segments[0] ?? tokens);
  const proper = (segments[0] ?? tokens).some((token) => token.upos === 'PROPN');
  if (head?.upos === 'PRON')
    return {
      ...base,
      ...none,
      name: null,
      kind: /^(?:many|some|others?|most|several|few|both|all|those|neither|none)$/.test(headWord) ? 'group' : 'unnamed',
    };
  if (lone === 'organisation') return { ...base, ...none, name: words, kind: 'organisation' };
  if (lone === 'document') return { ...base, ...none, name: null, kind: 'document' };
  if (lone === 'person' && (head?.upos !== 'PROPN' || tokens.length <= 2))
    return { ...base, ...none, name: null, kind: 'unnamed' };
  if (lone === 'group') return { ...base, ...none, name: null, kind: 'group' };
  if (head?.upos === 'PROPN' || (proper && lone === null && !isPlural(head)))
    return { ...base, ...none, name: words, kind: 'organisation' };
  if (isPlural(head)) return { ...base, ...none, name: null, kind: 'group' };
  return { ...base, ...none, name: null, kind: lone ?? 'unnamed' };
}

const isPlural = (token: Token | undefined): boolean => token?.xpos === 'NNS' || token?.xpos === 'NNPS';

/** The phrase cut at its commas. */
function segmentsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const segments: Token[][] = [[]];
  for (const token of tokens) {
    if ([',', '(', ')', '–', '—'].includes(token.form)) segments.push([]);
    else segments[segments.length - 1]?.push(token);
  }
  return segments.filter((segment) => segment.length > 0);
}

/** The last noun before a preposition: "spokesman" of "the spokesman for the ministry". */
function headWordOf(segment: readonly Token[], head: Token | undefined): string {
  if (head && segment.includes(head)) return head.form.toLowerCase();
  const cut = segment.findIndex((token) => token.upos === 'ADP');
  return (segment[(cut > 0 ? cut : segment.length) - 1]?.form ?? '').toLowerCase();
}

/** A person's name that the grammar found in the phrase, neither a genitive nor behind a preposition ("the mayor's aide", "a critic of Berg"). */
function foundPerson(
  scene: Scene,
  speaker: Speaker,
  tokens: readonly Token[],
): { name: string; tokens: readonly Token[] } | null {
  const head = scene.trees[speaker.sentence]?.tokens[speaker.head];
  let best: { name: string; tokens: readonly Token[] } | null = null;
  for (const name of namesWithin(scene, speaker.span)) {
    if (name.type !== 'person') continue;
    const words = withoutTitles(scene.text.slice(name.start, name.end));
    if (words === '' || !/^\p{Lu}/u.test(words)) continue;
    const own = tokens.filter(
      (token) => token.start >= name.end - words.length - 2 && token.end <= name.end && words.includes(token.form),
    );
    const holdsHead = head !== undefined && name.start <= head.start && head.end <= name.end;
    const first = tokens.findIndex((token) => token.start >= name.start);
    const last = tokens.findLastIndex((token) => token.end <= name.end);
    const genitive =
      /^['’]/.test(tokens[last + 1]?.form ?? '') || scene.text.slice(name.end, name.end + 2).startsWith('’s');
    const behind =
      ['ADP'].includes(tokens[first - 1]?.upos ?? '') ||
      (tokens[first - 1]?.upos === 'DET' && tokens[first - 2]?.upos === 'ADP');
    if (genitive || (behind && !holdsHead)) continue;
    const found = { name: words, tokens: own };
    if (holdsHead) return found;
    best = best ?? found;
  }
  return best;
}

/** Names that lie in a span: binary search, since they come in text order. */
function namesWithin(scene: Scene, span: Span): readonly Name[] {
  const { names } = scene.analysis;
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const found: Name[] = [];
  for (let name = names[low]; name && name.start < span.end; name = names[++low]) found.push(name);
  return found;
}

/**
 * "Japanese automaker Toyota", "Shadow Home Secretary Yvette Cooper": the capitals behind the last title or common noun,
 * with what that noun says of their kind.
 */
function titledName(
  scene: Scene,
  segment: readonly Token[],
): { kind: 'person' | 'organisation'; tokens: readonly Token[] } | null {
  let from = segment.length;
  while (
    from > 0 &&
    isNameToken(segment, from - 1) &&
    segment[from - 1]?.upos !== 'NOUN' &&
    !isTitle(segment[from - 1])
  )
    from--;
  const before = segment[from - 1];
  const run = segment.slice(from);
  if (!before || run.length === 0 || run.length > 5 || !/^\p{Lu}/u.test(run[0]?.form ?? '')) return null;
  const type = nameTypeOf(scene, run);
  if (type === 'place' || type === 'nationality') return null;
  const kind = speakerKind(scene, before.form.toLowerCase());
  if (isTitle(before) || kind === 'person') {
    if (
      type === 'organisation' ||
      run.some((token) => ORG_WORDS.has(token.form.toLowerCase()) || /^\p{Lu}{2,}$/u.test(token.form))
    )
      return null;
    return { kind: 'person', tokens: run };
  }
  return before.upos === 'NOUN' &&
    /^\p{Ll}/u.test(before.form) &&
    type !== 'person' &&
    kind !== 'group' &&
    kind !== 'document'
    ? { kind: 'organisation', tokens: run }
    : null;
}

const isTitle = (token: Token | undefined): boolean => isTitleWord(token?.form ?? '');

/** A proper noun with flat parts, as the tree holds a person's name together; titles hang elsewhere. */
function flatName(
  scene: Scene,
  speaker: Speaker,
  tokens: readonly Token[],
): { name: string; tokens: readonly Token[] } | null {
  const tree = scene.trees[speaker.sentence];
  if (!tree) return null;
  const heads = [
    speaker.head,
    ...(tree.kids[speaker.head] ?? []).filter((kid) => relationOf(tree.tokens[kid]) === 'appos'),
  ];
  for (const at of heads) {
    const parts = [at, ...(tree.kids[at] ?? []).filter((kid) => relationOf(tree.tokens[kid]) === 'flat' && kid > at)];
    const run = parts
      .map((index) => tree.tokens[index])
      .filter((token): token is Token => token !== undefined && tokens.includes(token));
    const name = trailingName(run);
    if (
      name.length < 2 ||
      !name.every((token) => token.upos === 'PROPN') ||
      name.some((token) => ORG_WORDS.has(token.form.toLowerCase()))
    )
      continue;
    const type = nameTypeOf(scene, name);
    if (type === null || type === 'person') return { name: nameWords(scene, name), tokens: name };
  }
  return null;
}

/** The person named in the phrase: a name that the grammar found, or a run of capitals that a role stands beside. */
function personIn(
  scene: Scene,
  segments: readonly (readonly Token[])[],
): { name: string; tokens: readonly Token[] } | null {
  for (const [index, segment] of segments.entries()) {
    const cut = segment.findIndex(
      (token, at) =>
        at > 0 && token.upos === 'ADP' && segment[at - 1]?.upos === 'PROPN' && !LINKS.has(token.form.toLowerCase()),
    );
    const near = cut > 0 ? segment.slice(0, cut) : segment;
    for (const part of cut > 0 ? [near, segment.slice(cut + 1)] : [segment]) {
      const run = trailingName(part);
      if (run.length === 0) continue;
      const type = nameTypeOf(scene, run);
      const hasOrg = run.some((token) => ORG_WORDS.has(token.form.toLowerCase()));
      if (type === 'organisation' || type === 'place' || type === 'nationality' || (hasOrg && type !== 'person'))
        continue;
      if (run.every((token) => /^\p{Lu}{2,}$/u.test(token.form)) && type !== 'person') continue;
      const role = besideRole(scene, part, run) || titled(part, run);
      const otherRole = segments.some((other, at) => at !== index && other.some((token) => isRole(scene, token)));
      const twoWords = run.length >= 2 && run.every((token) => !/^[A-Z]{2,}$/.test(token.form));
      if (
        type === 'person' ||
        ((role || otherRole) && part === near) ||
        (type === null && twoWords && index === 0 && part === near)
      )
        return { name: nameWords(scene, run), tokens: run };
    }
  }
  return null;
}

/** A role before the name with no preposition between them: "spokesman Olaf", not "mayor of Norvand". */
function besideRole(scene: Scene, part: readonly Token[], run: readonly Token[]): boolean {
  const before = part.slice(0, part.length - run.length);
  const role = before.findLastIndex((token) => isRole(scene, token));
  return role >= 0 && !before.slice(role + 1).some((token) => token.upos === 'ADP');
}

const isRole = (scene: Scene, token: Token): boolean =>
  scene.reporting.speakers.get(token.form.toLowerCase()) === 'person';
const titled = (part: readonly Token[], run: readonly Token[]): boolean =>
  TITLES.has((part[part.length - run.length - 1]?.form ?? '').toLowerCase().replace(/\.$/, ''));

/** The capitals at the end of a part, without titles. */
function trailingName(part: readonly Token[]): readonly Token[] {
  let from = part.length;
  while (from > 0 && isNameToken(part, from - 1)) from--;
  while (
    from < part.length &&
    (TITLES.has((part[from]?.form ?? '').toLowerCase().replace(/\.$/, '')) || !/^\p{Lu}/u.test(part[from]?.form ?? ''))
  )
    from++;
  return part.slice(from);
}

function isNameToken(part: readonly Token[], at: number): boolean {
  const token = part[at];
  if (!token) return false;
  if (token.upos === 'PROPN' || (/^\p{Lu}/u.test(token.form) && token.upos !== 'ADJ' && token.upos !== 'DET'))
    return true;
  return LINKS.has(token.form.toLowerCase()) || token.form === '-' || token.form === '.';
}

function nameTypeOf(scene: Scene, run: readonly Token[]): string | null {
  const span = { start: run[0]?.start ?? 0, end: run[run.length - 1]?.end ?? 0 };
  return namesWithin(scene, span)[0]?.type ?? null;
}

function nameWords(scene: Scene, run: readonly Token[]): string {
  return scene.text.slice(run[0]?.start ?? 0, run[run.length - 1]?.end ?? 0).replace(/['’]s?$/, '');
}

const phraseWords = (scene: Scene, tokens: readonly Token[]): string =>
  nameWords(scene, tokens).replace(/^(?:the|a|an)\s+/i, '');

/** Role and affiliation: the words before the name, or the apposition after it, parted at "of", "for", "at", "from". */
function roleOf(
  scene: Scene,
  segments: readonly (readonly Token[])[],
  name: readonly Token[],
): { role: string | null; affiliation: string | null } {
  for (const segment of segments) {
    const rest = segment.filter((token) => !name.includes(token));
    if (!rest.some((token) => isRole(scene, token) || TITLES.has(token.form.toLowerCase()))) continue;
    const words = rest.map((token) => token.form);
    const cut = words.findIndex((word) => ['of', 'for', 'at', 'from', 'with', 'to'].includes(word.toLowerCase()));
    const article = /^(?:the|a|an)$/i;
    const role = (cut < 0 ? words : words.slice(0, cut)).filter((word) => !article.test(word)).join(' ');
    const affiliation =
      cut < 0
        ? null
        : words
            .slice(cut + 1)
            .filter((word, at) => at > 0 || !article.test(word))
            .join(' ');
    return { role: role || null, affiliation: affiliation || null };
  }
  const of = segments[0]?.findIndex((token) => ['of', 'from'].includes(token.form.toLowerCase())) ?? -1;
  const first = segments[0];
  if (of > 0 && first && name.includes(first[of - 1] as Token))
    return {
      role: null,
      affiliation:
        first
          .slice(of + 1)
          .map((token) => token.form)
          .join(' ') || null,
    };
  return { role: null, affiliation: null };
}
