// What the words of a sentence say to those who look for places in it.
import type { Gazetteer, GazetteerEntry } from '../../almanac/gazetteer.ts';
import { startsHigh } from '../../almanac/phrases.ts';
import type { PlaceWords } from '../../almanac/placeWords.ts';
import type { Name } from '../../grammar/analysis.ts';
import type { Span } from '../../span.ts';
import type { SentenceGround } from '../ground.ts';
import { nameAt } from './nameAt.ts';

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

/** Words of the longest name that stands in no gazetteer. A guess. */
export const LONGEST_UNKNOWN = 4;

/** People; smaller towns need words around them that say they are a place. A guess. */
const WELL_KNOWN = 50_000;
/** True for what is known by its name alone: states, provinces, waters, large towns. */
export const isKnownAlone = (entry: GazetteerEntry): boolean =>
  (entry.kind !== 'city' && entry.kind !== 'site') || entry.population >= WELL_KNOWN;

/** A capital, or an article that is written small before its hyphen ("al-Norvand"). */
export function mayBegin(ground: SentenceGround, at: number, text: string): boolean {
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

export function continues(ground: SentenceGround, last: number, { text, known }: SpotSearch): boolean {
  const word = ground.words[last];
  const next = ground.words[last + 1];
  if (!word || !next || !/^[ -]$/.test(text.slice(word.end, next.start))) return false;
  if (known.kinds.has(next.key) || known.times.has(next.key)) return false;
  return startsHigh(text.slice(next.start, next.end)) || mayBegin(ground, last + 1, text);
}

/** The key of a run of words, or null where something else than a space, hyphen or full stop stands between them. */
export function keyOf(ground: SentenceGround, first: number, last: number, text: string): string | null {
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

export function spanOf(ground: SentenceGround, first: number, last: number, text: string): Span {
  const start = ground.words[first]?.start ?? 0;
  const end = ground.words[last]?.end ?? start;
  // "U.S.": the last stop belongs to the name
  return { start, end: /\.\p{Lu}$/u.test(text.slice(start, end)) && text[end] === '.' ? end + 1 : end };
}

export function nameOver(ground: SentenceGround, first: number, last: number, search: SpotSearch): Name['type'] | null {
  const { start, end } = spanOf(ground, first, last, search.text);
  const over = nameAt(search.names, start, end);
  return over === null || over.type === 'other' ? null : over.type;
}
