// Bytes that wait to be read, and what is known of them before.
import type { Capture, GivenMeta } from '../capture.ts';
import type { FetchSettings } from '../fetch/settings.ts';
import type { Found } from '../found.ts';
import type { Columns } from '../table/columns.ts';

export interface Source {
  /** Path or address; a place in an archive: "crawl.wacz#archive/a.warc.gz". */
  readonly from: string;
  /** What the names of its reports begin with. */
  readonly name: string;
  /** Last part of the path, with its extension: says the form where the bytes do not. */
  readonly fileName: string;
  /** The first `HEAD_BYTES`, or all where there are fewer. */
  readonly head: Uint8Array;
  /** From the beginning; to be read once. */
  readonly bytes: AsyncIterable<Uint8Array>;
  /** The file, where it can be read at any place; null for streams. */
  readonly path: string | null;
  /** What is known of every report in it. */
  readonly given: GivenMeta;
  /** The answer that brought it, where it was fetched; null for what a person had already. */
  readonly fetched: Capture | null;
}

export interface OpenOptions {
  /** Columns of tables and keys of JSON Lines, where a person named them. Default: those with the plain names. */
  readonly columns?: Columns;
  /** How addresses are fetched. Default: `defaultFetchSettings`. Without an address among the inputs nothing is. */
  readonly fetch?: FetchSettings;
}

/** Yields what a source of one form holds. Throws `HearsayError` where the rest of it cannot be read. */
export type ReadSource = (source: Source, options: OpenOptions) => AsyncGenerator<Found>;

/** Bytes looked at to tell a form. A guess: past the headers of a mail and the first keys of an export. */
export const HEAD_BYTES = 16_384;
