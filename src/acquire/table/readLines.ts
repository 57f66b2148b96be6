// JSON Lines → a report a line.
import { HearsayError } from '../../errors.ts';
import { createByteReader } from '../form/byteReader.ts';
import { countPassedOver } from '../form/passedOver.ts';
import type { OpenOptions, Source } from '../form/source.ts';
import type { Found } from '../found.ts';
import { MAX_RECORD_BYTES } from '../readBytes.ts';
import { type Columns, type Field, settleColumns } from './columns.ts';
import { badRow, reportOfRow } from './reportOfRow.ts';

/** Every line is an object. One that is not, or is too long, is a `failed` that names its line; the rest is carried on. */
export async function* readLines(source: Source, { columns: named = {} }: OpenOptions): AsyncGenerator<Found> {
  const passedOver = countPassedOver();
  const reader = createByteReader(source.bytes);
  const { from, name, given } = source;
  for (let number = 1; ; number++) {
    const line = await reader.line(MAX_RECORD_BYTES);
    if (line === null) break;
    if (line.length === MAX_RECORD_BYTES) {
      await toEndOfLine(line, reader.line);
      yield { kind: 'failed', path: `${from}#${number}`, error: tooLong(number) };
      continue;
    }
    const text = line.toString('utf8').replace(/^\uFEFF/, '');
    if (text.trim() === '') continue;
    const fields = fieldsOf(text, number, named);
    if (fields instanceof HearsayError) yield { kind: 'failed', path: `${from}#${number}`, error: fields };
    else {
      const report = reportOfRow(fields, { from, name, given, number, line: number });
      if (report) yield report;
      else passedOver.add('without text');
    }
  }
  yield* passedOver.told(from, 'line');
}

async function toEndOfLine(first: Buffer, line: (limit: number) => Promise<Buffer | null>): Promise<void> {
  for (let piece: Buffer | null = first; piece?.length === MAX_RECORD_BYTES; ) piece = await line(MAX_RECORD_BYTES);
}

function fieldsOf(text: string, line: number, named: Columns): Partial<Record<Field, string>> | HearsayError {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const fault = cause instanceof Error ? cause.message.replace(/\s+/g, ' ').slice(0, 200) : '';
    return new HearsayError(
      'damaged',
      `line ${line}: expected JSON, found a fault (${fault}); the line is passed over`,
      { line },
      { cause },
    );
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return badRow(line, new HearsayError('damaged', `line ${line}: expected an object; the line is passed over`));
  const keys = value as Readonly<Record<string, unknown>>;
  const columns = settleColumns(named, Object.keys(keys));
  if (columns.text === undefined) {
    const message = `line ${line}: expected a key with the text, found ${Object.keys(keys).slice(0, 20).join(', ')}; name it: --column text=KEY`;
    return badRow(line, new HearsayError('damaged', message));
  }
  const fields: Partial<Record<Field, string>> = {};
  for (const [field, key] of Object.entries(columns) as [Field, string][]) {
    const cell = keys[key];
    if (cell === null || cell === undefined) continue;
    if (typeof cell !== 'string')
      return badRow(
        line,
        new HearsayError('damaged', `line ${line}, key "${key}": expected words, found something else`),
      );
    fields[field] = cell;
  }
  return fields;
}

const tooLong = (line: number): HearsayError =>
  new HearsayError(
    'too-large',
    `line ${line}: expected at most ${MAX_RECORD_BYTES / 1_000_000} MB in one line, found more; the line is passed over`,
    { line, limit: MAX_RECORD_BYTES },
  );
