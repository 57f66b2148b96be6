// Bytes of a stream in the pieces that a form asks for, never more in memory than asked.

export interface ByteReader {
  /** Bytes read so far. */
  readonly position: () => number;
  /** The next line without its end (LF or CRLF), or null at the end. A longer one comes in pieces of `limit` bytes. */
  readonly line: (limit: number) => Promise<Buffer | null>;
  /** The next `count` bytes; fewer at the end. A copy of its own. */
  readonly take: (count: number) => Promise<Buffer>;
  /** Passes over `count` bytes; → how many there were. */
  readonly skip: (count: number) => Promise<number>;
  /** Puts bytes back, to be read next. */
  readonly unread: (bytes: Uint8Array) => void;
}

const LF = 10;
const CR = 13;

/** A reader over chunks of any size. */
export function createByteReader(bytes: AsyncIterable<Uint8Array>): ByteReader {
  const chunks = bytes[Symbol.asyncIterator]();
  let held: Uint8Array = new Uint8Array(0);
  let position = 0;
  /** False at the end; else there is something in `held`. */
  const fill = async (): Promise<boolean> => {
    while (held.length === 0) {
      const next = await chunks.next();
      if (next.done) return false;
      held = next.value;
    }
    return true;
  };
  const cut = (count: number): Uint8Array => {
    const part = held.subarray(0, count);
    held = held.subarray(count);
    position += part.length;
    return part;
  };
  const pieces = async (count: number, keep: (piece: Uint8Array) => void): Promise<number> => {
    let left = count;
    while (left > 0 && (await fill())) {
      const piece = cut(left);
      left -= piece.length;
      keep(piece);
    }
    return count - left;
  };
  return {
    position: () => position,
    line: async (limit) => {
      const parts: Uint8Array[] = [];
      let size = 0;
      while (await fill()) {
        const end = held.subarray(0, limit - size).indexOf(LF);
        const part = cut(end < 0 ? limit - size : end + 1);
        parts.push(part);
        size += part.length;
        if (end >= 0 || size >= limit) return withoutEnd(Buffer.concat(parts, size));
      }
      return size === 0 ? null : withoutEnd(Buffer.concat(parts, size));
    },
    take: async (count) => {
      const parts: Uint8Array[] = [];
      const size = await pieces(count, (piece) => parts.push(piece));
      return Buffer.concat(parts, size);
    },
    skip: (count) => pieces(count, () => undefined),
    unread: (back) => {
      held = Buffer.concat([back, held]);
      position -= back.length;
    },
  };
}

function withoutEnd(line: Buffer): Buffer {
  if (line.at(-1) !== LF) return line;
  return line.subarray(0, line.at(-2) === CR ? -2 : -1);
}
