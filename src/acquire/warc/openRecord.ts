// One record of a WARC → its capture, or why it holds no report.
import { HearsayError } from '../../errors.ts';
import { type AnswerAbout, type GivenMeta, makeCapture } from '../capture.ts';
import { charsetIn, mediaTypeIn } from '../contentType.ts';
import type { Found } from '../found.ts';
import { MAX_RECORD_BYTES } from '../readBytes.ts';
import { dechunked, decoded } from './decodeBody.ts';
import { digestHolds } from './digest.ts';
import { type HttpHead, httpHead } from './httpMessage.ts';
import type { WarcRecord } from './warcRecords.ts';

/** What the capture of a record is called, and what is known of all records. */
export interface RecordAbout {
  readonly from: string;
  readonly name: string;
  readonly given: GivenMeta;
}

/** Media types that a report can have; answers of other types are passed over without being read. */
const REPORT_TYPES: ReadonlySet<string> = new Set([
  'text/html',
  'application/xhtml+xml',
  'text/plain',
  'text/markdown',
  'application/pdf',
]);

/** Bytes of a record in which the head of the answer ends. */
const HTTP_HEAD_BYTES = 65_536;

/** A capture or a failure; or the kind of what is passed over, in a few words. */
export async function openRecord(record: WarcRecord, about: RecordAbout): Promise<Found | string> {
  const type = record.headers['warc-type'] ?? 'no type';
  if (type === 'response' && /^\s*application\/http\b/i.test(record.headers['content-type'] ?? ''))
    return openResponse(record, about);
  if (type !== 'resource' && type !== 'response') return type;
  const passed = kindPassedOver(mediaTypeIn(record.headers), record.headers['warc-target-uri']);
  if (passed !== null) return passed;
  return attempt(
    about,
    async () => {
      const block = await blockOf(record, about, Buffer.alloc(0));
      checkDigest(record, 'warc-payload-digest', [block], about);
      return { body: block, head: null };
    },
    record,
  );
}

async function openResponse(record: WarcRecord, about: RecordAbout): Promise<Found | string> {
  const begin = await record.take(HTTP_HEAD_BYTES);
  const head = httpHead(begin);
  if (!head) return 'answers without an HTTP head';
  if (head.status < 200 || head.status > 299) return `status ${head.status}`;
  const passed = kindPassedOver(mediaTypeIn(head.headers), record.headers['warc-target-uri']);
  if (passed !== null) return passed;
  return attempt(
    about,
    async () => {
      const block = await blockOf(record, about, begin);
      const sent = block.subarray(head.length);
      const joined = dechunked(sent, head.headers['transfer-encoding']);
      checkDigest(record, 'warc-payload-digest', [sent, joined], about);
      return { body: decoded(joined, head.headers['content-encoding'], about.from), head };
    },
    record,
  );
}

/** The kind of what is no report by its type or its address; null for what may be one. */
function kindPassedOver(mediaType: string | null, address: string | undefined): string | null {
  if (mediaType !== null && !REPORT_TYPES.has(mediaType)) return mediaType;
  return /^https?:\/\/[^/]+\/robots\.txt$/i.test(address ?? '') ? 'robots.txt' : null;
}

interface Body {
  readonly body: Buffer;
  readonly head: HttpHead | null;
}

async function attempt(about: RecordAbout, read: () => Promise<Body>, record: WarcRecord): Promise<Found | string> {
  try {
    const { body, head } = await read();
    return body.length === 0 ? 'empty answers' : { kind: 'captured', capture: captureOf(record, about, body, head) };
  } catch (cause) {
    if (!(cause instanceof HearsayError) || cause.evidence.path !== about.from) throw cause;
    return { kind: 'failed', path: about.from, error: cause };
  }
}

function captureOf({ headers }: WarcRecord, { from, name, given }: RecordAbout, body: Buffer, head: HttpHead | null) {
  const address = /^<?(https?:\/\/[^\s>]+)>?$/i.exec(headers['warc-target-uri'] ?? '')?.[1];
  const type = head?.headers ?? headers;
  return makeCapture(body, {
    name,
    from,
    capturedAt: headers['warc-date'] ?? null,
    mediaType: mediaTypeIn(type),
    charset: charsetIn(type),
    given: { ...given, ...(address === undefined ? {} : { url: address }) },
    ...(address === undefined || head === null ? {} : { answer: answerOf(address, head) }),
  });
}

function answerOf(address: string, { status, headers }: HttpHead): AnswerAbout {
  const { 'set-cookie': _, 'set-cookie2': __, ...kept } = headers;
  return { requested: address, chain: [address], status, headers: kept };
}

/** The whole block, checked; `begin` was taken of it already. Throws `too-large`, `damaged`. */
async function blockOf(record: WarcRecord, about: RecordAbout, begin: Buffer): Promise<Buffer> {
  if (record.length > MAX_RECORD_BYTES) {
    throw new HearsayError(
      'too-large',
      `expected at most ${MAX_RECORD_BYTES / 1_000_000} MB in one record, found ${record.length} bytes; it is passed over`,
      { path: about.from, limit: MAX_RECORD_BYTES, length: record.length },
    );
  }
  const block = Buffer.concat([begin, await record.take(record.length)]);
  if (block.length === record.length) checkDigest(record, 'warc-block-digest', [block], about);
  return block;
}

/** Holds where any of the bytes have the digest: tools differ in whether chunks are joined first. */
function checkDigest(
  { headers }: WarcRecord,
  header: 'warc-block-digest' | 'warc-payload-digest',
  any: readonly Buffer[],
  { from }: RecordAbout,
): void {
  const digest = headers[header];
  const held = any.map((bytes) => digestHolds(digest, bytes));
  if (held.some((one) => one !== false)) return;
  throw new HearsayError(
    'damaged',
    `expected bytes with the digest ${digest} (${header}), found others: the record was changed or damaged; it is passed over`,
    { path: from, digest: digest ?? null, address: headers['warc-target-uri'] ?? null },
  );
}
