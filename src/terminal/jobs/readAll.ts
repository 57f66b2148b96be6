// Many jobs → their outcomes, in the order of the jobs, spread over the cores.
import { availableParallelism } from 'node:os';
import { FEW, HEAP_MB, isSmall, WORKER_HEAP_MB } from './limits.ts';
import type { Pool } from './pool.ts';
import { createReadJob, type Job, type Outcome } from './readJob.ts';

export interface Finished {
  readonly job: Job;
  readonly outcome: Outcome;
}

export interface ReadAllOptions {
  /** Aborted: no job is begun any more, those under way may end. */
  readonly signal: AbortSignal;
  /** Cores to use. Default: what the system gives. */
  readonly cores?: number;
}

/** Jobs handed to the pool beyond those at work, so that no worker waits for the next. A guess. */
const AHEAD = 2;
/** Milliseconds that jobs under way get to end after an interruption. */
const GRACE_MS = 2_000;

/** True where the jobs are read in this process, with no worker. */
export const areFew = (jobs: readonly Job[]): boolean => jobs.length <= FEW && jobs.every(isSmall);

/** The outcomes as they come, in the order of `jobs`; after an interruption only of those that were done. */
export async function* readAll(jobs: readonly Job[], options: ReadAllOptions): AsyncGenerator<Finished> {
  if (areFew(jobs)) {
    const readJob = createReadJob();
    for (const job of jobs) yield { job, outcome: await readJob(job) };
    return;
  }
  const { createPool } = await import('./pool.ts');
  for (const batch of batches(jobs)) {
    if (options.signal.aborted) return;
    const threads = batch.every(isSmall) ? threadsFor(batch, options.cores ?? availableParallelism()) : 1;
    const heapMb = Math.floor(HEAP_MB / threads);
    const pool = createPool({ threads, heapMb });
    try {
      yield* inOrder(batch, pool, { ahead: threads * AHEAD, signal: options.signal });
    } finally {
      await pool.destroy();
    }
  }
}

const threadsFor = (jobs: readonly Job[], cores: number): number =>
  Math.max(1, Math.min(cores, jobs.length, Math.floor(HEAP_MB / WORKER_HEAP_MB)));

/** Runs of small jobs, and runs of large ones. */
function batches(jobs: readonly Job[]): readonly (readonly Job[])[] {
  const found: Job[][] = [];
  for (const job of jobs) {
    const last = found.at(-1);
    if (last?.[0] && isSmall(last[0]) === isSmall(job)) last.push(job);
    else found.push([job]);
  }
  return found;
}

interface Window {
  readonly ahead: number;
  readonly signal: AbortSignal;
}

async function* inOrder(jobs: readonly Job[], pool: Pool, { ahead, signal }: Window): AsyncGenerator<Finished> {
  const end = endSoonAfter(signal, pool);
  const underWay: Promise<Finished | null>[] = [];
  const begin = async (job: Job): Promise<Finished | null> => {
    const outcome = await pool.run(job);
    return outcome && { job, outcome };
  };
  let next = 0;
  try {
    for (;;) {
      while (!signal.aborted && underWay.length < ahead && next < jobs.length) {
        const job = jobs[next++];
        if (job) underWay.push(begin(job));
      }
      const first = underWay.shift();
      if (!first) return;
      const finished = await first;
      if (finished) yield finished;
    }
  } finally {
    end();
  }
}

/** Ends the pool a while after the signal is given; → stops waiting for the signal. */
function endSoonAfter(signal: AbortSignal, pool: Pool): () => void {
  let timer: NodeJS.Timeout | null = null;
  const wait = (): void => {
    timer = setTimeout(() => void pool.destroy(), GRACE_MS);
  };
  signal.addEventListener('abort', wait, { once: true });
  return () => {
    signal.removeEventListener('abort', wait);
    if (timer) clearTimeout(timer);
  };
}
