// A reading → its row, and the rows by which it is asked for.
import { nameKey } from '../almanac/nameKey.ts';
import { chainOf } from '../chainOf.ts';
import type { Article, Event, Reading } from '../reading.ts';
import type { Engine } from './engine/engine.ts';
import { packJson } from './packing.ts';
import { digestOfReading } from './rowDigests.ts';

type Tools = Pick<Engine, 'db' | 'words'>;

/** Stores it as the report's current reading, unless a later version has one; those before stay, but are asked no more. → its digest, for the log. */
export async function storeReading(
  { db, words }: Tools,
  version: number,
  reading: Reading,
  at: string,
): Promise<string> {
  const before = await db
    .selectFrom('readings')
    .innerJoin('versions', 'versions.id', 'readings.version')
    .select('readings.id')
    .where('readings.current', '=', 1)
    .where('versions.report', '=', ({ selectFrom }) =>
      selectFrom('versions as same').select('same.report').where('same.id', '=', version),
    )
    .execute();
  const isCurrent = !(await isOvertaken(db, version));
  if (isCurrent) for (const { id } of before) await forget({ db, words }, id);
  const { article, made } = reading;
  const { id } = await db
    .insertInto('readings')
    .values({
      version,
      ...made,
      text: article.textId,
      made: at,
      current: isCurrent ? 1 : 0,
      title: article.title,
      outlet: article.outlet,
      day: dayOf(article),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const packed = packJson(reading);
  await db.insertInto('packed_readings').values({ reading: id, packed }).execute();
  if (!isCurrent) return digestOfReading(packed);
  await words.put(db, id, nameKey(`${article.title ?? ''}\n${article.text}`));
  await insertMarks(db, id, reading);
  return digestOfReading(packed);
}

async function isOvertaken(db: Tools['db'], version: number): Promise<boolean> {
  const { report, number } = await db
    .selectFrom('versions')
    .select(['report', 'number'])
    .where('id', '=', version)
    .executeTakeFirstOrThrow();
  const later = await db
    .selectFrom('readings')
    .innerJoin('versions', 'versions.id', 'readings.version')
    .select('readings.id')
    .where('readings.current', '=', 1)
    .where('versions.report', '=', report)
    .where('versions.number', '>', number)
    .executeTakeFirst();
  return later !== undefined;
}

/** Takes a reading out of everything that is asked; its row stays. */
export async function forget({ db, words }: Tools, reading: number): Promise<void> {
  await db.updateTable('readings').set({ current: 0 }).where('id', '=', reading).execute();
  await words.remove(db, reading);
  for (const table of ['events', 'claims', 'sources'] as const)
    await db.deleteFrom(table).where('reading', '=', reading).execute();
}

const dayOf = ({ published }: Article): string | null => published?.value.slice(0, 'yyyy-mm-dd'.length) ?? null;

async function insertMarks(db: Tools['db'], id: number, reading: Reading): Promise<void> {
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
