// What a question is about: which reports, events, claims and sources it lets through.
// Events, claims and sources are rows of current readings only, so that they are asked without looking at the readings.
import { sql } from 'kysely';
import { nameKey } from '../../almanac/nameKey.ts';
import { HearsayError } from '../../errors.ts';
import type { Case } from '../case.ts';

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

/** Ids of current readings that words and outlet let through; null where they let all through. Throws `wrong-use`. */
export function readingsAsked({ engine: { db, words } }: Case, filter: Filter) {
  const asked = nameKey(filter.words ?? '')
    .split(' ')
    .filter((word) => word !== '');
  if (asked.length === 0 && (filter.words ?? '').trim() !== '') throw nothingAsked(filter.words ?? '');
  const { outlet } = filter;
  if (asked.length === 0 && outlet === undefined) return null;
  return db
    .selectFrom('readings')
    .select('readings.id')
    .where('readings.current', '=', 1)
    .$if(asked.length > 0, (query) => query.where('readings.id', 'in', words.holding(asked)))
    .$if(outlet !== undefined, (query) => query.where(sql<string>`lower(readings.outlet)`, 'like', part(outlet ?? '')));
}

/** Events that the filter lets through. */
export function eventsAsked(one: Case, filter: Filter) {
  const { from, to, place, box, type, source } = filter;
  const { db } = one.engine;
  const readings = readingsAsked(one, filter);
  return db
    .selectFrom('events')
    .$if(readings !== null, (query) => (readings ? query.where('events.reading', 'in', readings) : query))
    .$if(type !== undefined, (query) => query.where('events.type', '=', (type ?? '').toUpperCase()))
    .$if(from !== undefined, (query) => query.where(sql<string>`coalesce(events.last, events.day)`, '>=', from ?? ''))
    .$if(to !== undefined, (query) => query.where(sql<string>`coalesce(events.first, events.day)`, '<=', to ?? ''))
    .$if(place !== undefined, (query) => query.where('events.place', 'like', folded(place ?? '')))
    .$if(box !== undefined, (query) =>
      query
        .where('events.longitude', '>=', box?.west ?? 0)
        .where('events.longitude', '<=', box?.east ?? 0)
        .where('events.latitude', '>=', box?.south ?? 0)
        .where('events.latitude', '<=', box?.north ?? 0),
    )
    .$if(source !== undefined, (query) =>
      query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('claims')
            .innerJoin('sources', (join) =>
              join.onRef('sources.reading', '=', 'claims.reading').onRef('sources.mark', '=', 'claims.source'),
            )
            .select('claims.mark')
            .whereRef('claims.reading', '=', 'events.reading')
            .whereRef('claims.event', '=', 'events.mark')
            .where('sources.folded', 'like', folded(source ?? '')),
        ),
      ),
    );
}

/** True where the question is about events, so that reports and sources are asked by the events they hold. */
export const isAboutEvents = ({ from, to, place, box, type }: Filter): boolean =>
  [from, to, place, box, type].some((one) => one !== undefined);

/** A folded name anywhere in a folded column. */
export const folded = (name: string): string => part(nameKey(name));

/** As `folded`, for a whole name of a list that bars part ("|un|karsa army|"). Throws as `folded` does. */
export const exactly = (name: string): string => `%|${folded(name).slice(1, -1)}|%`;

function part(words: string): string {
  const asked = words.toLowerCase().replace(/[%_\\]/g, '');
  if (asked.trim() === '') throw nothingAsked(words);
  return `%${asked}%`;
}

const nothingAsked = (words: string): HearsayError =>
  new HearsayError('wrong-use', `expected words or a name with letters or digits, found "${words}"`, { words });
