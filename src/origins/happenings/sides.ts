// On which side those are who do a deed, as far as a report says: "Ketria", "the Ketrian army" and "Ketria’s government" are
// one, and a monitor or an agency that a torn sentence gives a deed to is none.
import type { Actor, ActorKind, Reading } from '../../reading.ts';

/** Who can do a deed of violence. */
const DOERS = new Set<ActorKind>(['state', 'government', 'ministry', 'army', 'armed-group', 'party']);
/** Nameless doers who are on no government’s side. */
const REBELS = /(?<!anti-)\b(?:rebels?|insurgents?|opposition (?:forces|fighters|factions|groups))\b/i;

/** Side by actor id. Those whose side nobody tells are left out. */
export const sidesOf = ({ actors }: Reading): ReadonlyMap<string, string> =>
  new Map(
    actors.flatMap((actor) => {
      const side = sideOf(actor);
      return side === null ? [] : [[actor.id, side] as const];
    }),
  );

/** The code of the side, "rebels", or the name of an armed group. */
function sideOf({ kind, side, name }: Actor): string | null {
  if (!DOERS.has(kind) && kind !== 'people' && kind !== 'other') return null;
  if (side === null && REBELS.test(name)) return 'rebels';
  if (!DOERS.has(kind)) return null;
  return side ?? (kind === 'armed-group' && !name.startsWith('unnamed: ') ? name : null);
}
