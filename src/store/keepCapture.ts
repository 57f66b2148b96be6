// One more capture of bytes that the case holds.
import type { Database } from './engine/engine.ts';
import { digestOfCapture } from './rowDigests.ts';
import type { CaptureTable } from './tables.ts';

/** Inserts it. → its digest, for the log. Throws where the version is not there. */
export async function keepCapture(db: Database, capture: Omit<CaptureTable, 'id'>): Promise<string> {
  await db.insertInto('captures').values(capture).execute();
  const about = await db
    .selectFrom('versions')
    .innerJoin('reports', 'reports.id', 'versions.report')
    .select(['reports.address', 'versions.name', 'versions.digest'])
    .where('versions.id', '=', capture.version)
    .executeTakeFirstOrThrow();
  return digestOfCapture({ ...about, ...capture });
}
