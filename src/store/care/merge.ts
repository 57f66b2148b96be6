// Another case's reports, captures, readings and decisions into this one; what both hold stays once.

import { readingOf } from '../ask/kept.ts';
import type { Case } from '../case.ts';
import type { Database } from '../engine/engine.ts';
import { keepCapture } from '../keepCapture.ts';
import { writeLog } from '../log.ts';
import { storeReading } from '../storeReading.ts';
import { mergeDecisions } from './mergeDecisions.ts';

export interface Merged {
  readonly reports: number;
  readonly captures: number;
  readonly decisions: number;
}

export interface MergeOptions {
  readonly progress?: (done: number, all: number) => void;
}

/** One transaction a version, so that an interrupted merge is taken up by running it again. */
export async function merge(into: Case, other: Case, { progress }: MergeOptions = {}): Promise<Merged> {
  const versions = await other.engine.db
    .selectFrom('versions')
    .innerJoin('reports', 'reports.id', 'versions.report')
    .selectAll('versions')
    .select('reports.address')
    .where('purged', 'is', null)
    .orderBy('versions.id')
    .execute();
  let [reports, captures] = [0, 0];
  for (const [at, version] of versions.entries()) {
    const done = await into.engine.write((db) => mergeVersion(db, into, other, version));
    reports += done.isNew ? 1 : 0;
    captures += done.captures;
    progress?.(at + 1, versions.length);
  }
  const decisions = await into.engine.write((db) => mergeDecisions(db, into, other));
  const last = await other.engine.db
    .selectFrom('log')
    .select('hash')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  await into.engine.write((db) =>
    writeLog(db, into.hand, 'merged', { head: last?.hash ?? null, reports, captures, decisions }),
  );
  return { reports, captures, decisions };
}

interface OtherVersion {
  readonly id: number;
  readonly digest: string;
  readonly name: string;
  readonly address: string;
  readonly added: string;
}

async function mergeVersion(
  db: Database,
  { engine, hand }: Case,
  { engine: { db: theirs } }: Case,
  { id, digest, name, address, added }: OtherVersion,
): Promise<{ readonly isNew: boolean; readonly captures: number }> {
  const same = await db.selectFrom('versions').select(['id', 'purged']).where('digest', '=', digest).executeTakeFirst();
  // What was purged here stays so: somebody asked for it.
  if (same?.purged) return { isNew: false, captures: 0 };
  const version = same?.id ?? (await copyVersion(db, theirs, { digest, name, address, added }));
  if (!same) {
    const reading = await theirs
      .selectFrom('readings')
      .innerJoin('packed_readings', 'packed_readings.reading', 'readings.id')
      .select('packed')
      .where('version', '=', id)
      .orderBy('readings.id', 'desc')
      .limit(1)
      .executeTakeFirst();
    const kept =
      reading && (await storeReading({ db, words: engine.words }, version, readingOf(reading.packed), hand.now()));
    await writeLog(db, hand, 'added', { version, digest, reading: kept ?? null });
  }
  const held = await db
    .selectFrom('captures')
    .select(['captured', 'origin', 'added'])
    .where('version', '=', version)
    .execute();
  const keys = new Set(held.map(captureKey));
  const captures = await theirs.selectFrom('captures').selectAll().where('version', '=', id).orderBy('id').execute();
  const missing = captures.filter((capture) => !keys.has(captureKey(capture)));
  for (const { captured, origin, context, added } of missing) {
    const capture = await keepCapture(db, { version, captured, origin, context, added });
    await writeLog(db, hand, 'captured-again', { version, digest, capture });
  }
  return { isNew: !same, captures: missing.length };
}

async function copyVersion(
  db: Database,
  theirs: Database,
  { digest, name, address, added }: Omit<OtherVersion, 'id'>,
): Promise<number> {
  const body = await theirs.selectFrom('bodies').selectAll().where('digest', '=', digest).executeTakeFirstOrThrow();
  await db.insertInto('bodies').values(body).execute();
  const there = await db.selectFrom('reports').select('id').where('address', '=', address).executeTakeFirst();
  const report =
    there?.id ?? (await db.insertInto('reports').values({ address }).returning('id').executeTakeFirstOrThrow()).id;
  const number = await placeFor(db, report, added);
  const made = await db
    .insertInto('versions')
    .values({ report, number, digest, name, added, purged: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return made.id;
}

/** The number of a version that was added then: later ones move up, so that the latest stays the current one. */
async function placeFor(db: Database, report: number, added: string): Promise<number> {
  const there = await db
    .selectFrom('versions')
    .select(['id', 'number', 'added'])
    .where('report', '=', report)
    .orderBy('number', 'desc')
    .execute();
  const later = there.filter((version) => version.added > added);
  for (const { id, number } of later)
    await db
      .updateTable('versions')
      .set({ number: number + 1 })
      .where('id', '=', id)
      .execute();
  return there.length - later.length + 1;
}

const captureKey = ({ captured, origin, added }: { captured: string | null; origin: string; added: string }): string =>
  JSON.stringify([captured, origin, added]);
