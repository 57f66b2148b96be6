// The happenings of one incident, report by report.
import type { Happening } from '../happenings/happening.ts';

/** Those of each report in text order; reports in the order in which they first stand. */
export function byReport(group: readonly Happening[]): Happening[][] {
  const own = new Map<string, Happening[]>();
  for (const happening of group) own.set(happening.report.id, [...(own.get(happening.report.id) ?? []), happening]);
  return [...own.values()].map((list) => list.toSorted((a, b) => a.span.start - b.span.start));
}
