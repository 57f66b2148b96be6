// Names of places → where they may be. Any larger gazetteer can stand behind the same interface.
import { loadLexicon } from './lexicon.ts';
import { nameKey, soundKey } from './nameKey.ts';
import type { States } from './states.ts';

export type PlaceKind =
  | 'country'
  | 'province'
  | 'region'
  | 'capital'
  | 'city'
  | 'town'
  | 'river'
  | 'sea'
  | 'lake'
  | 'mountain'
  | 'island'
  | 'desert'
  | 'site';

/** A place that a name can mean. */
export interface GazetteerEntry {
  /** "geonames:170654", "iso3166:SY", "hearsay:river-euphrates". */
  readonly id: string;
  readonly name: string;
  /** Degrees, WGS 84. */
  readonly latitude: number;
  readonly longitude: number;
  /** ISO 3166-1 alpha-2; null for what lies across borders. */
  readonly country: string | null;
  readonly kind: PlaceKind;
  /** People; 0 where unknown. */
  readonly population: number;
}

export interface Gazetteer {
  /** The places of this name, by its `nameKey`. */
  find(key: string): readonly GazetteerEntry[];
  /** Those that only sound like it. */
  sounding(key: string): readonly GazetteerEntry[];
  /** Words of the longest name that begins with this word; 0 where none does. */
  longestFrom(word: string): number;
}

export interface PlaceEntry extends GazetteerEntry {
  readonly aliases: readonly string[];
}

/** States whose names of places come through Arabic, Persian, Pashto, Hebrew or Amharic script. */
const TRANSLITERATED = new Set(
  'SY IQ YE LY AF PS IL LB JO EG SD SO DZ TN MA SA AE OM QA KW BH IR PK ET ER ML TD MR TR'.split(' '),
);
/** Letters; shorter sounds stand for too many names. A guess. */
const SHORTEST_SOUND = 4;

/** Loads `folder/places/*.json` and the states; throws `bad-lexicon`. */
export function loadGazetteer(folder: string, states: States): Gazetteer {
  return makeGazetteer(loadLexicon<PlaceEntry>(folder, 'places'), states);
}

export function makeGazetteer(places: readonly PlaceEntry[], states: States): Gazetteer {
  const names = new Map<string, GazetteerEntry[]>();
  let bySound: Map<string, GazetteerEntry[]> | null = null;
  const longest = new Map<string, number>();
  const add = (entry: GazetteerEntry, name: string): void => {
    const key = nameKey(name);
    if (key === '' || !put(names, key, entry)) return;
    const [first = '', ...rest] = key.split(' ');
    longest.set(first, Math.max(longest.get(first) ?? 0, 1 + rest.length));
  };
  for (const place of countries(states)) for (const name of [place.name, ...place.aliases]) add(place, name);
  for (const place of places) for (const name of [place.name, ...place.aliases]) add(place, name);
  const sounds = (): Map<string, GazetteerEntry[]> => (bySound ??= soundsOf(names));
  return {
    find: (key) => names.get(key) ?? [],
    sounding: (key) => sounds().get(soundKey(key)) ?? [],
    longestFrom: (word) => longest.get(word) ?? 0,
  };
}

/** The same names by their sounds. Built when the first name is not found as it stands. */
function soundsOf(names: ReadonlyMap<string, readonly GazetteerEntry[]>): Map<string, GazetteerEntry[]> {
  const sounds = new Map<string, GazetteerEntry[]>();
  for (const [key, entries] of names) {
    const written = entries.filter(({ country }) => TRANSLITERATED.has(country ?? ''));
    if (written.length === 0) continue;
    const sound = soundKey(key);
    if (sound.length >= SHORTEST_SOUND) for (const entry of written) put(sounds, sound, entry);
  }
  return sounds;
}

function put(index: Map<string, GazetteerEntry[]>, key: string, entry: GazetteerEntry): boolean {
  const entries = index.get(key);
  if (!entries) index.set(key, [entry]);
  else if (entries.some(({ id }) => id === entry.id)) return false;
  else entries.push(entry);
  return true;
}

const countries = (states: States): PlaceEntry[] =>
  [...states.byId.values()].map(({ id, name, aliases, latitude, longitude }) => ({
    id: `iso3166:${id}`,
    name,
    aliases,
    latitude,
    longitude,
    country: id,
    kind: 'country',
    population: 0,
  }));
