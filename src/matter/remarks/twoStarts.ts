// One state that is said to have begun at two times.
import type { Event } from '../../reading.ts';
import { slice } from '../../span.ts';
import { type Start, startsOf } from './durations.ts';
import { type Desk, type Draft, quoted, type RemarkRule, voiceAt } from './remark.ts';

export const twoStarts: RemarkRule = {
  id: 'two-starts',
  example: '“besieged since July 2014”, and further down “under siege for a year after being cut off in May 2015”',
  reason: 'both cannot be the beginning; they may be two sieges, or one of the tellers is wrong',
  find(desk) {
    const starts = startsOf(desk);
    const drafts: Draft[] = [];
    for (const [index, one] of starts.entries()) {
      const other = starts
        .slice(index + 1, index + 1 + MOST_COMPARED)
        .find((next) => isSame(desk, one.event, next.event) && isApart(one, next));
      if (!other) continue;
      const message =
        `${slice(desk.article.text, one.event.trigger)} since ${quoted(desk, one.time.span)} (${voiceAt(desk, one.event.trigger)}) ` +
        `against ${slice(desk.article.text, other.event.trigger)} after ${quoted(desk, other.time.span)} (${voiceAt(desk, other.event.trigger)}): which began it?`;
      drafts.push({
        kind: 'contradiction',
        spans: [one.event.trigger, one.time.span, other.event.trigger, other.time.span],
        message,
      });
    }
    return drafts;
  },
};

/** Starts that each is compared with; keeps the cost linear. */
const MOST_COMPARED = 20;

/** Modes of what goes on until it ends; people are killed again and again. */
const LASTING = new Set(['siege', 'restrict', 'capture', 'strike', 'demonstration', 'sanction']);

/** The same kind of state at the same place, or at a place that only one of them names. */
function isSame(desk: Desk, one: Event, other: Event): boolean {
  if (one.type !== other.type || one.mode !== other.mode || !LASTING.has(one.mode ?? '')) return false;
  const a = placeName(desk, one);
  const b = placeName(desk, other);
  return a === null || b === null || a === b;
}

const placeName = (desk: Desk, event: Event): string | null => desk.placeById.get(event.place ?? '')?.name ?? null;

/** Neither time holds the other’s days. */
const isApart = (one: Start, other: Start): boolean =>
  one.time.to !== null &&
  other.time.to !== null &&
  one.time.from !== null &&
  other.time.from !== null &&
  (one.time.to < other.time.from || other.time.to < one.time.from);
