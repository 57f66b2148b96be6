// A case as a folder that any program can read in thirty years.
import { existsSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { HearsayError } from '../../errors.ts';
import { readingOf } from '../ask/kept.ts';
import type { Case } from '../case.ts';
import { decisionsOf } from '../decisions.ts';
import { writeLog } from '../log.ts';
import { unpack } from '../packing.ts';
import { redact, redactAll, sensitiveNames } from '../redact.ts';
import { type Bag, createBag } from './bag.ts';
import { cleanReports, isCleanText } from './cleanReports.ts';

export interface BundleOptions {
  /** Cover sensitive sources; leave out decisions, what captures tell in words, and bytes that are not proven to hold none. Default: false. */
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
  const isThere = isEmptyFolder(folder);
  const unfinished = `${folder}.part`;
  const bag = createBag(unfinished);
  const redacted = options.redacted ?? false;
  try {
    await one.engine.write((db) => writeLog(db, one.hand, 'exported', { form: 'bundle', redacted }));
    const versions = await one.engine.snapshot((db) => fill(bag, { ...one, engine: { ...one.engine, db } }, options));
    const files = bag.seal();
    if (isThere) rmdirSync(folder);
    renameSync(unfinished, folder);
    return { versions, files };
  } catch (cause) {
    rmSync(unfinished, { recursive: true, force: true });
    throw cause;
  }
}

/** False where nothing is there. Throws `wrong-use` for what would be written over. */
function isEmptyFolder(folder: string): boolean {
  if (!existsSync(folder)) return false;
  if (statSync(folder).isDirectory() && readdirSync(folder).length === 0) return true;
  throw new HearsayError('wrong-use', `${folder} is there and no empty folder; give another one`, { path: folder });
}

/** → how many versions it holds. */
async function fill(bag: Bag, one: Case, options: BundleOptions): Promise<number> {
  const hidden = options.redacted ? await sensitiveNames(one) : new Set<string>();
  const clean = hidden.size === 0 ? null : await cleanReports(one, hidden);
  let versions = 0;
  for await (const { digest, bytes } of bodies(one, options)) {
    if (clean && !(clean.has(digest) && isCleanText(bytes, hidden))) continue;
    bag.put(`reports/${digest.replace('sha256:', '')}`, bytes);
    versions++;
  }
  await bag.lines('captures.jsonl', captures(one, hidden));
  await bag.lines('readings.jsonl', readings(one, hidden, options));
  // Decisions quote words and name sources: where something is hidden, they would tell it.
  if (hidden.size === 0) await bag.lines('decisions.jsonl', listed(decisionsOf(one)));
  const log = await one.engine.db.selectFrom('log').selectAll().orderBy('number').execute();
  await bag.lines('log.jsonl', listed(Promise.resolve(redactAll(log, hidden))));
  return versions;
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

async function* captures({ engine: { db } }: Case, hidden: ReadonlySet<string>): AsyncGenerator<unknown> {
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
  // Names of files, addresses and headers say who somebody is in ways that cannot be listed.
  for (const { context, name, address, origin, ...row } of rows)
    yield hidden.size === 0 ? { ...row, name, address, origin, context: JSON.parse(context) as unknown } : row;
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
