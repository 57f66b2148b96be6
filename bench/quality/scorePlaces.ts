// Scores places against documents with toponyms: `{doc_id, text, toponyms: [{start, end, phrase, lat, lon, type}]}`, one a line.
import { readFileSync } from 'node:fs';
import { makeCapture } from '../../src/acquire/capture.ts';
import { kilometres } from '../../src/matter/places/distance.ts';
import type { Reader } from '../../src/read.ts';
import type { Place } from '../../src/reading.ts';
import { type Span, touches } from '../../src/span.ts';
import { bundledReader } from './readings.ts';

/** Offsets in code points, as the corpora have them. */
interface Toponym extends Span {
  /** Degrees, WGS 84; null where nobody could say. */
  readonly lat: number | null;
  readonly lon: number | null;
  /** How the name is used; null in corpora that mark only places. */
  readonly type: string | null;
}

interface PlacesDocument {
  readonly doc_id: string;
  readonly title?: string;
  readonly date?: string;
  readonly domain?: string;
  readonly url?: string;
  readonly text: string;
  readonly toponyms: readonly Toponym[];
}

/** All in percent. Ours that meet a toponym of another use (a demonym, a metonymy) count neither for nor against. */
export interface PlacesScore {
  readonly documents: number;
  readonly found: { readonly precision: number; readonly recall: number; readonly f1: number };
  /** Of the places found that have gold coordinates: those resolved within 161 km of them. */
  readonly within161: number;
  /** Right: found and within 161 km; over the places with gold coordinates. */
  readonly endToEnd: { readonly precision: number; readonly recall: number; readonly f1: number };
  readonly gold: number;
  readonly ours: number;
}

/** A hundred miles: the measure of the papers on these corpora. */
const NEAR_KM = 161;
/** Uses of a name for the place itself (GeoWebNews); a name that stands for people, a language or a government is none. */
const PLACE_USES = new Set(['Literal', 'Literal_Modifier', 'Mixed', 'Embedded_Literal']);

const isWanted = ({ type }: Toponym): boolean => type === null || PLACE_USES.has(type);

export function scorePlaces(
  file: string,
  options: { readonly misses?: boolean } = {},
  reader: Reader = bundledReader(),
): PlacesScore {
  const sum = { gold: 0, ours: 0, met: 0, found: 0, located: 0, near: 0, placedGold: 0, placedOurs: 0, right: 0 };
  let documents = 0;
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const document = JSON.parse(line) as PlacesDocument;
    const reading = reader(captureOf(document));
    documents++;
    const unit = unitsOf(document.text);
    const shift = shiftTo(document.text, reading.article.text);
    const gold = document.toponyms.map((toponym) => ({
      ...toponym,
      start: shift(unit[toponym.start] ?? 0),
      end: shift(unit[toponym.end] ?? 0),
    }));
    const tell = (kind: string, span: Span, more: string): void => {
      if (!options.misses) return;
      const text = reading.article.text;
      const around = `${text.slice(Math.max(0, span.start - 40), span.start)}[${text.slice(span.start, span.end)}]${text.slice(span.end, span.end + 30)}`;
      console.error(`${kind}\t${document.doc_id}\t${around.replace(/\s/g, ' ')}\t${more}`);
    };
    const used = new Set<Place>();
    for (const toponym of gold) {
      const hit = reading.places.find((place) => touches(place.span, toponym) && !used.has(place));
      const wanted = isWanted(toponym);
      if (wanted) sum.gold++;
      if (wanted && toponym.lat !== null) sum.placedGold++;
      if (!hit) {
        if (wanted) tell('missed', toponym, '');
        continue;
      }
      used.add(hit);
      if (wanted) sum.found++;
      if (wanted) sum.met++;
      if (toponym.lat === null || toponym.lon === null) {
        if (wanted) sum.ours++;
        continue;
      }
      sum.located++;
      const apart =
        hit.latitude === null || hit.longitude === null
          ? Number.POSITIVE_INFINITY
          : kilometres(
              { latitude: hit.latitude, longitude: hit.longitude },
              { latitude: toponym.lat, longitude: toponym.lon },
            );
      if (apart <= NEAR_KM) sum.near++;
      else
        tell(
          'far',
          toponym,
          `${Math.round(apart)} km\t${hit.gazetteer ?? hit.why}\t${hit.country}\t${toponym.lat},${toponym.lon}`,
        );
      if (!wanted) continue;
      sum.ours++;
      sum.placedOurs++;
      if (apart <= NEAR_KM) sum.right++;
    }
    for (const place of reading.places) {
      if (used.has(place) || gold.some((toponym) => touches(toponym, place.span))) continue;
      sum.ours++;
      if (place.latitude !== null) sum.placedOurs++;
      tell('extra', place.span, `${place.gazetteer ?? place.why}\t${place.by}`);
    }
  }
  return {
    documents,
    found: scores(sum.met, sum.ours, sum.gold),
    within161: percent(sum.near, sum.located),
    endToEnd: scores(sum.right, sum.placedOurs, sum.placedGold),
    gold: sum.gold,
    ours: sum.ours,
  };
}

const captureOf = ({ doc_id, text, title, date, domain, url }: PlacesDocument): ReturnType<typeof makeCapture> =>
  makeCapture(new TextEncoder().encode(text), {
    name: doc_id,
    from: doc_id,
    mediaType: 'text/plain',
    given: {
      ...(title ? { title } : {}),
      ...(date ? { published: date.slice(0, 10) } : {}),
      ...(domain ? { outlet: domain } : {}),
      ...(url ? { url } : {}),
    },
  });

/** UTF-16 unit of each code point, and of the end. */
function unitsOf(text: string): number[] {
  const units: number[] = [];
  let at = 0;
  for (const point of text) {
    units.push(at);
    at += point.length;
  }
  return [...units, at];
}

/** Letters looked ahead for the next common one where the article differs from the document. */
const LOOK_AHEAD = 4000;

/** Unit of the document → unit of the article's text, by the letters that both share in order. */
function shiftTo(from: string, to: string): (unit: number) => number {
  if (from === to) return (unit) => unit;
  const at = new Int32Array(from.length + 1);
  let j = 0;
  for (let i = 0; i < from.length; i++) {
    if (/\s/.test(from[i] ?? '')) {
      at[i] = j;
      continue;
    }
    while (/\s/.test(to[j] ?? '') && j < to.length) j++;
    if (to[j] !== from[i]) {
      const next = to.indexOf(from.slice(i, i + 20), j);
      if (next >= 0 && next - j < LOOK_AHEAD) j = next;
      else {
        at[i] = -1;
        continue;
      }
    }
    at[i] = j++;
  }
  at[from.length] = j;
  return (unit) => {
    const before = unit > 0 ? (at[unit - 1] ?? -1) : -1;
    const here = at[unit] ?? -1;
    return here >= 0 && !/\s/.test(from[unit] ?? ' ') ? here : before >= 0 ? before + 1 : -1;
  };
}

const percent = (part: number, whole: number): number => (whole ? Math.round((1000 * part) / whole) / 10 : 0);

function scores(right: number, ours: number, gold: number): { precision: number; recall: number; f1: number } {
  return { precision: percent(right, ours), recall: percent(right, gold), f1: percent(2 * right, ours + gold) };
}
