// A name that the words around it call a place, though no gazetteer has it as it stands.
import type { Gazetteer, GazetteerEntry } from '../../almanac/gazetteer.ts';
import type { SentenceGround } from '../ground.ts';
import { AS_ADJECTIVE } from './barred.ts';
import { isInLongerName } from './longerName.ts';
import type { Spot } from './spot.ts';
import {
  continues,
  isKnownAlone,
  keyOf,
  LONGEST_UNKNOWN,
  mayBegin,
  nameOver,
  type SpotSearch,
  spanOf,
} from './spotWords.ts';
import { useOf } from './useOfName.ts';

/** "near N", "the town of N", "the N area", or a name that grammar calls a place. */
export function unknownAt(ground: SentenceGround, at: number, search: SpotSearch): Spot | null {
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
  const heard = key === null ? [] : search.gazetteer.sounding(key);
  const entries = heard.length > 0 || key === null ? heard : entriesOfWhole(key, search.gazetteer);
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
    isHeard: heard.length > 0,
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
      isHeard: false,
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

/** The whole of which the name names a part. */
function entriesOfWhole(key: string, gazetteer: Gazetteer): readonly GazetteerEntry[] {
  const whole = key.replace(PART, '');
  return whole === key || whole === '' ? [] : gazetteer.find(whole);
}
