// What people decided about one incident: about events of it, or about names that its origins go by; and its state by that.
import { nameKey } from '../../almanac/nameKey.ts';
import { keysOfName } from '../../origins/decided.ts';
import type { Case } from '../case.ts';
import { decisionsOf, type KeptDecision } from '../decisions.ts';
import { type MarkPlace, namesOf } from '../regrouping.ts';
import { withUndoing } from '../undone.ts';
import { type IncidentState, placesOf } from './layStates.ts';

/** In the order in which they were taken, with those that undo them. */
export async function decisionsOn(
  one: Case,
  marks: readonly MarkPlace[],
  names: readonly string[],
): Promise<readonly KeptDecision[]> {
  const places = new Set(marks.map(placeKey));
  const keys = new Set(names.flatMap(keysOfName));
  return withUndoing(await decisionsOf(one), (decision) =>
    decision.kind === 'incident'
      ? placesOf(decision).some((place) => places.has(placeKey(place)))
      : decision.kind === 'origin' && namesOf(decision).some((name) => keys.has(nameKey(name))),
  );
}

const placeKey = ({ text, start, end }: MarkPlace): string => `${text} ${start} ${end}`;

/** Throws where the incident is not there. */
export async function stateOf({ engine: { db } }: Case, id: string): Promise<IncidentState> {
  const row = await db
    .selectFrom('incidents')
    .select('state')
    .where('id', '=', Number(id.slice(1)))
    .executeTakeFirstOrThrow();
  return row.state as IncidentState;
}
