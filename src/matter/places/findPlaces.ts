// Place names → coordinates, with rivals kept.
import type { Almanac } from '../../almanac/almanac.ts';
import type { Analysis } from '../../grammar/analysis.ts';
import type { Article, Place } from '../../reading.ts';

export function findPlaces(_article: Article, _analysis: Analysis, _almanac: Almanac): readonly Place[] {
  return [];
}
