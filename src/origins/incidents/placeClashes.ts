// Places of one incident that cannot be one: each report names a small place, and they lie far from each other.

import type { Happening } from '../happenings/happening.ts';
import { areFar } from '../happenings/nearness.ts';
import type { Spot } from '../happenings/spot.ts';
import type { Clash } from './clashes.ts';
import { byReport } from './members.ts';

export function placeClashes(group: readonly Happening[]): Clash[] {
  const placed = byReport(group).map((own) => ({ happening: own[0], spots: own.flatMap(narrow) }));
  const opposed = placed.filter(({ spots }) =>
    placed.some((other) => other.spots.length > 0 && spots.length > 0 && allFar(spots, other.spots)),
  );
  const values = opposed.flatMap(({ happening, spots }) =>
    happening ? [{ report: happening.report.id, value: spots[0]?.name ?? '', source: null, span: happening.span }] : [],
  );
  return values.length > 0 ? [{ kind: 'place', about: 'place', revised: false, values }] : [];
}

const narrow = ({ spots }: Happening): Spot[] => spots.filter(({ width }) => width === 3);
const allFar = (a: readonly Spot[], b: readonly Spot[]): boolean =>
  a.every((one) => b.every((other) => areFar(one, other)));
