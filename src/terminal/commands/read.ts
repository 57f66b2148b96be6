// `hearsay read`: reports → readings, as trees, lines of JSON, or files.
import { readActorFile } from '../../almanac/actorFile.ts';
import { csvHeader } from '../../output/csv/readingToCsv.ts';
import type { Console, Streams } from '../console.ts';
import { type ReadReport, readInputs } from '../jobs/readInputs.ts';
import { createOutFolder, type OutFolder } from '../outFolder.ts';
import { harmless } from '../print/harmless.ts';
import { wantsColour } from '../print/paint.ts';
import type { TreeOptions } from '../print/tree.ts';
import type { ReadRequest } from './readRequest.ts';

/** Done; some inputs failed; wrong use; interrupted. */
export type ExitCode = 0 | 1 | 2 | 130;

/** Reads everything asked for; one failed input does not stop the others. Throws `wrong-use`, `not-writable`. */
export async function read(request: ReadRequest, streams: Streams, console: Console): Promise<ExitCode> {
  // Once, before anything is read: a bad file would fail every report.
  if (request.actors !== null) readActorFile(request.actors);
  if (request.csv && !(await console.write(csvHeader(request.csv)))) return 0;
  const tree = request.json || request.csv || request.out !== null ? null : treeOptions(request, streams);
  // Lines of JSON are wanted for all reports, so that none is passed over as done.
  const again = request.again || request.json;
  const folder = request.out === null ? null : createOutFolder(request.out, { tell: console.note, again });
  const write = writer(request, folder, console);
  const settle = folder ? { settle: folder.settle } : {};
  const { done, unchanged, failed, stopped } = await readInputs(
    { ...request, tree },
    { streams, console },
    { take: write, ...settle },
  );
  folder?.end();
  if (request.out !== null) console.note(outLine(request.out, done, unchanged));
  if (stopped) return 130;
  return failed > 0 ? 1 : 0;
}

/** Report and text → false once nobody reads them any more. */
type Write = (report: ReadReport, text: string) => Promise<boolean>;

function writer({ json, csv }: ReadRequest, folder: OutFolder | null, console: Console): Write {
  let first = true;
  return async ({ path, key, place, alone }, text) => {
    if (folder && place) folder.write(place.file, text, key);
    if (folder && !json) return true;
    const head = json || csv || alone ? '' : `${first ? '' : '\n'}━━ ${harmless(path)}\n`;
    first = false;
    return console.write(head + text);
  };
}

const outLine = (folder: string, done: number, unchanged: number): string =>
  `${done} ${done === 1 ? 'reading' : 'readings'} in ${folder}${
    unchanged === 0 ? '' : `; ${unchanged} ${unchanged === 1 ? 'was' : 'were'} there already (--again reads all again)`
  }`;

/** Cells where there is no terminal to ask. */
const DEFAULT_WIDTH = 80;

const treeOptions = ({ width, all }: ReadRequest, { stdout, env }: Streams): TreeOptions => ({
  width: width ?? stdout.columns ?? DEFAULT_WIDTH,
  colour: wantsColour(env, stdout.isTTY ?? false),
  all,
});
