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
  const standing = decisions.filter(({ id, kind }) => kind === 'incident' && !undone.has(id));
  const incidents = await incidentsAt(db, standing.flatMap(placesOf));
  const states = new Map<number, IncidentState>();
  for (const decision of standing) {
    const state = STATES[decision.action];
    if (state) for (const incident of placesOf(decision).flatMap(incidents)) states.set(incident, state);
  }
  const laid = await db.selectFrom('incidents').select(['id', 'state']).where('state', '!=', 'marked').execute();
  const before = new Map(laid.map(({ id, state }) => [id, state]));
  for (const id of before.keys()) if (!states.has(id)) states.set(id, 'marked');
  for (const [id, state] of states)
    if (state !== before.get(id)) await db.updateTable('incidents').set({ state }).where('id', '=', id).execute();
}

/** Where the events stand that a decision about incidents names. */
export const placesOf = ({ anchor, after }: Pick<KeptDecision, 'anchor' | 'after'>): readonly MarkPlace[] => [
  ...(anchor ? [{ text: anchor.text, ...anchor.span }] : []),
  ...marksIn(after),
];

/** Texts in one question, below what SQLite and PostgreSQL take. */
const TEXTS_ASKED = 1_000;

/** → the numbers of the incidents that are told at one of the places. */
export async function incidentsAt(
  db: Database,
  places: readonly MarkPlace[],
): Promise<(place: MarkPlace) => readonly number[]> {
  const texts = [...new Set(places.map(({ text }) => text))];
  const found = new Map<string, number[]>();
  for (let at = 0; at < texts.length; at += TEXTS_ASKED) {
    const rows = await db
      .selectFrom('incident_marks')
      .select(['incident', 'text', 'start', 'end'])
      .where('text', 'in', texts.slice(at, at + TEXTS_ASKED))
      .execute();
    for (const { incident, ...place } of rows) {
      const numbers = found.get(placeKey(place)) ?? [];
      found.set(placeKey(place), numbers);
      numbers.push(incident);
    }
  }
  return (place) => found.get(placeKey(place)) ?? [];
}

/** A place as the key of a map. */
export const placeKey = ({ text, start, end }: MarkPlace): string => `${text} ${start} ${end}`;
