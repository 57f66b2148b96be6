// A happening is told in several clauses and sentences: "Jets bombed Tel Asmar on Monday. At least 20 people died." What
// one of them leaves out, where and when it was, is taken from the nearest that tells it.
import type { Event, Figure, Place, Time } from '../../reading.ts';
import { inTextOrder, type Span } from '../../span.ts';

/** What carrying on looks at; the events come in text order. */
export interface Told {
  readonly sentence: number;
  readonly trigger: Span;
  /** True where its sentence sums up more than one happening. */
  readonly sumsUp: boolean;
  readonly mode: string;
  readonly event: Pick<Event, 'type' | 'told' | 'polarity' | 'place' | 'time'>;
}

/** Modes that say nothing of how it was done; any attack may have one beside its own. */
export const UNTOLD_MODES: ReadonlySet<string> = new Set([
  'offensive',
  'killing',
  'injury',
  'destroy',
  'blast',
  'bombing',
  'armed-clash',
  'capture',
  'defeat',
  'liberation',
]);
/** Types of what is told like this. */
const HAPPENINGS = new Set(['ASSAULT', 'DISASTER', 'ACCIDENT']);
/** Sentences back to what a clause carries on. A guess: a paragraph of news. */
const REACH_BACK = 3;
/** Sentences at the top, headline and lead, which what follows tells in full, and how far. Guesses. */
const TOP = 2;
const REACH_AHEAD = 2;
/** Events looked at on either side. Keeps the cost of long lists linear. */
const MOST_LOOKED_AT = 12;
const SUMS_UP =
  /\b(?:since|war|conflict|uprising|so far this|in all|every (?:day|week|month|year)|a (?:day|week|month|year))\b/i;
/** True for the words of a sentence that sums up more than one happening: "the war has killed 200,000 people since 2011". */
export const sumsUp = (words: string): boolean => SUMS_UP.test(words);
/** Times that hold one happening. */
const OF_ONE = new Set<Time['precision']>(['day', 'days']);

/** The place and time of every event of the list, those left out filled in. */
export function carriedOn(
  told: readonly Told[],
  placeById: ReadonlyMap<string, Place>,
  timeById: ReadonlyMap<string, Time>,
): readonly Pick<Event, 'place' | 'time'>[] {
  return told.map((one, index) => {
    const { place, time } = one.event;
    if (!mayCarry(one, timeById)) return { place, time };
    const wide = isState(placeById.get(place ?? ''));
    if (place !== null && time !== null && !wide) return { place, time };
    const before = told.slice(Math.max(0, index - MOST_LOOKED_AT), index).reverse();
    const after = told.slice(index + 1, index + 1 + MOST_LOOKED_AT);
    const found = (key: 'place' | 'time'): string | null | undefined =>
      [
        ...before.filter((other) => one.sentence - other.sentence <= REACH_BACK),
        ...after.filter((other) => isAhead(one, other)),
      ]
        .filter((other) => isSame(one, other, placeById, timeById))
        .find(({ event }) => event[key] !== null && (key === 'time' || !wide || event.place !== place))?.event[key];
    return { place: (wide || place === null ? found('place') : null) ?? place, time: time ?? found('time') ?? null };
  });
}

/** The same sentence, or what follows a headline or lead. */
const isAhead = (one: Told, other: Told): boolean =>
  other.sentence - one.sentence <= (one.sentence < TOP ? REACH_AHEAD : 0);

/** True for a happening that is told as done and is one. */
function mayCarry({ sumsUp, event }: Told, timeById: ReadonlyMap<string, Time>): boolean {
  const time = timeById.get(event.time ?? '');
  return (
    HAPPENINGS.has(event.type) &&
    event.told === 'done' &&
    event.polarity === 'positive' &&
    !sumsUp &&
    (!time || OF_ONE.has(time.precision))
  );
}

/** Of one type, with nothing told of one that the other contradicts. */
function isSame(
  one: Told,
  other: Told,
  placeById: ReadonlyMap<string, Place>,
  timeById: ReadonlyMap<string, Time>,
): boolean {
  if (one.event.type !== other.event.type || !mayCarry(other, timeById)) return false;
  if (one.mode !== other.mode && !UNTOLD_MODES.has(one.mode) && !UNTOLD_MODES.has(other.mode)) return false;
  const [a, b] = [timeById.get(one.event.time ?? ''), timeById.get(other.event.time ?? '')];
  if (a?.from && a.to && b?.from && b.to && (a.to < b.from || b.to < a.from)) return false;
  const [here, there] = [placeById.get(one.event.place ?? ''), placeById.get(other.event.place ?? '')];
  return (
    !here ||
    !there ||
    here.gazetteer === there.gazetteer ||
    ((isState(here) || isState(there)) && here.country === there.country)
  );
}

/** "in Karsa", where a town of Karsa says more. */
const isState = (place: Place | undefined): boolean => place?.gazetteer?.startsWith('iso3166:') ?? false;

/** Figures of what befell people; told without a word for the happening ("The death toll was 40", "40 were dead"). */
const TOLLS = new Set<Figure['of']>(['killed', 'injured', 'casualties']);
/** Sentences back to the happening that a toll belongs to. A guess. */
const TOLL_REACH = 2;

/** For tolls that no event has: the index of the happening told last before them, by figure. */
export function tollsOf(
  told: readonly Told[],
  loose: readonly Figure[],
  sentenceAt: (at: number) => number,
  timeById: ReadonlyMap<string, Time>,
): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  let last = -1;
  for (const { id, span, of } of [...loose].sort((a, b) => inTextOrder(a.span, b.span))) {
    if (!TOLLS.has(of)) continue;
    while ((told[last + 1]?.trigger.start ?? Number.POSITIVE_INFINITY) < span.start) last++;
    const sentence = sentenceAt(span.start);
    for (let at = last; at >= 0 && sentence - (told[at]?.sentence ?? 0) <= TOLL_REACH; at--) {
      const one = told[at];
      if (!one || !mayCarry(one, timeById)) continue;
      found.set(at, [...(found.get(at) ?? []), id]);
      break;
    }
  }
  return found;
}
