// What in one report deserves a second look.
import type { Almanac } from '../../almanac/almanac.ts';
import type { Analysis } from '../../grammar/analysis.ts';
import type { Article, Claim, Event, Remark } from '../../reading.ts';
import type { Scene } from '../events/findEvents.ts';

export function findRemarks(
  _article: Article,
  _analysis: Analysis,
  _scene: Scene & { readonly events: readonly Event[]; readonly claims: readonly Claim[] },
  _almanac: Almanac,
): readonly Remark[] {
  return [];
}
