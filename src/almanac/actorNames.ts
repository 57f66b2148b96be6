// Who acts and speaks in the world, by every name that reports use. Names say who is meant, never what they are worth.
import type { ActorKind } from '../reading.ts';
import { loadLexicon } from './lexicon.ts';
import { type Phrases, phrasesOf } from './phrases.ts';
import type { States } from './states.ts';

export interface KnownActor {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  /** State code, "EU", "NATO", or the group itself; null for those who belong to no side. */
  readonly side: string | null;
  readonly aliases: readonly string[];
}

/** What a state has: with an adjective or "of Karsa" it names an actor. */
export interface Institution {
  readonly id: string;
  readonly kind: ActorKind;
  /** With {adjective} and {state}. */
  readonly name: string;
  readonly phrases: readonly string[];
}

/** Nouns for those whom nobody names. */
export interface PeopleWord {
  readonly id: string;
  readonly kind: ActorKind;
  readonly words: readonly string[];
  /** True for words that name a judgement ("terrorists"): who is meant must come from the text. */
  readonly label: boolean;
}

/** A word for a state: its name, its adjective, or its people. */
export interface StateWord {
  readonly state: string;
  readonly use: 'name' | 'adjective' | 'people' | 'capital';
}

export interface ActorNames {
  /** Known actors by id; "KA:defence-ministry" for an institution with a name of its own. */
  readonly byId: ReadonlyMap<string, KnownActor>;
  readonly known: Phrases<KnownActor>;
  readonly institutions: Phrases<Institution>;
  readonly people: Phrases<PeopleWord>;
  readonly states: Phrases<StateWord>;
}

/** Loads `actors`, `actor-institutions` and `actor-people`; throws `bad-lexicon`. `own` come first, and stand for bundled ones of their ids. */
export function loadActorNames(folder: string, states: States, own: readonly KnownActor[]): ActorNames {
  const ids = new Set(own.map(({ id }) => id));
  return makeActorNames(
    [...own, ...loadLexicon<KnownActor>(folder, 'actors').filter(({ id }) => !ids.has(id))],
    loadLexicon<Institution>(folder, 'actor-institutions'),
    loadLexicon<PeopleWord>(folder, 'actor-people'),
    states,
  );
}

function makeActorNames(
  actors: readonly KnownActor[],
  institutions: readonly Institution[],
  people: readonly PeopleWord[],
  states: States,
): ActorNames {
  return {
    byId: new Map(actors.map((actor) => [actor.id, actor])),
    known: phrasesOf(actors.flatMap((actor) => [actor.name, ...actor.aliases].map((form) => [form, actor] as const))),
    institutions: phrasesOf(
      institutions.flatMap((entry) =>
        entry.phrases.flatMap((form) => [form, plural(form)].map((one) => [one, entry] as const)),
      ),
    ),
    people: phrasesOf(people.flatMap((entry) => entry.words.map((form) => [form, entry] as const))),
    states: phrasesOf(stateWords(states)),
  };
}

/** "ministry" → "ministries". */
const plural = (form: string): string =>
  /(?:s|men|women|people|media)$/.test(form) ? form : /[^aeiou]y$/.test(form) ? `${form.slice(0, -1)}ies` : `${form}s`;

function* stateWords(states: States): Iterable<readonly [string, StateWord]> {
  for (const { id, name, aliases, adjectives, people, capital } of states.byId.values()) {
    for (const form of [name, ...aliases]) yield [form, { state: id, use: 'name' }];
    for (const form of adjectives) yield [form, { state: id, use: 'adjective' }];
    for (const form of people) yield [form, { state: id, use: 'people' }];
    if (capital !== null) yield [capital, { state: id, use: 'capital' }];
  }
}
