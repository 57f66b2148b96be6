// A speaker's words → the full name: pronouns, last names, acronyms and short forms resolved within the report.
import type { Entity, Token } from '../grammar/analysis.ts';
import type { SourceKind } from '../reading.ts';
import { bodyOf, isPlace, type Known } from './bodyName.ts';
import { documentOf } from './documentName.ts';
import type { Speaker } from './draft.ts';
import { jointOf } from './joint.ts';
import { bodyCalled, lastNameless, type Memory, newMemory, personOf, remember, titledBefore } from './memory.ts';
import { withoutTitles } from './nameWords.ts';
import { type Profile, profileOf } from './profile.ts';
import { fromPronoun } from './pronouns.ts';
import type { Scene } from './scene.ts';
import { keyOf, sameName, withoutArticle } from './shortForms.ts';
import type { Named } from './sources.ts';
import { speakerKind, wordsOf } from './speaking.ts';
import { low } from './tree.ts';
import { PLURAL_PRONOUN, SINGULAR_PERSON } from './words.ts';

/** How a speaker stands in the text. */
export interface Standing {
  readonly isOutlet: boolean;
  /** Told of inside another's words in the same sentence: the next "he" is rather the one who tells. */
  readonly isInner: boolean;
  /** Whose quotation the speaker is named in, or null. */
  readonly teller: Speaker | null;
}

/** A function to be called on speakers in text order; null where a pronoun could not be resolved. */
export function makeNamer(scene: Scene): (speaker: Speaker, standing: Standing) => Named | null {
  const memory = newMemory(scene);
  const entityAt = entityIndex(scene);
  return (speaker, { isOutlet, isInner, teller }) => {
    const before = memory.lastNamed;
    const told = isOutlet
      ? bodyCalled(memory, withoutArticle(wordsOf(scene, speaker)))
      : (jointOf(scene, speaker, (part) => nameOf(scene, part, memory, entityAt)) ??
        nameOf(scene, speaker, memory, entityAt));
    const tellers = teller && isPronoun(scene, speaker) ? nameOf(scene, teller, memory, entityAt) : null;
    const named = told && tellers?.key === told.key ? null : told;
    if (named) remember(memory, named);
    if (isInner && before) memory.lastNamed = before;
    return named;
  };
}

/** "he", "they", not "many" or "one". */
function isPronoun(scene: Scene, { sentence, head }: Speaker): boolean {
  const tree = scene.trees[sentence];
  return tree?.tokens[head]?.upos === 'PRON' && !INDEFINITE.test(low(tree, head));
}

type EntityAt = (token: Token) => Known | null;

const INDEFINITE =
  /^(?:some|any|every|no)(?:one|body)$|^(?:many|some|others?|most|several|few|both|all|those|one|neither|none)$/;

/** "One hopes", "one shudders to think": the pronoun for anyone, which parsers take for a noun phrase with its verb. */
const ANYONE = /^one(?: \p{L}+ to)?$/iu;

function nameOf(scene: Scene, speaker: Speaker, memory: Memory, entityAt: EntityAt): Named | null {
  const tree = scene.trees[speaker.sentence];
  const token = tree?.tokens[speaker.head];
  if (!tree || !token) return null;
  const word = low(tree, speaker.head);
  if (ANYONE.test(wordsOf(scene, speaker))) return null;
  const known = entityAt(token);
  if ((token.upos === 'PRON' && !INDEFINITE.test(word)) || SINGULAR_PERSON.has(word) || PLURAL_PRONOUN.has(word))
    return fromPronoun(scene, speaker, word, known?.entity ?? null, memory);
  const profile = profileOf(scene, speaker);
  if (profile.kind === 'person' && profile.name) return person(profile, known?.entity ?? null, memory);
  const takenUp = profile.definite ? knownAlready(scene, speaker, profile, memory) : null;
  if (takenUp) return takenUp;
  if (profile.kind === 'organisation' && profile.name) {
    if (isPlace(scene, speaker, profile.name) && !memory.names.byLastName.has(profile.name.toLowerCase()))
      return bodyCalled(memory, profile.name);
    return bodyOf(profile, known, memory, speaker.span.start);
  }
  if (profile.kind === 'document') return documentOf(scene, speaker, profile, memory);
  // A name that opens its sentence is often taken for a common word: known as a name elsewhere, it is one here.
  const alone = wordsOf(scene, speaker);
  if (token.upos !== 'PRON' && memory.names.single.has(alone))
    return bodyOf({ ...profile, name: alone }, known, memory, speaker.span.start);
  // "Banks said", where Dora Banks is known: a last name that looks like a common word.
  const human =
    token.upos !== 'PRON' && /^\p{Lu}\p{Ll}+$/u.test(alone) && memory.names.byLastName.get(alone.toLowerCase());
  if (human) return personOf(memory, human.name);
  return nameless(scene, speaker, profile, memory);
}

