// Reads the sentences for names that are used as places: gazetteer names, the longest first, and names that the words
// around them call a place.
import type { Gazetteer, GazetteerEntry } from '../../almanac/gazetteer.ts';
import { startsHigh } from '../../almanac/phrases.ts';
import type { PlaceWords } from '../../almanac/placeWords.ts';
import type { Name } from '../../grammar/analysis.ts';
import type { Span } from '../../span.ts';
import type { SentenceGround } from '../ground.ts';
import { AS_ADJECTIVE, isBarred } from './barred.ts';
import { isInList } from './inList.ts';
import { isInLongerName } from './longerName.ts';
import { nameAt } from './nameAt.ts';
import type { Spot } from './spot.ts';
import { saysPlace, useOf } from './useOfName.ts';

export interface SpotSearch {
  readonly text: string;
  readonly gazetteer: Gazetteer;
  readonly known: PlaceWords;
  /** Names that grammar found in the sentence, in text order. */
  readonly names: readonly Name[];
  /** Keys of family names of people in this report: no places without a preposition. */
  readonly surnames: ReadonlySet<string>;
  /** Keys of words that the report writes small: what it writes large elsewhere is a heading, not a name. */
  readonly small: ReadonlySet<string>;
  /** True for keys of first names of people. */
  readonly isFirstName: (key: string) => boolean;
  /** True for words that begin the name of an actor: index of its last word; -1 for others. */
  readonly actorFrom: (word: number) => number;
  /** True for words that are the adjective of a state: "Karsan Soil" is no name of a place. */
  readonly isAdjective: (word: number) => boolean;
  /** True for words that name people or an actor: "Kurds". */
  readonly isActor: (word: number) => boolean;
  /** True for a report that lost its apostrophes, so that "Karsas" may be "Karsa's". */
  readonly bare: boolean;
  /** The province that a short form after a comma stands for ("Norvand, Tex."), and the number of its words; or null. */
  readonly shortAt: (word: number) => { readonly entry: GazetteerEntry; readonly words: number } | null;
}

/** What the sentence holds: names used as places, and known names in other use, which still tell where a report plays. */
export interface Spots {
  readonly spots: readonly Spot[];
  readonly heard: readonly Heard[];
}

/** A known name inside a longer one ("Norvand County Court"). */
export interface Heard {
  readonly key: string;
  readonly entries: readonly GazetteerEntry[];
}

/** People; smaller towns need words around them that say they are a place. A guess. */
const WELL_KNOWN = 50_000;
/** Words of the longest name that stands in no gazetteer. A guess. */
const LONGEST_UNKNOWN = 4;

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
    hint: 'province',
    certainty: 'implied',
    by: 'matter/place-in-words',
  };
}

function knownAt(ground: SentenceGround, at: number, search: SpotSearch, heard: Heard[]): Spot | null {
  if (!mayBegin(ground, at, search.text)) return null;
  const most = Math.min(search.gazetteer.longestFrom(ground.words[at]?.key ?? ''), ground.words.length - at);
  for (let count = most; count >= 1; count--) {
    const last = at + count - 1;
    const key = keyOf(ground, at, last, search.text);
    if (key === null) continue;
    const listed = isInList(ground, last, search.text) ? search.gazetteer.find(`${key} county`) : [];
    const entries = listed.length > 0 ? listed : search.gazetteer.find(key);
    if (entries.length === 0) continue;
    const spot = accepted(ground, at, last, key, entries, search);
    if (spot) return spot;
    heard.push({ key, entries });
    if (count === 1) return null;
  }
  return most === 0 ? possessiveAt(ground, at, search) : null;
}

/** "Karsas" in a report without apostrophes: the well-known name before the lost one. */
function possessiveAt(ground: SentenceGround, at: number, search: SpotSearch): Spot | null {
  const word = ground.words[at];
  if (!search.bare || !word || !/^\p{Lu}\p{Ll}{2,}s$/u.test(search.text.slice(word.start, word.end))) return null;
  const key = word.key.slice(0, -1);
  const entries = search.gazetteer.find(key).filter(isKnownAlone);
  if (entries.length === 0 || search.isFirstName(key)) return null;
  return {
    start: word.start,
    end: word.end - 1,
    sentence: ground.index,
    first: at,
    last: at,
    key,
    entries,
    hint: null,
    certainty: 'assumed',
    by: 'matter/place-without-apostrophe',
  };
}

