// The rows by which the marks of a current reading are asked for, as people reviewed them.
import { nameKey } from '../almanac/nameKey.ts';
import { chainOf } from '../chainOf.ts';
import type { Event, Reading } from '../reading.ts';
import { readingOf } from './ask/kept.ts';
import { dayOf } from './dayOf.ts';
import type { Database } from './engine/engine.ts';
import { reviewsIn } from './reviewed/reviewsIn.ts';

/** In the place of those that were there. `reading` as it was stored. */
export async function layMarks(db: Database, id: number, reading: Reading): Promise<void> {
  await clearMarks(db, id);
  await insertMarks(db, id, (await reviewsIn(db, reading.article.textId))(reading));
}

/** Anew for every current reading of one of the texts, after decisions about them. */
export async function layMarksOf(db: Database, texts: ReadonlySet<string>): Promise<void> {
  const asReviewed = await reviewsIn(db);
  for (const text of texts) {
    const rows = await db
      .selectFrom('readings')
      .innerJoin('packed_readings', 'packed_readings.reading', 'readings.id')
      .select(['readings.id', 'packed_readings.packed'])
      .where('readings.text', '=', text)
      .where('readings.current', '=', 1)
      .execute();
    for (const { id, packed } of rows) {
      await clearMarks(db, id);
      await insertMarks(db, id, asReviewed(readingOf(packed)));
    }
  }
}

/** Its marks are asked for no more. */
export async function clearMarks(db: Database, reading: number): Promise<void> {
  for (const table of ['events', 'claims', 'sources'] as const)
    await db.deleteFrom(table).where('reading', '=', reading).execute();
}

async function insertMarks(db: Database, id: number, reading: Reading): Promise<void> {
  const events = reading.events.map((event) => eventRow(id, event, reading));
  const sources = reading.sources.map(({ id: mark, name, kind }) => ({
    reading: id,
    mark: numberOf(mark),
    name,
    folded: nameKey(name),
    kind,
    said: reading.attributions.filter(({ source }) => source === mark).length,
  }));
  const claims = reading.claims.map(({ id: mark, event, attribution }) => ({
    reading: id,
    mark: numberOf(mark),
    event: event === null ? null : numberOf(event),
    source: sourceNumber(reading, attribution),
  }));
  await insertAll(events, (rows) => db.insertInto('events').values(rows).execute());
  await insertAll(sources, (rows) => db.insertInto('sources').values(rows).execute());
  await insertAll(claims, (rows) => db.insertInto('claims').values(rows).execute());
}

function sourceNumber(reading: Reading, attribution: string | null): number | null {
  const source = chainOf(reading, attribution).at(-1)?.source ?? null;
  return source === null ? null : numberOf(source);
}

/** "e12" → 12: ids are a letter and a number, counted up in text order. */
const numberOf = (id: string): number => Number(id.replace(/^[a-z]+/, ''));

/** SQLite takes 32,766 values in one statement; an event has 13. */
const ROWS_A_STATEMENT = 500;

async function insertAll<Row>(rows: readonly Row[], insert: (rows: readonly Row[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT)
    await insert(rows.slice(from, from + ROWS_A_STATEMENT));
}

function eventRow(reading: number, event: Event, { actors, places, times, article }: Reading) {
  const place = places.find(({ id }) => id === event.place);
  const time = times.find(({ id }) => id === event.time);
  const names = [...event.agents, ...event.targets].map((id) => actors.find((actor) => actor.id === id)?.name ?? '');
  return {
    reading,
    mark: numberOf(event.id),
    type: event.type,
    mode: event.mode,
    told: event.told,
    polarity: event.polarity,
    actors: names.map((name) => `|${nameKey(name)}|`).join(''),
    place: place ? nameKey(place.name) : null,
    latitude: place?.latitude ?? null,
    longitude: place?.longitude ?? null,
    country: place?.country ?? null,
    first: time?.from ?? null,
    last: time?.to ?? null,
    day: dayOf(article),
  };
}
