// Mentions → entities, in text order. Each rule joins a mention to one entity or leaves it alone; where two entities
// would do equally, nothing is joined.
import type { GrammarWords } from '../../almanac/grammarWords.ts';
import type { RuleId } from '../../provenance.ts';
import type { Entity, NameType } from '../analysis.ts';
import type { Candidate } from './candidate.ts';
import { isAcronym, isAcronymOf, isShortOf, isSurnameOf } from './nameLikeness.ts';

/** Somebody while the text is read. */
export interface Referent {
  readonly mentions: { readonly candidate: Candidate; readonly kind: Candidate['kind']; readonly by: RuleId }[];
  /** Words of the fullest name. */
  words: readonly string[];
  full: Candidate;
  type: NameType;
  gender: Candidate['gender'];
  readonly roles: Set<string>;
}

/** Sentences back in which a definite noun still means who was named. A guess, as are the two below. */
const NOMINAL_REACH = 12;
/** Sentences back in which "the group" still means the one body spoken of. */
const GROUP_REACH = 2;
/** Sentences back in which a pronoun still means who was spoken of. */
const PRONOUN_REACH = 2;
/** Referents that a mention is compared with, the latest first; keeps long texts linear. */
const MEMORY = 200;

/** Entities in order of their first mention. */
export function resolve(text: string, candidates: readonly Candidate[], words: GrammarWords): Entity[] {
  const referents: Referent[] = [];
  const byName = new Map<string, Referent>();
  // The latest mentioned last.
  let recent: Referent[] = [];
  for (const candidate of candidates) {
    const joined =
      candidate.kind === 'name' ? ofName(text, candidate, byName, recent) : ofOther(candidate, recent, words);
    const referent = joined?.referent ?? (candidate.kind === 'name' ? newReferent(candidate) : null);
    if (!referent) continue;
    if (!joined) referents.push(referent);
    referent.mentions.push({ candidate, kind: joined?.kind ?? 'name', by: joined?.by ?? 'grammar/coref-name' });
    learn(referent, candidate);
    byName.set(keyOf(referent), referent);
    if (recent.at(-1) !== referent) {
      recent = recent.filter((other) => other !== referent);
      recent.push(referent);
      if (recent.length > 2 * MEMORY) recent = recent.slice(-MEMORY);
    }
  }
  return referents.map((referent) => ({
    name: text.slice(referent.full.start, referent.full.end),
    type: referent.type,
    mentions: referent.mentions.map(({ candidate, kind, by }) => ({
      start: candidate.start,
      end: candidate.end,
      sentence: candidate.sentence,
      kind,
      by,
    })),
  }));
}

interface Join {
  readonly referent: Referent;
  readonly kind: Candidate['kind'];
  readonly by: RuleId;
}

const newReferent = (candidate: Candidate): Referent => ({
  mentions: [],
  words: candidate.words,
  full: candidate,
  type: candidate.type ?? 'other',
  gender: candidate.gender,
  roles: new Set(candidate.roles),
});

const keyOf = (referent: Referent): string => `${kindOf(referent.type)} ${referent.words.join(' ')}`;

/** People are never taken for anything else. */
const kindOf = (type: NameType | null): string => (type === 'person' ? 'person' : 'thing');

function learn(referent: Referent, candidate: Candidate): void {
  for (const role of candidate.roles) referent.roles.add(role);
  if (candidate.gender && referent.type === 'person' && candidate.gender !== 'thing')
    referent.gender ??= candidate.gender;
  if (
    candidate.kind === 'name' &&
    candidate.words.length > referent.words.length &&
    !/^\p{Lu}+$/u.test(candidate.words.join(''))
  ) {
    referent.words = candidate.words;
    referent.full = candidate;
    if (candidate.type) referent.type = candidate.type;
  }
}

/** Who a name is: the same words, a surname, initials, or a part that only one known name has. */
function ofName(
  text: string,
  candidate: Candidate,
  byName: ReadonlyMap<string, Referent>,
  recent: readonly Referent[],
): Join | null {
  const same = byName.get(`${kindOf(candidate.type)} ${candidate.words.join(' ')}`);
  if (same) return { referent: same, kind: 'name', by: 'grammar/coref-same-name' };
  const known = recent.slice(-MEMORY).filter((referent) => kindOf(referent.type) === kindOf(candidate.type));
  const form = text.slice(candidate.start, candidate.end);
  const spelled = isAcronym(form)
    ? recent.slice(-MEMORY).filter((r) => isAcronymOf(form, text.slice(r.full.start, r.full.end)))
    : [];
  if (spelled.length === 1) return { referent: spelled[0] as Referent, kind: 'acronym', by: 'grammar/coref-acronym' };
  const rules: readonly (readonly [RuleId, Candidate['kind'], (referent: Referent) => boolean])[] =
    candidate.type === 'person'
      ? [
          [
            'grammar/coref-surname',
            'short',
            (r) => isSurnameOf(candidate.words, r.words) || isSurnameOf(r.words, candidate.words),
          ],
        ]
      : [
          ['grammar/coref-acronym', 'acronym', (r) => isAcronymOf(text.slice(r.full.start, r.full.end), form)],
          [
            'grammar/coref-short-name',
            'short',
            (r) =>
              r.type !== 'place' &&
              candidate.type !== 'place' &&
              (isShortOf(candidate.words, r.words) || isShortOf(r.words, candidate.words)),
          ],
        ];
  for (const [by, kind, fits] of rules) {
    const fitting = known.filter(fits);
    if (fitting.length === 1)
      return {
        referent: fitting[0] as Referent,
        kind: candidate.words.length > (fitting[0]?.words.length ?? 0) && kind === 'short' ? 'name' : kind,
        by,
      };
    const main = fitting.length > 1 ? mainOf(fitting) : null;
    if (main) return { referent: main, kind, by };
    if (fitting.length > 1) return null;
  }
  return null;
}

