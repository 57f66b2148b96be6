// The records of a WARC file (ISO 28500), one after the other; a broken one is told and the next is found again.
import { HearsayError } from '../../errors.ts';
import type { ByteReader } from '../form/byteReader.ts';
import { headersOf } from './httpMessage.ts';

export interface WarcRecord {
  /** Its place among all records, from 1. */
  readonly number: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes of its block, as its header says. */
  readonly length: number;
  /** The block's first bytes, `count` at most; what is not taken is passed over. May be called again for more. */
  readonly take: (count: number) => Promise<Buffer>;
}

/** A record that is not what its header says, or, where `number` is null, bytes between records. */
export interface BrokenRecord {
  readonly number: number | null;
  readonly path: string;
  readonly error: HearsayError;
}

/** Bytes of a line of headers: addresses are long, more is none. */
const MOST_LINE_BYTES = 65_536;
/** Lines of headers of one record. */
const MOST_LINES = 1_000;

const VERSION_LINE = /^WARC\/\d/;
/** Where another record begins inside a block whose length is said too large. */
const NEXT_RECORD = '\r\n\r\nWARC/1.';

/**
 * The records; each must be taken from before the next is asked for. `from` names the archive in errors.
 * Where the length of a record is wrong, what was taken of it is not to be trusted: a `BrokenRecord` of its number follows.
 */
export async function* warcRecords(reader: ByteReader, from: string): AsyncGenerator<WarcRecord | BrokenRecord> {
  let number = 0;
  let wasBroken = false;
  for (;;) {
    const strays = await toNextRecord(reader);
    if (strays.bytes > 0 && !wasBroken) yield { number: null, ...stray(from, number, strays.bytes) };
    if (strays.ended) return;
    number++;
    const at = `${from}#${number}`;
    const headers = headersOf(await headerLines(reader));
    const length = /^\d{1,15}$/.test(headers['content-length'] ?? '') ? Number(headers['content-length']) : null;
    wasBroken = length === null;
    if (length === null) {
      yield { number, path: at, error: noLength(at, headers['content-length']) };
      continue;
    }
    const taken: Buffer[] = [];
    let left = length;
    const take = async (count: number): Promise<Buffer> => {
      const piece = await reader.take(Math.min(count, left));
      left -= piece.length;
      taken.push(piece);
      return piece;
    };
    yield { number, headers, length, take };
    const missing = left - (await reader.skip(left));
    const error = missing > 0 ? cutOff(at, length, missing) : await wrongEnd(reader, at, length);
    wasBroken = error !== null;
    if (!error) continue;
    yield { number, path: at, error };
    putBack(reader, Buffer.concat(taken));
  }
}

/** Passes over empty lines, and over what is none, to the line that begins a record. */
async function toNextRecord(reader: ByteReader): Promise<{ readonly ended: boolean; readonly bytes: number }> {
  let bytes = 0;
  for (;;) {
    const before = reader.position();
    const line = await reader.line(MOST_LINE_BYTES);
    if (line === null) return { ended: true, bytes };
    if (VERSION_LINE.test(line.toString('latin1', 0, 8))) return { ended: false, bytes };
    if (line.length > 0) bytes += reader.position() - before;
  }
}

async function headerLines(reader: ByteReader): Promise<readonly string[]> {
  const lines: string[] = [];
  for (let count = 0; count < MOST_LINES; count++) {
    const line = await reader.line(MOST_LINE_BYTES);
    if (line === null || line.length === 0) break;
    lines.push(line.toString('utf8'));
  }
  return lines;
}

/** After a block stand two empty lines, or nothing. */
async function wrongEnd(reader: ByteReader, at: string, length: number): Promise<HearsayError | null> {
  const end = await reader.take(4);
  const text = end.toString('latin1');
  if (/^(?:\r\n\r\n|\n\n|(?:\r?\n){0,2}$)/.test(text)) {
    if (text.startsWith('\n\n')) reader.unread(end.subarray(2));
    return null;
  }
  reader.unread(end);
  return new HearsayError(
    'damaged',
    `expected the record to end after its ${length} bytes, found it going on: its length is wrong, and it is passed over`,
    { path: at, length },
  );
}

/** A length that is too large swallows what follows: where a record begins inside the block, it is read from there. */
function putBack(reader: ByteReader, block: Buffer): void {
  const next = block.indexOf(NEXT_RECORD, 0, 'latin1');
  if (next >= 0) reader.unread(block.subarray(next));
}

function stray(from: string, number: number, bytes: number): { readonly path: string; readonly error: HearsayError } {
  const path = number === 0 ? from : `${from}#${number}`;
  const expected = number === 0 ? 'a WARC record' : 'a record after this one';
  const message = `expected ${expected}, found ${bytes} bytes that belong to none; they are passed over`;
  return { path, error: new HearsayError('damaged', message, { path, bytes }) };
}

const noLength = (path: string, found: string | undefined): HearsayError =>
  new HearsayError(
    'damaged',
    `expected a Content-Length in the header of the record, found ${found === undefined ? 'none' : `"${found.slice(0, 40)}"`}; it is passed over`,
    { path },
  );

const cutOff = (path: string, length: number, missing: number): HearsayError =>
  new HearsayError(
    'damaged',
    `expected a record of ${length} bytes, found the archive cut off ${missing} bytes before its end, or a wrong length; fetch or copy the archive again`,
    { path, length, missing },
  );
