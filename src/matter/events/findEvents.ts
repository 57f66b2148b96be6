// Trigger words and their clauses → events with type, actors, place, time and figures.
import type { Almanac } from '../../almanac/almanac.ts';
import type { Analysis } from '../../grammar/analysis.ts';
import { spanOf } from '../../hearsay/tree.ts';
import type { Article, Event } from '../../reading.ts';
import { slice } from '../../span.ts';
import { type SentenceGround, sentenceAt } from '../ground.ts';
import { carriedOn, sumsUp, type Told, tollsOf } from './carryOn.ts';
import { draftEvents } from './draftEvents.ts';
import { isTold } from './fill.ts';
import { kindsOf, pointsBack } from './kindCarried.ts';
import type { Filled, Scene } from './scene.ts';
import { settleAnswers } from './settleAnswers.ts';

/** Every event that the article tells, in text order. */
export function findEvents(
  article: Article,
  analysis: Analysis,
  scene: Scene & { readonly grounds: readonly SentenceGround[] },
  almanac: Pick<Almanac, 'eventWords'>,
): readonly Event[] {
  const { drafts, answers } = draftEvents(article, analysis, scene, almanac);
  const responsible = settleAnswers(drafts, answers);
  const kept = drafts.filter((draft) => responsible.has(draft) || isTold(draft.ground, draft.merged, draft.event));
  const kinds = kindsOf(
    kept.map(({ merged: { trigger }, ground, event, intent }) => ({
      sentence: ground.index,
      mode: trigger.entry.mode,
      pointsBack: pointsBack(ground.tree, trigger),
      event: { ...event, type: intent?.type ?? trigger.entry.type },
    })),
  );
  const grounds = new Set(kept.map(({ ground }) => ground));
  const summing = new Set([...grounds].filter(({ sentence }) => sumsUp(slice(article.text, sentence))));
  const told = kept.map(
    ({ merged: { trigger }, ground, event }, index): Told => ({
      sentence: ground.index,
      trigger: spanOf(ground.tree, trigger.first, trigger.last),
      sumsUp: summing.has(ground),
      mode: kinds[index]?.mode ?? trigger.entry.mode,
      event: { ...event, type: kinds[index]?.type ?? trigger.entry.type },
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
      type: told[index]?.event.type ?? trigger.entry.type,
      mode: told[index]?.mode ?? trigger.entry.mode,
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

const isCarried = (own: Filled, carried: Pick<Event, 'place' | 'time'> | undefined): boolean =>
  carried !== undefined && (carried.place !== own.place || carried.time !== own.time);
