// Sources → actors: whom each source is or speaks for, and on which side.
import type { Heard } from '../../hearsay/attribute.ts';
import type { ActorKind, Article, Source } from '../../reading.ts';
import { type Span, slice } from '../../span.ts';
import { groundOfName } from '../ground.ts';
import type { ActorMention, Identity } from './mention.ts';
import { type ActorKnowledge, scanMentions } from './scanMentions.ts';

const UNNAMED = 'unnamed: ';

/** Mentions in text order with those of the sources, and the key of every source’s actor by source id. */
export function addSources(
  mentions: readonly ActorMention[],
  article: Article,
  heard: Heard,
  knowledge: ActorKnowledge,
): { readonly mentions: ActorMention[]; readonly bySource: ReadonlyMap<string, string> } {
  const spans = sourceSpansOf(heard);
  const byWords = new Map(
    mentions.filter(isNamed).map((mention) => [slice(article.text, mention).toLowerCase(), mention.who]),
  );
  const bySource = new Map<string, string>();
  const byStart = [...mentions].sort((a, b) => a.start - b.start);
  const refined = new Map<string, Identity>();
  const added: ActorMention[] = [];
  for (const source of heard.sources) {
    const places = [...source.mentions, ...(spans.get(source.id) ?? [])];
    const described = [source.affiliation, source.role, ...places.map((span) => slice(article.text, span))];
    const who = identityOf(
      source,
      described,
      knowledge,
      namedUnder(article.text, places, byStart) ?? byWords.get(bareName(source).toLowerCase()) ?? null,
    );
    if (!who) continue;
    bySource.set(source.id, who.key);
    if (who.kind === 'person') refined.set(who.key, who);
    for (const span of source.mentions)
      if (!isCovered(span, who, byStart)) added.push({ ...span, who, sentence: -1, entry: null });
  }
  const known = mentions.map((mention) => ({ ...mention, who: refined.get(mention.who.key) ?? mention.who }));
  return { mentions: [...known, ...added].sort((a, b) => a.start - b.start || b.end - a.end), bySource };
}

const bareName = ({ name }: Source): string => (name.startsWith(UNNAMED) ? name.slice(UNNAMED.length) : name);

const isNamed = ({ who }: ActorMention): boolean => !who.key.startsWith(UNNAMED) && who.kind !== 'person';

function sourceSpansOf(heard: Heard): ReadonlyMap<string, readonly Span[]> {
  const spans = new Map<string, Span[]>();
  for (const { source, sourceSpan } of heard.attributions) {
    if (source === null || sourceSpan === null) continue;
    const found = spans.get(source);
    if (found) found.push(sourceSpan);
    else spans.set(source, [sourceSpan]);
  }
  return spans;
}

/** Who the mentions under a source’s spans already are ("the ministry" → the ministry named before), or null. */
function namedUnder(text: string, places: readonly Span[], byStart: readonly ActorMention[]): Identity | null {
  for (const place of places) {
    const found = mentionsIn(place, byStart).find(
      (mention) => isNamed(mention) && mayStandFor(mention, slice(text, place), place.start),
    );
    if (found) return found.who;
  }
  return null;
}

/** "members including those from N", "an anti-N network": whom a source is set beside or against. */
const SET_APART = /\b(?:including|against|opposing|opposed to|fighting|battling|besides|unlike)\b|\banti-$/i;
/** "N-based", "N-backed": who houses or helps a source is not who it is. */
const ONLY_FROM = /^[-–](?:based|backed|born|held|supported|funded|trained|educated|occupied|controlled)\b/i;

const isApart = (before: string, after: string): boolean => SET_APART.test(before) || ONLY_FROM.test(after);

/** A state speaks where it is all of the name: "Karsa", not "a doctor in Karsa" or "the Karsa Centre for Roads". `from`: where `words` begin. */
function mayStandFor({ who, start, end }: ActorMention, words: string, from: number): boolean {
  const [before, after] = [words.slice(0, start - from), words.slice(end - from)];
  if (isApart(before, after)) return false;
  return who.kind !== 'state' || `${before}${after}`.replace(/\bthe\b|['’]s\b/gi, '').trim() === '';
}

const isCovered = (span: Span, who: Identity, byStart: readonly ActorMention[]): boolean =>
  mentionsIn(span, byStart).some((mention) => mention.who.key === who.key);

/** Mentions that begin inside `span`. */
function mentionsIn(span: Span, byStart: readonly ActorMention[]): ActorMention[] {
  let low = 0;
  let high = byStart.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((byStart[middle]?.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  const found: ActorMention[] = [];
  for (let at = low; (byStart[at]?.start ?? span.end) < span.end; at++) {
    const mention = byStart[at];
    if (mention) found.push(mention);
  }
  return found;
}

function identityOf(
  source: Source,
  described: readonly (string | null)[],
  knowledge: ActorKnowledge,
  named: Identity | null,
): Identity | null {
  if (source.kind === 'person') return personOf(source, described, knowledge);
  const known = firstActorIn(bareName(source), knowledge);
  if (known) return known;
  if (source.kind === 'document') return null;
  if (named) return named;
  const name = source.name;
  return {
    key: `${source.kind}:${name}`,
    name,
    kind: kindOf(source),
    side: sideIn(described, knowledge)?.side ?? null,
  };
}

const kindOf = (source: Source): ActorKind =>
  source.kind === 'group' || source.kind === 'unnamed' ? 'people' : 'other';

function personOf(source: Source, described: readonly (string | null)[], knowledge: ActorKnowledge): Identity {
  const behind = sideIn(described, knowledge);
  return {
    key: `person:${source.name}`,
    name: source.name,
    kind: 'person',
    side: behind?.side ?? null,
    role: source.role,
    affiliation: source.affiliation ?? behind?.name ?? null,
  };
}

/** The actor that the report's words put the source with, or null where it has no side: who is with the UN and sent to Karsa is not Karsa's. */
function sideIn(described: readonly (string | null)[], knowledge: ActorKnowledge): Identity | null {
  for (const words of described) {
    if (words === null) continue;
    const first = mentionsOf(words, knowledge).find(
      ({ who, start, end }) =>
        isNamedActor(who) &&
        !isApart(words.slice(0, start), words.slice(end)) &&
        !(who.kind === 'state' && LIES_IN.test(words.slice(0, start))),
    );
    if (first) return first.who.side === null ? null : first.who;
  }
  return null;
}

const isNamedActor = ({ key, kind }: Identity): boolean =>
  !key.startsWith(UNNAMED) && kind !== 'people' && kind !== 'person';

/** "head of mission in northern Karsa": where somebody works, not whose cause he serves. */
const LIES_IN = /\b(?:in|near|inside|outside|across|from|to|on)\s+(?:\p{L}+\s){0,2}$/iu;

const firstActorIn = (words: string, knowledge: ActorKnowledge): Identity | null =>
  mentionsOf(words, knowledge).find((mention) => !mention.who.key.startsWith(UNNAMED) && mayStandFor(mention, words, 0))
    ?.who ?? null;

const mentionsOf = (words: string, knowledge: ActorKnowledge): ActorMention[] =>
  scanMentions(words, groundOfName(words), knowledge);
