// A sentence that stands in two reports with another name or number in it: somebody changed who did it, where, or the toll. Whatever the
// change, the two are not one claim, and neither supports the other on that point.
import { type KeyWord, keyWords } from '../../almanac/nameKey.ts';
import { isAcronym, isAcronymOf } from '../../grammar/coreference/nameLikeness.ts';
import type { Figure } from '../../reading.ts';
import { type Span, slice, touches } from '../../span.ts';
import type { Happening } from '../happenings/happening.ts';
import type { Clash } from '../incidents/clashes.ts';
import type { Report } from '../report.ts';
import { stem } from '../stem.ts';

/** Part of both sentences' words that they share, from which they are one sentence changed. A guess. */
const ONE_SENTENCE = 0.7;
/** Words; longer passages are no single sentence. */
const LONGEST = 90;
/** Words of a name at most. A guess. */
const LONGEST_NAME = 5;

/** One clash for every name or exact number that another stands for in the same sentence of another report. */
export function substitutionsIn(group: readonly Happening[]): Clash[] {
  const sentences = group.flatMap((happening) =>
    happening.passages.map((span) => sentenceOf(happening, span)).filter(({ words }) => words.length <= LONGEST),
  );
  const clashes = new Map<string, Clash>();
  for (const [at, one] of sentences.entries()) {
    for (const other of sentences.slice(at + 1)) {
      if (one.report.id === other.report.id || !isOneSentence(one, other)) continue;
      for (const change of changesBetween(one.words, other.words)) {
        const clash = clashOf(one, other, change);
        if (clash) clashes.set(clash.values.map(({ report, value }) => `${report} ${value}`).join('|'), clash);
      }
    }
  }
  return [...clashes.values()];
}

interface Sentence {
  readonly report: Report;
  /** Ids of the actors who do what it tells. */
  readonly doers: ReadonlySet<string>;
  /** Offsets into the article's text. */
  readonly words: readonly KeyWord[];
  readonly stems: ReadonlySet<string>;
}

function sentenceOf({ report, events }: Happening, span: Span): Sentence {
  const words = keyWords(slice(report.reading.article.text, span)).map(({ key, start, end }) => ({
    key: stem(key),
    start: start + span.start,
    end: end + span.start,
  }));
  const doers = new Set(events.flatMap(({ agents }) => agents));
  return { report, doers, words, stems: new Set(words.map(({ key }) => key)) };
}

function isOneSentence(a: Sentence, b: Sentence): boolean {
  let shared = 0;
  for (const word of a.stems) if (b.stems.has(word)) shared++;
  return 2 * shared >= ONE_SENTENCE * (a.stems.size + b.stems.size);
}

/** Words of `a` in whose place `b` has others. */
interface Change {
  readonly a: readonly KeyWord[];
  readonly b: readonly KeyWord[];
}

/** The runs between words that both share in one order. */
function changesBetween(a: readonly KeyWord[], b: readonly KeyWord[]): readonly Change[] {
  const length = lengthsOfCommon(a, b);
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  let run: { a: KeyWord[]; b: KeyWord[] } = { a: [], b: [] };
  const close = (): void => {
    const change = { a: withoutDateline(run.a), b: withoutDateline(run.b) };
    if (change.a.length > 0 && change.b.length > 0) changes.push(change);
    run = { a: [], b: [] };
  };
  for (let one = a[i], other = b[j]; one || other; one = a[i], other = b[j]) {
    if (one && other && one.key === other.key) {
      close();
      i++;
      j++;
    } else if (other && (!one || (length[i]?.[j + 1] ?? 0) > (length[i + 1]?.[j] ?? 0))) {
      run.b.push(other);
      j++;
    } else if (one) {
      run.a.push(one);
      i++;
    }
  }
  close();
  return changes;
}

/** "28 July 2015 the Karsan Navy …": what follows the year of a date that ran into the sentence. */
const withoutDateline = (words: readonly KeyWord[]): readonly KeyWord[] =>
  words.slice(words.findLastIndex(({ key }) => /^(?:19|20)\d\d$/.test(key)) + 1);

