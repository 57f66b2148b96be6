// How the incidents that a filter lets through are spread: over types, places, origins, outlets, days, the map.
import type { Case } from '../case.ts';
import { redactAll, sensitiveNames } from '../redact.ts';
import { type IncidentFilter, incidentsAsked, unbarred } from './askIncidents.ts';

/** How many incidents have one value. */
export interface Counted {
  readonly value: string;
  readonly incidents: number;
}

/** Each facet counts what the other filters let through, so that one value can be changed for another. */
export interface Facets {
  readonly type: readonly Counted[];
  /** Folded names, as for `source` and `outlet`; those of most incidents first, `MOST_VALUES` at most. */
  readonly place: readonly Counted[];
  readonly source: readonly Counted[];
  readonly outlet: readonly Counted[];
  /** Who acts or is acted upon; folded names. */
  readonly actor: readonly Counted[];
  readonly disagree: readonly Counted[];
  /** What people decided: marked, accepted, corrected, rejected. */
  readonly state: readonly Counted[];
  /** At least so many named origins, as text: a row that has three is counted under every number up to it. */
  readonly named: readonly Counted[];
  /** By the first ISO day it can have begun on, in order. */
  readonly days: readonly Counted[];
  /** Incidents whose day cannot be told. */
  readonly undated: number;
  readonly points: readonly Point[];
  /** Incidents at a place without coordinates, or at none. */
  readonly unplaced: number;
}

/** Incidents at one spot. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
  /** Folded name of the place. */
  readonly place: string;
  readonly incidents: number;
}

/** Values told of one facet: more than anybody looks through; a longer list is searched by the filter itself. */
const MOST_VALUES = 100;

/** Counts over all incidents, not over a page of them; sensitive sources covered. */
export async function askFacets(one: Case, filter: IncidentFilter): Promise<Facets> {
  return redactAll(await facetsOf(one, filter), await sensitiveNames(one));
}

async function facetsOf(one: Case, filter: IncidentFilter): Promise<Facets> {
  const all = await columnsOf(one, filter);
  const without = async (...keys: readonly (keyof IncidentFilter)[]): Promise<readonly Columns[]> =>
    keys.some((key) => filter[key] !== undefined) ? columnsOf(one, left(filter, keys)) : all;
  const dated = await without('from', 'to');
  const placed = await without('box');
  return {
    type: counted(await without('type'), ({ type }) => [type]),
    place: counted(await without('place'), ({ place }) => (place === null ? [] : [place])),
    source: counted(await without('source'), ({ origins }) => unbarred(origins)),
    outlet: counted(await without('outlet'), ({ outlets }) => unbarred(outlets)),
    actor: counted(await without('actor'), ({ actors }) => unbarred(actors)),
    state: counted(await without('state'), ({ state }) => [state]),
    disagree: counted(await without('disagree'), ({ disagree }) => unbarred(disagree)),
    named: atLeast(await without('named')),
    days: counted(dated, ({ first }) => (first === null ? [] : [first]), Number.POSITIVE_INFINITY, byCode),
    undated: dated.filter(({ first }) => first === null).length,
    points: pointsOf(placed),
    unplaced: placed.filter(({ latitude }) => latitude === null).length,
  };
}

interface Columns {
  readonly type: string;
  readonly place: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly first: string | null;
  readonly named: number;
  readonly disagree: string;
  readonly origins: string;
  readonly outlets: string;
  readonly actors: string;
  readonly state: string;
}

const columnsOf = (one: Case, filter: IncidentFilter): Promise<readonly Columns[]> =>
  incidentsAsked(one, filter)
    .select([
      'type',
      'place',
      'latitude',
      'longitude',
      'first',
      'named',
      'disagree',
      'origins',
      'outlets',
      'actors',
      'state',
    ])
    .execute();

const left = (filter: IncidentFilter, keys: readonly (keyof IncidentFilter)[]): IncidentFilter =>
  Object.fromEntries(Object.entries(filter).filter(([key]) => !keys.includes(key as keyof IncidentFilter)));

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Values with how many incidents have them: those of most first, or in the order given. */
function counted(
  all: readonly Columns[],
  valuesOf: (columns: Columns) => readonly string[],
  most = MOST_VALUES,
  order?: (a: string, b: string) => number,
): readonly Counted[] {
  const counts = new Map<string, number>();
  for (const columns of all) for (const value of valuesOf(columns)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, incidents]) => ({ value, incidents }))
    .sort((a, b) => order?.(a.value, b.value) ?? (b.incidents - a.incidents || byCode(a.value, b.value)))
    .slice(0, most);
}

/** In the order of the numbers; only those that some incident has. */
function atLeast(all: readonly Columns[]): readonly Counted[] {
  const numbers = [...new Set(all.map(({ named }) => named))].sort((a, b) => a - b).slice(0, MOST_VALUES);
  return numbers.map((number) => ({
    value: String(number),
    incidents: all.filter(({ named }) => named >= number).length,
  }));
}

function pointsOf(all: readonly Columns[]): readonly Point[] {
  const points = new Map<string, Point>();
  for (const { latitude, longitude, place } of all) {
    if (latitude === null || longitude === null) continue;
    const key = `${latitude},${longitude}`;
    const incidents = (points.get(key)?.incidents ?? 0) + 1;
    points.set(key, { latitude, longitude, place: points.get(key)?.place ?? place ?? '', incidents });
  }
  return [...points.values()];
}
