// The arguments of `hearsay read`, checked: what a person asked for, or why it cannot be meant.
import type { GivenMeta } from '../../acquire/capture.ts';
import type { FetchSettings } from '../../acquire/fetch/settings.ts';
import { type Columns, parseColumns } from '../../acquire/table/columns.ts';
import { HearsayError } from '../../errors.ts';
import { type CsvTable, csvTables } from '../../output/csv/readingToCsv.ts';
import type { Streams } from '../console.ts';
import { DEFAULT_TIME_LIMIT_S } from '../jobs/limits.ts';
import { fetchSettingsOf, type NetworkOptions } from './networkOptions.ts';

/** Options as commander hands them over. */
export interface ReadOptions extends GivenMeta, NetworkOptions {
  readonly json?: boolean;
  readonly csv?: string;
  readonly actors?: string;
  readonly out?: string;
  readonly all?: boolean;
  readonly width?: string;
  readonly column?: string;
  readonly timeLimit?: string;
  readonly again?: boolean;
}

export interface ReadRequest {
  readonly inputs: readonly string[];
  readonly json: boolean;
  /** The table that is wanted; null for none. */
  readonly csv: CsvTable | null;
  /** Path of the user's file of actors; null for none. */
  readonly actors: string | null;
  /** Folder for one file a report; null for none. */
  readonly out: string | null;
  readonly all: boolean;
  /** Cells; null for the terminal's own. */
  readonly width: number | null;
  readonly given: GivenMeta;
  /** Columns that the person named; null for none. */
  readonly columns: Columns | null;
  /** Seconds that one report may take. */
  readonly timeLimitS: number;
  /** How addresses are fetched. */
  readonly fetch: FetchSettings;
  /** True to read also what `out` holds already. */
  readonly again: boolean;
}

/** The options that speak of one report. */
const ABOUT_ONE = ['title', 'outlet', 'published', 'url'] as const;
/** Cells: the narrowest tree that can be read. A guess. */
const NARROWEST = 20;

/** Checks what can be checked without looking at any file. Throws `wrong-use`. */
export async function readRequest(
  inputs: readonly string[],
  options: ReadOptions,
  env: Streams['env'],
): Promise<ReadRequest> {
  if (inputs.filter((input) => input === '-').length > 1) {
    throw new HearsayError('wrong-use', 'expected "-" (standard input) once at most; it can be read only once');
  }
  return {
    inputs,
    json: options.json ?? false,
    csv: options.csv === undefined ? null : csvOf(options.csv, options),
    actors: options.actors ?? null,
    out: options.out ?? null,
    all: options.all ?? false,
    width: options.width === undefined ? null : widthOf(options.width),
    given: await givenOf(options),
    columns: options.column === undefined ? null : parseColumns(options.column),
    timeLimitS: options.timeLimit === undefined ? DEFAULT_TIME_LIMIT_S : timeLimitOf(options.timeLimit),
    fetch: fetchSettingsOf(options, env),
    again: options.again ?? false,
  };
}

/** A table stands alone on standard output. */
function csvOf(table: string, { json, out }: ReadOptions): CsvTable {
  if (json || out !== undefined)
    throw new HearsayError(
      'wrong-use',
      `--csv: expected neither --json nor --out with it, found --${json ? 'json' : 'out'}`,
    );
  const known = csvTables.find((one) => one === table);
  if (known) return known;
  throw new HearsayError('wrong-use', `--csv: expected figures, claims or events, found "${table}"`, { table });
}

/** Columns. Throws `wrong-use`. */
export function widthOf(width: string): number {
  const cells = /^\d{1,5}$/.test(width) ? Number(width) : 0;
  if (cells >= NARROWEST) return cells;
  throw new HearsayError('wrong-use', `--width: expected a number of columns, ${NARROWEST} or more, found "${width}"`, {
    width,
  });
}

function timeLimitOf(seconds: string): number {
  const limit = /^\d{1,6}$/.test(seconds) ? Number(seconds) : 0;
  if (limit > 0) return limit;
  throw new HearsayError('wrong-use', `--time-limit: expected a number of seconds, 1 or more, found "${seconds}"`, {
    seconds,
  });
}

async function givenOf(options: ReadOptions): Promise<GivenMeta> {
  const given = Object.fromEntries(
    ABOUT_ONE.flatMap((key) => (options[key] === undefined ? [] : [[key, options[key]]])),
  );
  if (Object.keys(given).length === 0) return {};
  const { parseMeta } = await import('../../acquire/metaSchema.ts');
  try {
    return parseMeta(given, 'the command line');
  } catch (cause) {
    if (!(cause instanceof HearsayError)) throw cause;
    const { key, expected } = cause.evidence;
    throw new HearsayError('wrong-use', `--${key}: expected ${expected}`, cause.evidence, { cause });
  }
}
