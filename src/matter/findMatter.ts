// What happened, where, when, to how many, and what deserves a second look. One line per kind of mark.
import type { Almanac } from '../almanac/almanac.ts';
import type { Analysis } from '../grammar/analysis.ts';
import type { Heard } from '../hearsay/attribute.ts';
import type { Actor, Article, Claim, Event, Figure, Place, Remark, Source, Time } from '../reading.ts';
import { findActors } from './actors/findActors.ts';
import { findClaims } from './claims/findClaims.ts';
import { findEvents } from './events/findEvents.ts';
import { findFigures } from './figures/findFigures.ts';
import { groundOf } from './ground.ts';
import { findPlaces } from './places/findPlaces.ts';
import { findRemarks } from './remarks/findRemarks.ts';
import { findTimes } from './times/findTimes.ts';

export interface Matter {
  readonly actors: readonly Actor[];
  readonly sources: readonly Source[];
  readonly events: readonly Event[];
  readonly claims: readonly Claim[];
  readonly places: readonly Place[];
  readonly times: readonly Time[];
  readonly figures: readonly Figure[];
  readonly remarks: readonly Remark[];
}

export function findMatter(article: Article, analysis: Analysis, heard: Heard, almanac: Almanac): Matter {
  const times = findTimes(article, analysis, almanac);
  const figures = findFigures(article, analysis, heard, times, almanac);
  const grounds = groundOf(analysis);
  const places = findPlaces(article, analysis, grounds, almanac);
  const cast = findActors(article, analysis, heard, grounds, almanac);
  const scene = { heard, cast, places, times, figures };
  const events = findEvents(article, analysis, { ...scene, grounds }, almanac);
  const claims = findClaims(article, analysis, heard, events);
  const remarks = findRemarks(article, analysis, { ...scene, events, claims }, almanac);
  return { ...cast, events, claims, places, times, figures, remarks };
}
