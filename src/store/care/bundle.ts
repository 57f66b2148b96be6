// A case as a folder that any program can read in thirty years.
import { existsSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { HearsayError } from '../../errors.ts';
import { readingOf } from '../ask/kept.ts';
import type { Case } from '../case.ts';
import { decisionsOf } from '../decisions.ts';
import { writeLog } from '../log.ts';
import { unpack } from '../packing.ts';
import { redact, sensitiveNames } from '../redact.ts';
import { createBag } from './bag.ts';

export interface BundleOptions {
  /** Cover sensitive sources, and leave out the bytes of the reports that hold them. Default: false. */
  readonly redacted?: boolean;
  readonly signal?: AbortSignal;
  /** Called with versions written and versions in all. */
  readonly progress?: (done: number, all: number) => void;
}

export interface Bundled {
  readonly versions: number;
  readonly files: number;
}

/**
 * Writes `folder`, which appears when it is whole: data/reports/ the bytes by digest; as lines of JSON captures.jsonl,
 * readings.jsonl, decisions.jsonl and log.jsonl; and the digests of them all. Throws `wrong-use` where it is not empty.
 */
export async function bundle(one: Case, folder: string, options: BundleOptions = {}): Promise<Bundled> {
  const isThere = existsSync(folder);
  if (isThere && readdirSync(folder).length > 0)
    throw new HearsayError('wrong-use', `${folder} is there and not empty; give another folder`, { path: folder });
  const unfinished = `${folder}.part`;
  rmSync(unfinished, { recursive: true, force: true });
  const redacted = options.redacted ?? false;
  await one.engine.write((db) => writeLog(db, one.hand, 'exported', { form: 'bundle', redacted }));
  const hidden = redacted ? await sensitiveNames(one) : new Set<string>();
  const covered = await reportsHolding(one, hidden);
  const bag = createBag(unfinished);
  let versions = 0;
  for await (const { digest, bytes } of bodies(one, options)) {
    if (covered.has(digest)) continue;
    bag.put(`reports/${digest.replace('sha256:', '')}`, bytes);
    versions++;
  }
  await bag.lines('captures.jsonl', captures(one));
  await bag.lines('readings.jsonl', readings(one, hidden, options));
  // Decisions quote words and name sources: where something is hidden, they would tell it.
  if (hidden.size === 0) await bag.lines('decisions.jsonl', listed(decisionsOf(one)));
  await bag.lines('log.jsonl', listed(one.engine.db.selectFrom('log').selectAll().orderBy('number').execute()));
  const files = bag.seal();
  if (isThere) rmdirSync(folder);
  renameSync(unfinished, folder);
  return { versions, files };
}

/** Digests of the versions whose reading has something to hide. */
async function reportsHolding({ engine: { db } }: Case, hidden: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  if (hidden.size === 0) return found;
  for (const { id } of await db.selectFrom('readings').select('id').execute()) {
    const { digest, packed } = await db
      .selectFrom('readings')
      .innerJoin('versions', 'versions.id', 'readings.version')
      .innerJoin('packed_readings', 'packed_readings.reading', 'readings.id')
      .select(['versions.digest', 'packed_readings.packed'])
      .where('readings.id', '=', id)
      .executeTakeFirstOrThrow();
    const reading = readingOf(packed);
    if (redact(reading, hidden) !== reading) found.add(digest);
  }
  return found;
}

async function* bodies(
  { engine: { db } }: Case,
  { signal, progress }: BundleOptions,
): AsyncGenerator<{ digest: string; bytes: Uint8Array }> {
  const digests = await db
    .selectFrom('bodies')
    .select('digest')
    .where('packed', 'is not', null)
    .orderBy('digest')
    .execute();
  for (const [at, { digest }] of digests.entries()) {
    signal?.throwIfAborted();
    const { packed } = await db
      .selectFrom('bodies')
      .select('packed')
      .where('digest', '=', digest)
      .executeTakeFirstOrThrow();
    if (packed) yield { digest, bytes: unpack(packed) };
    progress?.(at + 1, digests.length);
  }
}

async function* captures({ engine: { db } }: Case): AsyncGenerator<unknown> {
  const rows = await db
    .selectFrom('captures')
    .innerJoin('versions', 'versions.id', 'captures.version')
    .innerJoin('reports', 'reports.id', 'versions.report')
    .select([
      'versions.report',
      'versions.number as version',
      'versions.digest',
      'versions.name',
      'versions.purged',
      'reports.address',
      'captures.captured',
      'captures.origin',
      'captures.context',
      'captures.added',
    ])
    .orderBy('captures.id')
    .execute();
  for (const { context, ...row } of rows) yield { ...row, context: JSON.parse(context) as unknown };
}

async function* readings(
  { engine: { db } }: Case,
  hidden: ReadonlySet<string>,
  { signal }: BundleOptions,
): AsyncGenerator<unknown> {
  const ids = await db.selectFrom('readings').select('id').orderBy('id').execute();
  for (const { id } of ids) {
    signal?.throwIfAborted();
    const row = await db
      .selectFrom('readings')
      .innerJoin('versions', 'versions.id', 'readings.version')
      .innerJoin('packed_readings', 'packed_readings.reading', 'readings.id')
      .select([
        'versions.report',
        'versions.number as version',
        'readings.made',
        'readings.current',
        'packed_readings.packed',
      ])
      .where('readings.id', '=', id)
      .executeTakeFirstOrThrow();
    const { packed, current, ...about } = row;
    yield { ...about, current: current === 1, reading: redact(readingOf(packed), hidden) };
  }
}

async function* listed(rows: Promise<readonly unknown[]>): AsyncGenerator<unknown> {
  yield* await rows;
}
