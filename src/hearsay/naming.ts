// A speaker's words → the full name: pronouns, last names, acronyms and short forms resolved within the report.
import type { Entity, Mention, Token } from '../grammar/analysis.ts';
import type { SourceKind } from '../reading.ts';
import type { Speaker } from './draft.ts';
import { type FullName, fullNamesOf } from './fullNames.ts';
import { withoutTitles } from './nameWords.ts';
import { type Profile, profileOf } from './profile.ts';
import type { Scene } from './scene.ts';
import type { Named } from './sources.ts';
import { speakerKind, wordsOf } from './speaking.ts';
import { nounPhrase } from './subject.ts';
import { low } from './tree.ts';
import { FIRST_PERSON, PLURAL_PRONOUN, SINGULAR_PERSON, THING_PRONOUN } from './words.ts';

/** What the text has said so far, as the namer reads on. */
interface Memory {
  readonly persons: Named[];
  readonly bodies: Named[];
  readonly others: Named[];
  readonly fullNames: readonly FullName[];
  lastNamed: Named | null;
  unnamed: number;
}

/** A function to be called on speakers in text order; null where a pronoun could not be resolved. */
export function makeNamer(scene: Scene): (speaker: Speaker) => Named | null {
  const memory: Memory = {
    persons: [],
    bodies: [],
    others: [],
    fullNames: fullNamesOf(scene),
    lastNamed: null,
    unnamed: 0,
  };
  const entityAt = entityIndex(scene);
  return (speaker) => {
    const named = nameOf(scene, speaker, memory, entityAt);
    if (named) remember(memory, named);
    return named;
  };
}

type EntityAt = (token: Token) => { readonly entity: Entity; readonly mention: Mention } | null;

function nameOf(scene: Scene, speaker: Speaker, memory: Memory, entityAt: EntityAt): Named | null {
  const tree = scene.trees[speaker.sentence];
  const token = tree?.tokens[speaker.head];
  if (!tree || !token) return null;
  const word = low(tree, speaker.head);
  const known = entityAt(token);
  if ((token.upos === 'PRON' && !INDEFINITE.test(word)) || SINGULAR_PERSON.has(word) || PLURAL_PRONOUN.has(word))
    return fromPronoun(word, known?.entity ?? null, memory, scene, speaker);
  const profile = profileOf(scene, speaker);
  return fromProfile(scene, speaker, profile, known, memory);
}

const INDEFINITE =
  /^(?:some|any|every|no)(?:one|body)$|^(?:many|some|others?|most|several|few|both|all|those|one|neither|none)$/;

function fromPronoun(
  word: string,
  entity: Entity | null,
  memory: Memory,
  scene: Scene,
  speaker: Speaker,
): Named | null {
  if (entity && entity.type !== 'place' && !isPronounWord(entity.name)) return fromEntity(entity, memory);
  if (SINGULAR_PERSON.has(word) || word === 'who') {
    if (memory.lastNamed?.kind === 'unnamed') return memory.lastNamed;
    return last(memory.persons) ?? personBefore(memory, speaker.span.start) ?? lastOf(memory.others, 'unnamed');
  }
  if (THING_PRONOUN.has(word))
    return memory.lastNamed && memory.lastNamed.kind !== 'person' ? memory.lastNamed : last(memory.bodies);
  if (PLURAL_PRONOUN.has(word)) {
    const near = groupBefore(scene, speaker);
    if (near) return near;
    if (memory.lastNamed && memory.lastNamed.kind !== 'person') return memory.lastNamed;
    return lastOf(memory.others, 'group');
  }
  return null;
}

const isPronounWord = (word: string): boolean =>
  [SINGULAR_PERSON, PLURAL_PRONOUN, THING_PRONOUN, FIRST_PERSON].some((set) => set.has(word.toLowerCase()));

function fromEntity(entity: Entity, memory: Memory): Named {
  const isPerson = entity.type === 'person';
  const name = (isPerson ? withoutTitles(entity.name) : '') || withoutArticle(entity.name);
  const known = [...memory.persons, ...memory.bodies].find((one) => sameName(one.name, name));
  return known ?? { name, kind: isPerson ? 'person' : 'organisation', role: null, affiliation: null, key: keyOf(name) };
}

