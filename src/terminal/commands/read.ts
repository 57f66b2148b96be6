// `hearsay read`: reports → readings, as trees, lines of JSON, or files.
import { listItems, type SkippedItems } from '../../acquire/listItems.ts';
import { errorShape, HearsayError } from '../../errors.ts';
import { type Console, type Streams, stackOf } from '../console.ts';
import { jobsOf } from '../jobs/jobsOf.ts';
import { areFew, readAll } from '../jobs/readAll.ts';
import type { Job } from '../jobs/readJob.ts';
import { createOutFolder } from '../outFolder.ts';
import { harmless } from '../print/harmless.ts';
import { createProgress } from '../progress.ts';
import { onlyForOne, type ReadRequest } from './readRequest.ts';

/** Done; some inputs failed; wrong use; interrupted. */
export type ExitCode = 0 | 1 | 2 | 130;

/** Reads everything asked for; one failed input does not stop the others. Throws `wrong-use`, `not-writable`. */
export async function read(request: ReadRequest, streams: Streams, console: Console): Promise<ExitCode> {
  const listed = listItems(request.inputs);
  if (listed.length === 0)
    throw new HearsayError('wrong-use', 'expected reports, found only their sidecars (.meta.json)');
  onlyForOne(request, listed.filter((one) => one.kind === 'file' || one.kind === 'stdin').length);
  const { jobs, failed } = await jobsOf(listed, request, streams);
  const write = writer(request, jobs, console);
  for (const one of listed) if (one.kind === 'skipped') console.note(skippedLine(one));
  for (const { path, error } of failed) console.complain(errorShape(error), { path, stack: stackOf(error) });

  const few = areFew(jobs);
  const stop = new AbortController();
  const stopListening = few ? () => undefined : streams.onInterrupt(() => stop.abort());
  const progress = few ? null : createProgress(console, { total: jobs.length, ...terminalOf(streams) });
  let [done, bad] = [0, failed.length];
  try {
    for await (const { job, outcome } of readAll(jobs, { signal: stop.signal })) {
      progress?.step(outcome.kind === 'done');
      if (outcome.kind === 'failed') {
        bad++;
        console.complain(outcome.error, { path: job.item.path, stack: outcome.stack });
      } else {
        done++;
        if (!(await write(job, outcome.text))) break;
      }
    }
  } finally {
    progress?.end();
    stopListening();
  }
  if (request.out !== null) console.note(`${done} ${done === 1 ? 'reading' : 'readings'} in ${request.out}`);
  if (stop.signal.aborted) {
    console.note(`stopped: ${done} of ${jobs.length} are read; run the same command again to read them all`);
    return 130;
  }
  return bad > 0 ? 1 : 0;
}

/** Job and text → false once nobody reads them any more. */
type Write = (job: Job, text: string) => Promise<boolean>;

function writer({ out, json }: ReadRequest, jobs: readonly Job[], console: Console): Write {
  const folder =
    out === null
      ? null
      : createOutFolder(
          out,
          jobs.map((job) => job.item),
          console.note,
        );
  let first = true;
  return async (job, text) => {
    folder?.write(job.item, text);
    if (folder && !json) return true;
    const head = job.tree && jobs.length > 1 ? `${first ? '' : '\n'}${headOf(job)}\n` : '';
    first = false;
    return console.write(head + text);
  };
}

const headOf = ({ item }: Job): string => `━━ ${harmless(item.path)}`;

const terminalOf = ({ stderr }: Streams): { readonly isTerminal: boolean; readonly columns: number } => ({
  isTerminal: stderr.isTTY ?? false,
  columns: stderr.columns ?? 80,
});

const skippedLine = ({ path, count }: SkippedItems): string =>
  `${path}: passed over ${count} ${count === 1 ? 'file' : 'files'} with another extension than ${REPORTS}`;

const REPORTS = '.html .htm .xhtml .txt .md .markdown';