function accepted(
  ground: SentenceGround,
  first: number,
  last: number,
  key: string,
  entries: readonly GazetteerEntry[],
  search: SpotSearch,
): Spot | null {
  if (
    first === last &&
    search.isAdjective(first) &&
    !entries.some(({ kind }) => kind === 'country' || kind === 'province')
  )
    return null;
  if (
    first === last &&
    (search.known.times.has(key) || search.known.noNames.has(key) || search.known.particles.has(key))
  )
    return null;
  if (first < last && search.known.insideTowns.has(ground.words[last]?.key ?? '') && !entries.some(isKnownAlone))
    return null;
  const named = nameOver(ground, first, last, search);
  const use = useOf(ground, first, last, search.text, search.known);
  const listed = isInList(ground, use.last, search.text);
  if (named !== null && named !== 'place' && !saysPlace(use) && !listed) return null;
  const torn = first > 0 && possessiveAt(ground, first - 1, search) !== null;
  if (!torn && isInLongerName(ground, first, use.last, search.text, search.known)) return null;
  const token = ground.tree.tokens[ground.tokenOf[first] ?? -1];
  if (isBarred(ground, first, last, key, use, entries, search)) return null;
  const open = token && ['VERB', 'ADV', 'ADJ', 'DET', 'PRON', 'AUX', 'SCONJ', 'NUM', 'ADP'].includes(token.upos);
  const sure = use.locative !== 'none' || use.hint !== null || named === 'place';
  if (first === last && !sure && (open || search.surnames.has(key))) return null;
  if (!sure && !entries.some((entry) => isKnownAlone(entry))) return null;
  return {
    ...spanOf(ground, first, use.last, search.text),
    sentence: ground.index,
    first,
    last: use.last,
    key,
    entries,
    hint: use.hint,
    certainty: sure ? 'implied' : 'assumed',
    by: sure ? 'matter/place-in-words' : 'matter/place-by-name',
  };
}

const isKnownAlone = (entry: GazetteerEntry): boolean =>
  (entry.kind !== 'city' && entry.kind !== 'site') || entry.population >= WELL_KNOWN;

/** "near N", "the town of N", "the N area", or a name that grammar calls a place. */
function unknownAt(ground: SentenceGround, at: number, search: SpotSearch): Spot | null {
  if (!mayBegin(ground, at, search.text)) return null;
  let last = at;
  while (last - at + 1 < LONGEST_UNKNOWN && continues(ground, last, search)) last++;
  if (search.known.times.has(ground.words[last]?.key ?? '') || search.isAdjective(at)) return null;
  if (last === at && (isLetter(ground, at) || isModel(ground, at, search.text) || search.isActor(at))) return null;
  const named = nameOver(ground, at, last, search);
  const use = useOf(ground, at, last, search.text, search.known);
  const called = use.hint !== null && use.hint !== 'province' && (use.hint !== 'site' || use.locative !== 'none');
  const isSaid = called && use.hint !== 'site' && use.locative !== 'none';
  if (named !== 'place' && !isSaid && (named !== null || (!called && use.locative !== 'strong'))) return null;
  if (ground.loud || isInLongerName(ground, at, use.last, search.text, search.known)) return null;
  if (search.known.noNames.has(ground.words[at]?.key ?? '')) return null;
  if (isCommon(ground, at, last, search) || isRoad(ground, at, last)) return null;
  if (search.known.insideTowns.has(ground.words[last]?.key ?? '')) return null;
  const key = keyOf(ground, at, last, search.text);
  if (key !== null && AS_ADJECTIVE.has(key)) return null;
  const entries = key === null ? [] : entriesNear(key, search.gazetteer);
  if (entries.length === 0) {
    const head = headAt(ground, at, last, search);
    if (head) return head;
  }
  return {
    ...spanOf(ground, at, use.last, search.text),
    sentence: ground.index,
    first: at,
    last: use.last,
    key: key ?? '',
    entries,
    hint: use.hint,
    certainty: 'implied',
    by: entries.length > 0 ? 'matter/place-by-sound' : 'matter/place-in-words',
  };
}

/** True where every word is one that the report writes small elsewhere, or a part of names. */
function isCommon(ground: SentenceGround, first: number, last: number, { small, known }: SpotSearch): boolean {
  const keys = ground.words.slice(first, last + 1).map(({ key }) => key);
  return keys.every((key) => small.has(key) || known.particles.has(key));
}

