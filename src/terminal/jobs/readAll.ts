// Many jobs, as they are found → their outcomes, in the same order, spread over the cores.
import { availableParallelism } from 'node:os';
import type { FailedItem, SkippedItems } from '../../acquire/found.ts';
import { FEW, HEAP_MB, isQuick, isSmall, WORKER_HEAP_MB } from './limits.ts';
import { createPool, type Pool } from './pool.ts';
import { createReadJob, type Job, type Outcome } from './readJob.ts';

/** A job, or what an input holds besides; `input` is its place in the list of inputs. */
export type Task = ({ readonly kind: 'job'; readonly job: Job } | Had | FailedItem | SkippedItems) & {
  readonly input: number;
};

/** A report that needed no reading. */
interface Had {
  readonly kind: 'had';
}

/** What came of a task. */
export type Came = (Finished | Had | FailedItem | SkippedItems) & { readonly input: number };

interface Finished {
  readonly kind: 'finished';
  readonly job: Job;
  readonly outcome: Outcome;
  /** True where it was the only job. */
  readonly alone: boolean;
}

export interface ReadAllOptions {
  /** Aborted: no job is begun any more, those under way may end. */
  readonly signal: AbortSignal;
  /** Seconds that one job may take. */
  readonly timeLimitS: number;
  /** Called before the first outcome where there are more than a few. */
  readonly onMany: () => void;
  /** Cores to use. Default: what the system gives. */
  readonly cores?: number;
}

/** Tasks held beyond those at work, a worker, so that none waits for the next: what bounds the memory. A guess. */
const AHEAD = 2;
/** Milliseconds that jobs under way get to end after an interruption. */
const GRACE_MS = 2_000;

/**
 * The outcomes as they come, in the order of `tasks`, which are asked for no faster than they are done;
 * after an interruption only of those that were done.
 */
export async function* readAll(tasks: AsyncIterable<Task>, options: ReadAllOptions): AsyncGenerator<Came> {
  const coming = tasks[Symbol.asyncIterator]();
  try {
    const first: Task[] = [];
    let next = await coming.next();
    for (; !next.done && first.length < FEW; next = await coming.next()) first.push(next.value);
    const alone = next.done === true && first.filter((task) => task.kind === 'job').length === 1;
    if (next.done && first.every(isQuickTask)) return yield* here(first, alone);
    options.onMany();
    yield* overCores(chained(next.done ? first : [...first, next.value], coming), alone, options);
  } finally {
    await coming.return?.();
  }
}

const isQuickTask = (task: Task): boolean => task.kind !== 'job' || isQuick(task.job);

async function* here(tasks: readonly Task[], alone: boolean): AsyncGenerator<Came> {
  const readJob = createReadJob();
  for (const task of tasks) {
    if (task.kind !== 'job') yield task;
    else yield { kind: 'finished', job: task.job, outcome: await readJob(task.job), alone, input: task.input };
  }
}

async function* chained(first: readonly Task[], coming: AsyncIterator<Task>): AsyncGenerator<Task> {
  yield* first;
  for (let next = await coming.next(); !next.done; next = await coming.next()) yield next.value;
}

/** Runs of small jobs share the workers; a large one gets a worker and all the memory for itself. */
async function* overCores(tasks: AsyncIterable<Task>, alone: boolean, options: ReadAllOptions): AsyncGenerator<Came> {
  const threads = Math.max(1, Math.min(options.cores ?? availableParallelism(), Math.floor(HEAP_MB / WORKER_HEAP_MB)));
  const underWay: Promise<Came | null>[] = [];
  let crew: Crew | null = null;
  try {
    for await (const task of tasks) {
      if (options.signal.aborted) break;
      if (task.kind !== 'job') underWay.push(Promise.resolve(task));
      else {
        const many = isSmall(task.job);
        if (crew?.many !== many) {
          yield* drained(underWay);
          await crew?.dismiss();
          crew = hire(many, many ? threads : 1, options);
        }
        underWay.push(begun(crew.pool, task.job, { alone, input: task.input }));
      }
      while (underWay.length >= threads * AHEAD) yield* drained(underWay.splice(0, 1));
    }
    yield* drained(underWay);
  } finally {
    await crew?.dismiss();
  }
}

/** Workers for one kind of jobs. */
interface Crew {
  readonly pool: Pool;
  /** True for several small jobs at once. */
  readonly many: boolean;
  readonly dismiss: () => Promise<void>;
}

function hire(many: boolean, threads: number, { signal, timeLimitS }: ReadAllOptions): Crew {
  const pool = createPool({ threads, heapMb: Math.floor(HEAP_MB / threads), timeLimitS });
  const end = endSoonAfter(signal, pool);
  return {
    pool,
    many,
    dismiss: async () => {
      end();
      await pool.destroy();
    },
  };
}

async function begun(pool: Pool, job: Job, about: Pick<Finished, 'alone'> & Pick<Came, 'input'>): Promise<Came | null> {
  const outcome = await pool.run(job);
  return outcome && { kind: 'finished', job, outcome, ...about };
}

async function* drained(underWay: Promise<Came | null>[]): AsyncGenerator<Came> {
  for (const one of underWay.splice(0)) {
    const came = await one;
    if (came) yield came;
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
