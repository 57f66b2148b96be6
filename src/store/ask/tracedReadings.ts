// `trace`: the reports that may tell of the same happenings as some words or marks, so that only those are compared.
import { sql } from 'kysely';
import type { NamedReading } from '../../origins/report.ts';
import type { Case } from '../case.ts';
import type { RevealOptions } from '../redact.ts';
import { readingsAsked } from './filter.ts';
import { behind } from './rows.ts';
import { type ReportId, showReport } from './show.ts';

/** Reports compared at most; a question that meets more is too wide to be read. A guess. */
const MAX_TRACED = 400;
/** Days before and after an event in which others may tell of it: most reports of a happening come within about two. */
const DAYS = 2;
/** Degrees around a place that may be the same place or one in it: some 50 km. */
const DEGREES = 0.5;

export interface Traced {
  readonly named: readonly NamedReading[];
  /** Names of the reports that the question itself met; the others are their neighbours. */
  readonly met: readonly string[];
  /** Reports that the question met and that were left out because there are more than `MAX_TRACED`. */
  readonly leftOut: number;
}

/** Reports that hold the words, and those that tell of something near in place and time. */
export async function tracedByWords(one: Case, words: string, options: RevealOptions = {}): Promise<Traced> {
  const ids = (await readingsAsked(one, { words })?.orderBy('readings.id', 'desc').execute()) ?? [];
  return traced(
    one,
    ids.map(({ id }) => id),
    options,
  );
}

/** The report of an id, and those that tell of something near what it tells. Throws `not-found`. */
export async function tracedById(one: Case, id: ReportId, options: RevealOptions = {}): Promise<Traced> {
  await showReport(one, id);
  const ids = await one.engine.db
    .selectFrom('readings')
    .innerJoin('versions', 'versions.id', 'readings.version')
    .select('readings.id')
    .where('readings.current', '=', 1)
    .where('versions.report', '=', id.report)
    .execute();
  return traced(
    one,
    ids.map((row) => row.id),
    options,
  );
}

async function traced(one: Case, met: readonly number[], options: RevealOptions): Promise<Traced> {
  const kept = met.slice(0, MAX_TRACED);
  if (kept.length === 0) return { named: [], met: [], leftOut: 0 };
  const near = await neighbours(one, kept);
  const wanted = [...kept, ...near].slice(0, MAX_TRACED);
  const of = await behind(one, wanted, options);
  return {
    named: [...wanted].sort((a, b) => a - b).map((id) => ({ name: of(id).name, reading: of(id).reading })),
    met: [...kept].sort((a, b) => a - b).map((id) => of(id).name),
    leftOut: met.length - kept.length,
  };
}

/** Readings with an event of the same kind of day and place as an event of those met. */
async function neighbours({ engine: { db } }: Case, met: readonly number[]): Promise<readonly number[]> {
  const events = await db
    .selectFrom('events')
    .select(['place', 'latitude', 'longitude', 'first', 'last'])
    .distinct()
    .where('reading', 'in', met)
    .where('first', 'is not', null)
    .where('place', 'is not', null)
    .execute();
  const found = new Set<number>();
  for (const { place, latitude, longitude, first, last } of events) {
    if (found.size >= MAX_TRACED) break;
    const rows = await db
      .selectFrom('events')
      .select('reading')
      .distinct()
      .where('first', '<=', moved(last ?? first ?? '', DAYS))
      .where('last', '>=', moved(first ?? '', -DAYS))
      .where((is) =>
        latitude === null || longitude === null
          ? is('place', '=', place)
          : is.or([
              is('place', '=', place),
              is.and([
                is(sql<number>`abs(latitude - ${latitude})`, '<', DEGREES),
                is(sql<number>`abs(longitude - ${longitude})`, '<', DEGREES),
              ]),
            ]),
      )
      .limit(MAX_TRACED)
      .execute();
    for (const { reading } of rows) found.add(reading);
  }
  for (const id of met) found.delete(id);
  return [...found].sort((a, b) => b - a);
}

const MS_A_DAY = 86_400_000;

/** ISO day + n days. */
const moved = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * MS_A_DAY).toISOString().slice(0, 'yyyy-mm-dd'.length);
