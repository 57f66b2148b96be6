// Checks that nothing in the case was changed or lost: the log's chain, and every kept byte against its digest.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { HearsayError } from '../../errors.ts';
import type { Case } from '../case.ts';
import { digestOfRow } from '../decisions.ts';
import { decisionsInLog } from '../decisionsInLog.ts';
import type { Database } from '../engine/engine.ts';
import { isSqlite } from '../engine/isSqlite.ts';
import { BEGINNING, sealed } from '../log.ts';
import { unpack } from '../packing.ts';
import type { Fault } from './fault.ts';
import { keptFault } from './verifyKept.ts';

export interface Verified {
  readonly entries: number;
  readonly reports: number;
  /** Hash of the log's last entry: keep it elsewhere to prove later that nothing before it was changed. */
  readonly head: string;
  readonly fault: Fault | null;
}

export interface VerifyOptions {
  readonly signal?: AbortSignal;
  /** Called with what is checked and what there is. */
  readonly progress?: (done: number, all: number) => void;
}

/** Rows taken at once, so that memory stays small whatever the size of the case. */
const AT_ONCE = 200;

/** Reads everything once, as it stood at one moment; stops at the first fault. */
export async function verify(one: Case, options: VerifyOptions = {}): Promise<Verified> {
  try {
    return await one.engine.snapshot((db) => checked({ ...one, engine: { ...one.engine, db } }, options));
  } catch (cause) {
    if (!(cause instanceof HearsayError) || cause.code !== 'case-damaged') throw cause;
    return {
      entries: 0,
      reports: 0,
      head: BEGINNING,
      fault: { kind: 'file', where: 'the file', message: cause.message },
    };
  }
}

async function checked(one: Case, options: VerifyOptions): Promise<Verified> {
  const [entries, reports] = [await countOf(one, 'log'), await countOf(one, 'versions')];
  const steps = { done: 0, all: entries + reports };
  const step = (): void => options.progress?.(++steps.done, steps.all);
  const file = await fileFault(one);
  const log = await logFault(one, step, options.signal);
  const fault =
    file ??
    log.fault ??
    (await reportFault(one, step, options.signal)) ??
    (await keptFault(one, options.signal)) ??
    (await decisionFault(one));
  return { entries, reports, head: log.head, fault };
}

async function countOf({ engine: { db } }: Case, table: 'log' | 'versions'): Promise<number> {
  const { all } = await db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('all'))
    .executeTakeFirstOrThrow();
  return Number(all);
}

async function fileFault({ engine }: Case): Promise<Fault | null> {
  if (!isSqlite(engine)) return null;
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check(1)`.execute(engine.db);
  const said = rows[0]?.integrity_check;
  return said === 'ok' ? null : { kind: 'file', where: 'the file', message: `SQLite says: ${said}` };
}

async function logFault(
  { engine: { db } }: Case,
  step: () => void,
  signal: AbortSignal | undefined,
): Promise<{ readonly head: string; readonly fault: Fault | null }> {
  let [previous, expected] = [BEGINNING, 1];
  for (;;) {
    signal?.throwIfAborted();
    const rows = await db
      .selectFrom('log')
      .selectAll()
      .where('number', '>=', expected)
      .orderBy('number')
      .limit(AT_ONCE)
      .execute();
    for (const row of rows) {
      const where = `log entry ${expected}`;
      if (row.number !== expected) return { head: previous, fault: { kind: 'log', where, message: 'it is missing' } };
      if (row.previous !== previous)
        return { head: previous, fault: { kind: 'log', where, message: 'it does not follow from the entry before' } };
      if (sealed(row).hash !== row.hash)
        return { head: previous, fault: { kind: 'log', where, message: 'its hash does not fit what it says' } };
      [previous, expected] = [row.hash, expected + 1];
      step();
    }
    if (rows.length < AT_ONCE) return { head: previous, fault: null };
  }
}

async function reportFault(
  { engine: { db } }: Case,
  step: () => void,
  signal: AbortSignal | undefined,
): Promise<Fault | null> {
  const [added, purged] = [await loggedDigests(db, 'added'), await loggedDigests(db, 'purged')];
  let after = 0;
  for (;;) {
    signal?.throwIfAborted();
    const rows = await db
      .selectFrom('versions')
      .leftJoin('bodies', 'bodies.digest', 'versions.digest')
      .select([
        'versions.id',
        'versions.report',
        'versions.number',
        'versions.digest',
        'versions.purged',
        'bodies.packed',
      ])
      .where('versions.id', '>', after)
      .orderBy('versions.id')
      .limit(AT_ONCE)
      .execute();
    for (const row of rows) {
      const message = faultOf(row.digest, row.packed, row.purged, { added, purged });
      if (message) return { kind: 'report', where: `report r${row.report}, version ${row.number}`, message };
      added.delete(row.digest);
      after = row.id;
      step();
    }
    if (rows.length < AT_ONCE) break;
  }
  const [lost] = added;
  return lost ? { kind: 'report', where: lost, message: 'the log says that it was added, and it is not there' } : null;
}

/** Digests that the log says were added, or purged. */
async function loggedDigests(db: Database, kind: 'added' | 'purged'): Promise<Set<string>> {
  const rows = await db.selectFrom('log').select('what').where('kind', '=', kind).execute();
  return new Set(rows.map(({ what }) => String((JSON.parse(what) as { readonly digest: string }).digest)));
}

interface Logged {
  readonly added: ReadonlySet<string>;
  readonly purged: ReadonlySet<string>;
}

function faultOf(digest: string, packed: Buffer | null, purged: string | null, logged: Logged): string | null {
  if (!logged.added.has(digest)) return 'the log does not say that it was added';
  const isPurged = logged.purged.has(digest);
  if (isPurged !== (purged !== null))
    return isPurged ? 'the log says that it was purged' : 'the log does not say that it was purged';
  if (!packed) return isPurged ? null : 'its bytes are missing';
  if (isPurged) return 'the log says that it was purged, and its bytes are there';
  return digestOf(packed) === digest ? null : `its bytes do not fit their digest ${digest}`;
}

/** "damaged" where the bytes cannot even be unpacked. */
function digestOf(packed: Buffer): string {
  try {
    return `sha256:${createHash('sha256').update(unpack(packed)).digest('hex')}`;
  } catch {
    return 'damaged';
  }
}

/** Each decision against the digest that the log holds of it; those of purged reports have no words left to check. */
async function decisionFault({ engine: { db } }: Case): Promise<Fault | null> {
  const { digests, erased } = await decisionsInLog(db);
  const taken = new Map(digests);
  for (const { id, ...row } of await db.selectFrom('decisions').selectAll().orderBy('id').execute()) {
    const where = `decision ${id}`;
    const digest = taken.get(id);
    taken.delete(id);
    if (digest === undefined) return { kind: 'decision', where, message: 'the log does not say that it was taken' };
    if (!erased.has(id) && digestOfRow(row) !== digest)
      return { kind: 'decision', where, message: 'it is not what the log says was decided' };
  }
  const [lost] = taken.keys();
  return lost === undefined
    ? null
    : { kind: 'decision', where: `decision ${lost}`, message: 'the log says that it was taken, and it is not there' };
}
