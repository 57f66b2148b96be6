// Marks of one reading by id, by speaker and by where they stand, so that printing costs no more than the text is long.
import type { Actor, Attribution, Claim, Event, Figure, Place, Reading, Source, Time } from '../../reading.ts';
import { inTextOrder, type Span } from '../../span.ts';

interface Spanned {
  readonly span: Span;
}

export interface Lookup {
  readonly reading: Reading;
  readonly attributions: ReadonlyMap<string, Attribution>;
  readonly events: ReadonlyMap<string, Event>;
  readonly places: ReadonlyMap<string, Place>;
  readonly times: ReadonlyMap<string, Time>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly actors: ReadonlyMap<string, Actor>;
  /** Claims by the id of their attribution; null for the report's own voice. */
  readonly claims: ReadonlyMap<string | null, readonly Claim[]>;
  /** Figures by the id of their attribution. */
  readonly figures: ReadonlyMap<string | null, readonly Figure[]>;
  /** Attributions by the one that they are within. */
  readonly inner: ReadonlyMap<string | null, readonly Attribution[]>;
  readonly figuresIn: (span: Span) => readonly Figure[];
  readonly placesIn: (span: Span) => readonly Place[];
  readonly timesIn: (span: Span) => readonly Time[];
}

export const lookupOf = (reading: Reading): Lookup => ({
  reading,
  attributions: byId(reading.attributions),
  events: byId(reading.events),
  places: byId(reading.places),
  times: byId(reading.times),
  sources: byId(reading.sources),
  actors: byId(reading.actors),
  claims: grouped(reading.claims, (claim) => claim.attribution),
  figures: grouped(reading.figures, (figure) => figure.attribution),
  inner: grouped(reading.attributions, (attribution) => attribution.within),
  figuresIn: finderIn(reading.figures),
  placesIn: finderIn(reading.places),
  timesIn: finderIn(reading.times),
});

const byId = <One extends { readonly id: string }>(list: readonly One[]): ReadonlyMap<string, One> =>
  new Map(list.map((one) => [one.id, one]));

/** Items by key, each group in the order of the list. */
export function grouped<Key, One>(list: readonly One[], keyOf: (one: One) => Key): ReadonlyMap<Key, readonly One[]> {
  const groups = new Map<Key, One[]>();
  for (const one of list) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

/** → the marks that stand wholly inside a span, found by halving. */
export function finderIn<One extends Spanned>(marks: readonly One[]): (span: Span) => readonly One[] {
  const sorted = [...marks].sort((a, b) => inTextOrder(a.span, b.span));
  return (span) => {
    const found: One[] = [];
    for (let at = firstFrom(sorted, span.start); at < sorted.length; at++) {
      const mark = sorted[at];
      if (!mark || mark.span.start >= span.end) break;
      if (mark.span.end <= span.end) found.push(mark);
    }
    return found;
  };
}

function firstFrom(sorted: readonly Spanned[], unit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.span.start ?? 0) < unit) low = middle + 1;
    else high = middle;
  }
  return low;
}
