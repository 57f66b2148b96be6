// A pool of worker threads for jobs; a worker that dies fails its own job only.
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { HearsayError } from '../../errors.ts';
import { failed, type Job, type Outcome } from './readJob.ts';

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
}

/** The worker beside this file: `worker.ts` from the sources, `worker.js` when built. */
const WORKER = fileURLToPath(new URL(`./worker${extname(import.meta.url)}`, import.meta.url));
const fromSources = WORKER.endsWith('.ts');

/** tsx does not reach into workers by itself on Node 20. */
const typescript = (): string[] => [
  '--import',
  `data:text/javascript,import { register } from '${import.meta.resolve('tsx/esm/api')}'; register();`,
];

/** Starts the workers. */
export function createPool({ threads, heapMb }: PoolOptions): Pool {
  const pool = new Piscina({
    filename: WORKER,
    name: 'readJob',
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
    ...(fromSources ? { execArgv: typescript() } : {}),
  });
  // A worker that dies without a job is replaced by the pool; the jobs that it would have had are told their own errors.
  pool.on('error', () => undefined);
  let destroyed = false;
  return {
    run: async (job) => {
      try {
        return (await pool.run(job)) as Outcome;
      } catch (thrown) {
        if (destroyed) return null;
        return failed(isOutOfMemory(thrown) ? outOfMemory(heapMb, thrown) : thrown);
      }
    },
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
