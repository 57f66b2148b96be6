// Incidents worked out anew keep the numbers that people know them by: "i5" stays "i5" while most of its events do.
import type { Dossier } from '../../dossier.ts';

/** An event by the place of its words. */
type Event = string;

/**
 * The same dossier, each incident under the number of the earlier one that it shares most events with, or a new one
 * above `highest`: a number that was ever given is not given to another.
 */
export function keepNumbers(
  dossier: Dossier,
  eventsOf: (incident: Dossier['incidents'][number]) => readonly Event[],
  earlier: ReadonlyMap<Event, number>,
  highest: number,
): Dossier {
  let next = highest;
  const claims = dossier.incidents.flatMap(({ id }, at) => {
    const shared = new Map<number, number>();
    const incident = dossier.incidents[at];
    for (const event of incident ? eventsOf(incident) : []) {
      const number = earlier.get(event);
      if (number !== undefined) shared.set(number, (shared.get(number) ?? 0) + 1);
    }
    return [...shared].map(([number, events]) => ({ id, number, events }));
  });
  const names = new Map<string, string>();
  const taken = new Set<number>();
  for (const { id, number } of claims.sort((a, b) => b.events - a.events || a.number - b.number)) {
    if (names.has(id) || taken.has(number)) continue;
    names.set(id, `i${number}`);
    taken.add(number);
  }
  for (const { id } of dossier.incidents) if (!names.has(id)) names.set(id, `i${++next}`);
  const named = (id: string): string => names.get(id) ?? id;
  return {
    ...dossier,
    incidents: dossier.incidents.map((one) => ({ ...one, id: named(one.id) })),
    contradictions: dossier.contradictions.map((one) => ({ ...one, incident: named(one.incident) })),
  };
}
