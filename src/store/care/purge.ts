// Really erases a report's content; digest, time and reason stay in the log, so that the gap can be explained.
import { sql } from 'kysely';
import type { Case } from '../case.ts';
import { forgetDossier } from '../dossiers/makeDossier.ts';
import type { Database } from '../engine/engine.ts';
import { isSqlite } from '../engine/isSqlite.ts';
import { writeLog } from '../log.ts';
import { forget } from '../storeReading.ts';

/** What stands in the place of words that were erased. */
const ERASED = '(purged)';

/**
 * Erases all versions of a report: bytes, readings, names, addresses, words in the index, quoted words in decisions, incidents.
 * In a file, free pages and the write-ahead log go too. Returns how many versions it erased.
 */
export async function purge(one: Case, report: number, why: string): Promise<number> {
  const { engine, hand } = one;
  const erased = await engine.write(async (db) => {
    const versions = await db
      .selectFrom('versions')
      .selectAll()
      .where('report', '=', report)
      .where('purged', 'is', null)
      .execute();
    for (const { id, digest } of versions) {
      const decisions = await eraseVersion(db, id, digest, hand.now(), engine.words);
      await writeLog(db, hand, 'purged', { report, version: id, digest, decisions: decisions.join(' '), why });
    }
    if (versions.length > 0) {
      await db
        .updateTable('reports')
        .set({ address: `${ERASED} ${report}` })
        .where('id', '=', report)
        .execute();
      // Incidents name what the report says; they are worked out anew without it.
      await forgetDossier(db);
    }
    return versions.length;
  });
  if (erased > 0) await scrub(one);
  return erased;
}

/** → ids of the decisions whose words were erased with it. */
async function eraseVersion(
  db: Database,
  version: number,
  digest: string,
  at: string,
  words: Case['engine']['words'],
): Promise<readonly number[]> {
  const readings = await db.selectFrom('readings').select(['id', 'text']).where('version', '=', version).execute();
  const decisions: number[] = [];
  for (const { id, text } of readings) {
    await forget({ db, words }, id);
    await db.deleteFrom('packed_readings').where('reading', '=', id).execute();
    const erased = await db
      .updateTable('decisions')
      .set({ quoted: ERASED, before: null, after: null, subject: null, why: ERASED })
      .where('text', '=', text)
      .returning('id')
      .execute();
    decisions.push(...erased.map((row) => row.id));
  }
  await db.deleteFrom('readings').where('version', '=', version).execute();
  await db.updateTable('captures').set({ origin: ERASED, context: '{}' }).where('version', '=', version).execute();
  await db.updateTable('bodies').set({ packed: null, size: 0 }).where('digest', '=', digest).execute();
  await db.updateTable('versions').set({ purged: at, name: ERASED }).where('id', '=', version).execute();
  return decisions;
}

/** What was deleted still lies in free pages and old copies of pages until they are written anew. */
async function scrub({ engine }: Case): Promise<void> {
  if (isSqlite(engine)) {
    await sql`insert into words(words) values ('optimize')`.execute(engine.db);
    engine.file.exec('vacuum');
    engine.file.pragma('wal_checkpoint(truncate)');
    return;
  }
  for (const table of [
    'bodies',
    'readings',
    'packed_readings',
    'captures',
    'versions',
    'decisions',
    'words',
    'events',
    'claims',
    'sources',
    'reports',
    'incidents',
    'copies',
    'worklist',
  ])
    await sql`vacuum full ${sql.table(table)}`.execute(engine.db);
}
