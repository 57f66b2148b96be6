// What people decided about incidents and sources goes before what the rules conclude.
import { nameKey } from '../almanac/nameKey.ts';
import type { Passage } from '../dossier.ts';
import type { Span } from '../span.ts';
import type { Happening } from './happenings/happening.ts';

export interface Decided {
  /** In the order in which they were taken. */
  readonly incidents: readonly IncidentDecision[];
  readonly sources: readonly SourceDecision[];
}

export const NOTHING_DECIDED: Decided = { incidents: [], sources: [] };

export interface IncidentDecision {
  /** "d7". */
  readonly id: string;
  /** `merge`: the incidents told there are one. `split`: what is told there is an incident of its own. */
  readonly action: 'merge' | 'split';
  /** Triggers of events; where a happening has no event, the sentence that tells it. */
  readonly passages: readonly Passage[];
}

export interface SourceDecision {
  /** "d7". */
  readonly id: string;
  /** `merge`: these names are one source. `split`: the first name is none of the others. */
  readonly action: 'merge' | 'split';
  /** As people or dossiers write them; two or more. */
  readonly names: readonly string[];
}

/** The groups as people want them: one decision after the other, so that the later one counts. */
export function regrouped(
  groups: readonly (readonly Happening[])[],
  decisions: readonly IncidentDecision[],
): readonly (readonly Happening[])[] {
  let all = groups;
  for (const { action, passages } of decisions) {
    const meant = new Set(passages.map(({ report, span }) => keyOf(report, span)));
    const isMeant = ({ report, events, span }: Happening): boolean =>
      [span, ...events.map(({ trigger }) => trigger)].some((one) => meant.has(keyOf(report.id, one)));
    const touched = new Set(all.filter((group) => group.some(isMeant)));
    const members = [...touched].flat();
    const made =
      action === 'merge'
        ? [members]
        : [members.filter(isMeant), ...[...touched].map((group) => group.filter((one) => !isMeant(one)))];
    all = [...all.filter((group) => !touched.has(group)), ...made.filter((group) => group.length > 0)];
  }
  return all;
}

const keyOf = (report: string, { start, end }: Span): string => `${report} ${start} ${end}`;

/** Folded forms of a name as a dossier writes it: "Roads Agency (Mara Toll)" is also "Roads Agency". */
export const keysOfName = (name: string): readonly string[] => [
  ...new Set([nameKey(name), nameKey(name.replace(/ \([^)]*\)$/, ''))].filter((key) => key !== '')),
];