/** Words for nameless people that take up whoever nameless spoke last. */
const ANYBODY = /^(?:sources?|officials?|insiders?|people|persons?|man|woman|witness(?:es)?|individuals?)$/;

/** Last word of whose it is: "the mayor of Norvand". */
const OWNER = /\b(?:of|for|at|from)\s+(?:\S+\s)*(\S+)$/iu;

/** "the secretary", "the official", "the sources", "the mayor of Norvand": somebody spoken of before, of the same place or body. */
function knownAlready(scene: Scene, speaker: Speaker, profile: Profile, memory: Memory): Named | null {
  const { headWord, kind } = profile;
  const same = memory.others.findLast(
    (one) => (one.kind === 'unnamed' || one.kind === 'group') && one.name.toLowerCase().endsWith(` ${headWord}`),
  );
  if (kind === 'group') return ANYBODY.test(headWord) ? (same ?? lastNameless(memory)) : null;
  if (kind !== 'unnamed') return null;
  const owner = OWNER.exec(wordsOf(scene, speaker))?.[1]?.toLowerCase() ?? '';
  const byRole = memory.persons.findLast(
    ({ role, affiliation }) =>
      role?.toLowerCase().split(/\s+/).includes(headWord) && (affiliation ?? '').toLowerCase().includes(owner),
  );
  const before = memory.others.findLast(
    ({ kind: own, name }) =>
      own === 'unnamed' && name.toLowerCase().includes(headWord) && name.toLowerCase().includes(owner),
  );
  return (
    (owner === '' ? titledBefore(memory, speaker.span.start, headWord) : null) ??
    byRole ??
    before ??
    (ANYBODY.test(headWord) ? lastNameless(memory) : null)
  );
}

/** A person is known by the last name. */
function person(profile: Profile, entity: Entity | null, memory: Memory): Named {
  const name = profile.name ?? '';
  const full = entity?.type === 'person' ? withoutTitles(memory.nameWords, entity.name) : '';
  if (full.length > name.length && full.includes(' ')) return withRole(personOf(memory, full), profile);
  const words = name.toLowerCase().split(/\s+/);
  const lastName = words.at(-1) ?? '';
  const same = memory.persons.findLast((one) => {
    const other = one.name.toLowerCase().split(/\s+/);
    if (sameName(one.name, name)) return true;
    // "Norvand and Karsa" is two, and the last name of neither.
    if (other.includes('and')) return false;
    return words.length === 1 ? other.includes(lastName) : other.at(-1) === lastName && other[0] === words[0];
  });
  if (same) return same;
  const spelled = words.length > 1 ? undefined : memory.names.byLastName.get(lastName);
  return withRole(personOf(memory, spelled?.name ?? name), profile);
}

const withRole = (named: Named, { role, affiliation }: Profile): Named => ({
  ...named,
  role: named.role ?? role,
  affiliation: named.affiliation ?? affiliation,
});

/** People nobody names: a lone one is a source of its own each time, unless "the" takes one up. */
function nameless(scene: Scene, speaker: Speaker, profile: Profile, memory: Memory): Named {
  const words = wordsOf(scene, speaker);
  const kind: SourceKind = profile.kind === 'organisation' ? 'group' : profile.kind;
  const own = profile.definite ? keyOf(words) : String(memory.unnamed++);
  return {
    name: `unnamed: ${lowerFirst(scene, speaker, withoutArticle(words, /^the\s+/i))}`,
    kind,
    role: null,
    affiliation: null,
    key: kind === 'unnamed' ? `unnamed ${own}` : `group ${keyOf(words)}`,
  };
}

/** A common word that only its sentence made begin with a capital loses it. */
function lowerFirst(scene: Scene, speaker: Speaker, words: string): string {
  const tree = scene.trees[speaker.sentence];
  const first = tree?.tokens.find((token) => token.start >= speaker.span.end - words.length);
  // "Norvand officials": a noun before another may be a name that the tagger does not know.
  const isUnknown = first?.deprel === 'compound' && speakerKind(scene, first.form.toLowerCase()) === null;
  const keeps = !first || isUnknown || first.upos === 'PROPN' || first.upos === 'ADJ' || /^\p{Lu}{2}/u.test(words);
  return keeps ? words : words.charAt(0).toLowerCase() + words.slice(1);
}

/** The entity whose mention covers a token: binary search over all mentions. */
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
