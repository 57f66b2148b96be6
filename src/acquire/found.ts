// What an input turns out to hold: reports, what was passed over, and what cannot be read.
import type { HearsayError } from '../errors.ts';
import type { Capture } from './capture.ts';

/** A file that is one report; its bytes are not read yet, so that a worker can read them. */
export interface FoundFile {
  readonly kind: 'file';
  /** Path as the person gave it, joined with the way below a folder. */
  readonly path: string;
  /** Stem of the file name. */
  readonly name: string;
  /** Bytes; null where it is not known before reading. */
  readonly size: number | null;
}

/** A report whose bytes are in hand: a record of an archive, a row of a table, standard input. */
export interface FoundCapture {
  readonly kind: 'captured';
  readonly capture: Capture;
}

/** What cannot be read, and why. */
export interface FailedItem {
  readonly kind: 'failed';
  /** Path, or the place in an archive. */
  readonly path: string;
  readonly error: HearsayError;
}

/** What is no report and was passed over. */
export interface SkippedItems {
  readonly kind: 'skipped';
  readonly path: string;
  readonly count: number;
  /** What they are, in words that follow the number: "records that are no responses". */
  readonly what: string;
}

export type Found = FoundFile | FoundCapture | FailedItem | SkippedItems;
