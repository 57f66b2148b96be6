// What in one report deserves a second look. A remark quotes and asks; it does not judge.
import type { Almanac } from '../../almanac/almanac.ts';
import type { Analysis } from '../../grammar/analysis.ts';
import type { Article, Claim, Event, Remark } from '../../reading.ts';
import type { Scene } from '../events/scene.ts';
import type { Desk } from './remark.ts';
import { remarkRules } from './rules.ts';

/** The remarks of every rule, in the order of the rules. */
export function findRemarks(
  article: Article,
  analysis: Analysis,
  scene: Scene & { readonly events: readonly Event[]; readonly claims: readonly Claim[] },
  almanac: Pick<Almanac, 'loaded'>,
): readonly Remark[] {
  const { attributions } = scene.heard;
  const desk: Desk = {
    ...scene,
    article,
    analysis,
    loaded: almanac.loaded,
    attributionById: new Map(attributions.map((attribution) => [attribution.id, attribution])),
    sourceById: new Map(scene.cast.sources.map((source) => [source.id, source])),
    actorById: new Map(scene.cast.actors.map((actor) => [actor.id, actor])),
    placeById: new Map(scene.places.map((place) => [place.id, place])),
    eventOfFigure: new Map(scene.events.flatMap((event) => event.figures.map((figure) => [figure, event] as const))),
  };
  return remarkRules.flatMap(({ find }) => find(desk)).map((draft, index) => ({ id: `r${index + 1}`, ...draft }));
}
