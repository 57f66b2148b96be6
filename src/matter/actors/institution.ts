// A state with what it has → one actor: "Karsan defence ministry", "Karsa’s Ministry of Defence", "Ministry of Defence of Karsa".
import type { ActorNames, Institution, StateWord } from '../../almanac/actorNames.ts';
import type { KeyWord } from '../../almanac/nameKey.ts';
import { type Phrase, phraseAt, startsHigh } from '../../almanac/phrases.ts';
import type { State, States } from '../../almanac/states.ts';
import type { Identity } from './mention.ts';

/** Words that may stand between the state and what it has ("Karsan and Norvandian military transport planes"). A guess. */
const MOST_BETWEEN = 3;

export interface Composed {
  /** States in text order: more than one for "Karsan and Norvandian officials". */
  readonly states: readonly string[];
  readonly institution: Institution;
  /** Indices of the first and the last word. */
  readonly first: number;
  readonly last: number;
}

/** What the state word at `at` (whose own last word is `end`) makes with the words after it, or null. `isBetween` says which words may stand between. */
export function composedAfter(
  names: ActorNames,
  text: string,
  words: readonly KeyWord[],
  at: number,
  end: number,
  state: string,
  isBetween: (word: number) => boolean = () => true,
): Composed | null {
  const states = [state];
  for (let next = end + 1, between = 0; next < words.length && between <= MOST_BETWEEN; ) {
    const left = words[next - 1];
    const word = words[next];
    if (!left || !word || !isClose(text, left, word)) return null;
    const institution = phraseAt(names.institutions, text, words, next, false);
    if (institution) {
      return { states, institution: institution.value, first: at, last: next + institution.words.length - 1 };
    }
    const other = phraseAt(names.states, text, words, next, false);
    if (other && other.value.use === 'adjective') {
      states.push(other.value.state);
      next += other.words.length;
      continue;
    }
    if (!isBetween(next)) return null;
    if (word.key !== 'and' && word.key !== 's' && startsHigh(text.slice(word.start, word.end))) return null;
    if (word.key !== 'and' && word.key !== 's') between++;
    next++;
  }
  return null;
}

/** "Ministry of Defence of Karsa": an institution at `at` with its state after "of", or null. */
export function composedBefore(
  names: ActorNames,
  text: string,
  words: readonly KeyWord[],
  at: number,
  institution: Phrase<Institution>,
): Composed | null {
  let next = at + institution.words.length;
  if (words[next]?.key !== 'of') return null;
  next++;
  if (words[next]?.key === 'the') next++;
  const state: Phrase<StateWord> | null = phraseAt(names.states, text, words, next, false);
  if (state?.value.use !== 'name') return null;
  return {
    states: [state.value.state],
    institution: institution.value,
    first: at,
    last: next + state.words.length - 1,
  };
}

export interface StateKnowledge {
  readonly actorNames: Pick<ActorNames, 'byId'>;
  readonly states: Pick<States, 'byId'>;
}

/** The actor that a state and an institution make; one with a name of its own goes by that. */
export function institutionOf(knowledge: StateKnowledge, state: string, institution: Institution): Identity {
  const key = `${state}:${institution.id}`;
  const own = knowledge.actorNames.byId.get(key);
  if (own) return { key, name: own.name, kind: own.kind, side: own.side };
  const known = knowledge.states.byId.get(state);
  return {
    key,
    name: filled(institution.name, known, state),
    kind: institution.kind,
    side: ownSide(institution, state),
  };
}

/** A state speaks and acts through its organs; its people, its press and those who fight it do not. */
const ownSide = (institution: Institution, state: string): string | null =>
  ['state', 'government', 'ministry', 'army'].includes(institution.kind) || institution.id === 'state-media'
    ? state
    : null;

const filled = (name: string, known: State | undefined, state: string): string =>
  name.replace('{adjective}', known?.adjectives[0] ?? known?.name ?? state).replace('{state}', known?.name ?? state);

function isClose(text: string, left: KeyWord, right: KeyWord): boolean {
  const gap = text.slice(left.end, right.start);
  // "U.S. officials"
  if (gap === '. ' && left.end - left.start === 1) return true;
  return gap.length <= 2 && !/[.,;:()\n“”"]/.test(gap);
}
