// One incident of a case as a dossier of its own, with the readings that tell it.
import type { Copy, Dossier } from '../../dossier.ts';
import type { NamedReading } from '../../origins/report.ts';
import { behind } from '../ask/rows.ts';
import type { Case } from '../case.ts';
import { unpack } from '../packing.ts';
import { showIncident } from './askIncidents.ts';

export interface IncidentDossier {
  readonly dossier: Dossier;
  readonly named: readonly NamedReading[];
}

/** Throws `not-found`, `wrong-use`. */
export async function incidentDossier(
  one: Case,
  id: string,
  options: { readonly reveal?: boolean } = {},
): Promise<IncidentDossier> {
  const { incident, reports, contradictions } = await showIncident(one, id, options);
  const { db } = one.engine;
  const rows = await db
    .selectFrom('incident_reports')
    .select('reading')
    .where('incident', '=', Number(id.slice(1)))
    .orderBy('reading')
    .execute();
  const readings = rows.map(({ reading }) => reading);
  const of = await behind(one, readings, options);
  const copies =
    readings.length === 0
      ? []
      : await db
          .selectFrom('copies')
          .select('packed')
          .where('a', 'in', readings)
          .where('b', 'in', readings)
          .orderBy('id')
          .execute();
  return {
    dossier: {
      format: 'hearsay/dossier@1',
      reports,
      incidents: [incident],
      copies: copies.map(({ packed }) => JSON.parse(unpack(packed).toString('utf8')) as Copy),
      contradictions,
    },
    named: readings.map((reading) => ({ name: of(reading).name, reading: of(reading).reading })),
  };
}
