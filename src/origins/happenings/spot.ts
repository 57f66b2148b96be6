// A place as happenings compare it: how wide it is, and the sound of its name, which odd spellings keep.
import type { Almanac } from '../../almanac/almanac.ts';
import type { GazetteerEntry, PlaceKind } from '../../almanac/gazetteer.ts';
import { nameKey, soundKey } from '../../almanac/nameKey.ts';
import type { IncidentPlace } from '../../dossier.ts';
import type { Place } from '../../reading.ts';

/** From wide to narrow: country, province or region, city, anything smaller. */
export type Width = 0 | 1 | 2 | 3;

export interface Spot extends IncidentPlace {
  /** The sound of its name, without its words' breaks: "dirzur". */
  readonly sound: string;
  readonly width: Width;
  /** Gazetteer id, or null. */
  readonly id: string | null;
}

/** People from which a place is a city with quarters of its own. A guess. */
const CITY = 100_000;

/** The places that a report names and a gazetteer has, by the key of their name. */
export type Known = ReadonlyMap<string, Place>;

export const knownIn = (places: readonly Place[]): Known =>
  new Map(places.filter(({ gazetteer }) => gazetteer !== null).map((place) => [nameKey(place.name), place]));

/** The spots of one place: several where a text that lost its commas runs names together, none where none is a place. */
export function spotsOfPlace(place: Place, known: Known, almanac: Almanac): Spot[] {
  const key = nameKey(place.name);
  if (soundOf(key).length < 2) return [];
  return place.gazetteer === null
    ? parted(key, place.name, known, almanac)
    : [resolved(place, place.gazetteer, almanac)];
}

function resolved({ name, latitude, longitude }: Place, id: string, almanac: Almanac): Spot {
  const key = nameKey(name);
  const entry = almanac.gazetteer.find(key).find((found) => found.id === id);
  return {
    name,
    latitude,
    longitude,
    sound: soundOf(key),
    width: widthOf(id, entry),
    id,
  };
}

/**
 * A name that no gazetteer has: what remains without a possessive before it ("norvands ulvering", from a text that lost
 * its apostrophes), or the places in it that the report names elsewhere ("ulvering norvand"), or itself as a small place.
 */
function parted(key: string, name: string, known: Known, almanac: Almanac): Spot[] {
  const words = key.split(' ');
  const owner = ownerOf(words[0] ?? '', known, almanac);
  if (owner) {
    const rest = words.slice(1).join(' ');
    const named = known.get(rest);
    if (rest === '') return owner.width === 0 ? [] : [owner];
    const inner = named?.gazetteer
      ? [resolved(named, named.gazetteer, almanac)]
      : parted(rest, name.split(/\s+/).slice(1).join(' '), known, almanac);
    return [owner, ...inner];
  }
  const inside = words.length === 1 ? [] : words.flatMap((word) => known.get(word) ?? []);
  if (inside.length === 0) return [unknownSpot(key, name)];
  return inside.map((place) => resolved(place, place.gazetteer ?? '', almanac));
}

/** "norvands": the place whose possessive lost its apostrophe, as the report names it elsewhere, or a state. */
function ownerOf(word: string, known: Known, almanac: Almanac): Spot | null {
  if (word.length < 5 || !word.endsWith('s')) return null;
  const bare = word.slice(0, -1);
  const named = known.get(bare);
  if (named?.gazetteer) return resolved(named, named.gazetteer, almanac);
  const state = almanac.gazetteer.find(bare).find(({ kind }) => kind === 'country');
  return state
    ? {
        ...unknownSpot(bare, state.name),
        latitude: state.latitude,
        longitude: state.longitude,
        width: 0,
        id: state.id,
      }
    : null;
}

/** A small place that no gazetteer has. */
export const unknownSpot = (key: string, name: string): Spot => ({
  name,
  latitude: null,
  longitude: null,
  sound: soundOf(key),
  width: 3,
  id: null,
});

const soundOf = (key: string): string => soundKey(key).replaceAll(' ', '');

const WIDE = new Set<PlaceKind>(['province', 'region', 'river', 'desert', 'mountain', 'sea', 'lake']);

function widthOf(id: string, entry: GazetteerEntry | undefined): Width {
  if (id.startsWith('iso3166:')) return 0;
  if (!entry) return 3;
  if (WIDE.has(entry.kind)) return 1;
  return entry.kind === 'capital' || entry.population >= CITY ? 2 : 3;
}
