// Reading → one line of JSON Lines.
import type { Reading } from '../reading.ts';
import { safeJson } from './safeJson.ts';

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
  return safeJson(ordered);
}
