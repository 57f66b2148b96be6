// Numbers of people and things → bounds, what they count, and whose figure each is.
import type { Almanac } from '../../almanac/almanac.ts';
import type { Analysis } from '../../grammar/analysis.ts';
import type { Heard } from '../../hearsay/attribute.ts';
import type { Article, Figure, Time } from '../../reading.ts';

export function findFigures(
  _article: Article,
  _analysis: Analysis,
  _heard: Heard,
  _times: readonly Time[],
  _almanac: Almanac,
): readonly Figure[] {
  return [];
}