function fromProfile(
  scene: Scene,
  speaker: Speaker,
  profile: Profile,
  known: ReturnType<EntityAt>,
  memory: Memory,
): Named {
  if (profile.kind === 'person' && profile.name) return person(profile, known?.entity ?? null, memory);
  if (profile.kind === 'unnamed' && profile.definite) {
    const role = memory.persons.findLast((one) => one.role?.toLowerCase().split(/\s+/).includes(profile.headWord));
    if (role) return role;
    const titled = memory.fullNames.findLast(
      (one) => one.isPerson && one.start < speaker.span.start && one.titles.includes(profile.headWord),
    );
    if (titled)
      return memory.persons.find((one) => sameName(one.name, titled.name)) ?? named(titled.name, 'person', profile);
    const before = memory.others.findLast(
      (one) => one.kind === 'unnamed' && one.name.toLowerCase().includes(profile.headWord),
    );
    if (before) return before;
    if (ANYBODY.test(profile.headWord) && nameless)
      return nameless;
  }
  if (
    profile.kind === 'group' &&
    profile.definite &&
    ANYBODY.test(profile.headWord) &&
    nameless
  )
    return memory.lastNamed;
  if (
    known &&
    known.mention.kind !== 'pronoun' &&
    known.entity.type !== 'person' &&
    profile.kind === 'organisation' &&
    known.entity.name.length >= (profile.name?.length ?? 0)
  )
    return named(withoutArticle(known.entity.name), 'organisation', profile);
  if (profile.kind === 'organisation' && profile.name) return body(scene, profile, memory);
  if (profile.kind === 'document') return document(scene, speaker, profile, memory);
  const words = wordsOf(scene, speaker);
  const key =
    profile.kind === 'unnamed'
      ? `unnamed ${profile.definite ? keyOf(words) : memory.unnamed++}`
      : `group ${keyOf(words)}`;
  return {
    name: `unnamed: ${lowerFirst(scene, speaker, withoutArticle(words, /^the\s+/i))}`,
    kind: profile.kind === 'organisation' ? 'group' : profile.kind,
    role: null,
    affiliation: null,
    key,
  };
}

/** "the rebels … that they recognize": the last people spoken of before a "they" in its own sentence. */
function groupBefore(scene: Scene, speaker: Speaker): Named | null {
  const tree = scene.trees[speaker.sentence];
  if (!tree) return null;
  for (let at = speaker.head - 1; at > 0; at--) {
    const token = tree.tokens[at];
    if (token?.xpos !== 'NNS' || speakerKind(scene, token.form.toLowerCase()) !== 'group') continue;
    const phrase = nounPhrase(tree, speaker.sentence, at, 0, speaker.head - 1);
    const words = phrase ? wordsOf(scene, phrase) : token.form;
    return {
      name: `unnamed: ${withoutArticle(words, /^the\s+/i)}`,
      kind: 'group',
      role: null,
      affiliation: null,
      key: `group ${keyOf(words)}`,
    };
  }
  return null;
}

/** The person last named before a position: the likeliest "he" where nobody has spoken yet. */
function personBefore(memory: Memory, at: number): Named | null {
  const before = memory.fullNames.findLast((one) => one.isPerson && one.start < at);
  return before ? { name: before.name, kind: 'person', role: null, affiliation: null, key: keyOf(before.name) } : null;
}

/** Words for nameless people that take up whoever nameless spoke last. */
const ANYBODY = /^(?:sources?|officials?|insiders?|people|persons?|man|woman|witness(?:es)?|individuals?)$/;

/** A person is known by the last name. */
function person(profile: Profile, entity: Entity | null, memory: Memory): Named {
  const name = profile.name ?? '';
  const full = entity?.type === 'person' ? withoutTitles(entity.name) : '';
  if (full.length > name.length && full.includes(' ')) {
    const before = memory.persons.find((one) => sameName(one.name, full));
    return before ?? named(full, 'person', profile);
  }
  const lastName = name.split(/\s+/).at(-1)?.toLowerCase() ?? '';
  const same = memory.persons.findLast((one) => {
    const words = one.name.toLowerCase().split(/\s+/);
    return (
      sameName(one.name, name) ||
      (!name.includes(' ') && words.includes(lastName)) ||
      (words.at(-1) === lastName && words[0] === name.split(/\s+/)[0]?.toLowerCase())
    );
  });
  if (same) return same;
  const spelled = name.includes(' ')
    ? undefined
    : memory.fullNames.find((one) => one.isPerson && one.name.toLowerCase().split(/\s+/).at(-1) === lastName);
  return named(spelled?.name ?? name, 'person', profile);
}

/** A short form ("the ministry", "KCNA") is the fuller name before it that ends in it or has its initials. */
function body(_scene: Scene, profile: Profile, memory: Memory): Named {
  const name = profile.name ?? '';
  const fuller = memory.bodies.findLast((one) => isShortOf(name, one.name));
  if (fuller) return fuller;
  const before = last(memory.bodies);
  if (profile.definite && GENERIC_BODY.test(name) && before) return before;
  if (!name.includes(' ')) {
    const human = memory.fullNames.find((one) => one.isPerson && one.name.split(/\s+/).at(-1) === name);
    if (human)
      return memory.persons.find((one) => sameName(one.name, human.name)) ?? named(human.name, 'person', profile);
  }
  const spelled =
    /\s/.test(name) && !profile.definite
      ? undefined
      : memory.fullNames.find((one) => !one.isPerson && one.name.includes(' ') && isShortOf(name, one.name));
  return named(spelled ? withoutArticle(spelled.name) : name, 'organisation', profile);
}

