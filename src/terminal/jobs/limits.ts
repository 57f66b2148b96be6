// How many reports are read at once, in how much memory and time.
import { mediaTypeOf } from '../../acquire/mediaType.ts';
import { isPdf } from '../../acquire/pdf/isPdf.ts';
import type { Job } from './readJob.ts';

/** Up to so many small reports are read in the process itself: a worker costs about a third of a second to start. */
export const FEW = 4;

/** Bytes. Larger reports, and those whose size is not known, are read alone, so that one may take all the memory. A guess. */
const SMALL_BYTES = 1_000_000;

/** MB of JavaScript heap for all workers together; with buffers and code the process stays under 1.5 GB. */
export const HEAP_MB = 1_100;

/**
 * MB of heap for a worker that reads small reports, and so the bound on how many there are.
 * Measured: lexicons and models 25 MB, 30 news pages read one after the other 77 MB; the tree of a page of
 * `SMALL_BYTES` adds about 60 MB.
 */
export const WORKER_HEAP_MB = 160;

/** Seconds that one report may take unless a person says otherwise. The longest text that is read takes about 75. */
export const DEFAULT_TIME_LIMIT_S = 300;

/** True where the report may be read beside others. */
export const isSmall = ({ report }: Job): boolean => {
  const size = report.kind === 'file' ? report.size : report.capture.bytes.length;
  return size !== null && size <= SMALL_BYTES;
};

/** True where the report may be read in the process itself, which nothing can stop: its size bounds the time. A PDF's does not. */
export const isQuick = (job: Job): boolean => isSmall(job) && !isPdfJob(job);

const isPdfJob = ({ report }: Job): boolean =>
  report.kind === 'file' ? mediaTypeOf(report.path) === 'application/pdf' : isPdf(report.capture.bytes);
