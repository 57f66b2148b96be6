// Which incidents the events of one report belong to.
import type { Case } from '../case.ts';
import { NO_EVENT } from './insertDossier.ts';

/** "e3" → "i5", for the report's current reading. */
export async function incidentsOf({ engine: { db } }: Case, report: number): Promise<Readonly<Record<string, string>>> {
  const rows = await db
    .selectFrom('incident_marks')
    .innerJoin('readings', 'readings.id', 'incident_marks.reading')
    .innerJoin('versions', 'versions.id', 'readings.version')
    .select(['incident_marks.mark', 'incident_marks.incident'])
    .where('versions.report', '=', report)
    .where('incident_marks.mark', '!=', NO_EVENT)
    .orderBy('incident_marks.mark')
    .execute();
  return Object.fromEntries(rows.map(({ mark, incident }) => [`e${mark}`, `i${incident}`]));
}
