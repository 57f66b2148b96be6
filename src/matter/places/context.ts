// What the report says of where it plays: which states it speaks of, and where.
import type { ActorNames } from '../../almanac/actorNames.ts';
import type { GazetteerEntry } from '../../almanac/gazetteer.ts';
import { phraseAt } from '../../almanac/phrases.ts';
import type { SentenceGround } from '../ground.ts';

export interface StateContext {
  /** State codes → how often the report speaks of them, by name, adjective or people. */
  readonly counts: ReadonlyMap<string, number>;
  /** State codes that it speaks of by words for the state or its people, not only by places in it. */
  readonly named: ReadonlySet<string>;
  /** State codes that it speaks of by adjective, people or capital, which no town of the state's name has. */
  readonly otherwise: ReadonlySet<string>;
  /** State codes that each sentence speaks of. */
  readonly bySentence: readonly ReadonlySet<string>[];
  /** The state spoken of most, or null. */
  readonly main: string | null;
}

export function stateContextOf(text: string, grounds: readonly SentenceGround[], names: ActorNames): StateContext {
  const counts = new Map<string, number>();
  const otherwise = new Set<string>();
  const bySentence = grounds.map((ground) => {
    const states = new Set<string>();
    for (let at = 0; at < ground.words.length; at++) {
      const phrase = phraseAt(names.states, text, ground.words, at, ground.loud);
      const known = phrase ? null : phraseAt(names.known, text, ground.words, at, ground.loud);
      const state = phrase?.value.state ?? known?.value.side ?? null;
      if (state === null) continue;
      states.add(state);
      if (phrase?.value.use !== 'name') otherwise.add(state);
      counts.set(state, (counts.get(state) ?? 0) + 1);
      at += (phrase ?? known)?.words.length ?? 1;
      at--;
    }
    return states;
  });
  return { counts, named: new Set(counts.keys()), otherwise, bySentence, main: mostOf(counts) };
}

/** The same with the states of places that are told for certain: a report from one state rarely names it. */
export function withPlaces(context: StateContext, places: readonly GazetteerEntry[]): StateContext {
  const counts = new Map(context.counts);
  for (const { country } of places) if (country !== null) counts.set(country, (counts.get(country) ?? 0) + 1);
  return { ...context, counts, main: mostOf(counts) };
}

function mostOf(counts: ReadonlyMap<string, number>): string | null {
  let main: string | null = null;
  for (const [state, count] of counts) if (main === null || count > (counts.get(main) ?? 0)) main = state;
  return main;
}
