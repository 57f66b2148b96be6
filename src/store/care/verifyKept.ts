// Checks every capture and reading against the digest that the log holds of it.
import type { Case } from '../case.ts';
import type { Database } from '../engine/engine.ts';
import { digestOfCapture, digestOfReading } from '../rowDigests.ts';
import type { Fault } from './fault.ts';

type Kind = 'capture' | 'reading';

/** One that is kept, and the version that it belongs to. */
interface Kept {
  readonly version: number;
  readonly digest: string;
  readonly where: string;
}

/** Rows taken at once, so that memory stays small whatever the size of the case. */
const AT_ONCE = 200;

/** The first capture or reading that the log does not know, or that is not there; those of purged versions are gone. */
export async function keptFault({ engine: { db } }: Case, signal?: AbortSignal): Promise<Fault | null> {
  const purged = await purgedVersions(db);
  return (
    (await faultAmong('capture', captures(db, signal), purged, db)) ??
    (await faultAmong('reading', readings(db, signal), purged, db))
  );
}

async function faultAmong(
  kind: Kind,
  rows: AsyncIterable<Kept>,
  purged: ReadonlySet<number>,
  db: Database,
): Promise<Fault | null> {
  const logged = await loggedOf(kind, db);
  for await (const { version, digest, where } of rows) {
    if (purged.has(version)) continue;
    const key = keyOf(version, digest);
    const left = logged.get(key) ?? 0;
    if (left === 0) return { kind, where, message: `it is no ${kind} that the log tells of` };
    logged.set(key, left - 1);
  }
  for (const [key, left] of logged) {
    const version = Number.parseInt(key, 10);
    if (left > 0 && !purged.has(version))
      return { kind, where: await nameOf(db, version), message: `the log tells of a ${kind} that is not there` };
  }
  return null;
}

/** How often the log tells of each: a reading made twice may be the same to the letter. */
async function loggedOf(kind: Kind, db: Database): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  const rows = await db
    .selectFrom('log')
    .select('what')
    .where('kind', 'in', ['added', 'captured-again', 'read'])
    .orderBy('number')
    .execute();
  for (const { what } of rows) {
    const { version, [kind]: digest } = JSON.parse(what) as { version: number } & Partial<Record<Kind, string | null>>;
    if (digest) found.set(keyOf(version, digest), (found.get(keyOf(version, digest)) ?? 0) + 1);
  }
  return found;
}

const keyOf = (version: number, digest: string): string => `${version} ${digest}`;

async function purgedVersions(db: Database): Promise<ReadonlySet<number>> {
  const rows = await db.selectFrom('versions').select('id').where('purged', 'is not', null).execute();
  return new Set(rows.map(({ id }) => id));
}

async function nameOf(db: Database, version: number): Promise<string> {
  const row = await db.selectFrom('versions').select(['report', 'number']).where('id', '=', version).executeTakeFirst();
  return row ? `report r${row.report}, version ${row.number}` : 'a report that is not there';
}

async function* captures(db: Database, signal: AbortSignal | undefined): AsyncGenerator<Kept> {
  for (let after = 0; ; ) {
    signal?.throwIfAborted();
    const rows = await db
      .selectFrom('captures')
      .innerJoin('versions', 'versions.id', 'captures.version')
      .innerJoin('reports', 'reports.id', 'versions.report')
      .selectAll('captures')
      .select(['versions.report', 'versions.number', 'versions.name', 'versions.digest', 'reports.address'])
      .where('captures.id', '>', after)
      .orderBy('captures.id')
      .limit(AT_ONCE)
      .execute();
    for (const row of rows) {
      const where = `a capture of report r${row.report}, version ${row.number}`;
      yield { version: row.version, digest: digestOfCapture(row), where };
      after = row.id;
    }
    if (rows.length < AT_ONCE) return;
  }
}

async function* readings(db: Database, signal: AbortSignal | undefined): AsyncGenerator<Kept> {
  for (let after = 0; ; ) {
    signal?.throwIfAborted();
    const rows = await db
      .selectFrom('readings')
      .innerJoin('versions', 'versions.id', 'readings.version')
      .innerJoin('packed_readings', 'packed_readings.reading', 'readings.id')
      .select(['readings.id', 'readings.version', 'versions.report', 'versions.number', 'packed_readings.packed'])
      .where('readings.id', '>', after)
      .orderBy('readings.id')
      .limit(AT_ONCE)
      .execute();
    for (const { id, version, report, number, packed } of rows) {
      const where = `a reading of report r${report}, version ${number}`;
      yield { version, digest: digestOfReading(packed), where };
      after = id;
    }
    if (rows.length < AT_ONCE) return;
  }
}
