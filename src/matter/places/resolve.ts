// Which of the places of one name is meant: weighs size, kind, the states spoken of, and what lies near.
import type { GazetteerEntry, PlaceKind } from '../../almanac/gazetteer.ts';
import { nameKey } from '../../almanac/nameKey.ts';
import type { Rival } from '../../reading.ts';
import type { StateContext } from './context.ts';
import { kilometres, type Point } from './distance.ts';
import { type Home, provinceCode } from './home.ts';
import type { Spot } from './spot.ts';
import { kindWeights, nearWeights, type Sign, weights } from './weights.ts';

/** What is named right after a comma: "Norvand, Karsa" or "Norvand, West Karsa". */
export interface Following {
  readonly country: string;
  /** Code of the province; null for a state, or where it is not known. */
  readonly province: string | null;
  /** Where the province lies; null for a state, and for a province told by its abbreviation. */
  readonly near: Point | null;
  /** The entry of the province itself, and the `nameKey` that it is written by. */
  readonly entry: GazetteerEntry | null;
  readonly key: string | null;
}

/** What the whole report says of where a name lies. */
export interface Setting {
  readonly context: StateContext;
  readonly home: Home;
  /** Places already told. */
  readonly anchors: readonly GazetteerEntry[];
  /** Name keys → ids of entries that another sentence has told for certain. */
  readonly told: ReadonlyMap<string, string>;
}

export interface Weighed {
  readonly entry: GazetteerEntry;
  readonly weight: number;
}

/** Votes by which a province must be ahead to be meant and not the state of the same name. */
const VOTES_FOR_PROVINCE = 0.5;
/** A town named like a state needs the more, from names of its own province. */
const VOTES_FOR_TOWN = 2;
/** People of a city that is known far away, and how many times those of its namesakes. */
const FAR_KNOWN = 100_000;
const FAR_KNOWN_TIMES = 5;
/** Votes of other names that make a province likely. */
const VOTES_FOR_NAMESAKE = 0.5;
/** People; a smaller town in a state that the report does not speak of is not taken for the weight of its name alone. */
const SMALL = 50_000;
/** The same where the report is plainly about another state. */
const SMALL_ELSEWHERE = 150_000;
/** Kilometres across a border within which a place whose name only sounds like the text's is taken. A guess: a day's news. */
const HEARD_WITHIN_KM = 60;
/** Two places closer than this in weight, with nothing in the text that tells: neither is taken. */
const TOO_CLOSE = 1;
/** Rivals kept. */
const MOST_RIVALS = 5;

const points = (sign: Sign): number => weights[sign].points;

/** The entries of a spot, the weightiest first. `follows` is what is named right after. */
export function weigh(spot: Spot, setting: Setting, follows: Following | null): Weighed[] {
  const near = follows?.near ? [follows.near, ...setting.anchors] : setting.anchors;
  return spot.entries
    .map((entry): Weighed => {
      const looks =
        kindWeights[entry.kind].points +
        doublings(entry.population) +
        hintWeight(entry.kind, spot.hint) +
        (entry.country === null && entry.kind === 'region' ? points('across-states') : 0) +
        (nameKey(entry.name) === spot.key ? 0 : points('by-other-name')) +
        (isNamesake(entry, spot) ? points('namesake-of-province') : 0) +
        (isFarKnown(entry, spot) && !isLikely(entry, spot, setting, follows) ? points('namesake-of-city') : 0);
      const told = setting.told.get(spot.key) === entry.id ? points('told-elsewhere') : 0;
      const weight = looks + told + stateWeight(entry, spot, setting, follows) + homeWeight(entry, spot, setting);
      return { entry, weight: weight + nearness(entry, near) + besideProvince(entry, follows) };
    })
    .sort((a, b) => b.weight - a.weight || (a.entry.id < b.entry.id ? -1 : 1));
}

const isNamesake = (entry: GazetteerEntry, { entries }: Spot): boolean =>
  entry.kind === 'city' &&
  entries.some(
    ({ kind, country, province }) =>
      (kind === 'province' || kind === 'region') && country === entry.country && province !== entry.province,
  );

/** True for a small namesake of a city that is known far away. */
const isFarKnown = ({ id, population, kind }: GazetteerEntry, { entries }: Spot): boolean =>
  (kind === 'city' || kind === 'town') &&
  entries.some(
    (other) =>
      other.id !== id &&
      (other.kind === 'city' || other.kind === 'capital') &&
      other.population >= Math.max(FAR_KNOWN, FAR_KNOWN_TIMES * population),
  );

/** True where the report speaks of the province of the entry, or says the entry outright. */
function isLikely(entry: GazetteerEntry, spot: Spot, setting: Setting, follows: Following | null): boolean {
  if (follows !== null) return true;
  const code = provinceCode(entry);
  if (code !== null && setting.home.province(code, spot.key) >= VOTES_FOR_NAMESAKE) return true;
  return setting.told.get(spot.key) === entry.id;
}

/** Times that a report speaks of another state, and times as often as of the place's own, before it is plainly about it. Guesses. */
const PLAINLY = 3;
const PLAINLY_TIMES = 2;

/** True where the report is plainly about another state. */
export function isElsewhere({ entry }: Pick<Weighed, 'entry'>, { context: { main, counts } }: Setting): boolean {
  if (main === null || main === entry.country) return false;
  const about = counts.get(main) ?? 0;
  return about >= PLAINLY && about >= PLAINLY_TIMES * (counts.get(entry.country ?? '') ?? 0);
}

