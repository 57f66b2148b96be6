// What a worker thread runs: jobs one after the other, with lexicons and models of its own.
import { parentPort } from 'node:worker_threads';
import { createReadJob, type Job, type Outcome } from './readJob.ts';

/** A job by its number, which the worker tells when it begins: starting a worker is no part of a job's time. */
export interface NumberedJob {
  readonly number: number;
  readonly job: Job;
}

const read = createReadJob();

export const readJob = ({ number, job }: NumberedJob): Promise<Outcome> =>
  read(job, () => parentPort?.postMessage(number));
