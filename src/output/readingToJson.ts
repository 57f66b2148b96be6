// Reading → one line of JSON Lines.
import type { Reading } from '../reading.ts';

/** Legal in JSON, but a terminal may obey them (C1 controls), or a reader of lines may break at them (U+2028, U+2029). */
const UNSAFE = /[\p{Cc}\u2028\u2029]/gu;

/** The reading as one line of JSON without its line end; keys in the order of docs/reading.md. */
export function readingToJson(reading: Reading): string {
  const { format, made, article, actors, sources, attributions, events, claims, places, times, figures, remarks } =
    reading;
  const ordered = {
    format,
    made,
    article,
    actors,
    sources,
    attributions,
    events,
    claims,
    places,
    times,
    figures,
    remarks,
  };
  return JSON.stringify(ordered).replace(UNSAFE, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
