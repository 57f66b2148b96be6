// "Nine people died in Ulvering … four of a shop … another five on the quay": a total, and the sentences after it that take
// it apart.
import type { Figure } from '../../reading.ts';
import { isBeyond } from './nearness.ts';
import type { Telling } from './telling.ts';

/** Tellings after a total within which its parts stand. A guess. */
const REACH = 6;
/** A total below it is a sum by chance. */
const LEAST = 4;

type Count = (telling: Telling) => number;
const sumOf = (figures: readonly Figure[]): number =>
  figures.reduce((all, { low, high }) => all + (low ?? high ?? 0), 0);
/** Of the dead, and of the injured. */
const COUNTS: readonly Count[] = [({ totals }) => sumOf(totals), ({ injured }) => sumOf(injured)];

/**
 * By telling, the one that it is a part of: sentences one after the other whose dead, or injured, come to exactly that
 * one's.
 */
export function partsOfTotals(tellings: readonly Telling[]): ReadonlyMap<Telling, Telling> {
  const found = new Map<Telling, Telling>();
  for (const count of COUNTS) {
    for (const [at, whole] of tellings.entries()) {
      const total = count(whole);
      if (total < LEAST || found.has(whole)) continue;
      const parts = tellings
        .slice(at + 1, at + 1 + REACH)
        .filter((one) => count(one) > 0 && count(one) < total && !liesElsewhere(one, whole));
      const last = parts.findIndex(
        (_, index) => total === parts.slice(0, index + 1).reduce((all, one) => all + count(one), 0),
      );
      if (last > 0) for (const part of parts.slice(0, last + 1)) if (!found.has(part)) found.set(part, whole);
    }
  }
  return found;
}

const liesElsewhere = (part: Telling, whole: Telling): boolean =>
  part.spots.some(
    (spot) => spot.width > 0 && whole.spots.some((city) => city.width > 0 && city.width < 3 && isBeyond(spot, city)),
  );
