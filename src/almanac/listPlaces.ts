// Puts the lists of places together for packing: states, our own places, and GeoNames; of one place in two lists ours stands.
import { nameKey } from './nameKey.ts';
import type { PlaceEntry } from './packGazetteer.ts';
import type { States } from './states.ts';

/** Degrees; a city of GeoNames this near to one of ours with a common name is the same. A guess. */
const SAME_PLACE = 0.3;
/** Cities around the middle of a province that tell its code, and how many of them must agree. A guess. */
const NEIGHBOURS = 7;
const MOST_AGREE = 4;

/** All places in order of rank: states, ours, then GeoNames by population. */
export function listPlaces(
  states: States,
  own: readonly PlaceEntry[],
  geonames: readonly PlaceEntry[],
): readonly PlaceEntry[] {
  const byCountry = new Map<string, PlaceEntry[]>();
  for (const city of geonames) {
    const cities = byCountry.get(city.country ?? '');
    if (cities) cities.push(city);
    else byCountry.set(city.country ?? '', [city]);
  }
  const doubles = new Set<string>();
  const ours = own.map((place) => {
    const cities = byCountry.get(place.country ?? '') ?? [];
    if (place.kind === 'province' || place.kind === 'region')
      return { ...place, province: place.province ?? provinceAround(place, cities) };
    const same = cities.filter((city) => isSame(place, city));
    for (const { id } of same) doubles.add(id);
    return same.reduce(merged, place);
  });
  const rest = geonames
    .filter(({ id }) => !doubles.has(id))
    .sort((a, b) => b.population - a.population || (a.id < b.id ? -1 : 1));
  return [...countriesOf(states), ...ours, ...rest];
}

const countriesOf = (states: States): PlaceEntry[] =>
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

function isSame(place: PlaceEntry, city: PlaceEntry): boolean {
  if (place.id === city.id) return true;
  if (place.kind !== 'town' && place.kind !== 'city' && place.kind !== 'capital') return false;
  if (Math.abs(place.latitude - city.latitude) > SAME_PLACE) return false;
  if (Math.abs(place.longitude - city.longitude) > SAME_PLACE) return false;
  const keys = new Set([place.name, ...place.aliases].map(nameKey));
  return keys.has(nameKey(city.name));
}

const merged = (place: PlaceEntry, city: PlaceEntry): PlaceEntry => ({
  ...place,
  aliases: [...new Set([...place.aliases, city.name, ...city.aliases])],
  population: place.population || city.population,
  province: place.province ?? city.province ?? null,
});

/** The code that most cities around the middle of a province have, or null. */
function provinceAround(place: PlaceEntry, cities: readonly PlaceEntry[]): string | null {
  const near = cities
    .map((city) => ({ city, apart: (city.latitude - place.latitude) ** 2 + (city.longitude - place.longitude) ** 2 }))
    .sort((a, b) => a.apart - b.apart)
    .slice(0, NEIGHBOURS);
  const counts = new Map<string, number>();
  for (const { city } of near) if (city.province) counts.set(city.province, (counts.get(city.province) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= MOST_AGREE ? best[0] : null;
}
