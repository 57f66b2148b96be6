// `show ID`: a report with its captures and reading, or the words of one mark.

import { HearsayError } from '../../errors.ts';
import type { ShownReport } from '../../store/ask/show.ts';
import type { Case } from '../../store/case.ts';
import type { ExitCode } from '../commands/read.ts';
import type { Console, Streams } from '../console.ts';
import { harmless } from '../print/harmless.ts';
import { wantsColour } from '../print/paint.ts';
import { printReading } from '../print/tree.ts';
import { printClaims, printEvents } from './printRows.ts';
import { type CaseOptions, withCase } from './withCase.ts';

export interface ShowOptions extends CaseOptions {
  readonly json?: boolean;
  /** Print the bytes as they came. */
  readonly bytes?: boolean;
  readonly all?: boolean;
  /** Show the reading as Hearsay made it, before anybody reviewed it. */
  readonly marked?: boolean;
  /** Show also sensitive sources. */
  readonly reveal?: boolean;
}

/** Throws `wrong-use` for what is no id, `not-found` for what the case does not hold. */
export async function show(text: string, options: ShowOptions, streams: Streams, console: Console): Promise<ExitCode> {
  const { bytesOf, parseId, showReport } = await import('../../store/ask/show.ts');
  const id = parseId(text);
  const colour = wantsColour(streams.env, streams.stdout.isTTY ?? false);
  await withCase(options, streams, async (one) => {
    const { reveal = false, marked = false } = options;
    const shown = await showReport(one, id, { reveal, isReviewed: !marked });
    if (options.bytes) {
      if (!options.reveal) await refuseSensitive(one);
      const version = shown.versions.find(({ number }) => number === id.number) ?? shown.versions.at(-1);
      streams.stdout.write(await bytesOf(one, version?.digest ?? ''));
    } else if (options.json)
      await console.write(`${JSON.stringify(id.mark === null ? shown : markOf(shown, id.mark))}\n`);
    else if (id.mark === null)
      await console.write(printReport(shown, colour, options.all ?? false, streams.stdout.columns));
    else await console.write(await printMark(shown, id.report, id.mark, colour));
  });
  return 0;
}

/** The bytes as they came hide nobody. */
async function refuseSensitive(one: Case): Promise<void> {
  const { sensitiveNames } = await import('../../store/redact.ts');
  if ((await sensitiveNames(one)).size > 0)
    throw new HearsayError(
      'wrong-use',
      'the case holds sensitive sources, and the bytes as they came hide nobody; give --reveal to print them all the same',
    );
}

function printReport(shown: ShownReport, colour: boolean, all: boolean, columns = 80): string {
  const versions = shown.versions.map(({ number, digest, purged, captures }) => {
    const when = captures.map(
      ({ captured, from, added }) =>
        `captured ${captured ?? 'at a time not known'} from ${harmless(from)}, added ${added}`,
    );
    return [
      `version ${number}  ${digest}${purged ? `  purged ${purged}` : ''}`,
      ...when.map((line) => `  ${line}`),
    ].join('\n');
  });
  const reading = shown.reading
    ? printReading(shown.reading, { width: columns, colour, all })
    : 'no reading: its bytes could not be read, or were purged\n';
  return `${shown.id}  ${harmless(shown.address)}\n${versions.join('\n')}\n\n${reading}`;
}

const LISTS = [
  'events',
  'claims',
  'attributions',
  'sources',
  'figures',
  'places',
  'times',
  'actors',
  'remarks',
] as const;

/** The mark as it stands in the reading. Throws `not-found`. */
function markOf({ id, reading }: ShownReport, mark: string): unknown {
  for (const list of LISTS) {
    const found = reading?.[list].find((one) => one.id === mark);
    if (found) return { list, ...found };
  }
  throw new HearsayError(
    'not-found',
    `report ${id} has no mark ${mark}; "hearsay show ${id} --json" lists its marks, and --marked those that were rejected`,
    { id, mark },
  );
}

async function printMark(shown: ShownReport, report: number, mark: string, colour: boolean): Promise<string> {
  const { reading } = shown;
  const one = <Row>(row: Row) => ({ rows: [row], all: 1, next: null });
  if (reading?.events.some(({ id }) => id === mark)) {
    const { eventRow } = await import('../../store/ask/askEvents.ts');
    return printEvents(one(eventRow(report, mark, reading)), colour);
  }
  if (reading?.claims.some(({ id }) => id === mark)) {
    const { claimRow } = await import('../../store/ask/askClaims.ts');
    return printClaims(one(claimRow(report, mark, reading)), colour);
  }
  return `${JSON.stringify(markOf(shown, mark), null, 2)}\n`;
}
