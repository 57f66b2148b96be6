// How many inputs are read at once, and in how much memory.
import type { Job } from './readJob.ts';

/** Up to so many small inputs are read in the process itself: a worker costs about a third of a second to start. */
export const FEW = 4;

/** Bytes. Larger inputs, and those whose size is not known, are read alone, so that one may take all the memory. A guess. */
const SMALL_BYTES = 1_000_000;

/** MB of JavaScript heap for all workers together; with buffers and code the process stays under 1.5 GB. */
export const HEAP_MB = 1_100;

/**
 * MB of heap for a worker that reads small inputs, and so the bound on how many there are.
 * Measured: lexicons and models 25 MB, 30 news pages read one after the other 77 MB; the tree of a page of
 * `SMALL_BYTES` adds about 60 MB.
 */
export const WORKER_HEAP_MB = 160;

/** True where the input may be read beside others. */
export const isSmall = ({ item, bytes }: Job): boolean => {
  const size = bytes?.length ?? item.size;
  return size !== null && size <= SMALL_BYTES;
};
