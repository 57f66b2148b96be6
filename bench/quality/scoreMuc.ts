// Scores the incident of a report against filled templates: `{doc_id, text, templates: [{"INCIDENT: TYPE": […], …}]}`, one a
// line. Only reports with one incident count: of several, which one is meant cannot be told.
import { readFileSync } from 'node:fs';
import { makeCapture } from '../../src/acquire/capture.ts';
import { loadStates, type States } from '../../src/almanac/states.ts';
import { home } from '../../src/home.ts';
import { isOfReport } from '../../src/matter/times/anchor.ts';
import type { Reader } from '../../src/read.ts';
import type { Event, Reading } from '../../src/reading.ts';
import { bundledReader } from './readings.ts';

interface MucDocument {
  readonly doc_id: string;
  readonly text: string;
  readonly templates: readonly Readonly<Record<string, readonly string[]>>[];
}

/** All in percent. */
export interface MucScore {
  readonly documents: number;
  /** Documents whose incident has the type (ATTACK, BOMBING, KIDNAPPING, ARSON, ROBBERY …). */
  readonly type: number;
  /** Of the documents with a country: those with the right one. */
  readonly country: number;
  /** Of the documents whose date is one day: those with this day. */
  readonly date: number;
}

/** What a report tells as its incident. */
interface Incident {
  readonly type: string | null;
  readonly country: string | null;
  /** ISO day. */
  readonly day: string | null;
}

export function scoreMuc(
  file: string,
  options: { readonly misses?: boolean } = {},
  reader: Reader = bundledReader(),
): MucScore {
  const states = loadStates(home('lexicons/en'));
  const sum = { documents: 0, type: 0, countries: 0, country: 0, days: 0, day: 0 };
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const { doc_id, text, templates } = JSON.parse(line) as MucDocument;
    const [template] = templates;
    if (!template || templates.length !== 1) continue;
    const found = incidentOf(
      reader(makeCapture(new TextEncoder().encode(text), { name: doc_id, from: doc_id, mediaType: 'text/plain' })),
    );
    const tell = (kind: string, wanted: string, ours: string | null): void => {
      if (options.misses) console.error(`${kind}\t${doc_id}\t${wanted}\t${ours}`);
    };
    const types = (template['INCIDENT: TYPE'] ?? []).flatMap((value) => value.split(' / '));
    sum.documents++;
    if (found.type !== null && types.includes(found.type)) sum.type++;
    else tell('type', types.join('/'), found.type);
    const countries = countriesOf(template['INCIDENT: LOCATION']?.join(' ') ?? '', states);
    if (countries.length > 0) {
      sum.countries++;
      if (found.country !== null && countries.includes(found.country)) sum.country++;
      else tell('country', countries.join('/'), found.country);
    }
    const day = dayOf(template['INCIDENT: DATE']?.join(' ') ?? '');
    if (day !== null) {
      sum.days++;
      if (found.day === day) sum.day++;
      else tell('date', day, found.day);
    }
  }
  const percent = (part: number, whole: number): number => (whole ? Math.round((1000 * part) / whole) / 10 : 0);
  return {
    documents: sum.documents,
    type: percent(sum.type, sum.documents),
    country: percent(sum.country, sum.countries),
    date: percent(sum.day, sum.days),
  };
}

/** MUC’s type of an event, or null for events that are none of its incidents. */
function mucTypeOf({ type, mode }: Event): string | null {
  if (type === 'COERCE') return mode === 'abduction' ? 'KIDNAPPING' : mode === 'seize-property' ? 'ROBBERY' : null;
  if (type !== 'ASSAULT') return null;
  if (mode === 'bombing' || mode === 'suicide-attack' || mode === 'blast') return 'BOMBING';
  return mode === 'arson' ? 'ARSON' : 'ATTACK';
}

/** The type that most events told as done have, where the first of them plays, and on which day. */
function incidentOf({ events, places, times }: Reading): Incident {
  const done = events.filter(({ told, polarity }) => told === 'done' && polarity === 'positive');
  const type = mostOf(done.flatMap((event) => mucTypeOf(event) ?? []));
  const own = done.filter((event) => mucTypeOf(event) === type);
  const placeById = new Map(places.map((place) => [place.id, place]));
  const timeById = new Map(times.map((time) => [time.id, time]));
  const isDay = ({ from, to }: { readonly from: string | null; readonly to: string | null }): boolean =>
    from !== null && from === to;
  const dated =
    own.flatMap(({ time }) => timeById.get(time ?? '') ?? []).find(isDay) ??
    times.filter((time) => !isOfReport(time)).find(isDay);
  return {
    type,
    country:
      mostOf(own.flatMap(({ place }) => placeById.get(place ?? '')?.country ?? [])) ??
      mostOf(places.flatMap(({ country }) => country ?? [])),
    day: dated?.from ?? null,
  };
}

/** The value that stands most often, the first of equals; null for none. */
function mostOf(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let most: string | null = null;
  for (const [value, count] of counts) if (most === null || count > (counts.get(most) ?? 0)) most = value;
  return most;
}

/** Codes of the states that a location begins with: "EL SALVADOR: SAN SALVADOR (CITY)", "(PERU) / (CHILE)". */
function countriesOf(location: string, states: States): string[] {
  const names = location.split(' / ').map((part) =>
    part
      .replace(/^[?(\s]+/, '')
      .replace(/[:)].*$/s, '')
      .trim(),
  );
  return [...states.byId.values()]
    .filter(({ name, aliases }) => [name, ...aliases].some((form) => names.includes(form.toUpperCase())))
    .map(({ id }) => id);
}

const MONTHS = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ');

/** "30 DEC 89" → "1989-12-30"; null for spans of days ("- 08 JAN 90" is by that day). */
function dayOf(date: string): string | null {
  const found = /^(\d{1,2}) ([A-Z]{3}) (\d\d)$/.exec(date.trim());
  const month = MONTHS.indexOf(found?.[2] ?? '') + 1;
  if (!found || month === 0) return null;
  return `19${found[3]}-${String(month).padStart(2, '0')}-${(found[1] ?? '').padStart(2, '0')}`;
}
