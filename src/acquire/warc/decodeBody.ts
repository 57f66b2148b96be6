// The body of an answer as it was sent → as it was meant: chunks joined, packing undone, within a limit.
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { HearsayError } from '../../errors.ts';
import { systemCode } from '../fileErrors.ts';
import { MAX_RECORD_BYTES } from '../readBytes.ts';

/** Packings on top of each other that are undone; more are no answer to a browser. */
const MOST_CODINGS = 3;

/** Chunks joined. Where the bytes are not chunked, whatever the header says, as they are: many crawlers store them joined. */
export function dechunked(body: Buffer, transferEncoding: string | undefined): Buffer {
  if (!/\bchunked\b/i.test(transferEncoding ?? '')) return body;
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const end = body.indexOf('\r\n', at, 'latin1');
    const size = end < 0 ? null : /^([0-9a-f]{1,8})(?:;.*)?$/i.exec(body.toString('latin1', at, end))?.[1];
    if (size === null || size === undefined) return body;
    const length = Number.parseInt(size, 16);
    if (length === 0) return Buffer.concat(parts);
    const start = end + 2;
    if (start + length > body.length) return body;
    parts.push(body.subarray(start, start + length));
    at = start + length + 2;
  }
}

/**
 * Packing undone. Bytes that are not packed, whatever the header says, stay as they are: some crawlers store them unpacked.
 * Throws `too-large` where they unpack to more than a record may hold, `damaged` where they do not unpack.
 */
export function decoded(body: Buffer, contentEncoding: string | undefined, from: string): Buffer {
  const codings = (contentEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity')
    .slice(0, MOST_CODINGS);
  return codings.reduceRight((bytes, coding) => unpacked(bytes, coding, from), body);
}

function unpacked(body: Buffer, coding: string, from: string): Buffer {
  const limit = { maxOutputLength: MAX_RECORD_BYTES };
  try {
    switch (coding) {
      case 'gzip':
      case 'x-gzip':
        return body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body, limit) : body;
      case 'deflate':
        return (body[0] ?? 0) % 16 === 8 ? inflateSync(body, limit) : inflateRawSync(body, limit);
      case 'br':
        return looksPlain(body) ? body : brotliDecompressSync(body, limit);
      default:
        throw new HearsayError('unsupported-form', `expected gzip, deflate or br, found the packing "${coding}"`, {
          path: from,
          coding,
        });
    }
  } catch (cause) {
    if (cause instanceof HearsayError) throw cause;
    throw systemCode(cause) === 'ERR_BUFFER_TOO_LARGE' ? tooLarge(from) : notPacked(from, coding, cause);
  }
}

/** A tag, where packed bytes would stand. */
const looksPlain = (body: Buffer): boolean => /^\s*<[!a-z]/i.test(body.toString('latin1', 0, 64));

const tooLarge = (path: string): HearsayError =>
  new HearsayError(
    'too-large',
    `expected at most ${MAX_RECORD_BYTES / 1_000_000} MB in one record, found more when unpacked`,
    { path, limit: MAX_RECORD_BYTES },
  );

const notPacked = (path: string, coding: string, cause: unknown): HearsayError =>
  new HearsayError(
    'damaged',
    `expected a body packed with ${coding}, found one that does not unpack (${systemCode(cause)}); the record is passed over`,
    { path, coding },
    { cause },
  );
