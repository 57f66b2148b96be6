// Trigger words and their clauses → events with type, actors, place, time and figures.
import type { Almanac } from '../../almanac/almanac.ts';
import type { Analysis } from '../../grammar/analysis.ts';
import type { Heard } from '../../hearsay/attribute.ts';
import type { Article, Event, Figure, Place, Time } from '../../reading.ts';
import type { Cast } from '../actors/findActors.ts';

/** What events are put together from. */
export interface Scene {
  readonly heard: Heard;
  readonly cast: Cast;
  readonly places: readonly Place[];
  readonly times: readonly Time[];
  readonly figures: readonly Figure[];
}

export function findEvents(_article: Article, _analysis: Analysis, _scene: Scene, _almanac: Almanac): readonly Event[] {
  return [];
}
