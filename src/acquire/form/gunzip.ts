// gzip, of one member or many, unpacked as it comes; a bomb is told by its ratio before it fills anything.
import { once } from 'node:events';
import { createGunzip } from 'node:zlib';
import { HearsayError } from '../../errors.ts';
import { systemCode } from '../fileErrors.ts';

/** Bytes that are unpacked before the ratio is looked at: short runs of zeros are no bomb. */
const BOMB_FROM_BYTES = 100_000_000;
/** Text packs to a tenth, a table of one value to a hundredth; gzip's own limit is 1,032. A guess between. */
const BOMB_RATIO = 200;
/** Bytes handed to the unpacker at once: what they unpack to, at most 17 MB, is held. */
const PIECE_BYTES = 16_384;

/**
 * The unpacked bytes. Everything before a fault is given out first.
 * Throws `damaged` where the gzip is cut off or broken, `too-large` for a bomb.
 */
export async function* gunzip(bytes: AsyncIterable<Uint8Array>, from: string): AsyncGenerator<Uint8Array> {
  const unpacker = createGunzip();
  let out: Uint8Array[] = [];
  let [read, written] = [0, 0];
  let fault: unknown = null;
  unpacker.on('data', (chunk: Uint8Array) => {
    written += chunk.length;
    out.push(chunk);
  });
  unpacker.on('error', (thrown) => {
    fault = thrown;
  });
  const taken = (): Uint8Array[] => {
    const chunks = out;
    out = [];
    return chunks;
  };
  try {
    for await (const chunk of bytes) {
      for (let at = 0; at < chunk.length && fault === null; at += PIECE_BYTES) {
        const piece = chunk.subarray(at, at + PIECE_BYTES);
        read += piece.length;
        await new Promise<void>((resolve) => unpacker.write(piece, () => resolve()));
        if (written > BOMB_FROM_BYTES && written > BOMB_RATIO * read) throw bomb(from, read, written);
        yield* taken();
      }
      if (fault !== null) break;
    }
    if (fault === null)
      await Promise.race([once(unpacker.end(), 'end'), once(unpacker, 'close')]).catch(() => undefined);
    yield* taken();
    if (fault !== null) throw damaged(from, written, fault);
  } finally {
    unpacker.destroy();
  }
}

const bomb = (from: string, read: number, written: number): HearsayError =>
  new HearsayError(
    'too-large',
    `expected an archive, found ${read} bytes that unpack to more than ${written}: it is made to fill memory and disk; do not open it`,
    { path: from, read, written },
  );

const damaged = (from: string, written: number, cause: unknown): HearsayError =>
  new HearsayError(
    'damaged',
    `expected gzip to its end, found it cut off or broken after ${written} unpacked bytes (${systemCode(cause)}); fetch or copy the file again`,
    { path: from, written, system: systemCode(cause) },
    { cause },
  );
