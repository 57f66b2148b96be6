// The other main path: readings of several reports in, what they say together out. Pure, like read().
import type { Almanac } from './almanac/almanac.ts';
import type { Dossier } from './dossier.ts';
import { copiesByReport } from './origins/copies/copiesOf.ts';
import { findCopies } from './origins/copies/findCopies.ts';
import { type Decided, NOTHING_DECIDED, regrouped } from './origins/decided.ts';
import { findHappenings } from './origins/happenings/findHappenings.ts';
import { describeIncidents } from './origins/incidents/describeIncidents.ts';
import { findContradictions } from './origins/incidents/findContradictions.ts';
import { byWeight, linkHappenings } from './origins/incidents/linkHappenings.ts';
import { findLineage } from './origins/lineage/findLineage.ts';
import { type NamedReading, openReports, reportsById } from './origins/report.ts';
import { findSpeakers } from './origins/speakers/findSpeakers.ts';

/** Readings, and what people decided about them → dossier; the order in which readings are given does not matter. */
export type Corroborator = (named: readonly NamedReading[], decided?: Decided) => Dossier;

/** A corroborator over one almanac. Never throws for any readings. */
export function createCorroborator(almanac: Almanac): Corroborator {
  return (named, decided = NOTHING_DECIDED) => {
    const reports = openReports(named);
    const copies = findCopies(reports, almanac);
    const lineage = findLineage(reports, almanac);
    const speakers = findSpeakers(reports, copies, almanac, decided.sources);
    const happenings = reports.flatMap((report) => findHappenings(report, almanac));
    const grouped = regrouped(linkHappenings(happenings, copies), decided.incidents).toSorted(byWeight);
    const evidence = { reportOf: reportsById(reports), copiesOf: copiesByReport(copies), lineage, speakers };
    const incidents = describeIncidents(grouped, evidence, almanac);
    return {
      format: 'hearsay/dossier@1',
      reports: reports.map(({ id, name, reading: { article } }) => ({
        id,
        name,
        title: article.title,
        outlet: article.outlet,
        published: article.published?.value ?? null,
      })),
      incidents,
      copies,
      contradictions: findContradictions(incidents, grouped, evidence),
    };
  };
}
