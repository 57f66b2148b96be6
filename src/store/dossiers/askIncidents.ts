// `incidents`: what the reports of a case say together, one row a happening.

import { sql } from 'kysely';
import type { Disagreement } from '../../dossier.ts';
import { HearsayError } from '../../errors.ts';
import { exactly, type Filter, folded, readingsAsked } from '../ask/filter.ts';
import { boundsOf, type Page, type PageOptions, pageOf } from '../ask/page.ts';
import type { Case } from '../case.ts';
import { unpack } from '../packing.ts';
import { hiddenBy, hiddenNames, type RevealOptions, redactAll, WITHHELD } from '../redact.ts';
import type { IncidentState } from './layStates.ts';
import type { KeptIncident } from './makeDossier.ts';

export interface IncidentFilter extends Filter {
  readonly disagree?: Disagreement;
  /** At least so many named origins. */
  readonly named?: number;
  /** Part of the name of who acts in it or is acted upon. */
  readonly actor?: string;
  /** What people decided about it. */
  readonly state?: IncidentState;
}

export interface IncidentRow {
  /** "i5". */
  readonly id: string;
  readonly type: string;
  readonly place: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly reports: number;
  readonly named: number;
  readonly unsourced: number;
  readonly denying: number;
  readonly disagree: readonly Disagreement[];
  readonly state: IncidentState;
}

/** Incidents, those of most reports first. */
export async function askIncidents(
  one: Case,
  filter: IncidentFilter,
  options: PageOptions = {},
): Promise<Page<IncidentRow>> {
  const { rows, skip } = boundsOf(options);
  const asked = incidentsAsked(one, filter);
  const { all } = await asked.select(({ fn }) => fn.countAll<number>().as('all')).executeTakeFirstOrThrow();
  const found = await asked
    .select([
      'id',
      'type',
      'name',
      'latitude',
      'longitude',
      'first',
      'last',
      'reports',
      'named',
      'unsourced',
      'denying',
    ])
    .select(['disagree', 'state'])
    .orderBy('reports', 'desc')
    .orderBy('id')
    .limit(rows)
    .offset(skip)
    .execute();
  const incidents = found.map(
    ({ id, name, first, last, disagree, state, ...row }): IncidentRow => ({
      ...row,
      id: `i${id}`,
      place: name,
      from: first,
      to: last,
      disagree: unbarred(disagree) as readonly Disagreement[],
      state: state as IncidentState,
    }),
  );
  return pageOf(incidents, Number(all), skip);
}

/** One incident with its reports and contradictions, sensitive sources hidden. Throws `not-found`, `wrong-use`. */
export async function showIncident(one: Case, id: string, options: RevealOptions = {}): Promise<KeptIncident> {
  const number = /^i(\d+)$/.exec(id)?.[1];
  if (!number) throw new HearsayError('wrong-use', `expected an incident's id, as i5, found "${id}"`, { id });
  const row = await one.engine.db
    .selectFrom('incidents')
    .select('packed')
    .where('id', '=', Number(number))
    .executeTakeFirst();
  if (!row)
    throw new HearsayError('not-found', `the case holds no incident ${id}; it may have become part of another`, {
      id,
    });
  return withheld(keptIncident(row.packed), await hiddenNames(one, options));
}

/** A query for the incidents that the filter lets through. */
export function incidentsAsked(one: Case, filter: IncidentFilter) {
  const { from, to, place, box, type, source, outlet, disagree, named, words, actor, state } = filter;
  const readings = readingsAsked(one, words === undefined ? {} : { words });
  return one.engine.db
    .selectFrom('incidents')
    .$if(readings !== null, (query) =>
      readings
        ? query.where(
            'id',
            'in',
            one.engine.db.selectFrom('incident_reports').select('incident').where('reading', 'in', readings),
          )
        : query,
    )
    .$if(type !== undefined, (query) => query.where('type', '=', (type ?? '').toUpperCase()))
    .$if(from !== undefined, (query) => query.where(sql<string>`coalesce(last, first)`, '>=', from ?? ''))
    .$if(to !== undefined, (query) => query.where('first', '<=', to ?? ''))
    .$if(place !== undefined, (query) => query.where('place', 'like', folded(place ?? '')))
    .$if(source !== undefined, (query) => query.where('origins', 'like', folded(source ?? '')))
    .$if(outlet !== undefined, (query) => query.where('outlets', 'like', folded(outlet ?? '')))
    .$if(disagree !== undefined, (query) => query.where('disagree', 'like', `%|${disagree}|%`))
    .$if(actor !== undefined, (query) => query.where('actors', 'like', exactly(actor ?? '')))
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? ''))
    .$if(named !== undefined, (query) => query.where('named', '>=', named ?? 0))
    .$if(box !== undefined, (query) =>
      query
        .where('longitude', '>=', box?.west ?? 0)
        .where('longitude', '<=', box?.east ?? 0)
        .where('latitude', '>=', box?.south ?? 0)
        .where('latitude', '<=', box?.north ?? 0),
    );
}

const keptIncident = (packed: Uint8Array): KeptIncident => JSON.parse(unpack(packed).toString('utf8')) as KeptIncident;

/** "|killed|day|" → killed, day. */
export const unbarred = (names: string): readonly string[] => names.split('|').filter((name) => name !== '');

/** The incident with sensitive names in place of which nothing is told. */
function withheld(kept: KeptIncident, names: ReadonlySet<string>): KeptIncident {
  if (names.size === 0) return kept;
  const isHidden = hiddenBy(names);
  const cover = (name: string): string => (isHidden(name) ? WITHHELD : name);
  const withheldNames = {
    ...kept,
    incident: {
      ...kept.incident,
      reports: kept.incident.reports.map((report) => ({
        ...report,
        origins: report.origins.map(cover),
        via: report.via.map(cover),
      })),
      origins: kept.incident.origins.map((origin) => ({ ...origin, name: cover(origin.name) })),
      notHeld: kept.incident.notHeld.map((one) => ({ ...one, name: cover(one.name) })),
    },
    contradictions: kept.contradictions.map((one) => ({
      ...one,
      values: one.values.map((value) => ({ ...value, source: value.source && cover(value.source) })),
    })),
  };
  // A name may also stand within another: "General Staff (Aldous Brenn)", a headline.
  return redactAll(withheldNames, names);
}
