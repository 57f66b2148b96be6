// An index that takes reports one by one and tells which of them share passages. It keeps numbers, no texts.
import type { Almanac } from '../../almanac/almanac.ts';
import type { Copy } from '../../dossier.ts';
import type { Report } from '../report.ts';
import { alignSentences } from './alignSentences.ts';
import { alignWords, placesOf, type Run } from './alignWords.ts';
import { type CopyRecord, copyRecordOf } from './copyRecord.ts';
import { copySpans, sharedWords } from './copySpans.ts';
import { directionOf } from './direction.ts';
import { FINGERPRINT_WORDS } from './fingerprints.ts';
import { ownWords } from './ownWords.ts';
import { createPostings, MOST_REPORTS } from './postings.ts';

export interface CopyIndex {
  /** Adds a report; its copies among the reports added before. */
  readonly add: (report: Report) => readonly Copy[];
  readonly bytes: () => number;
}

/** Fingerprints that two reports must share before they are laid side by side: a run of four words gives two. */
const LEAST_SHARED = 2;
/** Reports laid side by side with a new one, those that share most first. */
const MOST_CANDIDATES = 200;
/** Content words that a formula may have which nobody copied: a name with its title and its attribution. */
const FORMULA = 4;
/** Content words beyond formulas that two reports must share, all runs together: one run of seven, or one of five and one of six. */
const LEAST_BEYOND = 3;
/** Reports of one outlet that hold a passage, from which on it is a standing phrase of that outlet. */
const STANDING_REPORTS = 4;
/** Where more than this part of both reports recurs so, they are editions of one report, and nothing in them a standing phrase. */
const MOST_STANDING = 0.5;

/** An empty index. */
export function createCopyIndex(almanac: Almanac): CopyIndex {
  const shelf = createShelf();
  return {
    add: (report) => {
      const record = copyRecordOf(report, almanac);
      shelf.put(record);
      return shelf.copiesOf(shelf.size() - 1);
    },
    bytes: shelf.bytes,
  };
}

/** Records by number, and which hold which fingerprint. */
export interface Shelf {
  readonly put: (record: CopyRecord) => void;
  /** Copies between record `number` and those with a lower number. */
  readonly copiesOf: (number: number) => readonly Copy[];
  readonly size: () => number;
  readonly bytes: () => number;
}

export function createShelf(): Shelf {
  const records: CopyRecord[] = [];
  const postings = createPostings();
  const holders = new Uint32Array(MOST_REPORTS);

  /** Numbers lower than `number` of reports that share fingerprints with it, those that share most first. */
  const candidatesOf = (number: number, prints: Uint32Array): readonly number[] => {
    const shared = new Map<number, number>();
    for (const print of new Set(prints)) {
      const held = postings.read(print, holders);
      if (held === MOST_REPORTS) continue;
      for (let n = 0; n < held; n++) {
        const holder = holders[n] ?? 0;
        if (holder < number) shared.set(holder, (shared.get(holder) ?? 0) + 1);
      }
    }
    return [...shared]
      .filter(([, count]) => count >= LEAST_SHARED)
      .sort(([one, x], [other, y]) => y - x || one - other)
      .slice(0, MOST_CANDIDATES)
      .map(([holder]) => holder);
  };

  /** Of each content word: 1 where it stands in a phrase that recurs in the reports of one outlet. */
  const standingOf = ({ prints, keys }: CopyRecord): Uint8Array => {
    const standing = new Uint8Array(keys.length);
    for (const [at, print] of prints.entries()) {
      const held = postings.read(print, holders);
      if (recurs(holders.subarray(0, held), records)) standing.fill(1, at, at + FINGERPRINT_WORDS);
    }
    return standing;
  };

  return {
    put: (record) => {
      for (const print of record.prints) postings.note(print, records.length);
      records.push(record);
    },
    copiesOf: (number) => {
      const record = records[number];
      if (!record) return [];
      const standing = standingOf(record);
      const none = new Uint8Array(standing.length);
      const places = placesOf(record);
      return candidatesOf(number, record.prints).flatMap((holder) => {
        const other = records[holder];
        if (!other || other.report === record.report) return [];
        const editions = mostly(standing) && mostly(standingOf(other));
        return copyOf(record, places, editions ? none : standing, other) ?? [];
      });
    },
    size: () => records.length,
    bytes: () => postings.bytes() + records.reduce((sum, record) => sum + bytesOf(record), 0),
  };
}

const mostly = (standing: Uint8Array): boolean =>
  standing.reduce((sum, one) => sum + one, 0) > MOST_STANDING * standing.length;

/** True when `STANDING_REPORTS` of the holders are of one outlet. */
function recurs(holders: Uint32Array, records: readonly CopyRecord[]): boolean {
  if (holders.length < STANDING_REPORTS) return false;
  const outlets = new Map<number, number>();
  for (const holder of holders) {
    const outlet = records[holder]?.outlet ?? null;
    if (outlet === null) continue;
    const count = (outlets.get(outlet) ?? 0) + 1;
    if (count === STANDING_REPORTS) return true;
    outlets.set(outlet, count);
  }
  return false;
}

function copyOf(
  record: CopyRecord,
  places: ReturnType<typeof placesOf>,
  standing: Uint8Array,
  other: CopyRecord,
): Copy | null {
  const long = alignWords(record, places, other);
  if (beyondFormulas(ownWords(long, record, other, standing)) < LEAST_BEYOND) return null;
  const runs = ownWords([...long, ...alignSentences(record.words, other.words, long)], record, other, standing);
  const shared = sharedWords(runs, record.words, other.words);
  const share = shared / Math.min(record.words.keys.length, other.words.keys.length);
  const swap = other.report < record.report;
  const [a, b] = swap ? [other, record] : [record, other];
  const turned = swap ? runs.map((run) => ({ a: run.b, b: run.a })) : runs;
  const spans = copySpans(turned, a.words, b.words);
  return {
    a: { report: a.report, spans: spans.map((pair) => pair.a) },
    b: { report: b.report, spans: spans.map((pair) => pair.b) },
    share,
    ...directionOf(a, b, share),
  };
}

const beyondFormulas = (runs: readonly Run[]): number =>
  runs.reduce((sum, run) => sum + Math.max(0, run.a.length - FORMULA), 0);

const bytesOf = ({ words, keys, prints, quoted }: CopyRecord): number =>
  [words.keys, words.starts, words.ends, words.marks, words.content, keys, prints, quoted].reduce(
    (sum, values) => sum + values.byteLength,
    0,
  );
