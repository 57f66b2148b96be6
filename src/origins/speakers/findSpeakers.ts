// Names across reports brought to one speaker, each merge with its rule and the words that show it.
import type { Almanac } from '../../almanac/almanac.ts';
import type { Copy } from '../../dossier.ts';
import type { SourceDecision } from '../decided.ts';
import type { Report } from '../report.ts';
import { type Called, calledIn, tellingWords } from './called.ts';
import { decidedNames } from './decidedNames.ts';
import { identify } from './identify.ts';
import { kindOfSpeaker, nameOfSpeaker } from './nameOfSpeaker.ts';
import { speakerRules } from './rules.ts';
import type { Speaker, Speakers } from './speaker.ts';
import { createUnion } from './unite.ts';

/**
 * Every source of every report is a member of one speaker. Two people whom nobody names are never one for that alone.
 * What people decided about names goes before every rule.
 */
export function findSpeakers(
  reports: readonly Report[],
  copies: readonly Copy[],
  almanac: Almanac,
  decisions: readonly SourceDecision[] = [],
): Speakers {
  const called = reports.flatMap((report) => calledIn(report, almanac));
  const union = createUnion(called.length);
  const named = called.map(({ as }) => as !== 'nameless');
  const people = decidedNames(called, decisions);
  for (const { a, b, because } of people.merges) union.join(a, b, because);
  const names = people.namesBySet(union.rootOf);
  for (const rule of speakerRules) {
    for (const { a, b, passages } of rule.pairs({ called, copies, almanac, rootOf: union.rootOf })) {
      const [left, right] = [union.rootOf(a), union.rootOf(b)];
      if (left === right || (rule.kind === 'copy' && named[left] && named[right])) continue;
      if (names.areApart(left, right)) continue;
      const either = (named[left] ?? false) || (named[right] ?? false);
      union.join(a, b, { kind: rule.kind, by: `origins/${rule.id}`, passages });
      named[union.rootOf(a)] = either;
      names.joined(left, right, union.rootOf(a));
    }
  }
  const sets = new Map<number, Called[]>();
  for (const [at, one] of called.entries()) {
    const root = union.rootOf(at);
    const set = sets.get(root);
    if (set) set.push(one);
    else sets.set(root, [one]);
  }
  const bySource = new Map<string, Speaker>();
  const byName = new Map<string, Speaker>();
  const rootOf = new Map<Speaker, number>();
  const all = [...sets].map(([root, members]) => {
    const speaker: Speaker = {
      name: nameOfSpeaker(members),
      kind: kindOfSpeaker(members),
      known: members.find(({ known }) => known)?.known ?? null,
      members: members.map(({ report, source, passage }) => ({ report: report.id, source: source.id, passage })),
      because: union.reasonsOf(root),
    };
    rootOf.set(speaker, root);
    for (const { report, source, as, words, known } of members) {
      bySource.set(`${report.id} ${source.id}`, speaker);
      if (as === 'organisation') byName.set(known?.key ?? [...words].sort().join(' '), speaker);
    }
    return speaker;
  });
  return {
    all,
    of: (report, source) => bySource.get(`${report} ${source}`) ?? null,
    named: (name) =>
      byName.get(identify(name, 'organisation', almanac)?.key ?? [...tellingWords(name)].sort().join(' ')) ?? null,
    areApart: (one, other) => names.areApart(rootOf.get(one) ?? -1, rootOf.get(other) ?? -1),
  };
}