/** How many times as often as all others one must have been mentioned to be meant by a shared name. A guess. */
const MAIN_TIMES = 2;

/** Who of several a shared surname means: the one that the text is about. */
function mainOf(fitting: readonly Referent[]): Referent | null {
  const total = fitting.reduce((sum, referent) => sum + referent.mentions.length, 0);
  return (
    fitting.find((referent) => referent.mentions.length >= MAIN_TIMES * (total - referent.mentions.length)) ?? null
  );
}

function ofOther(candidate: Candidate, recent: readonly Referent[], words: GrammarWords): Join | null {
  const near = (reach: number) => recent.slice(-MEMORY).filter((referent) => distance(referent, candidate) <= reach);
  if (candidate.kind === 'pronoun') return ofPronoun(candidate, near(PRONOUN_REACH));
  const { roles, groups, lands } = words.coreference;
  if (roles.has(candidate.head)) {
    const person = latest(
      near(NOMINAL_REACH).filter((r) => r.type === 'person' && r.roles.has(candidate.head)),
      candidate,
    );
    return person && { referent: person, kind: 'nominal', by: 'grammar/coref-role' };
  }
  const named = latest(
    near(NOMINAL_REACH).filter((r) => r.type !== 'person' && r.words.includes(candidate.head)),
    candidate,
  );
  if (named) return { referent: named, kind: 'short', by: 'grammar/coref-the-noun' };
  if (lands.has(candidate.head)) {
    const states = near(GROUP_REACH).filter((r) => words.nameWords.get(r.words.join(' '))?.includes('land'));
    return states.length === 1
      ? { referent: states[0] as Referent, kind: 'nominal', by: 'grammar/coref-the-country' }
      : null;
  }
  if (!groups.has(candidate.head)) return null;
  const bodies = near(GROUP_REACH).filter((r) => r.type === 'organisation');
  return bodies.length === 1
    ? { referent: bodies[0] as Referent, kind: 'nominal', by: 'grammar/coref-the-group' }
    : null;
}

const lastOf = (referent: Referent): Candidate | undefined => referent.mentions.at(-1)?.candidate;
const distance = (referent: Referent, candidate: Candidate): number =>
  candidate.sentence - (lastOf(referent)?.sentence ?? Number.NEGATIVE_INFINITY);

/** The one mentioned last; null where two share the sentence of the latest mention. */
function latest(referents: readonly Referent[], candidate: Candidate): Referent | null {
  const ordered = [...referents].sort((a, b) => distance(a, candidate) - distance(b, candidate));
  const [first, second] = ordered;
  if (!first) return null;
  return second && distance(first, candidate) === distance(second, candidate) ? null : first;
}

/** Weights of what speaks for a referent; guesses, in the order of centring theory: subject before the rest, near before far. */
const WEIGHTS = { sentence: 3, subject: 2, speaks: 2, gender: 1, sameQuotation: 1 } as const;

/**
 * "he", "she": the person most in view; "it": the body that spoke or acted last, only where it speaks itself or owns.
 * Inside a quotation only who is named in the same quotation.
 */
function ofPronoun(candidate: Candidate, near: readonly Referent[]): Join | null {
  const isThing = candidate.gender === 'thing';
  if (isThing && !candidate.speaks && candidate.head !== 'its') return null;
  const scored = near.flatMap((referent) => {
    const last = lastOf(referent);
    if (!last || (referent.type === 'person') === isThing) return [];
    if (isThing && referent.type !== 'organisation' && !(referent.type === 'other' && last.isSubject)) return [];
    if (!isThing && referent.gender && referent.gender !== candidate.gender) return [];
    if (candidate.quotation !== last.quotation && candidate.quotation >= 0) return [];
    const seen = referent.mentions
      .slice(-3)
      .map((mention) => mention.candidate)
      .filter((one) => candidate.sentence - one.sentence <= PRONOUN_REACH);
    const score =
      -WEIGHTS.sentence * distance(referent, candidate) +
      (seen.some((one) => one.isSubject) ? WEIGHTS.subject : 0) +
      (seen.some((one) => one.speaks) && candidate.speaks ? WEIGHTS.speaks : 0) +
      (referent.gender === candidate.gender ? WEIGHTS.gender : 0) +
      (last.quotation === candidate.quotation ? WEIGHTS.sameQuotation : 0);
    return [{ referent, score }];
  });
  scored.sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  if (!first || (second && second.score === first.score)) return null;
  return { referent: first.referent, kind: 'pronoun', by: isThing ? 'grammar/coref-it' : 'grammar/coref-he-she' };
}
