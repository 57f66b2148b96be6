// The arguments of `hearsay read`, checked: what a person asked for, or why it cannot be meant.
import type { GivenMeta } from '../../acquire/capture.ts';
import { HearsayError } from '../../errors.ts';

/** Options as commander hands them over. */
export interface ReadOptions extends GivenMeta {
  readonly json?: boolean;
  readonly out?: string;
  readonly all?: boolean;
  readonly width?: string;
}

export interface ReadRequest {
  readonly inputs: readonly string[];
  readonly json: boolean;
  /** Folder for one file a report; null for none. */
  readonly out: string | null;
  readonly all: boolean;
  /** Cells; null for the terminal's own. */
  readonly width: number | null;
  readonly given: GivenMeta;
}

/** The options that speak of one report. */
const ABOUT_ONE = ['title', 'outlet', 'published', 'url'] as const;
/** Cells: the narrowest tree that can be read. A guess. */
const NARROWEST = 20;

/** Checks what can be checked without looking at any file. Throws `wrong-use`. */
export async function readRequest(inputs: readonly string[], options: ReadOptions): Promise<ReadRequest> {
  if (inputs.filter((input) => input === '-').length > 1) {
    throw new HearsayError('wrong-use', 'expected "-" (standard input) once at most; it can be read only once');
  }
  return {
    inputs,
    json: options.json ?? false,
    out: options.out ?? null,
    all: options.all ?? false,
    width: options.width === undefined ? null : widthOf(options.width),
    given: await givenOf(options),
  };
}

/** Throws `wrong-use` where more than one report would get what speaks of one. */
export function onlyForOne(request: ReadRequest, reports: number): void {
  const said = ABOUT_ONE.filter((key) => request.given[key] !== undefined);
  if (said.length === 0 || reports === 1) return;
  const options = said.map((key) => `--${key}`).join(', ');
  throw new HearsayError(
    'wrong-use',
    `${options}: expected one report, found ${reports}; put what is known of each into a STEM.meta.json beside it`,
    { options, reports },
  );
}

function widthOf(width: string): number {
  const cells = /^\d{1,5}$/.test(width) ? Number(width) : 0;
  if (cells >= NARROWEST) return cells;
  throw new HearsayError('wrong-use', `--width: expected a number of columns, ${NARROWEST} or more, found "${width}"`, {
    width,
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
