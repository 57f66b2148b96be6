// What a worker thread runs: jobs one after the other, with lexicons and models of its own.
import { createReadJob } from './readJob.ts';

export const readJob = createReadJob();
