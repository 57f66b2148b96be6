// What stands behind the rows of an answer: the report of each reading, and the reading as people reviewed it and as it may be shown.
import type { Reading } from '../../reading.ts';
import type { Case } from '../case.ts';
import { hiddenNames, type RevealOptions, redact, redactAll } from '../redact.ts';
import { reviewsIn } from '../reviewed/reviewsIn.ts';
import { readingOf } from './kept.ts';
import { boundsOf, type Page, type PageOptions, pageOf } from './page.ts';

export interface Behind {
  /** Number of the report. */
  readonly report: number;
  /** The report's name for people. */
  readonly name: string;
  readonly reading: Reading;
}

/** Reports and readings by reading id, each unpacked once; sensitive names are covered. */
export async function behind(
  one: Case,
  readings: readonly number[],
  options: RevealOptions = {},
): Promise<(reading: number) => Behind> {
  const { db } = one.engine;
  const ids = [...new Set(readings)];
  const rows =
    ids.length === 0
      ? []
      : await db
          .selectFrom('readings')
          .innerJoin('versions', 'versions.id', 'readings.version')
          .innerJoin('packed_readings', 'packed_readings.reading', 'readings.id')
          .select(['readings.id', 'versions.report', 'versions.name', 'packed_readings.packed'])
          .where('readings.id', 'in', ids)
          .execute();
  const hidden = await hiddenNames(one, options);
  const asReviewed = await reviewsIn(db);
  const byReading = new Map(
    rows.map(({ id, report, name, packed }) => [
      id,
      { report, name: redactAll(name, hidden), reading: redact(asReviewed(readingOf(packed)), hidden) },
    ]),
  );
  return (reading) => {
    const row = byReading.get(reading);
    if (!row) throw new Error(`reading ${reading} is asked about and not there`);
    return row;
  };
}

/** A mark of a reading, by its number there. */
export interface AskedMark {
  readonly reading: number;
  readonly mark: number;
}

/** The marks of a page as rows, with what stands behind each; null for one that was rejected since it was found. */
export async function markPage<Row>(
  one: Case,
  { found, all }: { readonly found: readonly AskedMark[]; readonly all: number },
  options: PageOptions,
  rowOf: (report: number, mark: number, reading: Reading) => Row | null,
): Promise<Page<Row>> {
  const of = await behind(
    one,
    found.map(({ reading }) => reading),
    options,
  );
  const rows = found.flatMap(({ reading, mark }) => rowOf(of(reading).report, mark, of(reading).reading) ?? []);
  return pageOf(rows, all, boundsOf(options).skip);
}
