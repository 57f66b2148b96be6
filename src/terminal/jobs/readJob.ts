// One report from bytes to the text that is written for it: the work of one worker, or of the process itself.

import { createHash } from 'node:crypto';
import type { Capture, GivenMeta } from '../../acquire/capture.ts';
import { captureFound } from '../../acquire/captureFound.ts';
import type { FoundCapture, FoundFile } from '../../acquire/found.ts';
import { loadAlmanac } from '../../almanac/almanac.ts';
import { type ErrorShape, errorShape } from '../../errors.ts';
import { loadModels } from '../../grammar/models.ts';
import { home } from '../../home.ts';
import { type CsvTable, readingToCsv } from '../../output/csv/readingToCsv.ts';
import { readingToJson } from '../../output/readingToJson.ts';
import type { Made } from '../../provenance.ts';
import { createReader } from '../../read.ts';
import type { Reading } from '../../reading.ts';
import { version } from '../../version.ts';
import { stackOf } from '../console.ts';
import type { Place } from '../outFolder.ts';
import { printReading, type TreeOptions } from '../print/tree.ts';

/** What is to be read, and as what it is to be written; plain data, so that it can be handed to a worker. */
export interface Job {
  /** A file, which the worker reads itself, or the bytes of a report in an archive. */
  readonly report: FoundFile | FoundCapture;
  readonly given: GivenMeta;
  /** Null for a line of JSON. */
  readonly tree: TreeOptions | null;
  /** A table whose rows are written instead of either; null for none. */
  readonly csv: CsvTable | null;
  /** Path of the user's file of actors, the same for all jobs; null for none. */
  readonly actors: string | null;
  /** Where its reading goes, or null for nowhere; a job with the key of what is there is not done again. */
  readonly place: Place | null;
}

/** What came of a job. */
export type Outcome =
  | { readonly kind: 'done'; readonly text: string; readonly key: string }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed'; readonly error: ErrorShape; readonly stack: string | null };

/** Job → outcome; never rejects. With `onReady`, everything is loaded first, and that is told before the job is begun. */
export type ReadJob = (job: Job, onReady?: () => void) => Promise<Outcome>;

/** Short name of a report, and its path or its place in an archive. */
export const aboutReport = (report: Job['report']): { readonly name: string; readonly path: string } =>
  report.kind === 'file' ? report : { name: report.capture.name, path: report.capture.from };

/** The bundled lexicons and models are loaded at the first job, once. */
export function createReadJob(): ReadJob {
  let loaded: Loaded | null = null;
  return async ({ report, given, tree, csv, actors, place }, onReady) => {
    try {
      if (onReady) {
        loaded ??= load(actors);
        onReady();
      }
      const capture = await captureFound(report, given);
      loaded ??= load(actors);
      const key = keyOf(capture, loaded.made);
      if (key === place?.doneKey) return { kind: 'unchanged' };
      const reading = loaded.read(capture);
      return { kind: 'done', text: textOf(reading, { tree, csv, path: aboutReport(report).path }), key };
    } catch (thrown) {
      return failed(thrown);
    }
  };
}

interface Written extends Pick<Job, 'tree' | 'csv'> {
  readonly path: string;
}

function textOf(reading: Reading, { tree, csv, path }: Written): string {
  if (csv) return readingToCsv(reading, csv, path);
  return tree ? printReading(reading, tree) : `${readingToJson(reading)}\n`;
}

interface Loaded {
  readonly read: (capture: Capture) => Reading;
  readonly made: Made;
}

function load(actors: string | null): Loaded {
  const almanac = loadAlmanac(home('lexicons/en'), { actors });
  const models = loadModels(home('models/en'));
  return {
    read: createReader(almanac, models),
    made: { hearsay: version, models: models.version, lexicons: almanac.version },
  };
}

/** Everything that a reading depends on: what came, what was said of it, what read it. */
const keyOf = ({ digest, mediaType, charset, given }: Capture, made: Made): string =>
  createHash('sha256')
    .update(JSON.stringify([digest, mediaType, charset, Object.entries(given).sort(byKey), Object.values(made)]))
    .digest('hex');

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

/** Anything thrown → a failed outcome. */
export const failed = (thrown: unknown): Outcome => ({
  kind: 'failed',
  error: errorShape(thrown),
  stack: stackOf(thrown),
});
