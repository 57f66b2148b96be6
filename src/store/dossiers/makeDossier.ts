// What all current readings of a case say together, worked out and kept, so that it is asked without working it out again.
import { nameKey } from '../../almanac/nameKey.ts';
import type { Corroborator } from '../../corroborate.ts';
import type { Dossier, Incident } from '../../dossier.ts';
import type { NamedReading } from '../../origins/report.ts';
import { readingOf } from '../ask/kept.ts';
import type { Case } from '../case.ts';
import type { Database } from '../engine/engine.ts';
import { packJson } from '../packing.ts';
import { type WorkItem, worklistOf } from './worklistOf.ts';

/** What is kept of an incident beside its row. */
export interface KeptIncident {
  readonly incident: Incident;
  readonly reports: Dossier['reports'];
  readonly contradictions: Dossier['contradictions'];
}

export interface Made {
  readonly readings: number;
  readonly incidents: number;
  readonly copies: number;
}

/** Corroborates everything that is asked in the case, and puts the dossier in the place of the one before. */
export async function makeDossier(one: Case, corroborate: Corroborator): Promise<Made> {
  const named = await currentReadings(one);
  const dossier = corroborate(named.map(({ name, reading }) => ({ name, reading })));
  const idOf = new Map(named.map(({ id, reading }) => [reading.article.id, id]));
  const { engine, hand } = one;
  await engine.write(async (db) => {
    await forgetDossier(db);
    await insertIncidents(db, dossier, idOf);
    await insertCopies(db, dossier, idOf);
    await insertWorklist(db, worklistOf(dossier, named));
    const last = Math.max(0, ...named.map(({ id }) => id));
    await db
      .insertInto('dossiers')
      .values({ id: 1, made: hand.now(), reading: last, readings: named.length })
      .execute();
  });
  return { readings: named.length, incidents: dossier.incidents.length, copies: dossier.copies.length };
}

/** Leaves nothing of what was worked out; it can be made again from the readings. */
export async function forgetDossier(db: Database): Promise<void> {
  for (const table of ['incident_reports', 'incidents', 'copies', 'worklist', 'dossiers'] as const)
    await db.deleteFrom(table).execute();
}

/** True where readings were added, read anew or purged since the dossier was made. */
export async function isStale({ engine: { db } }: Case): Promise<boolean> {
  const made = await db.selectFrom('dossiers').selectAll().executeTakeFirst();
  const now = await db
    .selectFrom('readings')
    .select(({ fn }) => [fn.countAll<number>().as('all'), fn.max<number | null>('id').as('last')])
    .where('current', '=', 1)
    .executeTakeFirstOrThrow();
  return Number(now.all) !== (made?.readings ?? 0) || Number(now.last ?? 0) !== (made?.reading ?? 0);
}

export interface IdentifiedReading extends NamedReading {
  readonly id: number;
  /** Number of its report. */
  readonly report: number;
}

async function currentReadings({ engine: { db } }: Case): Promise<readonly IdentifiedReading[]> {
  const rows = await db
    .selectFrom('readings')
    .innerJoin('versions', 'versions.id', 'readings.version')
    .innerJoin('packed_readings', 'packed_readings.reading', 'readings.id')
    .select(['readings.id', 'versions.report', 'versions.name', 'packed_readings.packed'])
    .where('readings.current', '=', 1)
    .orderBy('readings.id')
    .execute();
  return rows.map(({ id, report, name, packed }) => ({ id, report, name, reading: readingOf(packed) }));
}

async function insertIncidents(db: Database, dossier: Dossier, idOf: ReadonlyMap<string, number>): Promise<void> {
  for (const incident of dossier.incidents) {
    const told = new Set(incident.reports.map(({ report }) => report));
    const reports = dossier.reports.filter(({ id }) => told.has(id));
    const contradictions = dossier.contradictions.filter((one) => one.incident === incident.id);
    const kept: KeptIncident = { incident, reports, contradictions };
    const id = Number(incident.id.replace(/^\D+/, ''));
    await db
      .insertInto('incidents')
      .values({
        id,
        type: incident.type,
        place: incident.place && nameKey(incident.place.name),
        latitude: incident.place?.latitude ?? null,
        longitude: incident.place?.longitude ?? null,
        first: incident.from,
        last: incident.to,
        reports: told.size,
        named: incident.named,
        unsourced: incident.unsourced,
        denying: incident.denying,
        disagree: barred(incident.disagree),
        origins: barred(incident.origins.map(({ name }) => nameKey(name))),
        outlets: barred(reports.flatMap(({ outlet }) => (outlet ? [nameKey(outlet)] : []))),
        packed: packJson(kept),
      })
      .execute();
    for (const report of told) {
      const reading = idOf.get(report);
      if (reading !== undefined) await db.insertInto('incident_reports').values({ incident: id, reading }).execute();
    }
  }
}

async function insertCopies(db: Database, { copies }: Dossier, idOf: ReadonlyMap<string, number>): Promise<void> {
  for (const [id, copy] of copies.entries())
    await db
      .insertInto('copies')
      .values({
        id,
        a: idOf.get(copy.a.report) ?? 0,
        b: idOf.get(copy.b.report) ?? 0,
        share: copy.share,
        packed: packJson(copy),
      })
      .execute();
}

async function insertWorklist(db: Database, items: readonly WorkItem[]): Promise<void> {
  for (const [id, { row, incident, reading }] of items.entries())
    await db
      .insertInto('worklist')
      .values({ id, about: row.about, incident, reading, packed: packJson(row) })
      .execute();
}

/** Names between bars, so that one is found whole: "|killed|day|"; "" for none. */
const barred = (names: readonly string[]): string => (names.length === 0 ? '' : `|${[...new Set(names)].join('|')}|`);
