// "has been under siege for two and a half years after … May 2015": a duration, and the time it is counted from.

import type { Sentence } from '../../grammar/analysis.ts';
import type { Event, Figure, Time } from '../../reading.ts';
import { marksIn } from '../events/nearby.ts';
import { tokenAt } from '../ground.ts';
import type { Desk } from './remark.ts';

/** A state that has lasted for a duration up to the telling, counted from a time. */
export interface Lasting {
  readonly sentence: Sentence;
  readonly duration: Figure;
  readonly time: Time;
}

const COUNTING_FROM = new Set(['after', 'since', 'following']);

/** Durations after which "after" or "since" leads to a time with edges, in sentences that tell what still holds. */
export function lastingIn(desk: Desk): Lasting[] {
  return desk.analysis.sentences.flatMap((sentence): Lasting[] => {
    const times = marksIn(desk.times, sentence).filter(({ from }) => from !== null);
    if (times.length === 0) return [];
    const durations = marksIn(desk.figures, sentence).filter(
      ({ of, low, high }) => of === 'duration' && low !== null && low === high,
    );
    return durations.flatMap((duration): Lasting[] => {
      const time = times.find(({ span }) => span.start >= duration.span.end);
      if (!time || !isCountedFrom(sentence, duration, time) || !stillHolds(sentence, duration)) return [];
      return [{ sentence, duration, time }];
    });
  });
}

/** "after" or "since" right behind the duration, and no clause mark between it and the time. */
function isCountedFrom(sentence: Sentence, duration: Figure, time: Time): boolean {
  const { tokens } = sentence;
  const first = tokenAt(tokens, duration.span.end - 1) + 1;
  const last = tokenAt(tokens, time.span.start);
  const between = tokens.slice(first, last);
  return COUNTING_FROM.has(between[0]?.form.toLowerCase() ?? '') && !between.some(({ form }) => /^[;:.—]$/.test(form));
}

/** "has been", "have lasted": the duration runs up to the telling. "had been" and "was" end before it. */
function stillHolds(sentence: Sentence, duration: Figure): boolean {
  const before = sentence.tokens.slice(0, tokenAt(sentence.tokens, duration.span.start));
  return before.some(({ form }) => /^(?:has|have|'ve|’ve)$/i.test(form)) && isFor(sentence, duration);
}

function isFor(sentence: Sentence, duration: Figure): boolean {
  const at = tokenAt(sentence.tokens, duration.span.start);
  return [at - 1, at].some((index) => sentence.tokens[index]?.form.toLowerCase() === 'for');
}

/** When a lasting state began, as its event’s words tell: "since July 2014", or "for D after … May 2015". */
export interface Start {
  readonly event: Event;
  readonly time: Time;
}

/** Beginnings of states that last: sieges and what else is told with "since". */
export function startsOf(desk: Desk): Start[] {
  const byTime = new Map(desk.times.map((time) => [time.id, time]));
  const { text } = desk.article;
  const since = desk.events.flatMap((event): Start[] => {
    const time = byTime.get(event.time ?? '');
    if (!time || time.from === null || event.polarity === 'negative' || event.told !== 'done') return [];
    return /\bsince (?:the |early |late |mid-)*$/i.test(text.slice(Math.max(0, time.span.start - 20), time.span.start))
      ? [{ event, time }]
      : [];
  });
  const lasting = lastingIn(desk).flatMap(({ sentence, duration, time }): Start[] => {
    const event = desk.events.find(
      ({ trigger, polarity }) =>
        trigger.start >= sentence.start && trigger.end <= duration.span.start && polarity === 'positive',
    );
    return event ? [{ event, time }] : [];
  });
  return [...since, ...lasting].sort((a, b) => a.event.trigger.start - b.event.trigger.start);
}
