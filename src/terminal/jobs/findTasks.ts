// What a person asked for → the tasks in it, found one by one as they are asked for.
import type { Capture, GivenMeta } from '../../acquire/capture.ts';
import { captureAsItCame } from '../../acquire/captureFound.ts';
import { unableToRead } from '../../acquire/fileErrors.ts';
import type { FailedItem, Found, FoundCapture, FoundFile } from '../../acquire/found.ts';
import { isInput, type Listed } from '../../acquire/listItems.ts';
import { type OpenItemOptions, openItem } from '../../acquire/openItem.ts';
import { HearsayError } from '../../errors.ts';
import type { CsvTable } from '../../output/csv/readingToCsv.ts';
import type { Place } from '../outFolder.ts';
import type { TreeOptions } from '../print/tree.ts';
import type { Task } from './readAll.ts';
import { aboutReport } from './readJob.ts';

export interface TaskOptions extends OpenItemOptions {
  readonly given: GivenMeta;
  /** Null for lines of JSON. */
  readonly tree: TreeOptions | null;
  /** The table whose rows are written instead; null for none. */
  readonly csv: CsvTable | null;
  /** Path of the user's file of actors; null for none. */
  readonly actors: string | null;
  /** Where a report's reading goes, or null for nowhere. Asked once a report, in order. */
  readonly settle: (report: { readonly name: string; readonly path: string }) => Place | null;
  /**
   * Asked once a report, in order, with its bytes as they came: true where they need no reading.
   * Default: not asked, and files are left to the workers.
   */
  readonly had?: (capture: Capture) => Promise<boolean>;
}

/**
 * A task for every report, in input order. What `given` says is meant for one report:
 * throws `wrong-use` where there are more, before any is read.
 */
export async function* findTasks(listed: readonly Listed[], options: TaskOptions): AsyncGenerator<Task> {
  const said = Object.keys(options.given);
  let reports = 0;
  const held: Task[] = [];
  let input = -1;
  for (const item of listed) {
    if (isInput(item)) input++;
    for await (const found of openItem(item, options)) {
      const task = await taskOf(found, input, options);
      if (task.kind === 'job' && ++reports > 1 && said.length > 0) throw moreThanOne(said, countOf(listed));
      if (said.length > 0) held.push(task);
      else yield task;
    }
  }
  yield* held;
}

async function taskOf(found: Found, input: number, options: TaskOptions): Promise<Task> {
  if (found.kind === 'failed' || found.kind === 'skipped') return { ...found, input };
  const { given, tree, csv, actors, settle, had } = options;
  const { name, path } = aboutReport(found);
  const report = had ? await inHand(found, given) : found;
  if (report.kind === 'failed') return { ...report, input };
  if (report.kind === 'captured' && (await had?.(report.capture))) return { kind: 'had', input };
  return { kind: 'job', job: { report, given, tree, csv, actors, place: settle({ name, path }) }, input };
}

/** The report with its bytes, or why there are none. */
async function inHand(found: FoundFile | FoundCapture, given: GivenMeta): Promise<FoundCapture | FailedItem> {
  try {
    return { kind: 'captured', capture: await captureAsItCame(found, given) };
  } catch (cause) {
    const { path } = aboutReport(found);
    return { kind: 'failed', path, error: unableToRead(path, cause) };
  }
}

/** How many reports there are, as far as it is known: at least two. */
const countOf = (listed: readonly Listed[]): string => {
  const items = listed.filter(isInput).length;
  return items > 1 ? String(items) : 'more';
};

function moreThanOne(said: readonly string[], reports: string): HearsayError {
  const options = said.map((key) => `--${key}`).join(', ');
  return new HearsayError(
    'wrong-use',
    `${options}: expected one report, found ${reports}; put what is known of each into a STEM.meta.json beside it`,
    { options, reports },
  );
}
