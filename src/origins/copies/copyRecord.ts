// What the index keeps of a report: its words as numbers, who it is, and whom it credits. The text itself is not kept.
import type { Almanac } from '../../almanac/almanac.ts';
import type { Report } from '../report.ts';
import { hashOf, type Words, wordsOf } from '../words.ts';
import type { Aligned } from './alignWords.ts';
import { type Credits, creditsOf } from './credits.ts';
import { fingerprintsOf } from './fingerprints.ts';
import { quotedWords } from './quotedWords.ts';

export interface CopyRecord extends Aligned {
  /** The report's id. */
  readonly report: string;
  readonly words: Words;
  /** Of each content word: 1 where it stands in quotation marks that the report attributes to somebody. */
  readonly quoted: Uint8Array;
  /** Hash of the outlet's name; null where none is known. */
  readonly outlet: number | null;
  /** ISO date or date-time, or null. */
  readonly published: string | null;
  readonly credits: Credits;
}

export function copyRecordOf({ id, reading }: Report, almanac: Almanac): CopyRecord {
  const { article } = reading;
  const words = wordsOf(article.text, almanac.functionWords);
  return {
    report: id,
    words,
    keys: words.content.map((at) => words.keys[at] ?? 0),
    prints: fingerprintsOf(words),
    quoted: quotedWords(reading, words),
    outlet: article.outlet === null ? null : hashOf(article.outlet.toLowerCase()),
    published: article.published?.value ?? null,
    credits: creditsOf(article, almanac),
  };
}
