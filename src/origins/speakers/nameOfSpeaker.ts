// Of all the names that a speaker goes by, the one to call him by.
import type { SourceKind } from '../../reading.ts';
import { type Called, tellingWords } from './called.ts';

/** The organisation's name before its spokesman's, of several the fullest; "Roads Agency (Mara Toll)" where only he is named. */
export function nameOfSpeaker(members: readonly Called[]): string {
  const organisations = members.filter(({ as }) => as === 'organisation');
  const persons = members.filter(({ as }) => as === 'person');
  const [best] = [...(organisations[0] ? organisations : persons[0] ? persons : members)].sort(
    (a, b) => fullness(b) - fullness(a),
  );
  if (!best) return '';
  const { as, name, speaksFor } = best;
  if (speaksFor !== null) return as === 'person' ? `${speaksFor} (${name})` : speaksFor;
  return as === 'nameless' ? `unnamed: ${name}` : name;
}

/** Words tell most, then capitals; an overlong name has swallowed its neighbours. */
function fullness({ name }: Called): number {
  const words = tellingWords(name);
  const capitals = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length > LONGEST_NAME ? -words.length : 2 * capitals + words.length;
}

/** Telling words. Guess: "International Committee for the Care of Bridges and Roads" has six. */
const LONGEST_NAME = 8;

export function kindOfSpeaker(members: readonly Called[]): SourceKind {
  if (members.some(({ as, speaksFor }) => as === 'organisation' || speaksFor !== null)) return 'organisation';
  if (members.some(({ as }) => as === 'person')) return 'person';
  return members.find(({ source }) => source.kind === 'group' || source.kind === 'document')?.source.kind ?? 'unnamed';
}
