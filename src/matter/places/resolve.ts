// Which of the places of one name is meant: weighs size, kind, the states spoken of, and what lies near.
import type { GazetteerEntry, PlaceKind } from '../../almanac/gazetteer.ts';
import type { Rival } from '../../reading.ts';
import type { StateContext } from './context.ts';
import { kilometres, type Point } from './distance.ts';
import type { Spot } from './spot.ts';

/** What is named right after a comma: "Norvand, Karsa" or "Norvand, West Karsa". */
export interface Following {
  readonly country: string;
  /** Where the province lies; null for a state. */
  readonly near: Point | null;
}

export interface Weighed {
  readonly entry: GazetteerEntry;
  readonly weight: number;
}

/**
 * Weights are on one scale: one point is a doubling of the number of people. All are guesses, tried on invented
 * sentences; the larger ones let what the words say outweigh size.
 */
const KIND_WEIGHT: Readonly<Record<PlaceKind, number>> = {
  country: 30,
  capital: 4,
  city: 0,
  town: 2,
  province: 15,
  region: 15,
  river: 17,
  sea: 20,
  lake: 14,
  mountain: 14,
  island: 15,
  desert: 14,
  site: 14,
};
const HINT_FITS = 12;
const HINT_FAILS = -12;
const STATE_FOLLOWS = 30;
const STATE_IN_SENTENCE = 9;
const STATE_OF_REPORT = 7;
const STATE_SPOKEN_OF = 4;
const NEAR: readonly (readonly [kilometres: number, weight: number])[] = [
  [60, 7],
  [250, 5],
  [800, 2],
];
/** Two places closer than this in weight, with nothing in the text that tells: neither is taken. */
const TOO_CLOSE = 1;
/** Rivals kept. */
const MOST_RIVALS = 5;

/** The entries of a spot, the weightiest first. `anchors` are places already told; `follows` what is named right after. */
export function weigh(
  spot: Spot,
  context: StateContext,
  anchors: readonly Point[],
  follows: Following | null,
): Weighed[] {
  const inSentence = context.bySentence[spot.sentence];
  return spot.entries
    .map((entry): Weighed => {
      const { country } = entry;
      let weight = KIND_WEIGHT[entry.kind] + doublings(entry.population) + hintWeight(entry.kind, spot.hint);
      if (country !== null) {
        if (country === follows?.country) weight += STATE_FOLLOWS;
        if (inSentence?.has(country)) weight += STATE_IN_SENTENCE;
        if (country === context.main) weight += STATE_OF_REPORT;
        else if (context.counts.has(country)) weight += STATE_SPOKEN_OF;
      }
      return {
        entry,
        weight:
          weight +
          nearness(entry, follows?.near ? [follows.near, ...anchors] : anchors) +
          besideProvince(entry, follows),
      };
    })
    .sort((a, b) => b.weight - a.weight || (a.entry.id < b.entry.id ? -1 : 1));
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
  if (GROUPS.some((group) => group.includes(kind) && group.includes(hint))) return HINT_FITS;
  return hint === 'region' ? 0 : HINT_FAILS;
}

/** Kilometres from the middle of a province to its edges. A guess that fits the larger ones. */
const PROVINCE_REACH = 350;
const IN_PROVINCE = 10;

const besideProvince = (entry: GazetteerEntry, follows: Following | null): number =>
  follows?.near && kilometres(entry, follows.near) <= PROVINCE_REACH ? IN_PROVINCE : 0;

function nearness(entry: GazetteerEntry, anchors: readonly Point[]): number {
  let best = 0;
  for (const anchor of anchors) {
    const apart = kilometres(entry, anchor);
    for (const [within, weight] of NEAR) if (apart <= within && weight > best) best = weight;
  }
  return best;
}
