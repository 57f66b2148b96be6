// All inputs of a command → the text of every report that can be read; what cannot is told, progress is shown, Ctrl-C stops.
import type { Capture, GivenMeta } from '../../acquire/capture.ts';
import type { FetchSettings } from '../../acquire/fetch/settings.ts';
import type { SkippedItems } from '../../acquire/found.ts';
import { isInput, listItems } from '../../acquire/listItems.ts';
import type { Columns } from '../../acquire/table/columns.ts';
import { type ErrorShape, errorShape, HearsayError } from '../../errors.ts';
import type { CsvTable } from '../../output/csv/readingToCsv.ts';
import { type Console, type Streams, stackOf } from '../console.ts';
import type { Place } from '../outFolder.ts';
import type { TreeOptions } from '../print/tree.ts';
import { createProgress, type Progress } from '../progress.ts';
import { findTasks, type TaskOptions } from './findTasks.ts';
import { type Came, readAll } from './readAll.ts';
import { aboutReport } from './readJob.ts';

/** What a person asked to have read. */
export interface InputRequest {
  /** Files, folders, addresses, or "-". */
  readonly inputs: readonly string[];
  /** What the person says of the one report. */
  readonly given: GivenMeta;
  /** How the tree is printed; null for a line of JSON. */
  readonly tree: TreeOptions | null;
  /** The table whose rows are written instead; null for none. */
  readonly csv: CsvTable | null;
  /** Path of the user's file of actors; null for none. */
  readonly actors: string | null;
  /** Columns that the person named; null for none. */
  readonly columns: Columns | null;
  /** Seconds that one report may take. */
  readonly timeLimitS: number;
  /** How addresses are fetched. */
  readonly fetch: FetchSettings;
}

/** A report that was read. */
export interface ReadReport {
  /** Short name: the stem of its file, or of its archive with its number. */
  readonly name: string;
  /** Path, or the place in an archive: "crawl.warc.gz#17". */
  readonly path: string;
  /** Changes where the report, what is said of it, or what reads it has changed. */
  readonly key: string;
  /** What `settle` said. */
  readonly place: Place | null;
  /** True where it is the only report of all inputs. */
  readonly alone: boolean;
  /** Its bytes as they came, where they are in hand: of a record in an archive, and of every report where `had` is asked. */
  readonly capture: Capture | null;
}

export interface TakeReports {
  /** A report and its text: a line of JSON, or its tree. → false once nobody wants more. */
  readonly take: (report: ReadReport, text: string) => Promise<boolean>;
  /** Where a report's reading goes; asked once a report, in order. Default: nowhere, so that every report is read. */
  readonly settle?: TaskOptions['settle'];
  /** Asked once a report, in order: true where its bytes need no reading. Default: all are read. */
  readonly had?: (capture: Capture) => Promise<boolean>;
  /** A report whose bytes came and could not be read; it is told already. Default: nothing more. */
  readonly unread?: (capture: Capture) => Promise<void>;
}

/** How it ended. */
export interface Tally {
  readonly done: number;
  /** Reports whose reading was there already. */
  readonly unchanged: number;
  readonly failed: number;
  /** True where Ctrl-C ended it. */
  readonly stopped: boolean;
}

/**
 * Reads everything asked for, in input order, holding a few reports at a time; one failed report does not stop the others.
 * Throws `wrong-use`, and what `take` throws.
 */
export async function readInputs(
  request: InputRequest,
  { streams, console }: Outside,
  { take, settle = () => null, had, unread }: TakeReports,
): Promise<Tally> {
  const listed = listItems(request.inputs);
  if (listed.length === 0)
    throw new HearsayError('wrong-use', 'expected reports, found only their sidecars (.meta.json)');
  const { given, tree, csv, actors, columns, timeLimitS, fetch } = request;
  const tasks = findTasks(listed, {
    given,
    tree,
    csv,
    actors,
    settle,
    fetch,
    stdin: streams.stdin,
    ...(columns ? { columns } : {}),
    ...(had ? { had } : {}),
  });
  const inputs = listed.filter(isInput).length;
  const stop = new AbortController();
  let progress: Progress = { step: () => undefined, end: () => undefined };
  let stopListening = (): void => undefined;
  const onMany = (): void => {
    progress = createProgress(console, { total: inputs, ...terminalOf(streams) });
    stopListening = streams.onInterrupt(() => stop.abort());
  };
  let [done, unchanged, failed, archives] = [0, 0, 0, false];
  try {
    for await (const came of readAll(tasks, { signal: stop.signal, timeLimitS, onMany })) {
      if (came.kind === 'skipped') {
        console.note(skippedLine(came));
        continue;
      }
      const failure = failureOf(came);
      archives ||= came.kind === 'finished' && came.job.report.kind === 'captured';
      progress.step(failure === null, { input: came.input, inArchive: archives });
      if (failure) {
        failed++;
        console.complain(failure.error, { path: failure.path, stack: failure.stack });
        if (came.kind === 'finished' && came.job.report.kind === 'captured') await unread?.(came.job.report.capture);
      } else if (came.kind === 'finished' && came.outcome.kind === 'done') {
        done++;
        const { text, key } = came.outcome;
        const { report, place } = came.job;
        const capture = report.kind === 'captured' ? report.capture : null;
        if (!(await take({ ...aboutReport(report), key, place, alone: came.alone, capture }, text))) break;
      } else unchanged++;
    }
  } finally {
    progress.end();
    stopListening();
  }
  if (stop.signal.aborted) console.note(stoppedLine(done + unchanged, archives ? null : inputs));
  return { done, unchanged, failed, stopped: stop.signal.aborted };
}

/** The world that a command writes to. */
interface Outside {
  readonly streams: Streams;
  readonly console: Console;
}

interface Failure {
  readonly path: string;
  readonly error: ErrorShape;
  readonly stack: string | null;
}

function failureOf(came: Exclude<Came, SkippedItems>): Failure | null {
  if (came.kind === 'failed') return { path: came.path, error: errorShape(came.error), stack: stackOf(came.error) };
  if (came.kind === 'had' || came.outcome.kind !== 'failed') return null;
  return { path: aboutReport(came.job.report).path, error: came.outcome.error, stack: came.outcome.stack };
}

const terminalOf = ({ stderr }: Streams): { readonly isTerminal: boolean; readonly columns: number } => ({
  isTerminal: stderr.isTTY ?? false,
  columns: stderr.columns ?? 80,
});

const skippedLine = ({ path, count, what }: SkippedItems): string => `${path}: passed over ${count} ${what}`;

/** `inputs` is null where they hold nobody knows how many reports. */
const stoppedLine = (read: number, inputs: number | null): string =>
  `stopped: ${read}${inputs === null ? '' : ` of ${inputs}`} are read; run the same command again to read them all`;
