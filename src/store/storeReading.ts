// A reading → its row, and the rows by which it is asked for.
import { nameKey } from '../almanac/nameKey.ts';
import type { Reading } from '../reading.ts';
import { dayOf } from './dayOf.ts';
import type { Engine } from './engine/engine.ts';
import { clearMarks, layMarks } from './layMarks.ts';
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
  await layMarks(db, id, reading);
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
  await clearMarks(db, reading);
}
