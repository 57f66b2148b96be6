// Place names → coordinates, with rivals kept.
import type { Almanac } from '../../almanac/almanac.ts';
import type { GazetteerEntry } from '../../almanac/gazetteer.ts';
import { phraseAt } from '../../almanac/phrases.ts';
import type { Analysis, Name } from '../../grammar/analysis.ts';
import type { Article, Place } from '../../reading.ts';
import { slice } from '../../span.ts';
import { groundOf, type SentenceGround } from '../ground.ts';
import { type StateContext, stateContextOf, withPlaces } from './context.ts';
import type { Point } from './distance.ts';
import { findSpots, type SpotSearch } from './findSpots.ts';
import { isMetonymy } from './metonymy.ts';
import { type Following, isTooClose, rivalsOf, weigh } from './resolve.ts';
import type { Spot } from './spot.ts';
import { surnamesOf } from './surnames.ts';

/** What places are found with. */
export type PlaceKnowledge = Pick<Almanac, 'gazetteer' | 'states' | 'actorNames' | 'reporting' | 'eventWords'>;

/** Places that lie near others are looked for among this many told ones. A guess that keeps the cost linear. */
const MOST_ANCHORS = 40;

/** Every name used as a place, in text order. A name in no gazetteer keeps null coordinates and says why. */
export function findPlaces(article: Article, analysis: Analysis, almanac: PlaceKnowledge): readonly Place[] {
  const grounds = groundOf(analysis);
  const surnames = surnamesOf(grounds, article.text);
  const namesBy = namesBySentence(analysis);
  const spots = grounds.flatMap((ground) => {
    const search: SpotSearch = {
      text: article.text,
      gazetteer: almanac.gazetteer,
      names: namesBy.get(ground.index) ?? [],
      surnames,
      actorFrom: (word) => actorEnd(article.text, ground, word, almanac),
      isAdjective: (word) =>
        phraseAt(almanac.actorNames.states, article.text, ground.words, word, ground.loud)?.value.use === 'adjective',
    };
    return findSpots(ground, search).filter((spot) => !isMetonymy(spot, ground, almanac));
  });
  const context = stateContextOf(article.text, grounds, almanac.actorNames);
  const follows = spots.map((spot) => followingOf(spot, grounds[spot.sentence], article.text, almanac));
  const anchors = anchorsOf(spots, context, follows);
  const told = withPlaces(context, anchors);
  return spots.map((spot, index) => placeOf(spot, index, article.text, told, anchors, follows[index] ?? null));
}

function namesBySentence(analysis: Analysis): ReadonlyMap<number, readonly Name[]> {
  const by = new Map<number, Name[]>();
  for (const name of analysis.names) {
    const found = by.get(name.sentence);
    if (found) found.push(name);
    else by.set(name.sentence, [name]);
  }
  return by;
}

/** Index of the last word of an actor of several words that begins at `word`: "Norvand Times" holds no place. */
function actorEnd(text: string, ground: SentenceGround, word: number, { actorNames }: PlaceKnowledge): number {
  const known = phraseAt(actorNames.known, text, ground.words, word, ground.loud);
  return known && known.words.length > 1 ? word + known.words.length - 1 : -1;
}

/** The state or province named right after the place. */
function followingOf(
  spot: Spot,
  ground: SentenceGround | undefined,
  text: string,
  { actorNames, gazetteer }: PlaceKnowledge,
): Following | null {
  const last = ground?.words[spot.last];
  const next = ground?.words[spot.last + 1];
  if (!ground || !last || !next || text.slice(last.end, next.start) !== ', ') return null;
  const state = phraseAt(actorNames.states, text, ground.words, spot.last + 1, ground.loud);
  if (state?.value.use === 'name') return { country: state.value.state, near: null };
  const after = ground.words[spot.last + 2];
  const keys = after ? [`${next.key} ${after.key}`, next.key] : [next.key];
  for (const key of keys) {
    const province = gazetteer.find(key).find(({ kind }) => kind === 'province' || kind === 'region');
    if (province?.country) return { country: province.country, near: province };
  }
  return null;
}

/** Places that can be told without their neighbours. */
function anchorsOf(
  spots: readonly Spot[],
  context: StateContext,
  follows: readonly (Following | null)[],
): GazetteerEntry[] {
  const anchors: GazetteerEntry[] = [];
  for (const [index, spot] of spots.entries()) {
    if (anchors.length >= MOST_ANCHORS) break;
    const [best, next] = weigh(spot, context, [], follows[index] ?? null);
    if (!best || best.entry.kind === 'country' || best.entry.kind === 'sea') continue;
    if (!next || best.weight - next.weight >= 4) anchors.push(best.entry);
  }
  return anchors;
}

function placeOf(
  spot: Spot,
  index: number,
  text: string,
  context: StateContext,
  anchors: readonly Point[],
  follows: Following | null,
): Place {
  const id = `p${index + 1}`;
  const span = { start: spot.start, end: spot.end };
  const weighed = weigh(spot, context, anchors, follows);
  const best = weighed[0];
  const { certainty, by } = spot;
  if (!best || isTooClose(weighed)) {
    const rivals = rivalsOf(best ? [best, ...weighed] : []);
    const nowhere = { latitude: null, longitude: null, country: null, gazetteer: null };
    return {
      id,
      span,
      name: slice(text, span),
      ...nowhere,
      rivals,
      certainty,
      by,
      why: best ? 'rivals-too-close' : 'not-in-gazetteer',
    };
  }
  const { name, latitude, longitude, country, id: gazetteer, kind } = best.entry;
  return {
    id,
    span,
    name,
    latitude,
    longitude,
    country,
    gazetteer,
    rivals: rivalsOf(weighed),
    certainty: kind === 'country' || (weighed.length === 1 && certainty === 'implied') ? 'stated' : certainty,
    by,
    why: null,
  };
}
