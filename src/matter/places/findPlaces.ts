// Place names → coordinates, with rivals kept.
import type { Almanac } from '../../almanac/almanac.ts';
import type { Gazetteer, GazetteerEntry } from '../../almanac/gazetteer.ts';
import { keyWords } from '../../almanac/nameKey.ts';
import { phraseAt } from '../../almanac/phrases.ts';
import type { Analysis, Name } from '../../grammar/analysis.ts';
import type { Article, Place } from '../../reading.ts';
import { slice } from '../../span.ts';
import type { SentenceGround } from '../ground.ts';
import { stateContextOf, withPlaces } from './context.ts';
import { findSpots } from './findSpots.ts';
import { followingOf, provinceOf } from './following.ts';
import { homeOf } from './home.ts';
import type { Heard } from './knownSpot.ts';
import { isMetonymy } from './metonymy.ts';
import {
  type Following,
  isElsewhere,
  isTooClose,
  isUnsupported,
  rivalsOf,
  type Setting,
  type Weighed,
  weigh,
} from './resolve.ts';
import type { Spot } from './spot.ts';
import type { SpotSearch } from './spotWords.ts';
import { surnamesOf } from './surnames.ts';

/** What places are found with. */
export type PlaceKnowledge = Pick<
  Almanac,
  'gazetteer' | 'placeWords' | 'grammar' | 'provinceShort' | 'states' | 'actorNames' | 'reporting' | 'eventWords'
>;

/** Places that lie near others are looked for among this many told ones. A guess that keeps the cost linear. */
const MOST_ANCHORS = 40;

