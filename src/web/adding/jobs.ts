// What is being added: one job after the other, so that reading leaves room for the page.
import { rm } from 'node:fs/promises';
import type { FetchSettings } from '../../acquire/fetch/settings.ts';
import { errorShape } from '../../errors.ts';
import type { DossierStep } from '../../store/dossiers/makeDossier.ts';
import type { JobAnswer, JobItem } from '../api/answers.ts';
import type { CaseToOpen } from './message.ts';
import { addInThreads, inThread } from './thread.ts';

/** What somebody wants added. */
export interface Inputs {
  /** Paths of files, or addresses. */
  readonly inputs: readonly string[];
  /** Folder of uploaded files, removed when they are in the case; null for none. */
  readonly folder: string | null;
}

export interface Jobs {
  /** Puts them at the end of the queue. `who` stands in the log. */
  readonly add: (inputs: Inputs, who: string) => JobAnswer;
  /** How far a job is; null for one that is not known here. */
  readonly of: (id: string) => JobAnswer | null;
  /** Works out the incidents, behind what is queued; several that wait are one. */
  readonly refresh: (who: string) => Promise<'made' | 'failed'>;
  /** `refresh` for a case found stale: not while anything is queued, since that ends with it, nor soon after a failure or `holdOff`. */
  readonly keepFresh: (who: string) => void;
  /** Somebody reviews marks, and is likely to go on: the incidents wait until he pauses. */
  readonly holdOff: () => void;
  /** What is being done for the incidents now; null where nothing is. */
  readonly step: () => DossierStep | null;
  /** Ends what is under way; what was told as done is in the case. */
  readonly close: () => Promise<void>;
}

export interface JobsOptions {
  readonly open: CaseToOpen;
  readonly fetch: FetchSettings;
  /** Hears what went wrong behind a job. */
  readonly onError: (thrown: unknown) => void;
}

/** Items of a job that are told; beyond, only those that failed. A guess at what somebody reads. */
const ITEMS_TOLD = 2_000;
/** Jobs remembered after they ended. */
const JOBS_KEPT = 50;
/** Milliseconds after a failure before a stale case is tried again unasked. A guess. */
const RETRY_MS = 60_000;
/** Milliseconds without a review after which a stale case is worked out. A guess at how long a mark is looked at. */
const PAUSE_MS = 5_000;

/** Jobs are forgotten when the server ends; what they added stays. */
export function createJobs({ open, fetch, onError }: JobsOptions): Jobs {
  const jobs = new Map<string, JobAnswer>();
  const stop = new AbortController();
  let number = 0;
  let queue: Promise<unknown> = Promise.resolve();
  let step: DossierStep | null = null;
  let waiting: Promise<'made' | 'failed'> | null = null;
  let queued = 0;
  let notBefore = 0;
  const enqueue = <T>(work: () => Promise<T>): Promise<T> => {
    queued++;
    const done = queue.then(work).finally(() => void queued--);
    // Whatever one job does, the next begins.
    queue = done.catch(() => undefined);
    return done;
  };
  const set = (id: string, change: Partial<JobAnswer>): void => {
    const job = jobs.get(id);
    if (job) jobs.set(id, { ...job, ...change });
  };
  const told = (id: string, item: JobItem): void => {
    const job = jobs.get(id);
    if (!job) return;
    const isTold = job.items.length < ITEMS_TOLD || item.kind === 'failed';
    set(id, { done: job.done + 1, items: isTold ? [...job.items, item] : job.items });
  };
  const makeIncidents = async (who: string): Promise<'made' | 'failed'> => {
    try {
      await inThread(
        { kind: 'incidents', open: { ...open, who } },
        {
          signal: stop.signal,
          onMessage: (message) => {
            if (message.kind === 'step') step = message.step;
          },
        },
      );
      return 'made';
    } catch (thrown) {
      if (!stop.signal.aborted) onError(thrown);
      notBefore = performance.now() + RETRY_MS;
      return 'failed';
    } finally {
      step = null;
    }
  };
  const refresh = (who: string): Promise<'made' | 'failed'> => {
    waiting ??= enqueue(async () => {
      waiting = null;
      return stop.signal.aborted ? 'failed' : makeIncidents(who);
    });
    return waiting;
  };
  const orTold = async (id: string, name: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (thrown) {
      if (!stop.signal.aborted) onError(thrown);
      told(id, { name, kind: 'failed', report: null, error: errorShape(thrown).error });
    }
  };
  const run = async (id: string, { inputs, folder }: Inputs, who: string): Promise<void> => {
    const hand = { ...open, who };
    await orTold(id, 'everything after this', () =>
      addInThreads(
        { kind: 'add', open: hand, inputs, folder, fetch, from: { inputs: 0, reports: 0 } },
        {
          signal: stop.signal,
          onBegun: () => set(id, { all: Math.max(inputs.length, (jobs.get(id)?.done ?? 0) + 1) }),
          onItem: (item) => told(id, item),
        },
      ),
    );
    if (folder !== null)
      await orTold(id, 'clearing away the uploaded files', () => rm(folder, { recursive: true, force: true }));
    set(id, { incidents: 'working', all: jobs.get(id)?.done ?? 0 });
    void refresh(who).then((incidents) => set(id, { incidents, finished: true }));
  };
  return {
    add: (given, who) => {
      const id = `j${++number}`;
      const job: JobAnswer = {
        id,
        done: 0,
        all: given.inputs.length,
        items: [],
        incidents: 'waiting',
        finished: false,
      };
      jobs.set(id, job);
      for (const [old, { finished }] of jobs) if (finished && jobs.size > JOBS_KEPT) jobs.delete(old);
      enqueue(() => run(id, given, who)).catch(onError);
      return job;
    },
    of: (id) => jobs.get(id) ?? null,
    refresh,
    keepFresh: (who) => {
      if (queued === 0 && performance.now() >= notBefore) void refresh(who);
    },
    holdOff: () => {
      notBefore = Math.max(notBefore, performance.now() + PAUSE_MS);
    },
    step: () => step,
    close: async () => {
      stop.abort();
      await queue;
      await waiting;
    },
  };
}
