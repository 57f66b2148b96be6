// One listed item → its capture.
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { type Capture, type GivenMeta, makeCapture } from './capture.ts';
import type { Item } from './listItems.ts';
import { mediaTypeOf } from './mediaType.ts';
import { fileBytes, streamBytes } from './readBytes.ts';
import { readSidecar } from './sidecar.ts';

export interface CaptureOptions {
  /** What the person says of the report; wins over its sidecar. Default: nothing. */
  readonly given?: GivenMeta;
  /** Standard input: a stream, or its bytes where they are already read. Default: `process.stdin`. */
  readonly stdin?: Readable | Uint8Array;
}

/**
 * Reads the item's bytes and its sidecar.
 * Throws `not-found`, `not-readable`, `empty`, `too-large`, `bad-meta`.
 */
export async function captureItem(item: Item, options: CaptureOptions = {}): Promise<Capture> {
  if (item.kind === 'stdin') {
    const stdin = options.stdin ?? process.stdin;
    const bytes = stdin instanceof Uint8Array ? stdin : await streamBytes(stdin, item.path);
    return makeCapture(bytes, { name: item.name, from: item.path, given: options.given ?? {} });
  }
  const bytes = await fileBytes(item.path);
  const sidecar = await readSidecar(item.path);
  return makeCapture(bytes, {
    name: item.name,
    from: item.path,
    mediaType: mediaTypeOf(basename(item.path)),
    given: { ...sidecar, ...options.given },
  });
}
