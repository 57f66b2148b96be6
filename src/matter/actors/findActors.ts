// Who speaks or acts → one actor whatever the name; sources point to them.
import type { Almanac } from '../../almanac/almanac.ts';
import type { Analysis } from '../../grammar/analysis.ts';
import type { Heard } from '../../hearsay/attribute.ts';
import type { Actor, Article, Source } from '../../reading.ts';
import type { SentenceGround } from '../ground.ts';
import { addEntities } from './addEntities.ts';
import { addSources } from './addSources.ts';
import { gather } from './gather.ts';
import { isArgument } from './isArgument.ts';
import { resolveShort } from './resolveShort.ts';
import { scanMentions } from './scanMentions.ts';

export interface Cast {
  readonly actors: readonly Actor[];
  /** The sources, with `actor` filled. */
  readonly sources: readonly Source[];
}

/**
 * Named actors of the lexicons, states with their institutions, people of the text, and nouns for those whom nobody
 * names ("unnamed: gunmen"). A state or its capital is an actor only where it speaks, acts or is acted on.
 */
export function findActors(
  article: Article,
  analysis: Analysis,
  heard: Heard,
  grounds: readonly SentenceGround[],
  almanac: Almanac,
): Cast {
  const scanned = grounds
    .flatMap((ground) => scanMentions(article.text, ground, almanac))
    .filter((mention) => isArgument(mention, grounds[mention.sentence]));
  const named = resolveShort(scanned, article.text);
  const { mentions, bySource } = addSources(addEntities(named, analysis, grounds, almanac), article, heard, almanac);
  const { actors, idOf } = gather(mentions);
  return {
    actors,
    sources: heard.sources.map((source) => ({ ...source, actor: idOf.get(bySource.get(source.id) ?? '') ?? null })),
  };
}
