// Governments, agencies, firms: a body's short form → its fuller name, "the group" → whichever body spoke last.
import type { Entity, Mention } from '../grammar/analysis.ts';
import type { Speaker } from './draft.ts';
import { bodyBefore, type Memory, personOf } from './memory.ts';
import type { Profile } from './profile.ts';
import type { Scene } from './scene.ts';
import { isShortOf, keyOf, withoutArticle } from './shortForms.ts';
import type { Named } from './sources.ts';

/** What the grammar's coreference says of a word. */
export interface Known {
  readonly entity: Entity;
  readonly mention: Mention;
}

/** "Karsa condemned C": a country's name is its whole name. */
export const isPlace = (scene: Scene, { sentence, span }: Speaker, name: string): boolean =>
  (scene.names[sentence] ?? []).some(
    ({ type, start, end }) => type === 'place' && start >= span.start && end <= span.end && end - start === name.length,
  );

/** "the company", "the Karsa-based rights group": whichever body spoke last. */
const GENERIC_BODY =
  /^(?:(?:\p{L}+-(?:based|run|backed|linked|affiliated)|human|rights|monitoring|news|militant|terrorist|extremist|rebel|jihadist|humanitarian|activist|opposition|official|state)\s)*(?:company|firm|group|organi[sz]ation|outlet|newspaper|paper|agency|institution|body|site|website|broadcaster|channel|party|association|charity|union|watchdog|monitor)$/iu;

/** Nouns that nobody uses of an office of a state, and offices by their names. */
const NO_OFFICE =
  /(?:company|firm|group|outlet|newspaper|paper|agency|site|website|broadcaster|channel|party|charity|union|watchdog|monitor)$/iu;
const OFFICE =
  /\b(?:ministry|department|police|army|government|court|council|parliament|administration|directorate|command|embassy|general staff)\b/iu;

/** "the newspaper", "the state news agency": a body that prints or broadcasts. */
const PRESS = /(?:agency|outlet|newspaper|paper|broadcaster|channel)$/iu;
const isPress = ({ agencies }: Memory, name: string): boolean =>
  agencies.has(name) ||
  /^\p{Lu}{3,}$/u.test(name) ||
  /(?:agency|news|press|radio|television|tv|times|post|herald|tribune|daily|channel|media)\b/iu.test(name);

/** "A monitor said C. Norvand Water Watch said D. The monitor said E": the first sentence tells of the one that the second names. */
const WATCHER = /(?:monitor|monitoring group|watchdog)$/iu;

/** Not "a monitor", which nobody named. */
const isProper = (name: string): boolean => /\p{Lu}/u.test(name);

/** A quotation mark that the name stands behind. */
const MARK_BEFORE = /^[\s"'`“”‘’]+/;

/** "the company" is rather the one named last than the paper that spoke last. */
const COMPANY = /^(?:company|firm)$/i;

/** A short form ("the ministry", "KNA") is the fuller name that ends in it, begins with it, or has its initials. */
export function bodyOf(profile: Profile, known: Known | null, memory: Memory, at: number): Named {
  const name = (profile.name ?? '').replace(MARK_BEFORE, '');
  const human = name.includes(' ') ? undefined : memory.names.byLastName.get(name.toLowerCase());
  const entity = known?.mention.kind !== 'pronoun' && known?.entity.type !== 'person' ? known?.entity : undefined;
  if (known?.mention.by === 'grammar/coref-the-country') return newBody(known.entity.name, profile, memory);
  // A last name alone is often taken for a body; one that is known by more than it is.
  if (human && entity?.name === name) return personOf(memory, human.name);
  if (
    entity &&
    entity.name.length >= name.length &&
    isOneName(entity.name) &&
    !/ Reports?$/.test(entity.name) &&
    !/^(?:place|nationality)$/.test(entity.type)
  )
    return newBody(withoutArticle(entity.name), profile, memory);
  const isNew = profile.indefinite && /^\p{Ll}/u.test(name);
  const isGeneric = profile.definite && WATCHER.test(name) && memory.bodies.some((one) => isProper(one.name));
  const fuller = isNew
    ? undefined
    : memory.bodies.findLast(
        (one) => isShortOf(name, one.name) && isOneName(one.name) && (!isGeneric || isProper(one.name)),
      );
  if (fuller) return fuller;
  const company = profile.definite && COMPANY.test(name) ? bodyBefore(memory, at) : null;
  if (company) return newBody(withoutArticle(company), profile, memory);
  if (profile.definite && GENERIC_BODY.test(name)) {
    const before =
      memory.bodies.findLast(
        (one) => (!NO_OFFICE.test(name) || !OFFICE.test(one.name)) && (!PRESS.test(name) || isPress(memory, one.name)),
      ) ?? null;
    const named = before ? null : bodyBefore(memory, at);
    if (before) return before;
    if (named && isOneName(named) && (!PRESS.test(name) || isPress(memory, named)) && /(?:^|\s)\p{Lu}\S*$/u.test(named))
      return newBody(withoutArticle(named), profile, memory);
  }
  if (human) return personOf(memory, human.name);
  const spelled =
    isNew || (/\s/.test(name) && !profile.definite)
      ? undefined
      : memory.names.bodies.find((one) => isShortOf(name, one) && isOneName(one));
  return newBody((spelled ? withoutArticle(spelled) : name).replace(DAY_BEFORE, ''), profile, memory);
}

/** "Saturday the Observatory said": the day belongs to the sentence. */
const DAY_BEFORE = /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today)\s+(?:(?:the|a)\s+)?(?=\p{L})/iu;

/** Names that a text without commas ran together: "Damascus Saturday the Observatory". */
const RUN_TOGETHER =
  /\S(?<!\b(?:of|for|and|in|on|at|to|against)) the(?: |$)|\S (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?: |$)| (?:based|located|headquartered) (?:in|at|near) /;

/** Not "Agency chief Karsa", "Karsa on Saturday": a name has no common nouns and no day in it. */
const isOneName = (name: string): boolean => !RUN_TOGETHER.test(name) && !INNER_NOUN.test(name);

/** A word in small letters between two capitals that joins no parts of a name. */
const INNER_NOUN =
  /\p{Lu}\S*\s(?!(?:of|for|and|the|in|on|at|to|against|de|del|la|al|el|bin|ibn|van|von|with|without|is|being|state|national|news)\s)\p{Ll}[\p{L}-]*\s(?:\S+\s)*\p{Lu}/u;

function newBody(name: string, { role, affiliation }: Profile, memory: Memory): Named {
  const known = memory.bodies.findLast((one) => isShortOf(name, one.name));
  return known ?? { name, kind: 'organisation', role, affiliation, key: keyOf(name) };
}
