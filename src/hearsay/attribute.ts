// Analysis → attributions and sources: who said what, through whom.
import type { Almanac } from '../almanac/almanac.ts';
import type { Analysis } from '../grammar/analysis.ts';
import type { Article, Attribution, Block, Source } from '../reading.ts';

/** What this room hands on. */
export interface Heard {
  readonly attributions: readonly Attribution[];
  readonly sources: readonly Source[];
  /** The article's blocks, relayed ones with the attribution that relays them. */
  readonly blocks: readonly Block[];
}

export function attribute(article: Article, _analysis: Analysis, _almanac: Almanac): Heard {
  return { attributions: [], sources: [], blocks: article.blocks };
}
