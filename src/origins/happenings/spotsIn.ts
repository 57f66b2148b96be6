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
  const beside = besideOthers(reading);
  const told = new Set(found.filter((spot) => spot.id !== null || standsAsPlace(spot, text, beside)).map(soundOf));
  return found.filter((spot) => told.has(soundOf(spot)));
}

const soundOf = ({ sound }: Spot): string => sound;

/** "Gunfire rang out", "Photo By": a name that no gazetteer has is a place where it stands as one once in the report. */
const standsAsPlace = ({ span, place }: PlacedSpot, text: string, beside: ReadonlySet<string>): boolean =>
  PLACING.test(text.slice(Math.max(0, span.start - BEFORE), span.start)) ||
  PLACE_NOUN.test(text.slice(span.end, span.end + AFTER)) ||
  beside.has(place);

/** Ids of the places that stand right beside another: "Hadvar, Norvand and Osk". */
function besideOthers({ places, article }: Reading): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [at, { id, span }] of places.entries()) {
    const next = places[at + 1];
    if (!next || !JOINED.test(article.text.slice(span.end, Math.min(next.span.start, span.end + AFTER)))) continue;
    found.add(id);
    found.add(next.id);
  }
  return found;
}

/** By the name that the report gives it, wherever it lies. */
const strayed = (text: string, span: Span): Spot => unknownSpot(nameKey(slice(text, span)), slice(text, span));

/** Kinds of actors whose name may be a place's as well; a longer name of theirs holds no place. */
const NO_GROUP = new Set<ActorKind>(['state', 'people', 'other', 'person']);

/** Letters before a name in which its preposition stands, and behind it in which "district" may. */
const BEFORE = 64;
const AFTER = 24;
/** What puts a place where it stands: a preposition, what kind of place it is, or who takes or hits it. */
const PLACING =
  /\b(?:in|at|on|near|of|from|to|into|over|around|outside|inside|across|throughout|against|towards?|through|beyond|between|villages?|towns?|city|cities|suburbs?|districts?|(?:hit|hits|struck|strikes?|seiz\w+|captur\w+|(?:re)?tak(?:e|es|en|ing)|(?:re)?took|enter\w*|target\w*|shell\w*|bomb\w*|pound\w*|attack\w*|besieg\w+|reach\w*|including|leaving|left))\s+(?:(?:the|al|el|an?|held|[a-z]+-held|[a-z]+-controlled|eastern|western|northern|southern|north|south|east|west|nearby|central)[\s-]+)*$/i;
const PLACE_NOUN =
  /^\s+(?:neighbou?rhoods?|districts?|areas?|towns?|villages?|suburbs?|quarters?|city|region|province|governorate|countryside|camp|crossing|front(?:line)?|(?:is|which is|lies|which lies|is located) (?:near|on|in|\d+))\b/i;
/** "from the besieged Karsan towns of", "on the way to", "evacuating residents of"; not "close to". */
const FROM_OR_TO =
  /(?:(?<!\b(?:close|next|near|adjacent|damage) )\b(?:from|to|towards?|bound for|linking|connecting|between)|\bevacuat\w+ (?:residents|people|civilians|inhabitants|families) of)\s+(?:(?:the|towns?|city|cities|villages?|area|of|province|government|rebel|opposition|regime|besieged|nearby|[a-z]+-[a-z]+|\w+(?:an|ite|ish))\s+)*$/i;

/** "from Tel Asmar and Port Velesk": what holds for the first holds for the second. */
const isJoined = (text: string, before: Span | null, span: Span): boolean =>
  before !== null && /^(?:\s*(?:,|and|or)\s*)+$/.test(text.slice(before.end, span.start));

const JOINED = /^\s*(?:,|and|or)?\s*$/;
