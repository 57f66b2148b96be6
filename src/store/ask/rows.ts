// What stands behind the rows of a page: the report of each reading, and its reading.
import type { Case } from '../case.ts';
import { redactAll, sensitiveNames } from '../redact.ts';

export interface Behind {
  /** Number of the report. */
  readonly report: number;
  /** The report's name for people. */
  readonly name: string;
  readonly packed: Uint8Array;
}

/** Reports and packed readings by reading id; sensitive names are covered in the reports' names. */
export async function behind(
  one: Case,
  readings: readonly number[],
  { reveal = false }: { readonly reveal?: boolean } = {},
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
  const hidden = reveal ? new Set<string>() : await sensitiveNames(one);
  const byReading = new Map(rows.map((row) => [row.id, { ...row, name: redactAll(row.name, hidden) }]));
  return (reading) => {
    const row = byReading.get(reading);
    if (!row) throw new Error(`reading ${reading} is asked about and not there`);
    return row;
  };
}
