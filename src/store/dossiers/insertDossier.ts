// The dossier's rows.
import { nameKey } from '../../almanac/nameKey.ts';
import type { Dossier, Incident } from '../../dossier.ts';
import type { Event, Reading } from '../../reading.ts';
import type { Span } from '../../span.ts';
import type { Database } from '../engine/engine.ts';
import { packJson } from '../packing.ts';
import type { MarkPlace } from '../regrouping.ts';
import type { IdentifiedReading, KeptIncident } from './makeDossier.ts';
import type { WorkItem } from './worklistOf.ts';

/** The mark of a sentence that tells an incident without an event: a statement. Events count from 1. */
export const NO_EVENT = 0;

/** Readings by the id of their article. */
export type ByArticle = ReadonlyMap<string, IdentifiedReading>;

export async function insertIncidents(db: Database, dossier: Dossier, byArticle: ByArticle): Promise<void> {
  const contradictions = groupedBy(dossier.contradictions, ({ incident }) => incident);
  const byId = new Map(dossier.reports.map((report) => [report.id, report]));
  for (const incident of dossier.incidents) {
    const told = new Set(incident.reports.map(({ report }) => report));
    const reports = [...told].flatMap((report) => byId.get(report) ?? []);
    const kept: KeptIncident = { incident, reports, contradictions: contradictions.get(incident.id) ?? [] };
    const id = numberOf(incident.id);
    const marks = marksOf(incident, byArticle);
    await db
      .insertInto('incidents')
      .values({
        id,
        type: incident.type,
        place: incident.place && nameKey(incident.place.name),
        name: incident.place?.name ?? null,
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
        actors: barred(marks.flatMap(({ actors }) => actors)),
        state: 'marked',
        packed: packJson(kept),
      })
      .execute();
    for (const report of told) {
      const reading = byArticle.get(report)?.id;
      if (reading !== undefined) await db.insertInto('incident_reports').values({ incident: id, reading }).execute();
    }
    for (const { actors: _, ...mark } of marks)
      await db
        .insertInto('incident_marks')
        .values({ incident: id, ...mark })
        .execute();
  }
}

interface IncidentMark extends MarkPlace {
  readonly reading: number;
  /** The number in the event's id, or `NO_EVENT`. */
  readonly mark: number;
  /** Folded names of its agents and targets, as far as anybody names them. */
  readonly actors: readonly string[];
}

/** The events of an incident, each with the words that tell it and who acts in it; the sentence where there is none. */
export function marksOf(incident: Incident, byArticle: ByArticle): readonly IncidentMark[] {
  return incident.reports.flatMap(({ report, events, span }) => {
    const held = byArticle.get(report);
    if (!held) return [];
    const { article } = held.reading;
    const at = ({ start, end }: Span) => ({ reading: held.id, text: article.textId, start, end });
    const own = held.reading.events.filter(({ id }) => events.includes(id));
    if (own.length === 0) return [{ ...at(span), mark: NO_EVENT, actors: [] }];
    return own.map((event) => ({
      ...at(event.trigger),
      mark: numberOf(event.id),
      actors: actorsOf(event, held.reading),
    }));
  });
}

const actorsOf = ({ agents, targets }: Event, { actors }: Reading): readonly string[] =>
  [...agents, ...targets].flatMap((actor) => {
    const name = actors.find((one) => one.id === actor)?.name ?? '';
    const key = name.startsWith('unnamed:') ? '' : nameKey(name);
    return key === '' ? [] : [key];
  });

export async function insertCopies(db: Database, { copies }: Dossier, byArticle: ByArticle): Promise<void> {
  for (const [id, copy] of copies.entries())
    await db
      .insertInto('copies')
      .values({
        id,
        a: byArticle.get(copy.a.report)?.id ?? 0,
        b: byArticle.get(copy.b.report)?.id ?? 0,
        share: copy.share,
        packed: packJson(copy),
      })
      .execute();
}

export async function insertWorklist(db: Database, items: readonly WorkItem[]): Promise<void> {
  for (const [id, { row, incident, reading }] of items.entries())
    await db
      .insertInto('worklist')
      .values({ id, about: row.about, incident, reading, packed: packJson(row) })
      .execute();
}

/** Names between bars, so that one is found whole: "|killed|day|"; "" for none. */
const barred = (names: readonly string[]): string => (names.length === 0 ? '' : `|${[...new Set(names)].join('|')}|`);

/** "i3" → 3, "e12" → 12. */
const numberOf = (id: string): number => Number(id.replace(/^\D+/, ''));

function groupedBy<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
