// Work in a thread of its own; one that takes too long or too much memory for a report is ended, and the next goes on after it.
import { Worker } from 'node:worker_threads';
import { errorShape, HearsayError } from '../../errors.ts';
import { threadFile } from '../../threads.ts';
import type { JobItem } from '../api/answers.ts';
import type { AddWork, Message, Progress, Work } from './message.ts';

/** MB of JavaScript heap for reading, and seconds for one report: what `hearsay read` gives to one. */
const READING_HEAP_MB = 1_100;
const REPORT_S = 300;

export interface WatchAdding {
  readonly signal: AbortSignal;
  readonly onBegun: () => void;
  readonly onItem: (item: JobItem) => void;
}

/** Adds everything, over as many threads as it takes. Rejects where the case cannot be opened or written. */
export async function addInThreads(work: AddWork, watch: WatchAdding): Promise<void> {
  for (let from: Progress | null = work.from; from !== null && !watch.signal.aborted; )
    from = await addFrom({ ...work, from }, watch);
}

interface UnderWay {
  readonly name: string;
  readonly after: Progress;
  readonly timer: NodeJS.Timeout;
}

/** → where the next thread goes on, after the report on which this one was ended; null where everything is done. */
async function addFrom(work: AddWork, { signal, onBegun, onItem }: WatchAdding): Promise<Progress | null> {
  const tooLong = new AbortController();
  const now: { underWay: UnderWay | null } = { underWay: null };
  const settle = (): void => {
    if (now.underWay) clearTimeout(now.underWay.timer);
    now.underWay = null;
  };
  try {
    await inThread(work, {
      signal: AbortSignal.any([signal, tooLong.signal]),
      heapMb: READING_HEAP_MB,
      onMessage: (message) => {
        if (message.kind === 'begun') {
          onBegun();
          const timer = setTimeout(() => tooLong.abort(), REPORT_S * 1000);
          now.underWay = { name: message.name, after: message.after, timer };
        } else if (message.kind === 'done') {
          settle();
          onItem(message.item);
        }
      },
    });
    return null;
  } catch (thrown) {
    const failure = tooLong.signal.aborted ? tookTooLong() : outOfMemory(thrown);
    if (failure === null || now.underWay === null) throw thrown;
    const { name, after } = now.underWay;
    onItem({ name, kind: 'failed', report: null, error: errorShape(failure).error });
    return after;
  } finally {
    settle();
  }
}

export interface ThreadOptions {
  readonly signal: AbortSignal;
  /** MB of JavaScript heap. Default: what Node gives. */
  readonly heapMb?: number;
  readonly onMessage?: (message: Message) => void;
}

/** Resolves when the work is done; rejects with what the thread threw, or the signal's reason where it was stopped. */
export function inThread(work: Work, { signal, heapMb, onMessage = () => undefined }: ThreadOptions): Promise<void> {
  const { file, options } = threadFile('worker', import.meta.url);
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, {
      workerData: work,
      ...options,
      ...(heapMb === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: heapMb } }),
    });
    const stop = (): void => void worker.terminate();
    signal.addEventListener('abort', stop, { once: true });
    worker.on('message', onMessage);
    worker.once('error', reject);
    worker.once('exit', () => {
      signal.removeEventListener('abort', stop);
      if (signal.aborted) reject(signal.reason);
      else resolve();
    });
  });
}

const tookTooLong = (): HearsayError =>
  new HearsayError('too-slow', `took longer than the ${REPORT_S} s that one report may take; save its text alone`, {
    timeLimitS: REPORT_S,
  });

/** Null for what is another error. */
const outOfMemory = (thrown: unknown): HearsayError | null =>
  thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new HearsayError(
        'too-large',
        `needs more than the ${READING_HEAP_MB} MB of memory that one report may take; split it, or save its text alone`,
        { heapMb: READING_HEAP_MB },
        { cause: thrown },
      )
    : null;
