// What is written beside a passage: its stance, whose words it may be, the toll, where and when.

import { dayRange } from '../../output/days.ts';
import type { Event, Figure, FigureOf, Place, Time } from '../../reading.ts';
import { slice } from '../../span.ts';
import { harmless } from './harmless.ts';
import { shortName } from './labels.ts';
import type { Lookup } from './lookup.ts';
import type { Passage } from './passages.ts';
import { type Line, type Piece, piece, type Style } from './pieces.ts';

/** Before what is only the likeliest reading. */
const PERHAPS = 'perhaps ';
/** Of each kind, so many are written; the words themselves show the rest. */
const MOST = 2;

/** The notes of a passage, joined by " · ". `stance` is false where the heading already says it. */
export function notesOf(passage: Passage, lookup: Lookup, { stance }: { readonly stance: boolean }): Line {
  const notes = [
    ...(passage.perhaps === null ? [] : [faint(perhapsOf(passage.perhaps, lookup))]),
    ...(passage.unsure ? [faint('perhaps theirs')] : []),
    ...(passage.imputed ? [faint('so it is said of them')] : []),
    ...(stance && passage.stance !== 'asserts' ? [faint(passage.stance)] : []),
    ...told(passage.events),
    ...distinct(passage.figures.flatMap(toll), 'figure'),
    ...distinct(
      passage.places.map((place) => placeNote(place, lookup)),
      'place',
    ),
    ...distinct(
      passage.times.map((time) => timeNote(time, lookup)),
      'time',
    ),
  ];
  return notes.flatMap((note, index) => (index === 0 ? [note] : [faint(' · '), note]));
}

const faint = (text: string): Piece => piece(text, 'faint');

/** Each once; what is told without "perhaps" is not told with it again. */
const distinct = (notes: readonly string[], style: Style): readonly Piece[] =>
  [...new Set(notes)]
    .filter((note) => !note.startsWith(PERHAPS) || !notes.includes(note.slice(PERHAPS.length)))
    .slice(0, MOST)
    .map((note) => piece(note, style));

function perhapsOf(id: string, lookup: Lookup): string {
  const attribution = lookup.attributions.get(id);
  const source = lookup.sources.get(attribution?.source ?? id);
  return source ? `perhaps words of ${shortName(source)}` : 'perhaps another’s words';
}

/** An event that did not happen, or has not, is never left looking as if it had. */
function told(events: readonly Event[]): readonly Piece[] {
  if (events.length === 0) return [];
  if (events.every((event) => event.polarity === 'negative')) return [faint('said not to be so')];
  const [first] = events;
  return first && first.told !== 'done' && events.every((event) => event.told === first.told)
    ? [faint(first.told)]
    : [];
}

/** Figures that are repeated beside the words, as they were read: people harmed or moved. */
const TOLL: ReadonlySet<FigureOf> = new Set([
  'killed',
  'injured',
  'casualties',
  'missing',
  'displaced',
  'detained',
  'freed',
]);

function toll({ of, low, high, approx, certainty }: Figure): readonly string[] {
  if (!TOLL.has(of)) return [];
  const sign = certainty === 'assumed' ? PERHAPS : '';
  return [`${sign}${bounds(low, high, approx)} ${of}`];
}

function bounds(low: number | null, high: number | null, approx: boolean): string {
  const about = approx ? '≈' : '';
  if (low === null) return high === null ? 'some' : `≤ ${grouped(high)}`;
  if (high === null) return `≥ ${grouped(low)}`;
  return low === high ? `${about}${grouped(low)}` : `${about}${grouped(low)}–${grouped(high)}`;
}

/** 12345.5 → "12,345.5". */
const grouped = (value: number): string => {
  const [whole = '', part] = String(value).split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (part === undefined ? '' : `.${part}`);
};

/** The gazetteer's name; "perhaps" where it is only the likeliest place; the report's words where none was found. */
function placeNote(place: Place, { reading }: Lookup): string {
  if (place.latitude === null) return harmless(slice(reading.article.text, place.span));
  return harmless(place.certainty === 'assumed' ? PERHAPS + place.name : place.name);
}

/** The days; "perhaps" where they are only likely; the report's words where they cannot be told. */
function timeNote(time: Time, { reading }: Lookup): string {
  const words = harmless(slice(reading.article.text, time.span));
  if (time.from === null && time.to === null) return words;
  const days =
    time.from === null
      ? `until ${dayRange(time.to ?? '', time.to ?? '')}`
      : time.to === null
        ? `from ${dayRange(time.from, time.from)}`
        : dayRange(time.from, time.to);
  return time.certainty === 'assumed' ? PERHAPS + days : days;
}
