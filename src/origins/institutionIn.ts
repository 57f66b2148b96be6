// “The Roads Ministry of Karsa”: the institution of a state that a name holds.
import type { Almanac } from '../almanac/almanac.ts';
import { keyWords } from '../almanac/nameKey.ts';
import { phraseAt } from '../almanac/phrases.ts';
import type { ActorKind } from '../reading.ts';

/** What an institution of a state is called in a name ("Ministry of Roads of Karsa"). */
export function institutionIn(name: string, { actorNames }: Almanac): ActorKind | null {
  const words = keyWords(name);
  for (let at = 0; at < words.length; at++) {
    const found = phraseAt(actorNames.institutions, name, words, at, false);
    if (found) return found.value.kind;
  }
  return null;
}
