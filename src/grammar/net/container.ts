// One file of named arrays: "HSRYMDL1", the length of a JSON header, the header, the arrays at multiples of 8 bytes.
import { HearsayError } from '../../errors.ts';

export type Packed = Int8Array | Int16Array | Int32Array | Float32Array | Uint8Array;
export interface Container {
  readonly arrays: Readonly<Record<string, Packed>>;
  /** Lists of words, tags and the like. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly numbers: Readonly<Record<string, number>>;
}

const MAGIC = 'HSRYMDL1';
const START = MAGIC.length + 4;
const kinds = { i8: Int8Array, i16: Int16Array, i32: Int32Array, f32: Float32Array, u8: Uint8Array } as const;
type Kind = keyof typeof kinds;
interface Entry {
  readonly name: string;
  readonly kind: Kind | 'list';
  /** Bytes from the end of the header. */
  readonly offset: number;
  readonly length: number;
}

/** The bytes of a container. Numbers are little-endian. */
export function packContainer(container: Container): Uint8Array {
  const parts: Uint8Array[] = [];
  const entries: Entry[] = [];
  let offset = 0;
  const put = (name: string, kind: Entry['kind'], bytes: Uint8Array, length: number) => {
    entries.push({ name, kind, offset, length });
    const padded = new Uint8Array(Math.ceil(bytes.length / 8) * 8);
    padded.set(bytes);
    parts.push(padded);
    offset += padded.length;
  };
  for (const [name, array] of Object.entries(container.arrays)) {
    const kind = (Object.keys(kinds) as Kind[]).find((key) => array instanceof kinds[key]) ?? 'u8';
    put(name, kind, new Uint8Array(array.buffer, array.byteOffset, array.byteLength), array.length);
  }
  for (const [name, list] of Object.entries(container.lists)) {
    const bytes = new TextEncoder().encode(list.join('\n'));
    put(name, 'list', bytes, bytes.length);
  }
  const text = JSON.stringify({ entries, numbers: container.numbers });
  const header = new TextEncoder().encode(text.padEnd(Math.ceil((text.length + START) / 8) * 8 - START));
  const out = new Uint8Array(START + header.length + offset);
  out.set(new TextEncoder().encode(MAGIC));
  new DataView(out.buffer).setUint32(MAGIC.length, header.length, true);
  out.set(header, START);
  let at = START + header.length;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** Reads a container; throws `bad-model` naming `path` where the bytes are none or are cut short. */
export function unpackContainer(bytes: Uint8Array, path: string): Container {
  const bad = (found: string, cause?: unknown) =>
    new HearsayError(
      'bad-model',
      `expected model weights in ${path}, found ${found}; reinstall Hearsay`,
      { path },
      { cause },
    );
  if (new TextDecoder().decode(bytes.subarray(0, MAGIC.length)) !== MAGIC) throw bad('other bytes');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = START + view.getUint32(MAGIC.length, true);
  let header: { entries: Entry[]; numbers: Record<string, number> };
  try {
    header = JSON.parse(new TextDecoder().decode(bytes.subarray(START, start)));
  } catch (cause) {
    throw bad('a header that is no JSON', cause);
  }
  const arrays: Record<string, Packed> = {};
  const lists: Record<string, string[]> = {};
  for (const { name, kind, offset, length } of header.entries) {
    const size = kind === 'list' ? 1 : kinds[kind].BYTES_PER_ELEMENT;
    if (start + offset + length * size > bytes.length) throw bad('a file cut short');
    // A copy, because a view must begin at a multiple of its element's size.
    const own = new Uint8Array(bytes.subarray(start + offset, start + offset + length * size));
    if (kind === 'list') lists[name] = length === 0 ? [] : new TextDecoder().decode(own).split('\n');
    else arrays[name] = new kinds[kind](own.buffer, 0, length);
  }
  return { arrays, lists, numbers: header.numbers };
}
