// Really erases a report's content; digest, time and reason stay in the log, so that the gap can be explained.
import { sql } from 'kysely';
import { nameKey } from '../../almanac/nameKey.ts';
import { HearsayError } from '../../errors.ts';
import type { Reading } from '../../reading.ts';
import { readingOf } from '../ask/kept.ts';
import type { Case } from '../case.ts';
import type { Facts } from '../decisions.ts';
import { forgetDossier } from '../dossiers/forgetDossier.ts';
import type { Database } from '../engine/engine.ts';
import { isSqlite } from '../engine/isSqlite.ts';
import { writeLog } from '../log.ts';
import { redact } from '../redact.ts';
import { namesOf } from '../regrouping.ts';
import { forget } from '../storeReading.ts';
import type { DecisionTable } from '../tables.ts';

/** What stands in the place of words that were erased. */
const ERASED = '(purged)';

/**
 * Erases all versions of a report: bytes, readings, names, addresses, words in the index, incidents, and the decisions
 * about it: quoted words, notes, sensitive names that no other report holds. In a file, free pages and the write-ahead
 * log go too. Returns how many versions it erased, now or before: again, it only cleans the file again.
 * Throws `case-busy` where everything is erased but other programs keep old pages of the file alive.
 */
export async function purge(one: Case, report: number, why: string): Promise<number> {
  const { engine, hand } = one;
  const erased = await engine.write(async (db) => {
    const versions = await db.selectFrom('versions').selectAll().where('report', '=', report).execute();
    const kept = versions.filter(({ purged }) => purged === null);
    if (kept.length === 0) return versions.length;
    const texts = await textsOnlyIn(db, report);
    const decisions = await eraseDecisions(db, report, texts);
    for (const { id, digest } of kept) {
      await eraseVersion(db, id, digest, hand.now(), engine.words);
      await writeLog(db, hand, 'purged', {
        report,
        version: id,
        digest,
        texts: texts.join(' '),
        decisions: decisions.join(' '),
        why,
      });
    }
    await db
      .updateTable('reports')
      .set({ address: `${ERASED} ${report}` })
      .where('id', '=', report)
      .execute();
    // Incidents name what the report says; they are worked out anew without it.
    await forgetDossier(db);
    return versions.length;
  });
  if (erased > 0) await scrub(one);
  return erased;
}

/** Ids of the report's texts that no other report holds word for word. */
async function textsOnlyIn(db: Database, report: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('readings')
    .innerJoin('versions', 'versions.id', 'readings.version')
    .select(['readings.text', 'versions.report'])
    .execute();
  const others = new Set(rows.flatMap((row) => (row.report === report ? [] : [row.text])));
  return [...new Set(rows.flatMap((row) => (row.report === report && !others.has(row.text) ? [row.text] : [])))];
}

/** Erases what the decisions about a report tell; → their ids. */
async function eraseDecisions(db: Database, report: number, texts: readonly string[]): Promise<readonly number[]> {
  const rows = await db.selectFrom('decisions').selectAll().orderBy('id').execute();
  const names = rows.flatMap((row) => (row.action === 'sensitive' || row.kind === 'origin' ? namesIn(row) : []));
  const lost = await namesOnlyIn(db, report, new Set(names.map(nameKey)));
  const erased = new Set<number>();
  for (const row of rows) {
    const { id, action, kind, text, subject } = row;
    const isAbout =
      action === 'undo'
        ? erased.has(Number(subject))
        : text !== null
          ? texts.includes(text)
          : (kind === 'report' && subject === `r${report}`) || namesIn(row).some((name) => lost.has(nameKey(name)));
    if (!isAbout) continue;
    erased.add(id);
    // The number in an undo names nobody, and keeps undone what it undid.
    await db
      .updateTable('decisions')
      .set({ quoted: ERASED, before: null, after: null, subject: action === 'undo' ? subject : null, why: ERASED })
      .where('id', '=', id)
      .execute();
  }
  return [...erased];
}

/** The name of a sensitive source, and those that a decision makes one source or two. */
const namesIn = ({ subject, after }: Pick<DecisionTable, 'subject' | 'after'>): readonly string[] =>
  namesOf({ subject, after: after === null ? null : (JSON.parse(after) as Facts) });

/** Those of the names that this report holds, and no other in any part: elsewhere they must stay hidden. */
async function namesOnlyIn(db: Database, report: number, names: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const [here, elsewhere] = [new Set<string>(), new Set<string>()];
  if (names.size === 0) return here;
  for (const { id } of await db.selectFrom('readings').select('id').execute()) {
    const row = await db
      .selectFrom('readings')
      .innerJoin('versions', 'versions.id', 'readings.version')
      .innerJoin('packed_readings', 'packed_readings.reading', 'readings.id')
      .select(['versions.report', 'packed_readings.packed'])
      .where('readings.id', '=', id)
      .executeTakeFirstOrThrow();
    const reading = readingOf(row.packed);
    for (const name of names) if (holds(reading, name)) (row.report === report ? here : elsewhere).add(name);
  }
  return new Set([...here].filter((name) => !elsewhere.has(name)));
}

const holds = (reading: Reading, name: string): boolean => redact(reading, new Set([name])) !== reading;

async function eraseVersion(
  db: Database,
  version: number,
  digest: string,
  at: string,
  words: Case['engine']['words'],
): Promise<void> {
  const readings = await db.selectFrom('readings').select('id').where('version', '=', version).execute();
  for (const { id } of readings) {
    await forget({ db, words }, id);
    await db.deleteFrom('packed_readings').where('reading', '=', id).execute();
  }
  await db.deleteFrom('readings').where('version', '=', version).execute();
  await db.updateTable('captures').set({ origin: ERASED, context: '{}' }).where('version', '=', version).execute();
  await db.updateTable('bodies').set({ packed: null, size: 0 }).where('digest', '=', digest).execute();
  await db.updateTable('versions').set({ purged: at, name: ERASED }).where('id', '=', version).execute();
}

/** What was deleted still lies in free pages and old copies of pages until they are written anew. */
async function scrub({ engine }: Case): Promise<void> {
  if (isSqlite(engine)) {
    await sql`insert into words(words) values ('optimize')`.execute(engine.db);
    await sql`vacuum`.execute(engine.db);
    const { rows } = await sql<{ readonly busy: number }>`pragma wal_checkpoint(truncate)`.execute(engine.db);
    if (rows[0]?.busy !== 0)
      throw new HearsayError(
        'case-busy',
        'the report is erased, but other programs read the case, and old pages stay in its -wal file; close them and purge it again',
      );
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
    'incident_marks',
    'copies',
    'worklist',
  ])
    await sql`vacuum full ${sql.table(table)}`.execute(engine.db);
}
