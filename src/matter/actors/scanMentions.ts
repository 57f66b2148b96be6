// Reads a sentence from left to right for names of actors: the longest name at each word wins.
import type { Almanac } from '../../almanac/almanac.ts';
import { phraseAt } from '../../almanac/phrases.ts';
import type { SentenceGround } from '../ground.ts';
import { type Composed, composedAfter, composedBefore, institutionOf } from './institution.ts';
import type { ActorMention, Identity } from './mention.ts';

/** What the scan needs of the almanac. */
export type ActorKnowledge = Pick<Almanac, 'actorNames' | 'states' | 'eventWords' | 'gazetteer' | 'placeWords'>;

interface Found {
  readonly who: readonly Identity[];
  readonly last: number;
  readonly entry: string | null;
}

/** Mentions in text order; two may share a span ("Karsan and Norvandian officials"), others never overlap. */
export function scanMentions(text: string, ground: SentenceGround, knowledge: ActorKnowledge): ActorMention[] {
  const mentions: ActorMention[] = [];
  for (let at = 0; at < ground.words.length; ) {
    const found = foundAt(text, ground, at, knowledge);
    if (!found) {
      at++;
      continue;
    }
    const start = ground.words[at]?.start ?? 0;
    const end = ground.words[found.last]?.end ?? start;
    for (const who of found.who) mentions.push({ start, end, who, sentence: ground.index, entry: found.entry });
    at = found.last + 1;
  }
  return mentions;
}

function foundAt(text: string, ground: SentenceGround, at: number, knowledge: ActorKnowledge): Found | null {
  const { words, loud } = ground;
  const { actorNames, states } = knowledge;
  const known = phraseAt(actorNames.known, text, words, at, loud);
  const state = phraseAt(actorNames.states, text, words, at, loud);
  if (known && known.words.length >= (state?.words.length ?? 0)) {
    const { id, name, kind, side } = known.value;
    const last = withFollowers(text, ground, at + known.words.length - 1, kind, knowledge);
    return { who: [{ key: id, name, kind, side }], last, entry: institutionIn(text, ground, at, last, knowledge) };
  }
  if (state) {
    const end = at + state.words.length - 1;
    const composed =
      state.value.use === 'people'
        ? null
        : composedAfter(actorNames, text, words, at, end, state.value.state, (word) => isModifier(ground, word));
    if (composed) return fromComposed(text, ground, composed, knowledge);
    if (state.value.use === 'adjective' && !isBeforeEvent(ground, end, knowledge)) return null;
    return stateAlone(state.value.state, state.value.use, end, states);
  }
  const institution = phraseAt(actorNames.institutions, text, words, at, loud);
  const composed = institution && composedBefore(actorNames, text, words, at, institution);
  if (composed) return fromComposed(text, ground, composed, knowledge);
  return unnamedAt(text, ground, at, knowledge);
}

const fromComposed = (text: string, ground: SentenceGround, composed: Composed, knowledge: ActorKnowledge): Found => ({
  who: composed.states.map((state) => institutionOf(knowledge, state, composed.institution)),
  last: withFollowers(text, ground, composed.last, composed.institution.kind, knowledge),
  entry: composed.institution.id,
});

function stateAlone(
  state: string,
  use: 'name' | 'adjective' | 'people' | 'capital',
  last: number,
  states: ActorKnowledge['states'],
): Found | null {
  const known = states.byId.get(state);
  if (!known) return null;
  if (use === 'people') {
    const who = { key: `${state}:people`, name: `people of ${known.name}`, kind: 'people' as const, side: null };
    return { who: [who], last, entry: null };
  }
  return {
    who: [{ key: state, name: known.name, kind: 'state', side: state }],
    last,
    entry: use === 'adjective' ? 'event' : use,
  };
}

/** Words that may stand between a state and what it has; a verb or a preposition ends what belongs to it. */
function isModifier(ground: SentenceGround, word: number): boolean {
  const token = ground.tree.tokens[ground.tokenOf[word] ?? -1];
  if (!token) return true;
  return ['ADJ', 'NOUN', 'PROPN', 'CCONJ', 'NUM', 'PART'].includes(token.upos) || token.deprel === 'amod';
}

/** Words between an adjective and the noun of an event ("Karsan night-time air strikes"). A guess. */
const EVENT_REACH = 4;

/** "Karsan air strikes": the state acts through its adjective. */
function isBeforeEvent(ground: SentenceGround, end: number, { eventWords }: ActorKnowledge): boolean {
  for (let at = end + 1; at <= end + EVENT_REACH; at++) {
    const word = ground.words[at];
    if (!word) return false;
    if (eventWords.nouns.has(word.key) || eventWords.nouns.has(word.key.replace(/s$/, ''))) return true;
  }
  return false;
}

/** Nobody by name: "gunmen", "the protesters". A label ("terrorists") names nobody either. */
function unnamedAt(
  text: string,
  ground: SentenceGround,
  at: number,
  { actorNames, eventWords }: ActorKnowledge,
): Found | null {
  const people = phraseAt(actorNames.people, text, ground.words, at, ground.loud);
  const token = ground.tree.tokens[ground.tokenOf[at] ?? -1];
  if (!people || token?.upos === 'VERB') return null;
  if ((token?.deprel === 'amod' || token?.deprel === 'compound') && !isOfEvent(ground, token.head, eventWords))
    return null;
  const name = `unnamed: ${people.form}`;
  const who = { key: name, name, kind: people.value.kind, side: null };
  return { who: [who], last: at + people.words.length - 1, entry: people.value.id };
}

/** "a rebel siege", "militant attacks". */
const isOfEvent = (ground: SentenceGround, head: number, eventWords: ActorKnowledge['eventWords']): boolean =>
  eventWords.nouns.has(ground.tree.tokens[head]?.lemma.toLowerCase() ?? '');

/** "Front of Norvand fighters", "Karsan army soldiers": nouns for its people belong to the name. */
function withFollowers(
  text: string,
  ground: SentenceGround,
  last: number,
  kind: Identity['kind'],
  { actorNames }: ActorKnowledge,
): number {
  if (kind === 'outlet' || kind === 'agency') return last;
  for (let end = last; ; ) {
    const left = ground.words[end];
    const right = ground.words[end + 1];
    if (!left || !right || text.slice(left.end, right.start) !== ' ') return end;
    const people =
      phraseAt(actorNames.people, text, ground.words, end + 1, ground.loud) ??
      phraseAt(actorNames.institutions, text, ground.words, end + 1, ground.loud);
    if (!people) return end;
    end += people.words.length;
  }
}

/** Id of the institution whose phrase the name ends with ("Karsan Defence Ministry" → "defence-ministry"), for short forms. */
function institutionIn(
  text: string,
  ground: SentenceGround,
  first: number,
  last: number,
  { actorNames }: ActorKnowledge,
): string | null {
  for (let at = first; at <= last; at++) {
    const phrase = phraseAt(actorNames.institutions, text, ground.words, at, ground.loud);
    if (phrase && at + phrase.words.length - 1 === last) return phrase.value.id;
  }
  return null;
}
