// The toll a report leads with: its headline's number with the bounds the text gives it, else the first total told.
import type { Bounds } from '../../dossier.ts';
import type { Figure } from '../../reading.ts';
import type { Toll } from './happening.ts';
import { isPart } from './parts.ts';

/** `figures` in text order; `title` the report's title. Null where there are none. */
export function leadToll(figures: readonly Figure[], text: string, title: string | null): Toll | null {
  const parts = figures.filter((figure) => isPart(figure, text));
  const totals = figures.filter((figure) => !parts.some((part) => isSameGroup(part, figure)));
  const inTitle = totals.find((figure) => title !== null && tells(title, figure));
  const others = totals.filter((figure) => !isOneOfThem(figure));
  const told = others.length > 0 ? others : totals;
  const lead = inTitle ?? told.find((figure) => !isVague(figure, text)) ?? told[0];
  if (!lead) return null;
  const best = bestBounded(lead, totals);
  return {
    lead: hedgedBy(title, summed(best, totals, text)),
    leading: best,
    totals,
    figures,
  };
}

/** "A boy who was hurt in the blast sits in a tent": one of those whom another number counts. */
const isOneOfThem = ({ by }: Figure): boolean => by === 'matter/figure-one-fate';

/** Words that are no number; the number of another sentence says more. */
const VAGUE = /\b(?:dozens|scores|hundreds|thousands|tens|several)\b/i;
export const isVague = ({ span }: Figure, text: string): boolean => VAGUE.test(text.slice(span.start, span.end));

/** "11 children" of a headline are the 11 children that the text tells as a part. */
const isSameGroup = (a: Figure, b: Figure): boolean =>
  a === b || (a.status !== null && a.status === b.status && a.low === b.low && a.high === b.high);

const tells = (title: string, { low, high }: Figure): boolean =>
  (title.match(/\d+/g) ?? []).some((number) => Number(number) === (low ?? high));

/** The same number with a hedge ("31" in the headline, "at least 31" below): the hedge is what the report means. */
const bestBounded = (lead: Figure, totals: readonly Figure[]): Figure =>
  totals.find(({ low, high }) => (low === null) !== (high === null) && (low ?? high) === (lead.low ?? lead.high)) ??
  lead;

/** "At least 31 killed" in a headline, where the text has 31. */
function hedgedBy(title: string | null, bounds: Bounds): Bounds {
  const isHedged =
    bounds.low !== null &&
    bounds.low === bounds.high &&
    new RegExp(`\\b(?:at least|more than|over)\\s${bounds.low}\\b`, 'i').test(title ?? '');
  return isHedged ? { ...bounds, high: null } : bounds;
}

const JOINED = /^\s*(?:and|as well as)\s+(?:their |his |her )?$/;

/** "two women and their seven children": parts that the text adds up only in words. */
function summed(lead: Figure, totals: readonly Figure[], text: string): Bounds {
  const { low, high, approx } = lead;
  const next = totals.find(
    ({ span }) => span.start > lead.span.end && JOINED.test(text.slice(lead.span.end, span.start)),
  );
  if (!next) return { low, high, approx };
  const rest = summed(next, totals, text);
  return {
    low: low === null || rest.low === null ? null : low + rest.low,
    high: high === null || rest.high === null ? null : high + rest.high,
    approx: approx || rest.approx,
  };
}
