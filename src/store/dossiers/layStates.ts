// What people decided about incidents, laid over the dossier's rows, so that it is asked like any other property.
import type { KeptDecision } from '../decisions.ts';
import type { Database } from '../engine/engine.ts';
import { type MarkPlace, marksIn } from '../regrouping.ts';
import type { State } from '../review.ts';
import { undoneOf } from '../undone.ts';

/** An incident was marked by Hearsay, and reviewed where its state is another. */
export type IncidentState = Exclude<State, 'added'>;
export const INCIDENT_STATES = [
  'marked',
  'accepted',
  'corrected',
  'rejected',
] as const satisfies readonly IncidentState[];

const STATES: Readonly<Partial<Record<KeptDecision['action'], IncidentState>>> = {
  accept: 'accepted',
  reject: 'rejected',
  merge: 'corrected',
  split: 'corrected',
};

/** The last decision that stands counts. One whose words tell no incident any more says nothing. */
export async function layStates(db: Database, decisions: readonly KeptDecision[]): Promise<void> {
  const undone = undoneOf(decisions);
  const states = new Map<number, IncidentState>();
  for (const decision of decisions) {
    const state = STATES[decision.action];
    if (decision.kind !== 'incident' || undone.has(decision.id) || !state) continue;
    for (const incident of await incidentsAt(db, placesOf(decision))) states.set(incident, state);
  }
  await db.updateTable('incidents').set({ state: 'marked' }).where('state', '!=', 'marked').execute();
  for (const [id, state] of states) await db.updateTable('incidents').set({ state }).where('id', '=', id).execute();
}

/** Where the events stand that a decision about incidents names. */
export const placesOf = ({ anchor, after }: Pick<KeptDecision, 'anchor' | 'after'>): readonly MarkPlace[] => [
  ...(anchor ? [{ text: anchor.text, ...anchor.span }] : []),
  ...marksIn(after),
];

async function incidentsAt(db: Database, places: readonly MarkPlace[]): Promise<readonly number[]> {
  const found = new Set<number>();
  for (const { text, start, end } of places) {
    const rows = await db
      .selectFrom('incident_marks')
      .select('incident')
      .where('text', '=', text)
      .where('start', '=', start)
      .where('end', '=', end)
      .execute();
    for (const { incident } of rows) found.add(incident);
  }
  return [...found];
}
