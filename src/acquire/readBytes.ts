// Bytes of a file or a stream, never more than a limit, so that no input can fill the memory.
import { open } from 'node:fs/promises';
import { HearsayError } from '../errors.ts';
import { unableToRead } from './fileErrors.ts';

/**
 * More than this is no report. Bytes; a guess at the large side. The article room refuses smaller ones by what they are.
 */
export const MAX_INPUT_BYTES = 80_000_000;

/**
 * One report inside an archive, packed or not. Bytes. Twice the HTML that is read, and few enough that an archive of any
 * size is read within 300 MB.
 */
export const MAX_RECORD_BYTES = 20_000_000;

/** The whole file; also pipes and devices, which tell no size. Throws `not-found`, `not-readable`, `too-large`, `empty`. */
export async function fileBytes(path: string): Promise<Uint8Array> {
  try {
    const handle = await open(path);
    return await streamBytes(handle.createReadStream(), path);
  } catch (cause) {
    throw unableToRead(path, cause);
  }
}

/** The stream to its end. Throws `not-readable`, `too-large`, `empty`. */
export async function streamBytes(stream: AsyncIterable<Uint8Array>, path: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      size += chunk.length;
      if (size > MAX_INPUT_BYTES) throw tooLarge(path);
      chunks.push(chunk);
    }
  } catch (cause) {
    throw unableToRead(path, cause);
  }
  if (size === 0) throw new HearsayError('empty', 'expected a report, found an empty input (0 bytes)', { path });
  return joined(chunks, size);
}

const tooLarge = (path: string): HearsayError =>
  new HearsayError(
    'too-large',
    `expected at most ${MAX_INPUT_BYTES / 1_000_000} MB for one report, found more; split the file into its reports`,
    { path, limit: MAX_INPUT_BYTES },
  );

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
