// A sentence that stands in two reports with another name or number in it: somebody changed who did it, where, or the toll. Whatever the
// change, the two are not one claim, and neither supports the other on that point.
import { type KeyWord, keyWords } from '../../almanac/nameKey.ts';
import { isAcronym, isAcronymOf } from '../../grammar/coreference/nameLikeness.ts';
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
  const sentences = group.flatMap(({ report, passages }) =>
    passages.map((span) => sentenceOf(report, span)).filter(({ words }) => words.length <= LONGEST),
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
  /** Offsets into the article's text. */
  readonly words: readonly KeyWord[];
  readonly stems: ReadonlySet<string>;
}

function sentenceOf(report: Report, span: Span): Sentence {
  const words = keyWords(slice(report.reading.article.text, span)).map(({ key, start, end }) => ({
    key: stem(key),
    start: start + span.start,
    end: end + span.start,
  }));
  return { report, words, stems: new Set(words.map(({ key }) => key)) };
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
    if (run.a.length > 0 && run.b.length > 0) changes.push(run);
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
  const toll = tollAt(one.report, left);
  const [here, there] = [nameAt(one.report, left), nameAt(other.report, right)];
  // "the regime" for "the Karsan Navy": one of the two may be no name, if the reading has somebody or some place there
  const named =
    (isName(words) || isName(others)) && (isName(words) || here !== null) && (isName(others) || there !== null);
  const name = named && !isShort(words, others) && !isShort(others, words) ? (here ?? there) : null;
  const about = toll !== null && toll === tollAt(other.report, right) ? toll : name;
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

/** What an exact figure counts: "at least 20" and "at least 25" can both hold. */
function tollAt({ reading }: Report, span: Span): 'killed' | 'injured' | null {
  const figure = reading.figures.find((one) => touches(one.span, span) && one.low !== null && one.low === one.high);
  return figure?.of === 'killed' || figure?.of === 'injured' ? figure.of : null;
}

/** A place, or somebody who acts, as the reading has it. */
function nameAt({ reading }: Report, span: Span): 'place' | 'who' | null {
  if (reading.places.some((place) => touches(place.span, span) && place.latitude !== null)) return 'place';
  return reading.actors.some(
    ({ kind, mentions }) => kind !== 'people' && mentions.some((mention) => touches(mention, span)),
  )
    ? 'who'
    : null;
}
