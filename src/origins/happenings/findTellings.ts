// A reading → its tellings of deeds, in text order: a sentence is one, unless its halves have places or days of their own.
import type { Almanac } from '../../almanac/almanac.ts';
import type { Event, Figure, Reading, Time } from '../../reading.ts';
import { covers, holds, type Span } from '../../span.ts';
import { type Days, daysApart, daysOfDeed } from './days.ts';
import { meansIn } from './means.ts';
import { isPart } from './parts.ts';
import type { Line } from './sentences.ts';
import { sidesOf } from './sides.ts';
import { type PlacedSpot, spotsIn } from './spotsIn.ts';
import type { Telling } from './telling.ts';
import { tollFigures } from './tollFigures.ts';
import { whenSaid } from './whenSaid.ts';

/** What stands in an article, whatever happening it belongs to. */
interface Scene {
  readonly text: string;
  readonly spots: readonly PlacedSpot[];
  /** Days by time id, without the times at which something was said. */
  readonly days: ReadonlyMap<string, Days>;
  /** Ids of the times at which something else than a deed happened: "the bus was hit that had left Tel Asmar on Friday". */
  readonly othersTimes: ReadonlySet<string>;
  /** Sides by actor id. */
  readonly sides: ReadonlyMap<string, string>;
}

/** What stands in one sentence. */
interface Found {
  readonly line: Line;
  readonly at: number;
  readonly deeds: readonly Event[];
  readonly spots: readonly PlacedSpot[];
  readonly times: readonly Time[];
  readonly figures: readonly Figure[];
}

/** `lines`: the sentences of the article; `news`: the day of the news as a number, or null. */
export function findTellings(
  reading: Reading,
  lines: readonly Line[],
  news: number | null,
  almanac: Almanac,
): Telling[] {
  const said = whenSaid(reading);
  const isTold = (event: Event): boolean => isDeed(event) || isRetreat(event, reading.article.text);
  const scene: Scene = {
    text: reading.article.text,
    spots: spotsIn(reading, almanac),
    days: new Map(
      reading.times.flatMap((time) => {
        const days = said.has(time.id) ? null : daysOfDeed(time, news, reading.article.text);
        return days ? [[time.id, days]] : [];
      }),
    ),
    othersTimes: new Set(
      reading.events.filter((event) => !isDeedType(event.type) && !isTold(event)).flatMap(({ time }) => time ?? []),
    ),
    sides: sidesOf(reading),
  };
  const deeds = takeIn(reading.events.filter(isTold), ({ trigger }) => trigger);
  const spots = takeIn(scene.spots, ({ span }) => span);
  const times = takeIn(reading.times, ({ span }) => span);
  const figures = takeIn(tollFigures(reading.figures, reading.article.text), ({ span }) => span);
  return lines.flatMap((line, at) =>
    tellingsIn(
      {
        line,
        at,
        deeds: deeds(line),
        spots: spots(line),
        times: times(line),
        figures: figures(line),
      },
      scene,
    ),
  );
}

/** What happens to people at a place on a day; the rest of PLOVER is said, agreed or planned. */
const DEEDS = new Set(['ASSAULT', 'ACCIDENT', 'DISASTER']);

export const isDeedType = (type: string): boolean => DEEDS.has(type);

/** Told as done, not denied. */
export const isDeed = ({ type, told, polarity }: Event): boolean =>
  isDeedType(type) && told === 'done' && polarity === 'positive';

/** UTF-16 units around a withdrawal in which its battle is named. A guess: a sentence. */
const AROUND = 120;

/** "The army withdrew in the face of the offensive": a part of its battle, and no deed by itself. */
const isRetreat = ({ type, mode, told, polarity, trigger }: Event, text: string): boolean =>
  type === 'RETREAT' &&
  mode === 'withdraw' &&
  told === 'done' &&
  polarity === 'positive' &&
  meansIn(text.slice(Math.max(0, trigger.start - AROUND), trigger.end + AROUND), []).includes('clash');

/** Things in text order → those of one line after the other, which must be asked for in text order. */
function takeIn<Thing>(things: readonly Thing[], spanOf: (thing: Thing) => Span): (line: Span) => Thing[] {
  const sorted = things.toSorted((a, b) => spanOf(a).start - spanOf(b).start);
  let next = 0;
  return (line) => {
    const taken: Thing[] = [];
    for (; next < sorted.length; next++) {
      const thing = sorted[next];
      if (!thing || spanOf(thing).start >= line.end) break;
      if (covers(line, spanOf(thing).start)) taken.push(thing);
    }
    return taken;
  };
}

