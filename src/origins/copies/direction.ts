// Which of two reports was likely taken from the other, and whether that is said.
import type { CopyRecord } from './copyRecord.ts';
import { names } from './credits.ts';

/** A report that holds this part of another one, and is at most `CUT` times as long, is likely a cut version of it. */
const HELD = 0.8;
const CUT = 0.8;

export interface Direction {
  readonly credited: boolean;
  readonly from: 'a' | 'b' | null;
}

/** `share`: part of the shorter one's content words that the two share. */
export function directionOf(a: CopyRecord, b: CopyRecord, share: number): Direction {
  const aNamesB = names(a.words, b.credits.own);
  const bNamesA = names(b.words, a.credits.own);
  const credited = aNamesB || bNamesA || a.credits.known.some((id) => b.credits.known.includes(id));
  if (aNamesB !== bNamesA) return { credited, from: aNamesB ? 'b' : 'a' };
  return { credited, from: earlier(a.published, b.published) ?? fuller(a, b, share) };
}

/** The one published first; by the day where one of them gives only a day, or a clock without a zone. */
function earlier(a: string | null, b: string | null): 'a' | 'b' | null {
  if (a === null || b === null) return null;
  const instants = [a, b].map(instantOf);
  const [first, second] = instants.some((instant) => instant === null) ? [dayOf(a), dayOf(b)] : instants;
  if (first === second) return null;
  return (first ?? 0) < (second ?? 0) ? 'a' : 'b';
}

const instantOf = (value: string): number | null => (/T.*(?:Z|[+-]\d\d:?\d\d)$/.test(value) ? Date.parse(value) : null);
const dayOf = (value: string): number => Date.parse(`${value.slice(0, 10)}T00:00:00Z`);

function fuller(a: CopyRecord, b: CopyRecord, share: number): 'a' | 'b' | null {
  const ratio = a.keys.length / b.keys.length;
  if (share < HELD || (ratio > CUT && ratio < 1 / CUT)) return null;
  return ratio > 1 ? 'a' : 'b';
}
