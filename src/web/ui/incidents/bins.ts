// Days counted → the bars of a histogram: days, months or years, whichever gives few enough bars.
import type { Counted } from '../../../store/dossiers/askFacets.ts';

export interface Bin {
  /** First and last ISO day. */
  readonly from: string;
  readonly to: string;
  readonly incidents: number;
}

/** Bars of 24 pixels, the least that WCAG 2.2 lets a finger aim at, on a desk's width; a phone scrolls through them. */
const MOST = 48;
const UNITS = ['yyyy-mm-dd'.length, 'yyyy-mm'.length, 'yyyy'.length] as const;

/** Bars without gaps from the first day to the last; empty ones have 0. */
export function binsOf(days: readonly Counted[]): readonly Bin[] {
  const [first, last] = [days[0]?.value, days.at(-1)?.value];
  if (!first || !last) return [];
  const unit = UNITS.find((length) => keysBetween(first, last, length).length <= MOST) ?? 'yyyy'.length;
  const counts = new Map<string, number>();
  for (const { value, incidents } of days) {
    const key = value.slice(0, unit);
    counts.set(key, (counts.get(key) ?? 0) + incidents);
  }
  return keysBetween(first, last, unit).map((key) => ({ ...rangeOf(key), incidents: counts.get(key) ?? 0 }));
}

/** More keys than anybody draws are not listed. */
const LISTED = 400;

function keysBetween(first: string, last: string, unit: number): readonly string[] {
  const keys: string[] = [];
  const end = last.slice(0, unit);
  for (let key = first.slice(0, unit); key <= end && keys.length < LISTED; key = nextKey(key)) keys.push(key);
  return keys;
}

function nextKey(key: string): string {
  const [year = 0, month = 1, day = 1] = key.split('-').map(Number);
  const parts = key.split('-').length;
  const next = Date.UTC(parts === 1 ? year + 1 : year, parts === 2 ? month : month - 1, parts === 3 ? day + 1 : 1);
  return new Date(next).toISOString().slice(0, key.length);
}

function rangeOf(key: string): { readonly from: string; readonly to: string } {
  const first = key + '-01'.repeat(3 - key.split('-').length);
  const next = nextKey(key);
  const end = Date.parse(`${next}${'-01'.repeat(3 - next.split('-').length)}T00:00:00Z`) - 24 * 3_600_000;
  return { from: first, to: new Date(end).toISOString().slice(0, 'yyyy-mm-dd'.length) };
}
