// Who speaks or acts → one actor whatever the name; sources point to them.
import type { Almanac } from '../../almanac/almanac.ts';
import type { Analysis } from '../../grammar/analysis.ts';
import type { Heard } from '../../hearsay/attribute.ts';
import type { Actor, Article, Source } from '../../reading.ts';

export interface Cast {
  readonly actors: readonly Actor[];
  /** The sources, with `actor` filled. */
  readonly sources: readonly Source[];
}

export function findActors(_article: Article, _analysis: Analysis, heard: Heard, _almanac: Almanac): Cast {
  return { actors: [], sources: heard.sources };
}
