// Analysis → attributions and sources: who said what, through whom.
import type { Almanac } from '../almanac/almanac.ts';
import type { Analysis } from '../grammar/analysis.ts';
import type { Article } from '../reading.ts';
import { type Heard, makeHeard } from './heard.ts';

export type { Heard } from './heard.ts';

export function attribute(article: Article, _analysis: Analysis, _almanac: Almanac): Heard {
  return makeHeard([], [], article.blocks);
}
