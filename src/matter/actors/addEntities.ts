// People and organisations that grammar found, with their pronouns → mentions of the actors that they are.
import { nameKey } from '../../almanac/nameKey.ts';
import { phraseAt } from '../../almanac/phrases.ts';
import type { Analysis, Entity, Mention } from '../../grammar/analysis.ts';
import { type Span, slice } from '../../span.ts';
import { type SentenceGround, tokenAt } from '../ground.ts';
import { isCalledPlace } from '../places/useOfName.ts';
import { institutionOf } from './institution.ts';
import type { ActorMention, Identity } from './mention.ts';
import type { ActorKnowledge } from './scanMentions.ts';

/** Mentions in text order: those given, and those of entities, which take the actor that their name already is. */
export function addEntities(
  mentions: readonly ActorMention[],
  analysis: Analysis,
  grounds: readonly SentenceGround[],
  knowledge: ActorKnowledge,
): ActorMention[] {
  const added = analysis.entities.flatMap((entity) => {
    if (entity.type === 'place' || entity.type === 'nationality') return [];
    if (entity.type === 'person' && isPlaceHere(entity, analysis.text, grounds, knowledge)) return [];
    const known = entity.type === 'person' ? null : knownAs(entity, mentions);
    if (entity.type === 'other' && !known && !entity.mentions.some((one) => isSomebody(one, grounds[one.sentence])))
      return [];
    if (!known && entity.type !== 'person' && entity.mentions.some((one) => holdsNamed(one, mentions))) return [];
    const who = known ?? identityOf(entity, analysis.text, grounds, knowledge);
    return entity.mentions
      .filter((mention) => coveringOf(mention, mentions) === null)
      .map(({ start, end, sentence }) => ({ start, end, sentence, who, entry: null }));
  });
  return [...mentions, ...added].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Two words or more that are a place’s name, or that the words around them call a place, are no person’s. */
function isPlaceHere(
  entity: Entity,
  text: string,
  grounds: readonly SentenceGround[],
  { gazetteer, placeWords }: ActorKnowledge,
): boolean {
  const key = nameKey(entity.name);
  if (key.includes(' ') && gazetteer.find(key).length > 0) return true;
  return entity.mentions.some((mention) => {
    const ground = grounds[mention.sentence];
    return mention.kind === 'name' && ground !== undefined && isCalledPlace(ground, mention, text, placeWords);
  });
}

/** "the Front report": a name with the name of an actor inside says nothing new. */
function holdsNamed(span: Span, mentions: readonly ActorMention[]): boolean {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  const found = mentions[low];
  return found !== undefined && found.end <= span.end && !found.who.key.startsWith('unnamed: ');
}

/** A name that acts or is acted on, of whatever type it is. */
function isSomebody(mention: Mention, ground: SentenceGround | undefined): boolean {
  if (!ground || mention.kind === 'pronoun') return false;
  const { tokens } = ground.tree;
  const token = tokens[tokenAt(tokens, mention.end - 1)];
  const head = token && ['flat', 'compound'].includes(token.deprel) ? tokens[token.head] : token;
  return head?.upos === 'PROPN' && ['nsubj', 'nsubj:pass', 'obj', 'iobj'].includes(head.deprel);
}

/** The actor under one of the entity’s names ("Front" in "Front of Norvand"), or null. */
function knownAs(entity: Entity, mentions: readonly ActorMention[]): Identity | null {
  for (const mention of entity.mentions) {
    if (mention.kind === 'pronoun' || mention.kind === 'nominal') continue;
    const found = coveringOf(mention, mentions);
    if (found && !found.who.key.startsWith('unnamed: ')) return found.who;
  }
  return null;
}

/** The mention that `span` lies in, or null. `mentions` are in text order and do not overlap, but for shared spans. */
function coveringOf(span: Span, mentions: readonly ActorMention[]): ActorMention | null {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const found = mentions[low - 1];
  return found && found.end >= span.end - 1 && found.end > span.start ? found : null;
}

function identityOf(
  entity: Entity,
  text: string,
  grounds: readonly SentenceGround[],
  knowledge: ActorKnowledge,
): Identity {
  if (entity.type !== 'person') {
    return { key: `organisation:${entity.name}`, name: entity.name, kind: 'other', side: null };
  }
  const first = entity.mentions[0];
  const office = first ? officeBefore(first, text, grounds[first.sentence], knowledge) : null;
  return {
    key: `person:${entity.name}`,
    name: entity.name,
    kind: 'person',
    side: office?.who.side ?? null,
    role: office?.role ?? null,
    affiliation: office?.who.name ?? null,
  };
}

/** Words before a name that may hold the office ("Karsan Deputy Foreign Minister Anna Varga"). A guess. */
const OFFICE_WORDS = 6;

interface Office {
  readonly who: Identity;
  readonly role: string;
}

/** "Karsan President Anna Varga": the government that the office belongs to. */
function officeBefore(
  name: Span,
  text: string,
  ground: SentenceGround | undefined,
  knowledge: ActorKnowledge,
): Office | null {
  if (!ground) return null;
  const at = ground.words.findIndex((word) => word.end > name.start);
  for (let back = Math.max(0, at - OFFICE_WORDS); back < at; back++) {
    const state = phraseAt(knowledge.actorNames.states, text, ground.words, back, false);
    if (!state || (state.value.use !== 'adjective' && state.value.use !== 'name')) continue;
    const after = back + state.words.length;
    const start = ground.words[after]?.key === 's' ? after + 1 : after;
    const role = { start: ground.words[start]?.start ?? name.start, end: ground.words[at - 1]?.end ?? name.start };
    const words = slice(text, role);
    if (role.start >= role.end || /[,.;:“”"\n]/.test(text.slice(role.start, name.start))) continue;
    const institution = phraseAt(knowledge.actorNames.institutions, text, ground.words, at - 1, false);
    if (!institution && !/^\p{Lu}/u.test(words)) continue;
    const government = { id: 'government', kind: 'government' as const, name: '{adjective} government', phrases: [] };
    return { who: institutionOf(knowledge, state.value.state, government), role: words };
  }
  return null;
}