/** "the company": whichever body spoke last. */
const GENERIC_BODY =
  /^(?:company|firm|group|organi[sz]ation|outlet|newspaper|paper|agency|institution|body|site|website|broadcaster|channel|party|association|charity|union)$/i;

function document(scene: Scene, speaker: Speaker, profile: Profile, memory: Memory): Named {
  const words = withoutArticle(wordsOf(scene, speaker));
  if (profile.definite && !/\s/.test(words)) {
    const fuller = memory.others.findLast(
      (one) =>
        one.kind === 'document' && one.name.toLowerCase().endsWith(words.toLowerCase()) && one.name.includes(' '),
    );
    if (fuller) return fuller;
    const issuer = last(memory.bodies);
    if (issuer && /^(?:statement|release|report|communiqué|communique)$/i.test(words))
      return {
        name: `${issuer.name} ${words}`,
        kind: 'document',
        role: null,
        affiliation: issuer.name,
        key: keyOf(`${issuer.name} ${words}`),
      };
  }
  return { name: words, kind: 'document', role: null, affiliation: null, key: `document ${keyOf(words)}` };
}

function remember(memory: Memory, named: Named): void {
  const list = named.kind === 'person' ? memory.persons : named.kind === 'organisation' ? memory.bodies : memory.others;
  const at = list.findIndex((one) => one.key === named.key);
  if (at >= 0) list.splice(at, 1);
  list.push(named);
  memory.lastNamed = named;
}

const named = (name: string, kind: SourceKind, profile: Profile): Named => ({
  name,
  kind,
  role: profile.role,
  affiliation: profile.affiliation,
  key: keyOf(name),
});

const last = (list: readonly Named[]): Named | null => list[list.length - 1] ?? null;
const lastOf = (list: readonly Named[], kind: SourceKind): Named | null =>
  list.findLast((one) => one.kind === kind) ?? null;

/** A common word that only its sentence made begin with a capital loses it. */
function lowerFirst(scene: Scene, speaker: Speaker, words: string): string {
  const tree = scene.trees[speaker.sentence];
  const first = tree?.tokens.find((token) => token.start >= speaker.span.end - words.length);
  return first && first.upos !== 'PROPN' && !/^\p{Lu}{2}/u.test(words) && first.upos !== 'ADJ'
    ? words.charAt(0).toLowerCase() + words.slice(1)
    : words;
}

export const withoutArticle = (words: string, article: RegExp = /^(?:the|a|an)\s+/i): string =>
  words.replace(article, '');

/** Letters only, lower case, without articles. */
export const keyOf = (name: string): string =>
  withoutArticle(name)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const sameName = (a: string, b: string): boolean => keyOf(a) === keyOf(b);

/** Words that a full name may add to its first ones: "Ministry of Roads and Bridges of Karsa". A guess. */
const LONGER_NAME_WORDS = 6;

/** "ministry" of "Russian defence ministry", "KCNA" of "Korean Central News Agency", "Hamza Division" of "the Hamza Division rebels". */
function isShortOf(short: string, full: string): boolean {
  const a = keyOf(short);
  const b = keyOf(full);
  if (a === b) return true;
  const words = b.split(' ');
  if (/^[A-Z][A-Z.&]+$/.test(short))
    return initials(full).startsWith(short.replace(/[.&]/g, '')) ||
      (short.length > 2 && initials(full).endsWith(short.replace(/[.&]/g, ''))) || b.includes(` ${a}`);
  return (
    a.length >= 3 &&
    b.length > a.length &&
    (b.endsWith(` ${a}`) || (b.startsWith(`${a} `) && words.length <= a.split(' ').length + LONGER_NAME_WORDS))
  );
}

const initials = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('');

function entityIndex(scene: Scene): EntityAt {
  const all = scene.analysis.entities
    .flatMap((entity) => entity.mentions.map((mention) => ({ entity, mention })))
    .sort((a, b) => a.mention.start - b.mention.start);
  return (token) => {
    let lowest = 0;
    let highest = all.length;
    while (lowest < highest) {
      const middle = (lowest + highest) >> 1;
      if ((all[middle]?.mention.end ?? 0) <= token.start) lowest = middle + 1;
      else highest = middle;
    }
    const found = all[lowest];
    return found && found.mention.start <= token.start && found.mention.end >= token.end ? found : null;
  };
}
