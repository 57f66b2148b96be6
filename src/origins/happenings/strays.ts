// Small places that were found in a country of which the report says nothing: "the village of Hadvar" of Norvand, which the
// gazetteer has only in Karsa. Where they really lie nobody knows.
import type { Almanac } from '../../almanac/almanac.ts';
import { nameKey } from '../../almanac/nameKey.ts';
import type { Place, Reading } from '../../reading.ts';

/** Mentions of a country's places that make it the report's own. A guess. */
const OWN_COUNTRY = 3;
/** People from which a city is known beyond its country. A guess. */
const KNOWN_ABROAD = 100_000;

/** Ids of the places that are strays. */
export function straysIn({ places, actors }: Reading, almanac: Almanac): ReadonlySet<string> {
  const mentions = new Map<string, number>();
  for (const { country } of places) if (country) mentions.set(country, (mentions.get(country) ?? 0) + 1);
  const [own] = [...mentions].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  if (!own || own[1] < OWN_COUNTRY) return new Set();
  const named = new Set([
    own[0],
    ...places.filter(isState).map(({ country }) => country),
    ...actors.map(({ side }) => side),
  ]);
  const strays = places.filter((place) => place.country && !named.has(place.country) && isSmall(place, almanac));
  return new Set(strays.map(({ id }) => id));
}

const isState = ({ gazetteer }: Place): boolean => gazetteer?.startsWith('iso3166:') === true;

function isSmall({ gazetteer, name }: Place, almanac: Almanac): boolean {
  const entry = almanac.gazetteer.find(nameKey(name)).find(({ id }) => id === gazetteer);
  return entry !== undefined && entry.kind !== 'capital' && entry.population < KNOWN_ABROAD;
}
