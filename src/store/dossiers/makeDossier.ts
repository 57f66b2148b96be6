// What all current readings of a case say together, worked out and kept, so that it is asked without working it out again.
import type { Corroborator } from '../../corroborate.ts';
import type { Dossier, Incident } from '../../dossier.ts';
import type { NamedReading } from '../../origins/report.ts';
import type { Reading } from '../../reading.ts';
import { readingOf } from '../ask/kept.ts';
import type { Case } from '../case.ts';
import { decisionsIn, decisionsOf } from '../decisions.ts';
import { reviewsBy } from '../reviewed/reviewsIn.ts';
import { decidedIn, decisionsInDossier } from './decided.ts';
import { forgetDossier } from './forgetDossier.ts';
import { highestNumber } from './highestNumber.ts';
import { insertCopies, insertIncidents, insertWorklist, marksOf } from './insertDossier.ts';
import { keepNumbers } from './keepNumbers.ts';
import { layStates, placeKey } from './layStates.ts';
import { worklistOf } from './worklistOf.ts';

/** What is kept of an incident beside its row. */
export interface KeptIncident {
  readonly incident: Incident;
  readonly reports: Dossier['reports'];
  readonly contradictions: Dossier['contradictions'];
}

export interface MakeOptions {
  /** Hears when a step begins. Default: nobody does. */
  readonly onStep?: (step: DossierStep) => void;
}

export interface Made {
  readonly readings: number;
  readonly incidents: number;
  readonly copies: number;
}

/** What is being done: taking up the readings, comparing them, writing what came of it. */
export type DossierStep = 'reading' | 'comparing' | 'writing';

/** Corroborates everything that is asked in the case, and puts the dossier in the place of the one before. */
export async function makeDossier(
  one: Case,
  corroborate: Corroborator,
  { onStep = () => undefined }: MakeOptions = {},
): Promise<Made> {
  onStep('reading');
  const decisions = await decisionsOf(one);
  const named = await currentReadings(one, reviewsBy(decisions));
  const decided = decidedIn(decisions, named);
  onStep('comparing');
  const byArticle = new Map(named.map((held) => [held.reading.article.id, held]));
  const dossier = keepNumbers(
    corroborate(
      named.map(({ name, reading }) => ({ name, reading })),
      decided,
    ),
    (incident) => marksOf(incident, byArticle).map(placeKey),
    await earlierNumbers(one),
    await highestNumber(one.engine.db),
  );
  onStep('writing');
  const { engine, hand } = one;
  await engine.write(async (db) => {
    await forgetDossier(db);
    await insertIncidents(db, dossier, byArticle);
    await insertCopies(db, dossier, byArticle);
    await insertWorklist(db, worklistOf(dossier, named));
    await layStates(db, await decisionsIn(db));
    const last = named.at(-1)?.id ?? 0;
    await db
      .insertInto('dossiers')
      .values({ id: 1, made: hand.now(), reading: last, readings: named.length, decided: decided.ids })
      .execute();
  });
  return { readings: named.length, incidents: dossier.incidents.length, copies: dossier.copies.length };
}

/** True where readings were added, read anew or purged, marks reviewed, or incidents or sources merged or split, since the dossier was made. */
export async function isStale(one: Case): Promise<boolean> {
  const { db } = one.engine;
  const made = await db.selectFrom('dossiers').selectAll().executeTakeFirst();
  const now = await db
    .selectFrom('readings')
    .select(({ fn }) => [fn.countAll<number>().as('all'), fn.max<number | null>('id').as('last')])
    .where('current', '=', 1)
    .executeTakeFirstOrThrow();
  return (
    Number(now.all) !== (made?.readings ?? 0) ||
    Number(now.last ?? 0) !== (made?.reading ?? 0) ||
    decisionsInDossier(await decisionsOf(one)) !== (made?.decided ?? '')
  );
}

/** ISO date-time at which the dossier was made; null where there is none. */
export async function madeAt({ engine: { db } }: Case): Promise<string | null> {
  return (await db.selectFrom('dossiers').select('made').executeTakeFirst())?.made ?? null;
}

/** The number of the incident that each event was part of, by its place. */
async function earlierNumbers({ engine: { db } }: Case): Promise<ReadonlyMap<string, number>> {
  const rows = await db.selectFrom('incident_marks').select(['incident', 'text', 'start', 'end']).execute();
  return new Map(rows.map((row) => [placeKey(row), row.incident]));
}

export interface IdentifiedReading extends NamedReading {
  readonly id: number;
  /** Number of its report. */
  readonly report: number;
}

async function currentReadings(
  { engine: { db } }: Case,
  asReviewed: (reading: Reading) => Reading,
): Promise<readonly IdentifiedReading[]> {
  const rows = await db
    .selectFrom('readings')
    .innerJoin('versions', 'versions.id', 'readings.version')
    .innerJoin('packed_readings', 'packed_readings.reading', 'readings.id')
    .select(['readings.id', 'versions.report', 'versions.name', 'packed_readings.packed'])
    .where('readings.current', '=', 1)
    .orderBy('readings.id')
    .execute();
  return rows.map(({ id, report, name, packed }) => ({ id, report, name, reading: asReviewed(readingOf(packed)) }));
}
