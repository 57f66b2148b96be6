// Reading → features of GeoJSON (RFC 7946): a point for every event whose place has coordinates.
import type { Event, Reading } from '../reading.ts';
import { chainWords, marksOf, namesOf, wordsAt } from './csv/marks.ts';
import { safeJson } from './safeJson.ts';

/** What stands before, between and after the features of a whole file. */
export const GEOJSON_BEGIN = '{"type":"FeatureCollection","features":[';
export const GEOJSON_END = ']}\n';

/** One feature a line, in text order; `report` names the report, as a path or an id. */
export function eventsToGeoJson(reading: Reading, report: string): readonly string[] {
  const marks = marksOf(reading, report);
  return reading.events.flatMap((event: Event) => {
    const place = marks.place(event.place);
    if (!place || place.latitude === null || place.longitude === null) return [];
    const time = marks.time(event.time);
    const claim = marks.claimOf(event.id);
    const feature = {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [place.longitude, place.latitude] },
      properties: {
        report,
        id: event.id,
        title: reading.article.title,
        outlet: reading.article.outlet,
        published: reading.article.published?.value ?? null,
        event: event.type,
        mode: event.mode,
        told: event.told,
        polarity: event.polarity,
        place: place.name,
        from: time?.from ?? null,
        to: time?.to ?? null,
        agents: namesOf(marks, event.agents),
        targets: namesOf(marks, event.targets),
        chain: claim ? chainWords(marks, claim.attribution) : null,
        words: wordsAt(marks, claim?.span ?? event.trigger),
        certainty: event.certainty,
        by: event.by,
      },
    };
    return [safeJson(feature)];
  });
}
