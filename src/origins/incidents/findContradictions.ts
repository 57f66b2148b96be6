// What the reports of an incident say that cannot both hold, for the dossier: with whose words they are.
import type { Contradiction, Incident } from '../../dossier.ts';
import type { Happening } from '../happenings/happening.ts';
import type { Evidence } from '../origins/evidence.ts';
import { clashesIn } from './clashes.ts';

/** `groups[n]` are the happenings of `incidents[n]`. */
export function findContradictions(
  incidents: readonly Incident[],
  groups: readonly (readonly Happening[])[],
  evidence: Evidence,
): Contradiction[] {
  return incidents
    .flatMap(({ id, reports }, index) => {
      const accounts = new Map(reports.map(({ report, origins }) => [report, origins]));
      return clashesIn(groups[index] ?? [], accounts, evidence).map((clash) => ({ incident: id, clash }));
    })
    .map(({ incident, clash: { kind, revised, values } }, index) => ({
      id: `c${index + 1}`,
      kind,
      incident,
      revised,
      values,
    }));
}
