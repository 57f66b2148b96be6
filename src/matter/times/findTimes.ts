// Expressions that place something in time → day ranges.
import type { Almanac } from '../../almanac/almanac.ts';
import type { Analysis } from '../../grammar/analysis.ts';
import type { Article, Time } from '../../reading.ts';

export function findTimes(_article: Article, _analysis: Analysis, _almanac: Almanac): readonly Time[] {
  return [];
}
