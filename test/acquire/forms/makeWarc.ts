// WARC records written by another program's library, packed record by record or plain.
import { WARCRecord, WARCSerializer } from 'warcio';

export interface RecordOptions {
  /** Default: "response". */
  readonly type?: 'response' | 'resource' | 'revisit' | 'request';
  /** Default: 200 OK. */
  readonly status?: string;
  /** HTTP headers. Default: an HTML page in UTF-8. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Default: true. */
  readonly gzip?: boolean;
}

const HTML = { 'Content-Type': 'text/html; charset=utf-8' };

/** One record with its digests. */
export async function makeRecord(
  address: string,
  body: string | Uint8Array,
  options: RecordOptions = {},
): Promise<Buffer> {
  const { type = 'response', status = '200 OK', headers = HTML, gzip = true } = options;
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const http = type === 'resource' ? {} : { statusline: `HTTP/1.1 ${status}`, httpHeaders: headers };
  const warcHeaders = type === 'resource' ? { 'Content-Type': headers['Content-Type'] ?? 'text/html' } : {};
  const record = WARCRecord.create(
    { url: address, date: '2031-05-14T10:00:00Z', type, warcVersion: 'WARC/1.1', warcHeaders, ...http },
    (async function* () {
      yield bytes;
    })(),
  );
  return Buffer.from(await WARCSerializer.serialize(record, { gzip }));
}

/** A page that says its number. */
export const page = (number: number): string => `<html><body><p>Page ${number}: the mayor said so.</p></body></html>`;
