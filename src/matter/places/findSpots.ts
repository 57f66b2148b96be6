// Reads the sentences for names that are used as places: gazetteer names, the longest first, and names that the words
// around them call a place.
import type { SentenceGround } from '../ground.ts';
import { type Heard, knownAt } from './knownSpot.ts';
import type { Spot } from './spot.ts';
import { continues, LONGEST_UNKNOWN, mayBegin, type SpotSearch, spanOf } from './spotWords.ts';
import { unknownAt } from './unknownSpot.ts';

/** What the sentence holds: names used as places, and known names in other use, which still tell where a report plays. */
export interface Spots {
  readonly spots: readonly Spot[];
  readonly heard: readonly Heard[];
}

export function findSpots(ground: SentenceGround, search: SpotSearch): Spots {
  const spots: Spot[] = [];
  const heard: Heard[] = [];
  for (let at = 0; at < ground.words.length; ) {
    const building = buildingFrom(ground, at, search);
    if (building > at) {
      at = building + 1;
      continue;
    }
    const actorLast = search.actorFrom(at);
    const spot =
      shortAfter(ground, at, spots.at(-1), search) ??
      knownAt(ground, at, search, heard) ??
      unknownAt(ground, at, search);
    if (actorLast >= (spot?.last ?? at) && actorLast > at) {
      at = actorLast + 1;
      continue;
    }
    if (spot) spots.push(spot);
    at = (spot?.last ?? at) + 1;
  }
  return { spots, heard };
}

/** Index of the last word of a street or building whose name begins at `at` ("Norvand Street"), or -1. */
function buildingFrom(ground: SentenceGround, at: number, search: SpotSearch): number {
  if (ground.loud || !mayBegin(ground, at, search.text)) return -1;
  let last = at;
  while (last - at + 1 < LONGEST_UNKNOWN && continues(ground, last, search)) last++;
  return search.known.streets.has(ground.words[last]?.key ?? '') ? last : -1;
}

/** "Tex." in "Norvand, Tex.", right after a place. */
function shortAfter(ground: SentenceGround, at: number, before: Spot | undefined, search: SpotSearch): Spot | null {
  const word = ground.words[at];
  if (before?.last !== at - 1 || !word || search.text.slice(before.end, word.start) !== ', ') return null;
  const short = search.shortAt(at);
  if (!short) return null;
  const last = at + short.words - 1;
  return {
    ...spanOf(ground, at, last, search.text),
    sentence: ground.index,
    first: at,
    last,
    key: '',
    entries: [short.entry],
    isHeard: false,
    hint: 'province',
    certainty: 'implied',
    by: 'matter/place-in-words',
  };
}
