// `show ID`: one report, or one mark of a report's reading.
import { HearsayError } from '../../errors.ts';
import type { Reading } from '../../reading.ts';
import type { Case } from '../case.ts';
import { unpack } from '../packing.ts';
import { hiddenNames, type RevealOptions, redact, redactAll } from '../redact.ts';
import { reviewsIn } from '../reviewed/reviewsIn.ts';
import { readingOf } from './kept.ts';

/** "r12", "r12v1" for an earlier version, "r12.e3" for a mark of the current reading. */
const ID = /^r(?<report>\d+)(?:v(?<number>\d+))?(?:\.(?<mark>[a-z]+\d+))?$/;

export interface ReportId {
  readonly report: number;
  /** Null for the latest version. */
  readonly number: number | null;
  /** Null for the report itself. */
  readonly mark: string | null;
}

/** Throws `wrong-use`. */
export function parseId(text: string): ReportId {
  const groups = ID.exec(text)?.groups;
  if (!groups?.report)
    throw new HearsayError(
      'wrong-use',
      `expected an id such as r12, r12v1 or r12.e3, found "${text}"${insteadOf(text)}`,
      { id: text },
    );
  return {
    report: Number(groups.report),
    number: groups.number ? Number(groups.number) : null,
    mark: groups.mark ?? null,
  };
}

/** What to use for an id of another kind, or one in capitals. */
function insteadOf(text: string): string {
  const small = text.toLowerCase();
  if (/^i\d+$/.test(small)) return `; "hearsay trace ${small}" shows an incident`;
  if (/^d\d+$/.test(small)) return '; "hearsay decisions" lists decisions';
  return ID.test(small) ? `; write it small: ${small}` : '';
}

export interface ShownVersion {
  readonly number: number;
  readonly digest: string;
  readonly added: string;
  /** ISO date-time at which its content was erased; null while it is kept. */
  readonly purged: string | null;
  readonly captures: readonly ShownCapture[];
}

export interface ShownCapture {
  readonly captured: string | null;
  readonly from: string;
  readonly added: string;
}

export interface ShownReport {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly versions: readonly ShownVersion[];
  /** Null where the bytes could not be read, or were purged. */
  readonly reading: Reading | null;
}

export interface ShowReportOptions extends RevealOptions {
  /** The reading as people reviewed it, not as Hearsay marked it. Default: false. */
  readonly isReviewed?: boolean;
}

/** A report with its versions and captures, and the reading of the version asked for. Throws `not-found`, `wrong-use`. */
export async function showReport(one: Case, id: ReportId, options: ShowReportOptions = {}): Promise<ShownReport> {
  const { db } = one.engine;
  const report = await db.selectFrom('reports').selectAll().where('id', '=', id.report).executeTakeFirst();
  const versions = await db
    .selectFrom('versions')
    .selectAll()
    .where('report', '=', id.report)
    .orderBy('number')
    .execute();
  const version = id.number === null ? versions.at(-1) : versions.find(({ number }) => number === id.number);
  if (!report || !version) throw notHeld(id);
  const captures = await db
    .selectFrom('captures')
    .selectAll()
    .where(
      'version',
      'in',
      versions.map((one) => one.id),
    )
    .orderBy('id')
    .execute();
  const reading = await db
    .selectFrom('readings')
    .innerJoin('packed_readings', 'packed_readings.reading', 'readings.id')
    .select('packed')
    .where('version', '=', version.id)
    .orderBy('readings.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const hidden = await hiddenNames(one, options);
  const asShown = options.isReviewed ? await reviewsIn(db) : (marked: Reading) => marked;
  return {
    id: `r${report.id}`,
    name: redactAll(version.name, hidden),
    address: redactAll(report.address, hidden),
    versions: versions.map(({ id: key, number, digest, added, purged }) => ({
      number,
      digest,
      added,
      purged,
      captures: captures
        .filter((one) => one.version === key)
        .map(({ captured, origin, added: at }) => ({ captured, from: redactAll(origin, hidden), added: at })),
    })),
    reading: reading ? redact(asShown(readingOf(reading.packed)), hidden) : null,
  };
}

/** The bytes of a version as they came. Throws `not-found` where they are not held or were purged. */
export async function bytesOf({ engine: { db } }: Case, digest: string): Promise<Uint8Array> {
  const body = await db.selectFrom('bodies').selectAll().where('digest', '=', digest).executeTakeFirst();
  if (!body?.packed)
    throw new HearsayError('not-found', `the case ${body ? 'has purged' : 'does not hold'} the bytes ${digest}`, {
      digest,
    });
  return unpack(body.packed);
}

const notHeld = ({ report, number }: ReportId): HearsayError =>
  new HearsayError(
    'not-found',
    `the case holds no report r${report}${number === null ? '' : `v${number}`}; "hearsay find" lists what it holds`,
    { report, number },
  );
