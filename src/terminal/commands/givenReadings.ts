// Readings that `hearsay read --json` or `--out` wrote, taken in again.
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { unableToRead } from '../../acquire/fileErrors.ts';
import { stemOf } from '../../acquire/mediaType.ts';
import { HearsayError } from '../../errors.ts';
import type { NamedReading } from '../../origins/report.ts';

const FORMAT = '{"format":"hearsay/reading@';

/** True for a `.json` or `.jsonl` file that begins as a reading does; what cannot be opened is left to the reader of reports. */
export function isReadings(path: string): boolean {
  if (!/\.jsonl?$/i.test(path) || /\.meta\.json$/i.test(path)) return false;
  const head = Buffer.alloc(FORMAT.length);
  try {
    const file = openSync(path, 'r');
    readSync(file, head, 0, head.length, 0);
    closeSync(file);
  } catch {
    return false;
  }
  return head.toString('latin1') === FORMAT;
}

/** One reading a line, checked. Named by the stem of the file where it holds one, else by address, else by line. Throws `not-readable`, `unsupported-form`. */
export async function readingsIn(path: string): Promise<readonly NamedReading[]> {
  const { readingSchema } = await import('../../readingSchema.ts');
  const stem = stemOf(basename(path));
  const lines = textOf(path)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.map((line, at) => {
    const parsed = readingSchema.safeParse(jsonOr(line));
    if (!parsed.success) throw notReading(path, at + 1, parsed.error.issues[0]?.path.join('.') ?? '');
    const reading = parsed.data;
    return { name: lines.length === 1 ? stem : (reading.article.url ?? `${stem}#${at + 1}`), reading };
  });
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw unableToRead(path, cause);
  }
}

/** What is no JSON is no reading either. */
function jsonOr(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

const notReading = (path: string, line: number, where: string): HearsayError =>
  new HearsayError(
    'unsupported-form',
    `expected a reading as "hearsay read --json" writes it, found something else in line ${line}${
      where === '' ? '' : ` at ${where}`
    }; read the report again`,
    { path, line },
  );
