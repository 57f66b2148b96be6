// Clauses that tell an event or a state → claims, each with the voice that makes it.
import type { Almanac } from '../../almanac/almanac.ts';
import type { Analysis } from '../../grammar/analysis.ts';
import type { Heard } from '../../hearsay/attribute.ts';
import type { Article, Claim, Event } from '../../reading.ts';

export function findClaims(
  _article: Article,
  _analysis: Analysis,
  _heard: Heard,
  _events: readonly Event[],
  _almanac: Almanac,
): readonly Claim[] {
  return [];
}