/** "U" of "U.S.": one letter is no name. */
const isLetter = (ground: SentenceGround, at: number): boolean => ground.words[at]?.key.length === 1;

/** "Mi-25": letters with a number behind their hyphen. */
const isModel = (ground: SentenceGround, at: number, text: string): boolean =>
  /^-\d/.test(text.slice(ground.words[at]?.end ?? 0, (ground.words[at]?.end ?? 0) + 2));

/** "the A417", "I-95". */
const isRoad = (ground: SentenceGround, first: number, last: number): boolean =>
  first === last
    ? /^[abmi]\d+$/.test(ground.words[first]?.key ?? '')
    : /^[ami]$/.test(ground.words[first]?.key ?? '') && /^\d+$/.test(ground.words[last]?.key ?? '');

/** "Norvand Castle", "Norvand Karsa Province": a known name that a longer one, which no gazetteer has, begins with. */
function headAt(ground: SentenceGround, first: number, last: number, search: SpotSearch): Spot | null {
  for (let end = last - 1; end >= first; end--) {
    const key = keyOf(ground, first, end, search.text);
    const entries = key === null ? [] : search.gazetteer.find(key);
    if (key === null || !entries.some(isKnownAlone)) continue;
    return {
      ...spanOf(ground, first, end, search.text),
      sentence: ground.index,
      first,
      last: end,
      key,
      entries,
      hint: null,
      certainty: 'assumed',
      by: 'matter/place-in-longer-name',
    };
  }
  return null;
}

/** Parts of a place that the gazetteer has whole: "Norvand East", "North Norvand". */
const PART =
  /^(?:(?:north|south|east|west|upper|lower|central|greater|downtown|northern|southern|eastern|western|northeast|northwest|southeast|southwest) )+| (?:north|south|east|west|central)$/g;

/** What sounds like the name, or the whole of which it names a part. */
function entriesNear(key: string, gazetteer: Gazetteer): readonly GazetteerEntry[] {
  const heard = gazetteer.sounding(key);
  const whole = key.replace(PART, '');
  return heard.length > 0 || whole === key || whole === '' ? heard : gazetteer.find(whole);
}

/** A capital, or an article that is written small before its hyphen ("al-Norvand"). */
function mayBegin(ground: SentenceGround, at: number, text: string): boolean {
  const word = ground.words[at];
  const next = ground.words[at + 1];
  if (!word) return false;
  if (startsHigh(text.slice(word.start, word.end))) return true;
  return (
    next !== undefined &&
    text[word.end] === '-' &&
    word.end + 1 === next.start &&
    word.key.length <= 3 &&
    startsHigh(text.slice(next.start, next.end))
  );
}

function continues(ground: SentenceGround, last: number, { text, known }: SpotSearch): boolean {
  const word = ground.words[last];
  const next = ground.words[last + 1];
  if (!word || !next || !/^[ -]$/.test(text.slice(word.end, next.start))) return false;
  if (known.kinds.has(next.key) || known.times.has(next.key)) return false;
  return startsHigh(text.slice(next.start, next.end)) || mayBegin(ground, last + 1, text);
}

/** The key of a run of words, or null where something else than a space, hyphen or full stop stands between them. */
function keyOf(ground: SentenceGround, first: number, last: number, text: string): string | null {
  let key = '';
  for (let at = first; at <= last; at++) {
    const word = ground.words[at];
    const before = ground.words[at - 1];
    if (!word) return null;
    if (at > first && before && !/^(?:[ ’'-]|\. ?|, )$/.test(text.slice(before.end, word.start))) return null;
    key += at > first ? ` ${word.key}` : word.key;
  }
  return key;
}

function spanOf(ground: SentenceGround, first: number, last: number, text: string): Span {
  const start = ground.words[first]?.start ?? 0;
  const end = ground.words[last]?.end ?? start;
  // "U.S.": the last stop belongs to the name
  return { start, end: /\.\p{Lu}$/u.test(text.slice(start, end)) && text[end] === '.' ? end + 1 : end };
}

function nameOver(ground: SentenceGround, first: number, last: number, search: SpotSearch): Name['type'] | null {
  const { start, end } = spanOf(ground, first, last, search.text);
  const over = nameAt(search.names, start, end);
  return over === null || over.type === 'other' ? null : over.type;
}
