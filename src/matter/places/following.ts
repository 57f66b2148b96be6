// "Norvand, Karsa", "Norvand, West Karsa", "Norvand, Tex.": the state or province named right after a place.
import type { Almanac } from '../../almanac/almanac.ts';
import type { Gazetteer, GazetteerEntry } from '../../almanac/gazetteer.ts';
import { nameKey } from '../../almanac/nameKey.ts';
import { phraseAt } from '../../almanac/phrases.ts';
import type { ProvinceShortEntry } from '../../almanac/provinceShort.ts';
import type { SentenceGround } from '../ground.ts';
import type { Following } from './resolve.ts';
import type { Spot } from './spot.ts';

/** Words of the longest name of a province. A guess. */
const LONGEST_PROVINCE = 3;

/** The state or province named right after the spot, or null. Of a name for both, the one that has such a place. */
export function followingOf(
  spot: Spot,
  ground: SentenceGround | undefined,
  text: string,
  { actorNames, gazetteer, provinceShort }: Pick<Almanac, 'actorNames' | 'gazetteer' | 'provinceShort'>,
): Following | null {
  const last = ground?.words[spot.last];
  const next = ground?.words[spot.last + 1];
  if (!ground || !last || !next || text.slice(last.end, next.start) !== ', ') return null;
  const short = provinceShort.find(text, next.start);
  if (short) {
    const entry = provinceOf(short.entry, gazetteer);
    return { country: short.entry.country, province: short.entry.province, near: entry, entry, key: null };
  }
  const state = phraseAt(actorNames.states, text, ground.words, spot.last + 1, ground.loud);
  const country = state?.value.use === 'name' ? state.value.state : null;
  const has = (wanted: (entry: Spot['entries'][number]) => boolean): boolean => spot.entries.some(wanted);
  if (country !== null && has((entry) => entry.country === country)) return stateAlone(country);
  for (let count = LONGEST_PROVINCE; count >= 1; count--) {
    const words = ground.words.slice(spot.last + 1, spot.last + 1 + count);
    if (words.length < count) continue;
    const key = words.map((word) => word.key).join(' ');
    const named = gazetteer.find(key);
    const provinces = named.filter(
      ({ kind, country }) => (kind === 'province' || kind === 'region') && country !== null,
    );
    const entry =
      provinces.find(({ country, province }) => has((one) => one.country === country && one.province === province)) ??
      (country === null ? provinces[0] : undefined);
    if (entry?.country) return { country: entry.country, province: entry.province, near: entry, entry, key };
  }
  return country === null ? null : stateAlone(country);
}

/** The entry of the province that a short form stands for, or null. */
export const provinceOf = (short: ProvinceShortEntry, gazetteer: Gazetteer): GazetteerEntry | null =>
  gazetteer
    .find(nameKey(short.name))
    .find(({ country, province }) => country === short.country && province === short.province) ?? null;

const stateAlone = (country: string): Following => ({ country, province: null, near: null, entry: null, key: null });