/**
 * True for a town that nothing in the report speaks for: neither its state, nor what lies near. Only small ones of one
 * word are doubted, and those whose name was only heard. Where the report is plainly about another state, "the town of
 * N" does not make N that state's namesake.
 */
export function isUnsupported({ entry }: Weighed, spot: Spot, setting: Setting, follows: Following | null): boolean {
  const { context } = setting;
  if ((entry.kind !== 'city' && entry.kind !== 'town') || entry.country === null) return false;
  const elsewhere = isElsewhere({ entry }, setting);
  // Where a report names no state, the only place of its name may tell which; elsewhere no place speaks for itself.
  const others = elsewhere ? setting.anchors.filter(({ id }) => id !== entry.id) : setting.anchors;
  if (isLikely(entry, spot, setting, follows)) return false;
  if (spot.isHeard && elsewhere) return !others.some((other) => kilometres(entry, other) <= HEARD_WITHIN_KM);
  if (spot.first !== spot.last || entry.population >= (elsewhere ? SMALL_ELSEWHERE : SMALL)) return false;
  if (!elsewhere && spot.hint !== null && hintWeight(entry.kind, spot.hint) >= 0) return false;
  if (nearness(entry, others) > 0) return false;
  return !context.named.has(entry.country) && !others.some(({ country }) => country === entry.country);
}

function stateWeight({ country }: GazetteerEntry, spot: Spot, { context }: Setting, follows: Following | null): number {
  if (country === null) return 0;
  let weight = country === follows?.country ? points('state-follows') : 0;
  if (context.bySentence[spot.sentence]?.has(country)) weight += points('state-in-sentence');
  if (country === context.main) weight += points('state-of-report');
  else if (context.counts.has(country)) weight += points('state-spoken-of');
  return weight;
}

/** What the other names of the report say: each that can lie in the same province counts. */
function homeWeight(entry: GazetteerEntry, spot: Spot, { home, context }: Setting): number {
  if (entry.country === null) return 0;
  const code = provinceCode(entry);
  const votes = code === null ? 0 : home.province(code, spot.key);
  const inCountry = home.country(entry.country, spot.key);
  const weight =
    Math.min(points('home-most'), points('home-vote') * votes) +
    Math.min(points('home-state-most'), points('home-state-vote') * inCountry);
  const rival = spot.entries.find(({ kind }) => kind === 'country')?.country;
  if (rival == null) return weight;
  if (rival === entry.country)
    return entry.kind === 'country' || nameKey(entry.name) === spot.key ? weight : weight + points('namesake-of-state');
  if (context.otherwise.has(rival)) return weight + points('namesake-of-state');
  const ahead = Math.max(votes, inCountry / 2) - home.country(rival, spot.key);
  if (entry.kind === 'province') return weight + (ahead >= VOTES_FOR_PROVINCE ? points('province-not-state') : 0);
  const isTown = votes - home.country(rival, spot.key) >= VOTES_FOR_TOWN;
  return weight + (isTown ? points('town-not-state') : points('namesake-of-state'));
}

/** True where the two weightiest lie apart and weigh the same. */
export function isTooClose(weighed: readonly Weighed[]): boolean {
  const [first, second] = weighed;
  if (!first || !second) return false;
  return first.weight - second.weight < TOO_CLOSE && first.entry.country !== second.entry.country;
}

/** All but the first, with scores from 0 to 1 against the first. */
export const rivalsOf = (weighed: readonly Weighed[]): Rival[] =>
  weighed.slice(1, 1 + MOST_RIVALS).map(({ entry, weight }) => ({
    name: entry.name,
    latitude: entry.latitude,
    longitude: entry.longitude,
    country: entry.country,
    gazetteer: entry.id,
    score: share(weight, weighed[0]?.weight ?? 1),
  }));

const share = (weight: number, best: number): number =>
  best <= 0 ? 0 : Math.round(Math.max(0, Math.min(1, weight / best)) * 100) / 100;

/** 0 for none, else the number of binary digits: 17 for 100,000 people. */
const doublings = (people: number): number => (people <= 0 ? 0 : 32 - Math.clz32(people));

const GROUPS: readonly (readonly PlaceKind[])[] = [
  ['city', 'town', 'capital'],
  ['province', 'region', 'island', 'country'],
  ['river'],
  ['sea'],
  ['lake'],
  ['mountain'],
  ['desert', 'region'],
  ['site'],
];

function hintWeight(kind: PlaceKind, hint: PlaceKind | null): number {
  if (hint === null || hint === 'site') return 0;
  if (GROUPS.some((group) => group.includes(kind) && group.includes(hint))) return points('hint-fits');
  return hint === 'region' ? 0 : points('hint-fails');
}

/** Kilometres from the middle of a province to its edges. A guess that fits the larger ones. */
const PROVINCE_REACH = 350;

function besideProvince(entry: GazetteerEntry, follows: Following | null): number {
  if (follows === null || entry.id === follows.entry?.id) return 0;
  if (follows.province !== null && entry.province !== null) {
    return entry.country === follows.country && entry.province === follows.province ? points('inside-province') : 0;
  }
  return follows.near && kilometres(entry, follows.near) <= PROVINCE_REACH ? points('near-province') : 0;
}

function nearness(entry: GazetteerEntry, anchors: readonly Point[]): number {
  let best = 0;
  for (const anchor of anchors) {
    const apart = kilometres(entry, anchor);
    for (const [within, weight] of nearWeights) if (apart <= within && weight > best) best = weight;
  }
  return best;
}
