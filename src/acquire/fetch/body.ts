// The body of an answer: unpacked, whole, and never more than the limits.
import { Readable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { HearsayError } from '../../errors.ts';
import type { FetchSettings } from './settings.ts';

export interface BodyAbout {
  readonly address: string;
  /** The header `Content-Encoding`; "" where there is none. */
  readonly packing: string;
  readonly settings: FetchSettings;
  /** Hears of every piece that comes over the wire. */
  readonly took: (bytes: number) => void;
}

/** Ways in which a body may be packed, by their names in `Content-Encoding`. */
const UNPACKERS: Readonly<Record<string, () => Transform>> = {
  gzip: () => createGunzip(),
  'x-gzip': () => createGunzip(),
  deflate: () => createInflate(),
  br: () => createBrotliDecompress(),
};

/** What is asked for in `Accept-Encoding`. */
export const PACKINGS = 'gzip, deflate, br';

/** The whole body, unpacked. Throws `too-large`, `bad-answer`. */
export async function bodyBytes(body: Readable, about: BodyAbout): Promise<Uint8Array> {
  const { address, settings } = about;
  const chunks: Uint8Array[] = [];
  let size = 0;
  let over: HearsayError | null = null;
  const collect = async (pieces: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const piece of pieces) {
      size += piece.length;
      if (size > settings.maxUnpackedBytes) {
        over = tooLarge(address, settings.maxUnpackedBytes, 'unpacked');
        throw over;
      }
      chunks.push(piece);
    }
  };
  const wire = Readable.from(counted(body, about));
  const unpack = unpackerOf(about);
  try {
    await (unpack ? pipeline(wire, unpack(), collect) : pipeline(wire, collect));
  } catch (cause) {
    // A pipeline may tell of the streams that were ended instead of why.
    if (over) throw over;
    throw isBadlyPacked(cause) ? badlyPacked(address, cause) : cause;
  }
  return Buffer.concat(chunks, size);
}

async function* counted(body: Readable, { address, settings, took }: BodyAbout): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const piece of body as AsyncIterable<Uint8Array>) {
    took(piece.length);
    size += piece.length;
    if (size > settings.maxAnswerBytes) throw tooLarge(address, settings.maxAnswerBytes, 'as sent');
    yield piece;
  }
}

/** Null where the body is not packed. A server packs once: one body packed several times over is a trick. */
function unpackerOf({ address, packing }: BodyAbout): (() => Transform) | null {
  const name = packing.trim().toLowerCase();
  if (name === '' || name === 'identity') return null;
  const unpacker = UNPACKERS[name];
  if (unpacker) return unpacker;
  throw new HearsayError(
    'bad-answer',
    `expected a body packed as ${PACKINGS} or not at all, found ${packing}; the server did not heed what was asked for`,
    { address, packing },
  );
}

const tooLarge = (address: string, limit: number, how: string): HearsayError =>
  new HearsayError(
    'too-large',
    `expected at most ${limit} bytes ${how}, found more; it is no report, or a feed or archive to be taken in parts`,
    { address, limit },
  );

const isBadlyPacked = (thrown: unknown): boolean =>
  thrown instanceof Error && 'code' in thrown && /^(?:Z_|ERR__)/.test(String(thrown.code));

const badlyPacked = (address: string, cause: unknown): HearsayError =>
  new HearsayError(
    'bad-answer',
    `expected a packed body, found one that cannot be unpacked to its end (cut off, or broken); try again later`,
    { address },
    { cause },
  );
