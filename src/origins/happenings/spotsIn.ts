// The places of a reading at which something can have happened: not those of speakers, of armed groups' names, or of
// where people came from and went to.
import type { Almanac } from '../../almanac/almanac.ts';
import { nameKey } from '../../almanac/nameKey.ts';
import type { ActorKind, Reading } from '../../reading.ts';
import { holds, lengthOf, type Span, slice, touches } from '../../span.ts';
import { knownIn, type Spot, spotsOfPlace, unknownSpot } from './spot.ts';
import { straysIn } from './strays.ts';

export interface PlacedSpot extends Spot {
  readonly span: Span;
  /** Place id in the reading. */
  readonly place: string;
}

/** In text order. */
export function spotsIn(reading: Reading, almanac: Almanac): PlacedSpot[] {
  const { text } = reading.article;
  const speakers = reading.attributions.flatMap(({ sourceSpan }) => sourceSpan ?? []);
  const groups = reading.actors.filter(({ kind }) => !NO_GROUP.has(kind)).flatMap(({ mentions }) => mentions);
  const others = reading.actors.filter(({ kind }) => NO_GROUP.has(kind)).flatMap(({ mentions }) => mentions);
  const strays = straysIn(reading, almanac);
  const known = knownIn(reading.places.filter(({ id }) => !strays.has(id)));
  const found: PlacedSpot[] = [];
  let passed: Span | null = null;
  for (const place of reading.places) {
    const { id, span } = place;
    const isPassed: boolean =
      FROM_OR_TO.test(text.slice(Math.max(0, span.start - BEFORE), span.start)) || isJoined(text, passed, span);
    passed = isPassed ? span : null;
    const isUnknown = place.gazetteer === null || strays.has(id);
    const isName =
      speakers.some((speaker) => touches(speaker, span)) ||
      (isUnknown && groups.some((group) => touches(group, span))) ||
      (isUnknown && others.some((other) => holds(other, span) && lengthOf(other) > lengthOf(span)));
    if (isPassed || isName) continue;
    const spots = strays.has(id) ? [strayed(text, span)] : spotsOfPlace(place, known, almanac);
    found.push(...spots.map((spot) => ({ ...spot, span, place: id })));
  }
  return found;
}

/** By the name that the report gives it, wherever it lies. */
const strayed = (text: string, span: Span): Spot => unknownSpot(nameKey(slice(text, span)), slice(text, span));

/** Kinds of actors whose name may be a place's as well; a longer name of theirs holds no place. */
const NO_GROUP = new Set<ActorKind>(['state', 'people', 'other', 'person']);

/** Letters before a name in which its preposition stands. */
const BEFORE = 48;
/** "from the besieged towns of", "on the way to"; not "close to". */
const FROM_OR_TO =
  /(?<!\b(?:close|next|near|adjacent|damage) )\b(?:from|to|towards?|bound for|linking|connecting|between)\s+(?:(?:the|towns?|city|cities|villages?|area|of|province|government|rebel|opposition|regime|besieged|nearby|[a-z]+-[a-z]+)\s+)*$/i;

/** "from Tel Asmar and Port Velesk": what holds for the first holds for the second. */
const isJoined = (text: string, before: Span | null, span: Span): boolean =>
  before !== null && /^(?:\s*(?:,|and|or)\s*)+$/.test(text.slice(before.end, span.start));
