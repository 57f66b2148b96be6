// What linking keeps of a happening: marks and numbers, neither its reading nor its text.
import { keyWords } from '../../almanac/nameKey.ts';
import type { Figure } from '../../reading.ts';
import type { Happening, Toll } from '../happenings/happening.ts';
import { hashOf } from '../words.ts';

type Kept = 'type' | 'mode' | 'means' | 'doers' | 'targets' | 'speech' | 'spots' | 'days' | 'dated' | 'leads';

export interface Outline extends Pick<Happening, Kept> {
  /** Report id. */
  readonly report: string;
  readonly killed: TollOutline | null;
  readonly injured: TollOutline | null;
  /** Hashes of the words that tell it, rising, each once. */
  readonly words: Uint32Array;
}

/** The numbers of a toll. */
export interface TollOutline {
  readonly lead: number | null;
  /** The lower bound of the figure that the lead is read from. */
  readonly leading: number | null;
  /** Of its totals, and of all its figures. */
  readonly totals: readonly number[];
  readonly figures: readonly number[];
}

/** Letters that a word needs to say something. */
const SHORT = 4;

export function outlineOf(happening: Happening): Outline {
  const { type, mode, means, doers, targets, speech, spots, days, dated, leads } = happening;
  return {
    report: happening.report.id,
    ...{ type, mode, means, doers, targets, speech, spots, days, dated, leads },
    killed: tollOutline(happening.killed),
    injured: tollOutline(happening.injured),
    words: wordsOf(happening),
  };
}

function tollOutline(toll: Toll | null): TollOutline | null {
  if (!toll) return null;
  const { lead, leading, totals, figures } = toll;
  return {
    lead: lead.low ?? lead.high,
    leading: leading.low,
    totals: numbersOf(totals),
    figures: numbersOf(figures),
  };
}

const numbersOf = (figures: readonly Figure[]): number[] => figures.flatMap(({ low, high }) => low ?? high ?? []);

function wordsOf({ report, passages }: Happening): Uint32Array {
  const { text } = report.reading.article;
  const hashes = new Set<number>();
  for (const { start, end } of passages) {
    for (const { key } of keyWords(text.slice(start, end))) {
      const word = stem(key);
      if (word.length >= SHORT) hashes.add(hashOf(word));
    }
  }
  return Uint32Array.from(hashes).sort();
}

const stem = (word: string): string => word.replace(/(?:ings?|ed|es|s)$/, '');