function tellingsIn(found: Found, scene: Scene): Telling[] {
  const { deeds, figures, line } = found;
  const hasToll = figures.some(({ of }) => of === 'killed' || of === 'injured');
  if (deeds.length === 0 && !hasToll) return [];
  return partsOf(line, deeds, scene).map((part) => tellingOf(part, found, scene));
}

/** The stretches of a sentence that tell different happenings: cut before the deed whose narrow place or day differs. */
function partsOf(line: Line, deeds: readonly Event[], scene: Scene): Span[] {
  const cuts: number[] = [];
  for (const [index, deed] of deeds.entries()) {
    const before = deeds[index - 1];
    if (!before) continue;
    const between = differ(before, deed, scene) ? CONJUNCTION : isAnswer(before, deed, scene) ? ANSWER : null;
    const cut = between && lastBetween(between, scene.text, before.trigger.end, deed.trigger.start);
    if (cut !== null) cuts.push(cut);
  }
  const edges = [line.start, ...cuts, line.end];
  return edges.slice(0, -1).map((start, index) => ({ start, end: edges[index + 1] ?? line.end }));
}

/** True where two deeds of one sentence have places or days of their own that cannot be one. */
function differ(a: Event, b: Event, { spots, days }: Scene): boolean {
  const [placeA, placeB] = [a, b].map(({ place }) => spots.find((spot) => spot.place === place));
  if (placeA && placeB && placeA.width >= 2 && placeB.width >= 2 && placeA.sound !== placeB.sound) return true;
  const [dayA, dayB] = [a, b].map(({ time }) => days.get(time ?? ''));
  return dayA !== undefined && dayB !== undefined && daysApart(dayA, dayB) > 0;
}

const CONJUNCTION = /\b(?:and|while|but|whereas|as|after|before|when|where|since|following)\b|[;,]/g;

/** "The town was shelled after rebels killed a pilot": two deeds of two sides, the second what the first answers. */
const ANSWER = /\b(?:after|following|days after|in response to|in retaliation for|in revenge for|prompted by)\b/g;

function isAnswer(a: Event, b: Event, { sides }: Scene): boolean {
  const [own, theirs] = [a, b].map(({ agents }) => agents.flatMap((id) => sides.get(id) ?? []));
  return !!own?.length && !!theirs?.length && !own.some((side) => theirs.includes(side));
}

/** Where the last of the conjunctions between two positions stands, or null. */
function lastBetween(conjunctions: RegExp, text: string, from: number, to: number): number | null {
  const last = [...text.slice(from, to).matchAll(conjunctions)].at(-1);
  return last ? from + last.index : null;
}

function tellingOf(span: Span, found: Found, { text, spots, days, othersTimes, sides }: Scene): Telling {
  const { line, at, deeds, figures } = found;
  const events = deeds.filter(({ trigger }) => covers(span, trigger.start));
  const words = text.slice(span.start, span.end);
  const owned = new Set(events.map(({ place }) => place));
  const namedSpots = found.spots.filter((spot) => holds(span, spot.span));
  const placed = [...namedSpots, ...spots.filter(({ place }) => owned.has(place))];
  const timed = events.flatMap(({ time }) => days.get(time ?? '') ?? []);
  const times = found.times.filter((time) => holds(span, time.span)).map(({ id }) => id);
  const here = times.flatMap((id) => (othersTimes.has(id) ? [] : (days.get(id) ?? [])));
  // a day of the sentence itself says more than one that is carried on from a sentence before
  const own = events.flatMap(({ time }) => (times.includes(time ?? '') ? (days.get(time ?? '') ?? []) : []));
  const counted = figures.filter((figure) => holds(span, figure.span));
  const killed = counted.filter(({ of }) => of === 'killed');
  return {
    line,
    at,
    span,
    words,
    events,
    spots: placed.filter((spot, index) => placed.findIndex(({ sound }) => sound === spot.sound) === index),
    namedSpots,
    days: own[0] ?? here[0] ?? timed[0] ?? null,
    namesDay: own.length + here.length > 0,
    means: meansIn(
      words,
      events.map(({ mode }) => mode),
    ),
    doers: [...new Set(events.flatMap(({ agents }) => agents.flatMap((id) => sides.get(id) ?? [])))],
    killed,
    totals: killed.filter((figure) => !isPart(figure, text)),
    injured: counted.filter(({ of }) => of === 'injured'),
  };
}
