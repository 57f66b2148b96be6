// A pool of worker threads for jobs; a worker that dies, or takes too long, fails its own job only.
import { Piscina } from 'piscina';
import { HearsayError } from '../../errors.ts';
import { threadFile } from '../../threads.ts';
import { failed, type Job, type Outcome } from './readJob.ts';
import type { NumberedJob } from './worker.ts';

export interface Pool {
  /** Null where the pool was destroyed before the job was done. */
  readonly run: (job: Job) => Promise<Outcome | null>;
  /** Ends the workers, whatever they are doing. */
  readonly destroy: () => Promise<void>;
}

export interface PoolOptions {
  readonly threads: number;
  /** MB of JavaScript heap for each worker; one that needs more is ended. */
  readonly heapMb: number;
  /** Seconds that one job may take; a worker that needs more is ended. */
  readonly timeLimitS: number;
}

/** Starts the workers. */
export function createPool({ threads, heapMb, timeLimitS }: PoolOptions): Pool {
  const { file, options } = threadFile('worker', import.meta.url);
  const pool = new Piscina({
    filename: file,
    name: 'readJob',
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
    ...options,
  });
  // A worker that dies without a job is replaced by the pool; the jobs that it would have had are told their own errors.
  pool.on('error', () => undefined);
  const onBegin = new Map<number, () => void>();
  pool.on('message', (number: number) => onBegin.get(number)?.());
  let [jobs, destroyed] = [0, false];
  const timed = async (job: Job): Promise<Outcome | null> => {
    const tooLong = new AbortController();
    const number = ++jobs;
    let timer: NodeJS.Timeout | null = null;
    onBegin.set(number, () => {
      timer = setTimeout(() => tooLong.abort(), timeLimitS * 1000);
    });
    try {
      return (await pool.run({ number, job } satisfies NumberedJob, { signal: tooLong.signal })) as Outcome;
    } catch (thrown) {
      if (destroyed) return null;
      if (tooLong.signal.aborted) return failed(tookTooLong(timeLimitS, thrown));
      return failed(isOutOfMemory(thrown) ? outOfMemory(heapMb, thrown) : thrown);
    } finally {
      onBegin.delete(number);
      if (timer) clearTimeout(timer);
    }
  };
  return {
    run: timed,
    destroy: async () => {
      destroyed = true;
      await pool.destroy();
    },
  };
}

const isOutOfMemory = (thrown: unknown): boolean =>
  thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_WORKER_OUT_OF_MEMORY';

const outOfMemory = (heapMb: number, cause: unknown): HearsayError =>
  new HearsayError(
    'too-large',
    `needs more than the ${heapMb} MB of memory that one report may take; split it, or save its text alone`,
    { heapMb },
    { cause },
  );

const tookTooLong = (timeLimitS: number, cause: unknown): HearsayError =>
  new HearsayError(
    'too-slow',
    `took longer than the ${timeLimitS} s that one report may take; give it more with --time-limit, or save its text alone`,
    { timeLimitS },
    { cause },
  );
