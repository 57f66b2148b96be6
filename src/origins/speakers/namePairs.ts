// Pairs of sources that their names alone show to be one.

import type { Passage } from '../../dossier.ts';
import { isAcronym, isAcronymOf, isSurnameOf } from '../../grammar/coreference/nameLikeness.ts';
import type { Called } from './called.ts';
import type { Pair, SpeakerGround } from './rules.ts';

/** Every source with the first of the same key. */
export function* samePairs(called: readonly Called[], keyOf: (one: Called) => string | null): Iterable<Pair> {
  const first = new Map<string, number>();
  for (const [at, one] of called.entries()) {
    const key = keyOf(one);
    if (key === null) continue;
    const other = first.get(key);
    if (other === undefined) first.set(key, at);
    else yield { a: other, b: at, passages: passagesOf(called[other], one) };
  }
}

/** Organisations by their words in any order; persons by two names or more. People whom nobody names have no key. */
export function fullNameKey({ as, words }: Called): string | null {
  if (as === 'organisation' && words.length > 0) return `organisation ${[...words].sort().join(' ')}`;
  return as === 'person' && words.length > 1 ? `person ${words.join(' ')}` : null;
}

export const passagesOf = (...ones: readonly (Called | undefined)[]): readonly Passage[] =>
  ones.flatMap((one) => (one?.passage ? [one.passage] : []));

export function* initialsPairs({ called, rootOf }: SpeakerGround): Iterable<Pair> {
  const full = firstOfEach(called).filter((at) => called[at]?.as === 'organisation' && called[at].words.length > 1);
  const byLetter = groupBy(full, (at) => [called[at]?.words[0]?.charAt(0) ?? '']);
  const once = rememberer<readonly number[]>();
  for (const [at, one] of called.entries()) {
    if (one.as === 'person' || one.known || !isAcronym(one.name)) continue;
    const others = once(one.name, () =>
      (byLetter.get(one.name.charAt(0).toLowerCase()) ?? []).filter((at) =>
        isAcronymOf(one.name, called[at]?.name ?? ''),
      ),
    );
    const other = onlyOne(others, rootOf);
    if (other !== null) yield { a: other, b: at, passages: passagesOf(called[other], one) };
  }
}

/** Within one report first, so that a short name takes the sense that its own report gives it. */
export function* shortPairs({ called, rootOf }: SpeakerGround): Iterable<Pair> {
  const byReport = groupBy(
    called.map((_, at) => at),
    (at) => [called[at]?.report.id ?? ''],
  );
  const byHead = groupBy(firstOfEach(called), (at) => endsOf(called[at]));
  const fitting = (one: Called, among: readonly number[] = []): readonly number[] =>
    among.filter((at) => isShortFor(one, called[at]));
  const once = rememberer<readonly number[]>();
  for (const [at, one] of called.entries()) {
    if (one.known) continue;
    const near = onlyOne(fitting(one, byReport.get(one.report.id)), rootOf);
    const anywhere = () => once(formOf(one), () => fitting(one, byHead.get(one.words.at(-1) ?? '')));
    const other = near ?? (mayMeanAnother(one) ? onlyOne(anywhere(), rootOf) : null);
    if (other !== null) yield { a: other, b: at, passages: passagesOf(called[other], one) };
  }
}

/**
 * The first of each full name. All that bear it are one by the rule before (`same-name`), so that a short name need not be
 * held against each of them.
 */
export function firstOfEach(called: readonly Called[]): readonly number[] {
  const seen = new Set<string>();
  return called.flatMap((one, at) => {
    const form = formOf(one);
    if (fullNameKey(one) === null || seen.has(form)) return [];
    seen.add(form);
    return [at];
  });
}

/** Sources of one form can be short for the same names, and full for the same. */
const formOf = ({ as, name, words, heads }: Called): string => [as, name, ...words, '', ...heads].join(' ');

/** What a short form of the name can end with. */
const endsOf = (one: Called | undefined): readonly string[] =>
  one === undefined ? [] : one.as === 'person' ? [...new Set([one.words[0] ?? '', one.words.at(-1) ?? ''])] : one.heads;

/** Across reports a lone common noun ("the ministry"), and people whom nobody names, may be anybody. */
const mayMeanAnother = ({ as, words, name }: Called): boolean =>
  as !== 'nameless' && (words.length > 1 || /^\p{Lu}/u.test(name));

/** The member to which all of `members` belong in the end, or null where there is none or more than one. */
export function onlyOne(members: readonly number[], rootOf: (member: number) => number): number | null {
  const [first] = members;
  if (first === undefined) return null;
  const root = rootOf(first);
  return members.every((member) => rootOf(member) === root) ? first : null;
}

function isShortFor(short: Called, full: Called | undefined): boolean {
  if (!full || full.as !== short.as || full.words.length <= short.words.length) return false;
  if (short.as === 'person') return isSurnameOf(short.words, full.words);
  return full.heads.includes(short.words.at(-1) ?? '') && short.words.every((word) => full.words.includes(word));
}

/** Members by each of their keys. */
export function groupBy(
  members: readonly number[],
  keysOf: (member: number) => readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const member of members) {
    for (const key of keysOf(member)) {
      const group = groups.get(key);
      if (group) group.push(member);
      else groups.set(key, [member]);
    }
  }
  return groups;
}

/** Asks `find` once for each key. */
function rememberer<Value>(): (key: string, find: () => Value) => Value {
  const known = new Map<string, Value>();
  return (key, find) => {
    const value = known.get(key) ?? find();
    known.set(key, value);
    return value;
  };
}
