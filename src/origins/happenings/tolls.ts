// How the dead of a sentence stand to the dead of a happening: the same, others, or parts of them.
import { type Draft, deadIn } from './draft.ts';
import { isBeyond } from './nearness.ts';
import type { Telling } from './telling.ts';

/** The largest number of dead that both give, 0 where there is none. */
export function sameToll(t: Telling, d: Draft): number {
  const theirs = new Set(d.tellings.flatMap(({ killed }) => killed.map(({ low, high }) => low ?? high ?? 0)));
  return Math.max(0, ...t.killed.map(({ low, high }) => low ?? high ?? 0).filter((number) => theirs.has(number)));
}

/** Words of a wave. */
const WAVE =
  /\b(?:several|various|different)\b|\b(?:neighbou?rhoods|districts|areas|quarters|suburbs|towns|villages)\b/i;

export function isPartOfWave(t: Telling, { tellings }: Draft): boolean {
  const [whole, ...parts] = tellings;
  const city = whole?.spots.find(({ width }) => width === 2) ?? whole?.spots.find(({ width }) => width === 1);
  if (!whole || !city || !WAVE.test(whole.words) || t.killed.length + t.injured.length === 0) return false;
  if (t.spots.some((spot) => spot.width > 0 && isBeyond(spot, city))) return false;
  const told = [...parts, t].filter(({ killed }) => killed.length > 0);
  const sum = told.reduce((all, part) => all + deadIn(part), 0);
  return deadIn(whole) > 0 && sum <= deadIn(whole);
}

export function isOtherToll(t: Telling, d: Draft): boolean {
  const own = t.totals.map(({ low, high }) => low ?? high);
  const theirs = d.tellings.flatMap(({ killed }) => killed.map(({ low, high }) => low ?? high));
  return own.length > 0 && theirs.length > 0 && !own.some((n) => theirs.includes(n));
}

/** Part of a total that its parts may miss. A guess. */
const MISSING = 0.1;

export function isPartition(t: Telling, d: Draft): boolean {
  if (t.totals.length < 2) return false;
  const sum = t.totals.reduce((all, { low, high }) => all + (low ?? high ?? 0), 0);
  const totals = d.tellings.flatMap(({ killed }) => killed.map(({ low, high }) => low ?? high ?? 0));
  return totals.some((total) => sum <= total && sum >= total * (1 - MISSING));
}
