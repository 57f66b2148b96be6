// What a question is about: which reports, events, claims and sources it lets through.
import { sql } from 'kysely';
import { nameKey } from '../../almanac/nameKey.ts';
import type { Case } from '../case.ts';
import type { Database } from '../engine/engine.ts';

export interface Filter {
  /** Reports that hold all these words; case and accents do not matter. */
  readonly words?: string;
  /** ISO days, both included: what happened then or, where a report tells no day, was published then. */
  readonly from?: string;
  readonly to?: string;
  /** Part of a place's name, whatever the spelling of accents. */
  readonly place?: string;
  /** Degrees, WGS 84. */
  readonly box?: Box;
  /** Part of a source's name. */
  readonly source?: string;
  /** PLOVER type: "ASSAULT". */
  readonly type?: string;
  readonly outlet?: string;
}

export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Current readings with their version, as far as words and outlet let them through. */
export function readingsAsked({ engine: { db, words } }: Case, filter: Filter) {
  const asked = nameKey(filter.words ?? '')
    .split(' ')
    .filter((word) => word !== '');
  return db
    .selectFrom('readings')
    .innerJoin('versions', 'versions.id', 'readings.version')
    .where('readings.current', '=', 1)
    .$if(asked.length > 0, (query) => query.where('readings.id', 'in', words.holding(asked)))
    .$if(filter.outlet !== undefined, (query) =>
      query.where(sql<string>`lower(readings.outlet)`, 'like', part(filter.outlet ?? '')),
    );
}

/** Events of those readings that place, time and type let through. */
export function eventsAsked(one: Case, filter: Filter) {
  const { from, to, place, box, type, source } = filter;
  return readingsAsked(one, filter)
    .innerJoin('events', 'events.reading', 'readings.id')
    .$if(type !== undefined, (query) => query.where('events.type', '=', (type ?? '').toUpperCase()))
    .$if(from !== undefined, (query) => query.where(sql<string>`coalesce(events.last, readings.day)`, '>=', from ?? ''))
    .$if(to !== undefined, (query) => query.where(sql<string>`coalesce(events.first, readings.day)`, '<=', to ?? ''))
    .$if(place !== undefined, (query) => query.where('events.place', 'like', folded(place ?? '')))
    .$if(box !== undefined, (query) =>
      query
        .where('events.longitude', '>=', box?.west ?? 0)
        .where('events.longitude', '<=', box?.east ?? 0)
        .where('events.latitude', '>=', box?.south ?? 0)
        .where('events.latitude', '<=', box?.north ?? 0),
    )
    .$if(source !== undefined, (query) =>
      query.where(({ exists }) => exists(saysOf(one.engine.db, 'events.mark', folded(source ?? '')))),
    );
}

/** True where the question is about events, so that reports and sources are asked by the events they hold. */
export const isAboutEvents = ({ from, to, place, box, type }: Filter): boolean =>
  [from, to, place, box, type].some((one) => one !== undefined);

/** Claims of the event by a source of that name. */
const saysOf = (db: Database, event: 'events.mark', name: string) =>
  db
    .selectFrom('claims')
    .innerJoin('sources', (join) =>
      join.onRef('sources.reading', '=', 'claims.reading').onRef('sources.mark', '=', 'claims.source'),
    )
    .select('claims.mark')
    .whereRef('claims.reading', '=', sql.ref('events.reading'))
    .whereRef('claims.event', '=', sql.ref(event))
    .where('sources.folded', 'like', name);

/** A folded name anywhere in a folded column. */
export const folded = (name: string): string => part(nameKey(name));

const part = (words: string): string => `%${words.toLowerCase().replace(/[%_\\]/g, '')}%`;
