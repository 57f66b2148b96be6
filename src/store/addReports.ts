// Captures and what was read in them → the case. All of one call stand or none do.
import type { Capture } from '../acquire/capture.ts';
import type { Reading } from '../reading.ts';
import type { Case } from './case.ts';
import type { Database } from './engine/engine.ts';
import { keepCapture } from './keepCapture.ts';
import { writeLog } from './log.ts';
import { pack } from './packing.ts';
import { storeReading } from './storeReading.ts';
import type { CaptureTable } from './tables.ts';

/** A capture and its reading; null where it could not be read: the bytes are kept all the same. */
export interface ReadCapture {
  readonly capture: Capture;
  readonly reading: Reading | null;
}

/**
 * What became of a capture: a report that is new, a new version of one, bytes that were there already, or bytes that
 * were purged and stay away.
 */
export interface Added {
  readonly kind: 'new' | 'new-version' | 'again' | 'purged';
  readonly report: number;
  readonly version: number;
  readonly name: string;
}

/**
 * One transaction. When this returns, everything is on disk.
 * Throws `case-busy`, `disk-full`, `not-writable`; then nothing of this call is in the case.
 */
export async function addReports({ engine, hand }: Case, items: readonly ReadCapture[]): Promise<readonly Added[]> {
  return engine.write(async (db) => {
    const all: Added[] = [];
    for (const { capture, reading } of items) {
      const at = hand.now();
      const added = await addVersion(db, capture, reading, at);
      all.push(added);
      if (added.kind === 'purged') continue;
      const row = {
        version: added.version,
        captured: capture.capturedAt,
        origin: capture.from,
        context: contextJson(capture),
      };
      if (added.kind === 'again' && (await isHeld(db, row))) continue;
      const facts = {
        report: added.report,
        version: added.version,
        digest: capture.digest,
        capture: await keepCapture(db, { ...row, added: at }),
      };
      if (added.kind === 'again') await writeLog(db, hand, 'captured-again', facts);
      else {
        const kept = reading && (await storeReading({ db, words: engine.words }, added.version, reading, at));
        await writeLog(db, hand, 'added', { ...facts, reading: kept });
      }
    }
    return all;
  });
}

/** True where the same bytes came from the same place at the same time already, as when a folder is added again. */
async function isHeld(
  db: Database,
  { version, captured, origin, context }: Omit<CaptureTable, 'id' | 'added'>,
): Promise<boolean> {
  const rows = await db
    .selectFrom('captures')
    .select(['captured'])
    .where('version', '=', version)
    .where('origin', '=', origin)
    .where('context', '=', context)
    .execute();
  return rows.some((row) => row.captured === captured);
}

/** The same bytes are one report, wherever they came from; other bytes at the same address are its next version. */
async function addVersion(db: Database, capture: Capture, reading: Reading | null, at: string): Promise<Added> {
  const { digest, name } = capture;
  const same = await db
    .selectFrom('versions')
    .select(['id', 'report', 'purged'])
    .where('digest', '=', digest)
    .executeTakeFirst();
  if (same) return { kind: same.purged ? 'purged' : 'again', report: same.report, version: same.id, name };
  await db
    .insertInto('bodies')
    .values({ digest, size: capture.bytes.length, packed: pack(capture.bytes) })
    .execute();
  const { report, isNew } = await reportAt(db, addressOf(capture, reading));
  const { number } = await db
    .selectFrom('versions')
    .select(({ fn }) => fn.count<number>('id').as('number'))
    .where('report', '=', report)
    .executeTakeFirstOrThrow();
  const { id } = await db
    .insertInto('versions')
    .values({ report, number: number + 1, digest, name, added: at, purged: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { kind: isNew ? 'new' : 'new-version', report, version: id, name };
}

async function reportAt(db: Database, address: string): Promise<{ readonly report: number; readonly isNew: boolean }> {
  const there = await db.selectFrom('reports').select('id').where('address', '=', address).executeTakeFirst();
  if (there) return { report: there.id, isNew: false };
  const { id } = await db.insertInto('reports').values({ address }).returning('id').executeTakeFirstOrThrow();
  return { report: id, isNew: true };
}

/** A page is known by its address; a file that tells none by its bytes. */
function addressOf({ given, from, digest }: Capture, reading: Reading | null): string {
  if (given.url) return given.url;
  if (/^https?:\/\//.test(from)) return from;
  return reading?.article.url ?? digest;
}

const contextJson = ({ given, mediaType, charset, answer, feed }: Capture): string =>
  JSON.stringify({ given, mediaType, charset, answer: answer ?? null, feed: feed ?? null });

/** True where the case holds these bytes, or held them before they were purged. */
export async function holds({ engine: { db } }: Case, digest: string): Promise<boolean> {
  return (await db.selectFrom('versions').select('id').where('digest', '=', digest).executeTakeFirst()) !== undefined;
}
