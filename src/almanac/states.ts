// The states and territories of the world with what they and their people are called.
import { loadLexicon } from './lexicon.ts';
import { nameKey } from './nameKey.ts';

export interface State {
  /** ISO 3166-1 alpha-2, or "XK". */
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly adjectives: readonly string[];
  readonly people: readonly string[];
  readonly latitude: number;
  readonly longitude: number;
  readonly capital: string | null;
}

/** The states, and their codes by the `nameKey` of what they are called. */
export interface States {
  readonly byId: ReadonlyMap<string, State>;
  readonly byName: ReadonlyMap<string, string>;
  /** Adjectives and words for the people: "karsan", "karsans". */
  readonly byAdjective: ReadonlyMap<string, string>;
  readonly byCapital: ReadonlyMap<string, string>;
}

/** Loads `folder/states/*.json`; throws `bad-lexicon`. */
export function loadStates(folder: string): States {
  return makeStates(loadLexicon<State>(folder, 'states'));
}

export function makeStates(states: readonly State[]): States {
  const index = (names: (state: State) => readonly string[]): Map<string, string> =>
    new Map(states.flatMap((state) => names(state).map((name) => [nameKey(name), state.id] as const)).reverse());
  return {
    byId: new Map(states.map((state) => [state.id, state])),
    byName: index((state) => [state.name, ...state.aliases]),
    byAdjective: index((state) => [...state.adjectives, ...state.people]),
    byCapital: index((state) => (state.capital === null ? [] : [state.capital])),
  };
}
