// A headline or lead that only adds up what the report then tells one by one: "25 killed in raids on Ulvering and Karsa".
import { deadIn } from './draft.ts';
import { areFar } from './nearness.ts';
import type { Spot } from './spot.ts';
import type { Telling } from './telling.ts';

/** Sentences at the head of a report within which it sums up. */
const HEAD = 3;
/** Words that say that the attacks have nothing to do with each other. */
const SEPARATE = /\b(?:separate|separately|different attacks|unrelated)\b/i;
/**
 * How much the parts may be of the sum: some are told without a number, "at least" may be passed, and parts may be told
 * again by their own parts. Guesses.
 */
const LEAST = 0.8;
const MOST = 2.6;

/** The tellings without those that sum up others, and without a headline that gives the same sum. */
export function withoutSummary(tellings: readonly Telling[]): Telling[] {
  const sums = tellings.filter((telling, index) => telling.at < HEAD && sumsUp(telling, tellings.slice(index + 1)));
  const totals = new Set(sums.map(deadIn));
  return tellings.filter(
    (telling) =>
      telling.at >= HEAD || !totals.has(deadIn(telling)) || (!hasNoCity(telling.spots) && !sums.includes(telling)),
  );
}

function sumsUp(telling: Telling, later: readonly Telling[]): boolean {
  const total = deadIn(telling);
  if (total < 2 || !(namesFarCities(telling.spots) || (SEPARATE.test(telling.words) && hasNoCity(telling.spots))))
    return false;
  const parts = later.map(deadIn).filter((dead) => dead > 0 && dead < total);
  const sum = parts.reduce((all, dead) => all + dead, 0);
  return parts.length >= 2 && sum >= LEAST * total && sum <= MOST * total;
}

const hasNoCity = (spots: readonly Spot[]): boolean => spots.every(({ width }) => width < 2);

function namesFarCities(spots: readonly Spot[]): boolean {
  const cities = spots.filter(({ width }) => width === 1 || width === 2);
  return cities.some((a) => cities.some((b) => areFar(a, b)));
}