/** Every name used as a place, in text order. A name in no gazetteer keeps null coordinates and says why. */
export function findPlaces(
  article: Article,
  analysis: Analysis,
  grounds: readonly SentenceGround[],
  almanac: PlaceKnowledge,
): readonly Place[] {
  const surnames = surnamesOf(grounds, article.text, almanac.placeWords);
  const small = smallWords(grounds, article.text);
  const namesBy = namesBySentence(analysis);
  const bare = !/['’]s(?!\p{L})/u.test(article.text);
  const heard: Heard[] = heardIn(article.outlet ?? '', almanac.gazetteer);
  const spots = grounds.flatMap((ground) => {
    const search: SpotSearch = {
      text: article.text,
      gazetteer: almanac.gazetteer,
      known: almanac.placeWords,
      names: namesBy.get(ground.index) ?? [],
      surnames,
      small,
      isFirstName: (key) => almanac.grammar.nameWords.get(key)?.includes('first') ?? false,
      actorFrom: (word) => actorEnd(article.text, ground, word, almanac),
      isAdjective: (word) =>
        phraseAt(almanac.actorNames.states, article.text, ground.words, word, ground.loud)?.value.use === 'adjective',
      isActor: (word) =>
        phraseAt(almanac.actorNames.known, article.text, ground.words, word, ground.loud) !== null ||
        phraseAt(almanac.actorNames.people, article.text, ground.words, word, ground.loud) !== null ||
        phraseAt(almanac.actorNames.states, article.text, ground.words, word, ground.loud)?.value.use === 'people',
      bare,
      shortAt: (word) => shortAt(article.text, ground, word, almanac),
    };
    const found = findSpots(ground, search);
    heard.push(...found.heard);
    return found.spots.filter((spot) => !isMetonymy(spot, ground, almanac));
  });
  const follows = sharedByName(
    spots,
    spots.map((spot) => followingOf(spot, grounds[spot.sentence], article.text, almanac)),
  );
  const context = stateContextOf(article.text, grounds, almanac.actorNames);
  const home = homeOf(spots, follows, heard);
  const told = toldProvinces(follows);
  const anchors = anchorsOf(spots, { context, home, anchors: [], told }, follows);
  const setting = { context: withPlaces(context, anchors), home, anchors, told };
  return spots.map((spot, index) => placeOf(spot, index, article.text, setting, follows[index] ?? null));
}

/** Keys of words that are written small somewhere. */
const smallWords = (grounds: readonly SentenceGround[], text: string): ReadonlySet<string> =>
  new Set(
    grounds.flatMap(({ words }) =>
      words.flatMap(({ start, end, key }) => (/^\p{Ll}/u.test(text.slice(start, end)) ? [key] : [])),
    ),
  );

/** Names of places inside the name of the outlet. */
function heardIn(outlet: string, gazetteer: Gazetteer): Heard[] {
  return keyWords(outlet).flatMap(({ key }) => {
    const entries = gazetteer.find(key);
    return entries.length > 0 ? [{ key, entries }] : [];
  });
}

function shortAt(
  text: string,
  ground: SentenceGround,
  word: number,
  { gazetteer, provinceShort }: PlaceKnowledge,
): { readonly entry: GazetteerEntry; readonly words: number } | null {
  const start = ground.words[word]?.start ?? 0;
  const short = provinceShort.find(text, start);
  const entry = short && provinceOf(short.entry, gazetteer);
  if (!short || !entry) return null;
  return { entry, words: ground.words.slice(word).filter((one) => one.end <= short.end).length };
}

/** One sense a report: what follows a name once holds wherever the name stands alone. */
function sharedByName(spots: readonly Spot[], follows: readonly (Following | null)[]): (Following | null)[] {
  const byKey = new Map<string, Following>();
  for (const [index, { key }] of spots.entries()) {
    const follow = follows[index];
    if (follow && key !== '' && !byKey.has(key)) byKey.set(key, follow);
  }
  return spots.map(({ key }, index) => follows[index] ?? byKey.get(key) ?? null);
}

/** Provinces named after one of their towns: "Norvand, Georgia" tells which Georgia the report speaks of. */
function toldProvinces(follows: readonly (Following | null)[]): ReadonlyMap<string, string> {
  return new Map(
    follows.flatMap((follow) => (follow?.entry && follow.key !== null ? [[follow.key, follow.entry.id] as const] : [])),
  );
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

/** Places that can be told without their neighbours. */
function anchorsOf(spots: readonly Spot[], setting: Setting, follows: readonly (Following | null)[]): GazetteerEntry[] {
  const anchors: GazetteerEntry[] = [];
  for (const [index, spot] of spots.entries()) {
    if (anchors.length >= MOST_ANCHORS) break;
    const [best, next] = weigh(spot, setting, follows[index] ?? null);
    if (!best || best.entry.kind === 'country' || best.entry.kind === 'sea') continue;
    if (!next || best.weight - next.weight >= 4) anchors.push(best.entry);
  }
  return anchors;
}

function placeOf(spot: Spot, index: number, text: string, setting: Setting, follows: Following | null): Place {
  const id = `p${index + 1}`;
  const span = { start: spot.start, end: spot.end };
  const weighed = weigh(spot, setting, follows);
  const best = weighed[0];
  const { certainty, by } = spot;
  const why = whyNot(weighed, spot, setting, follows);
  if (!best || why) {
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
      why,
    };
  }
  const { name, latitude, longitude, country, id: gazetteer, kind } = best.entry;
  const isStated = kind === 'country' || (weighed.length === 1 && certainty === 'implied' && !spot.isHeard);
  return {
    id,
    span,
    name,
    latitude,
    longitude,
    country,
    gazetteer,
    rivals: rivalsOf(weighed),
    certainty: isStated ? 'stated' : certainty,
    by,
    why: null,
  };
}

/** Why none of them is taken, or null. */
function whyNot(weighed: readonly Weighed[], spot: Spot, setting: Setting, follows: Following | null): Place['why'] {
  const [best] = weighed;
  if (!best) return 'not-in-gazetteer';
  if (isTooClose(weighed)) return 'rivals-too-close';
  if (!isUnsupported(best, spot, setting, follows)) return null;
  return isElsewhere(best, setting) ? 'only-elsewhere' : 'rivals-too-close';
}
