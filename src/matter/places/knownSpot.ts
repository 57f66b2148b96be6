// A name that stands in the gazetteer, the longest first, where the sentence uses it as a place.
import type { GazetteerEntry } from '../../almanac/gazetteer.ts';
import { isAcronymOf } from '../../grammar/coreference/nameLikeness.ts';
import type { SentenceGround } from '../ground.ts';
import { isBarred } from './barred.ts';
import { isInList } from './inList.ts';
import { isInLongerName } from './longerName.ts';
import type { Spot } from './spot.ts';
import { isKnownAlone, keyOf, mayBegin, nameOver, type SpotSearch, spanOf } from './spotWords.ts';
import { saysPlace, useOf } from './useOfName.ts';

/** A known name inside a longer one ("Norvand County Court"). */
export interface Heard {
  readonly key: string;
  readonly entries: readonly GazetteerEntry[];
}

/** The known name that begins at `at`; names in other use go to `heard`. */
export function knownAt(ground: SentenceGround, at: number, search: SpotSearch, heard: Heard[]): Spot | null {
  if (!mayBegin(ground, at, search.text)) return null;
  const most = Math.min(search.gazetteer.longestFrom(ground.words[at]?.key ?? ''), ground.words.length - at);
  for (let count = most; count >= 1; count--) {
    const last = at + count - 1;
    const key = keyOf(ground, at, last, search.text);
    if (key === null) continue;
    const counties = isInList(ground, last, search.text) ? search.gazetteer.find(`${key} county`) : [];
    const entries = counties.length > 0 ? counties : asWritten(ground, at, last, key, search);
    if (entries.length === 0) continue;
    const spot = accepted(ground, at, last, key, entries, search);
    if (spot) return spot;
    heard.push({ key, entries });
    if (count === 1) return null;
  }
  return most === 0 ? possessiveAt(ground, at, search) : null;
}

/** The places of this name; what has it as its initials alone ("CAR") is no word with one capital ("Car bomb"). */
function asWritten(
  ground: SentenceGround,
  first: number,
  last: number,
  key: string,
  { gazetteer, text }: SpotSearch,
): readonly GazetteerEntry[] {
  const entries = gazetteer.find(key);
  const word = ground.words[first];
  const form = word && first === last ? text.slice(word.start, word.end) : '';
  if (ground.loud || !/^\p{Lu}\p{Ll}+$/u.test(form)) return entries;
  return entries.filter(({ name }) => !isAcronymOf(form.toUpperCase(), name));
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
    isHeard: false,
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
  if (named !== null && named !== 'place' && !saysPlace(use) && !isInList(ground, use.last, search.text)) return null;
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
    isHeard: false,
    hint: use.hint,
    certainty: sure ? 'implied' : 'assumed',
    by: sure ? 'matter/place-in-words' : 'matter/place-by-name',
  };
}