/** `[i][j]`: words in common, in order, of what begins at `a[i]` and `b[j]`. */
function lengthsOfCommon(a: readonly KeyWord[], b: readonly KeyWord[]): readonly (readonly number[])[] {
  const rows: number[][] = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const [row, below] = [rows[i], rows[i + 1]];
      if (row && below) {
        row[j] = a[i]?.key === b[j]?.key ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
      }
    }
  }
  return rows;
}

/** Null where the change is none of names and tolls, or one name for one thing ("SOHR", "the Syrian Observatory"). */
function clashOf(one: Sentence, other: Sentence, { a, b }: Change): Clash | null {
  if (a.length > LONGEST_NAME || b.length > LONGEST_NAME || a.some(({ key }) => b.some((word) => word.key === key)))
    return null;
  const [left, right] = [spanOf(a), spanOf(b)];
  const [words, others] = [textOf(one, left), textOf(other, right)];
  const [count, recount] = [exactAt(one.report, left), exactAt(other.report, right)];
  const toll = count && recount ? (tollOf(count) ?? tollOf(recount)) : null;
  const name = isShort(words, others) || isShort(others, words) ? null : nameChanged(one, other, left, right);
  const about = toll ?? name;
  if (about === null) return null;
  return {
    kind: about === 'place' || about === 'who' ? about : 'figure',
    about,
    revised: false,
    values: [
      { report: one.report.id, value: words, source: null, span: left },
      { report: other.report.id, value: others, source: null, span: right },
    ],
  };
}

const spanOf = (words: readonly KeyWord[]): Span => ({ start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 });
const textOf = ({ report }: Sentence, span: Span): string => slice(report.reading.article.text, span);
const isName = (words: string): boolean => /(?:^|\s)\p{Lu}/u.test(words);
const isShort = (short: string, full: string): boolean => isAcronym(short) && isAcronymOf(short, full);

/** An exact figure: "at least 20" and "at least 25" can both hold. */
const exactAt = ({ reading }: Report, span: Span): Figure | undefined =>
  reading.figures.find((one) => touches(one.span, span) && one.low !== null && one.low === one.high);

/** What it counts; of one sentence in two reports one reading may not tell. */
const tollOf = ({ of }: Figure): 'killed' | 'injured' | null => (of === 'killed' || of === 'injured' ? of : null);

/** A place for another, or a doer for another: "the Karsan Navy" for "the regime", but not "IS" for "ISIL". */
function nameChanged(one: Sentence, other: Sentence, left: Span, right: Span): 'place' | 'who' | null {
  const [words, others] = [textOf(one, left), textOf(other, right)];
  if (PRONOUN.test(words) || PRONOUN.test(others) || !(isName(words) || isName(others))) return null;
  const [doer, instead] = [actorsAt(one, left), actorsAt(other, right)];
  const [here, there] = [placesAt(one.report, left), placesAt(other.report, right)];
  const arePlaces = here.length > 0 && there.length > 0 && (doer.length === 0 || instead.length === 0);
  if (!arePlaces && [...doer, ...instead].some(({ does }) => does))
    return doer.some(({ side }) => instead.some((another) => another.side === side)) ? null : 'who';
  if (!isPlaceOr(here, words) || !isPlaceOr(there, others) || here.length + there.length === 0) return null;
  return here.some((place) => there.includes(place)) ? null : 'place';
}

/** A place, or a bare name that the gazetteer may not know. */
const isPlaceOr = (places: readonly string[], words: string): boolean =>
  places.length > 0 || /^\p{Lu}\S*(?:\s\p{Lu}\S*)*$/u.test(words);

const PRONOUN = /\b(?:it|its|he|him|his|she|her|they|them|their|who|which|says?|said|according)\b/i;

const placesAt = ({ reading }: Report, span: Span): readonly string[] =>
  reading.places.flatMap((place) => (touches(place.span, span) && place.latitude !== null ? [place.name] : []));

/** Sides, or names of those without one, and whether they do what is told. */
const actorsAt = (
  { report, doers }: Sentence,
  span: Span,
): readonly { readonly side: string; readonly does: boolean }[] =>
  report.reading.actors
    .filter(({ mentions }) => mentions.some((mention) => touches(mention, span)))
    .map(({ id, side, name }) => ({ side: side ?? name, does: doers.has(id) }));
