// A table (CSV, or with tabs or semicolons) → a report a row.
import { Readable } from 'node:stream';
import { CsvError, type Info, parse } from 'csv-parse';
import { HearsayError } from '../../errors.ts';
import { countPassedOver } from '../form/passedOver.ts';
import type { OpenOptions, Source } from '../form/source.ts';
import type { Found } from '../found.ts';
import { MAX_RECORD_BYTES } from '../readBytes.ts';
import { type Columns, type Field, settleColumns } from './columns.ts';
import { reportOfRow } from './reportOfRow.ts';

interface Row {
  readonly record: readonly string[];
  readonly info: Info;
}

/**
 * The first row names the columns. A row that does not fit is a `failed` that names its line; the rest is carried on.
 * Throws `wrong-use` where no column is the text, `too-large` and `damaged` where a quoted field does not end.
 */
export async function* readTable(source: Source, { columns: named = {} }: OpenOptions): AsyncGenerator<Found> {
  const passedOver = countPassedOver();
  const rows = Readable.from(source.bytes, { objectMode: false }).compose(
    parse({
      bom: true,
      info: true,
      delimiter: delimiterIn(source.head),
      max_record_size: MAX_RECORD_BYTES,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    }),
  );
  let header: readonly string[] | null = null;
  let columns: Columns = {};
  let number = 0;
  try {
    for await (const { record, info } of rows as AsyncIterable<Row>) {
      if (!header) {
        header = record;
        columns = settleColumns(named, header);
        needColumns(columns, header, source.from);
        continue;
      }
      number++;
      if (record.length !== header.length) {
        yield { kind: 'failed', path: `${source.from}#${number}`, error: otherLength(record, header, info.lines) };
        continue;
      }
      const { from, name, given } = source;
      const report = reportOfRow(fieldsOf(record, header, columns), { from, name, given, number, line: info.lines });
      if (report) yield report;
      else passedOver.add('without text');
    }
  } catch (cause) {
    throw cause instanceof CsvError ? brokenTable(source.from, number, cause) : cause;
  }
  if (!header) throw new HearsayError('empty', 'expected a table, found no row', { path: source.from });
  yield* passedOver.told(source.from, 'row');
}

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** The one that the first line has most of. */
function delimiterIn(head: Uint8Array): string {
  const line = Buffer.from(head).toString('latin1').split(/\r?\n/, 1)[0] ?? '';
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

function fieldsOf(
  record: readonly string[],
  header: readonly string[],
  columns: Columns,
): Partial<Record<Field, string>> {
  const fields: Partial<Record<Field, string>> = {};
  for (const [field, column] of Object.entries(columns) as [Field, string][]) {
    const cell = record[header.indexOf(column)];
    if (cell !== undefined) fields[field] = cell;
  }
  return fields;
}

/** Every column that was named must be there, and one must be the text. */
function needColumns(columns: Columns, header: readonly string[], path: string): void {
  const missing = Object.values(columns).find((column) => !header.includes(column));
  if (missing === undefined && columns.text !== undefined) return;
  throw new HearsayError(
    'wrong-use',
    `expected a column ${missing === undefined ? 'with the text' : `"${missing}"`}, found ${header
      .slice(0, 20)
      .map((one) => `"${one}"`)
      .join(', ')}; name the columns: --column text=COLUMN,title=COLUMN`,
    { path },
  );
}

const otherLength = (record: readonly string[], header: readonly string[], line: number): HearsayError =>
  new HearsayError(
    'damaged',
    `line ${line}: expected ${header.length} cells as in the first row, found ${record.length}; the row is passed over`,
    { line, expected: header.length, found: record.length },
  );

function brokenTable(path: string, number: number, cause: CsvError): HearsayError {
  const evidence = { path, row: number + 1, fault: cause.code };
  return cause.code === 'CSV_MAX_RECORD_SIZE'
    ? new HearsayError(
        'too-large',
        `row ${number + 1}: expected at most ${MAX_RECORD_BYTES / 1_000_000} MB in one row, found more: perhaps a quotation mark that is never closed; the rest of the table is not read`,
        evidence,
        { cause },
      )
    : new HearsayError('damaged', `row ${number + 1}: ${cause.message}; the rest of the table is not read`, evidence, {
        cause,
      });
}
