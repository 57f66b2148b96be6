// Takes the dossier out of a case.
import type { Database } from '../engine/engine.ts';
import { keepHighestNumber } from './highestNumber.ts';

/** Leaves nothing of what was worked out but the highest number that was given; it can be made again from the readings. */
export async function forgetDossier(db: Database): Promise<void> {
  await keepHighestNumber(db);
  for (const table of ['incident_marks', 'incident_reports', 'incidents', 'copies', 'worklist', 'dossiers'] as const)
    await db.deleteFrom(table).execute();
}
