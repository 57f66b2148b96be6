// Trigger words and their clauses → events with type, actors, place, time and figures.
import type { Almanac } from '../../almanac/almanac.ts';
import type { Analysis } from '../../grammar/analysis.ts';
import type { Heard } from '../../hearsay/attribute.ts';
import { spanOf } from '../../hearsay/tree.ts';
import type { Article, Event, Figure, Place, Responsibility, Time } from '../../reading.ts';
import { slice } from '../../span.ts';
import type { Cast } from '../actors/findActors.ts';
import { type SentenceGround, sentenceAt, tokenAt } from '../ground.ts';
import { isOfReport } from '../times/anchor.ts';
import { absorb, type Merged } from './absorb.ts';
import { argumentsOf, concernedBy } from './arguments.ts';
import { carriedOn, type Told, tollsOf } from './carryOn.ts';
import { isFigurative } from './figurative.ts';
import { findTriggers } from './findTriggers.ts';
import { type Intent, intentOf } from './intent.ts';
import { figuresOf, marksNear, nearestMark } from './nearby.ts';
import { type Answer, answersOf } from './responsibility.ts';
import { tellingOf } from './told.ts';
import { type ActorSpan, actorSpansOf, whoIsAt } from './whoIsAt.ts';

/** What events are put together from. */
export interface Scene {
  readonly heard: Heard;
  readonly cast: Cast;
  readonly places: readonly Place[];
  readonly times: readonly Time[];
  readonly figures: readonly Figure[];
}

/** Events before and after one in its sentence that may take its place, time and figures. Keeps long lists linear. */
const MOST_RIVALS = 4;
/** Letters of a place of a dateline in capitals; shorter names may be short forms ("UK"). */
const SHORTEST_DATELINE = 4;
/** Sentences back to the event that "claimed responsibility" speaks of. A guess. */
const ANSWER_REACH = 3;

/** Every event that the article tells, in text order. */
export function findEvents(
  article: Article,
  analysis: Analysis,
  scene: Scene & { readonly grounds: readonly SentenceGround[] },
  almanac: Pick<Almanac, 'eventWords'>,
): readonly Event[] {
  const spans = actorSpansOf(scene.cast.actors);
  const where = { ...scene, places: scene.places.filter((place) => !isOfDateline(place, article, analysis)) };
  const attributions = new Map(scene.heard.attributions.map((attribution) => [attribution.id, attribution]));
  const cuesIn = cueTokens(scene.heard);
  const drafts: Draft[] = [];
  const answers: Answer[] = [];
  for (const ground of scene.grounds) {
    const cues = cuesIn(ground);
    const found = findTriggers(ground, almanac.eventWords).filter(
      (trigger) => (trigger.entry.asCue || !cues.has(trigger.at)) && !isFigurative(ground.tree, trigger),
    );
    const merged = absorb(ground.tree, found);
    for (const [index, one] of merged.entries()) {
      const others = merged
        .slice(Math.max(0, index - MOST_RIVALS), index + MOST_RIVALS + 1)
        .filter((other) => other !== one)
        .map(({ trigger }) => trigger);
      const telling = tellingOf(ground.tree, one.trigger, article.text, scene.heard, attributions);
      const intent = intentOf(ground.tree, one.trigger, telling.polarity);
      drafts.push({
        ground,
        merged: one,
        event: { ...placed(ground, one, others, where), ...acting(ground, one, spans), ...telling },
        intent,
      });
    }
    answers.push(...answersOf(ground.tree, ground.index, scene.heard, spans, cues));
  }
  const responsible = settleAnswers(drafts, answers);
  const kept = drafts.filter((draft) => responsible.has(draft) || isTold(draft.merged, draft.event));
  const told = kept.map(
    ({ merged: { trigger }, ground, event, intent }): Told => ({
      sentence: ground.index,
      trigger: spanOf(ground.tree, trigger.first, trigger.last),
      words: slice(article.text, ground.sentence),
      event: { ...event, type: intent?.type ?? trigger.entry.type },
    }),
  );
  const timeById = new Map(scene.times.map((time) => [time.id, time]));
  const carried = carriedOn(told, new Map(scene.places.map((place) => [place.id, place])), timeById);
  const counted = new Set(kept.flatMap(({ event }) => event.figures));
  const loose = scene.figures.filter(({ id }) => !counted.has(id));
  const tolls = tollsOf(told, loose, (at) => sentenceAt(analysis.sentences, at), timeById);
  return kept.map((draft, index): Event => {
    const { merged, ground, event, intent } = draft;
    const { trigger } = merged;
    return {
      id: `e${index + 1}`,
      type: intent?.type ?? trigger.entry.type,
      mode: trigger.entry.mode,
      trigger: spanOf(ground.tree, trigger.first, trigger.last),
      ...event,
      ...carried[index],
      figures: [...event.figures, ...(tolls.get(index) ?? [])],
      responsibility: responsible.get(draft) ?? [],
      certainty:
        event.told === 'done' && trigger.form === 'verb' && !isCarried(event, carried[index]) ? 'stated' : 'implied',
      by: intent ? `matter/event-${intent.rule}` : trigger.form === 'verb' ? 'matter/event-verb' : 'matter/event-noun',
      why: null,
    };
  });
}

/** "BEIRUT (KNA) — A bomb …": where the report was written, not where anything happened. */
function isOfDateline({ span }: Place, { text, blocks }: Article, { sentences }: Analysis): boolean {
  const sentence = sentences[sentenceAt(sentences, span.start)];
  if (!sentence || blocks[sentence.block]?.kind === 'dateline') return sentence !== undefined;
  const name = slice(text, span);
  const isFirst = text.slice(blocks[sentence.block]?.span.start ?? 0, span.start).trim() === '';
  return isFirst && name.length >= SHORTEST_DATELINE && name === name.toUpperCase();
}

