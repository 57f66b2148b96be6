// One input from bytes to the text that is written for it: the work of one worker, or of the process itself.

import type { GivenMeta } from '../../acquire/capture.ts';
import { captureItem } from '../../acquire/captureItem.ts';
import type { Item } from '../../acquire/listItems.ts';
import { loadAlmanac } from '../../almanac/almanac.ts';
import { type ErrorShape, errorShape } from '../../errors.ts';
import { loadModels } from '../../grammar/models.ts';
import { home } from '../../home.ts';
import { readingToJson } from '../../output/readingToJson.ts';
import { createReader, type Reader } from '../../read.ts';
import { stackOf } from '../console.ts';
import { printReading, type TreeOptions } from '../print/tree.ts';

/** What is to be read, and as what it is to be written; plain data, so that it can be handed to a worker. */
export interface Job {
  readonly item: Item;
  readonly given: GivenMeta;
  /** The bytes of standard input, which a worker cannot read; null for files. */
  readonly bytes: Uint8Array | null;
  /** Null for a line of JSON. */
  readonly tree: TreeOptions | null;
}

/** What came of a job. */
export type Outcome =
  | { readonly kind: 'done'; readonly text: string }
  | { readonly kind: 'failed'; readonly error: ErrorShape; readonly stack: string | null };

/** Job → outcome; never rejects. */
export type ReadJob = (job: Job) => Promise<Outcome>;

/** The bundled lexicons and models are loaded at the first job, once. */
export function createReadJob(): ReadJob {
  let reader: Reader | null = null;
  return async (job) => {
    try {
      const capture = await captureItem(job.item, { given: job.given, ...(job.bytes ? { stdin: job.bytes } : {}) });
      reader ??= createReader(loadAlmanac(home('lexicons/en')), loadModels(home('models/en')));
      const reading = reader(capture);
      return { kind: 'done', text: job.tree ? printReading(reading, job.tree) : `${readingToJson(reading)}\n` };
    } catch (thrown) {
      return failed(thrown);
    }
  };
}

/** Anything thrown → a failed outcome. */
export const failed = (thrown: unknown): Outcome => ({
  kind: 'failed',
  error: errorShape(thrown),
  stack: stackOf(thrown),
});