const isCarried = (own: Filled, carried: Pick<Event, 'place' | 'time'> | undefined): boolean =>
  carried !== undefined && (carried.place !== own.place || carried.time !== own.time);

/** For each sentence, the tokens that are cues, with the ids of their attributions. */
function cueTokens(heard: Heard): (ground: SentenceGround) => ReadonlyMap<number, string> {
  const cues = heard.attributions
    .flatMap(({ cue, id }) => (cue === null ? [] : [{ ...cue, id }]))
    .sort((a, b) => a.start - b.start);
  let next = 0;
  return ({ sentence }) => {
    const tokens = new Map<number, string>();
    while ((cues[next]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) next++;
    for (let at = next; (cues[at]?.start ?? sentence.end) < sentence.end; at++) {
      const cue = cues[at];
      if (cue) tokens.set(tokenAt(sentence.tokens, cue.start), cue.id);
    }
    return tokens;
  };
}

type Filled = Pick<Event, 'agents' | 'targets' | 'place' | 'time' | 'figures' | 'polarity' | 'told'>;

interface Draft {
  readonly ground: SentenceGround;
  readonly merged: Merged;
  readonly event: Filled;
  readonly intent: Intent | null;
}

function placed(
  ground: SentenceGround,
  { trigger, others: same }: Merged,
  others: readonly Merged['trigger'][],
  scene: Scene,
): Pick<Event, 'place' | 'time' | 'figures'> {
  const { tree } = ground;
  return {
    place: nearestMark(tree, trigger, marksNear(tree, trigger, scene.places), others, vagueness)?.id ?? null,
    time:
      nearestMark(
        tree,
        trigger,
        marksNear(tree, trigger, scene.times).filter((time) => !isOfReport(time)),
        others,
      )?.id ?? null,
    figures: figuresOf(tree, trigger, same, others, marksNear(tree, trigger, scene.figures)),
  };
}

/** Steps; a river or a sea says less than a town where a sentence has both. A guess. */
const ACROSS_BORDERS = 3;

const vagueness = (place: Place): number => (place.gazetteer !== null && place.country === null ? ACROSS_BORDERS : 0);

/** Agents and targets of the trigger and of the words told with it; nobody is both. */
function acting(
  ground: SentenceGround,
  { trigger, others }: Merged,
  spans: readonly ActorSpan[],
): Pick<Event, 'agents' | 'targets'> {
  const all = [trigger, ...others].map((one) => argumentsOf(ground.tree, one));
  const who = (heads: readonly number[]): string[] => [
    ...new Set(heads.filter((head) => head !== trigger.at).flatMap((head) => whoIsAt(ground.tree, head, spans))),
  ];
  const agents = who(all.flatMap((one) => one.agents));
  const targets = who(all.flatMap((one) => one.targets)).filter((id) => !agents.includes(id));
  if (targets.length > 0) return { agents, targets };
  for (const head of concernedBy(ground.tree, trigger)) {
    const concerned = who([head]).filter((id) => !agents.includes(id));
    if (concerned.length > 0) return { agents, targets: concerned };
  }
  return { agents, targets };
}

/** Types whose words are common outside news of events: kept only where somebody is named, or something is measured. */
const NEEDS_SOMEBODY = new Set([
  'AGREE',
  'REQUEST',
  'REJECT',
  'SUPPORT',
  'CONSULT',
  'COOPERATE',
  'THREATEN',
  'ACCUSE',
  'AID',
  'CONCEDE',
]);

function isTold({ trigger }: Merged, event: Filled): boolean {
  const somebody = event.agents.length + event.targets.length > 0;
  if (NEEDS_SOMEBODY.has(trigger.entry.type)) return somebody || event.figures.length > 0;
  const told = somebody || event.place !== null || event.time !== null || event.figures.length > 0;
  return told || trigger.light >= 0 || (trigger.form === 'verb' && trigger.entry.mode !== 'offensive');
}

/** Every answer goes to the event under its verb, else to the last attack told before it. */
function settleAnswers(
  drafts: readonly Draft[],
  answers: readonly Answer[],
): ReadonlyMap<Draft, readonly Responsibility[]> {
  const bySentence = new Map<number, Draft[]>();
  for (const draft of drafts) {
    if (!BLAMEWORTHY.has(draft.merged.trigger.entry.type)) continue;
    const found = bySentence.get(draft.ground.index);
    if (found) found.push(draft);
    else bySentence.set(draft.ground.index, [draft]);
  }
  const settled = new Map<Draft, Responsibility[]>();
  for (const answer of answers) {
    const event = eventOf(bySentence, answer);
    if (!event) continue;
    const found = settled.get(event) ?? [];
    for (const actor of answer.actors) found.push({ actor, kind: answer.kind, attribution: answer.attribution });
    settled.set(event, found);
  }
  return settled;
}

const BLAMEWORTHY = new Set(['ASSAULT', 'COERCE', 'ACCIDENT', 'DISASTER']);

function eventOf(bySentence: ReadonlyMap<number, readonly Draft[]>, answer: Answer): Draft | undefined {
  const here = bySentence.get(answer.sentence) ?? [];
  const own = here.find(({ merged }) => merged.trigger.first > answer.at);
  if (own) return own;
  const before = here.findLast(({ merged }) => merged.trigger.first < answer.at);
  if (before) return before;
  for (let back = 1; back <= ANSWER_REACH; back++) {
    const last = bySentence.get(answer.sentence - back)?.at(-1);
    if (last) return last;
  }
  return undefined;
}
