// The first bytes of a stream, looked at without losing them.

export interface Peeked {
  /** The first bytes: as many as were asked for, or all there are. */
  readonly head: Uint8Array;
  /** The whole stream from its beginning, to be read once. */
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Ends the stream where `bytes` is not read. */
  readonly close: () => Promise<void>;
}

/**
 * Reads chunks until `length` bytes are there. What the stream throws after its first chunk is thrown by `bytes` in its
 * turn, so that nothing before it is lost; what it throws at once is thrown here.
 */
export async function peek(stream: AsyncIterable<Uint8Array>, length: number): Promise<Peeked> {
  const chunks = stream[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  let fault: { readonly thrown: unknown } | null = null;
  for (let size = 0; size < length; size += held.at(-1)?.length ?? 0) {
    try {
      const next = await chunks.next();
      if (next.done) break;
      held.push(next.value);
    } catch (thrown) {
      if (held.length === 0) throw thrown;
      fault = { thrown };
      break;
    }
  }
  const close = async (): Promise<void> => void (await chunks.return?.());
  const bytes = rest(held, chunks, () => {
    if (fault) throw fault.thrown;
  });
  return { head: Buffer.concat(held).subarray(0, length), bytes, close };
}

async function* rest(
  held: readonly Uint8Array[],
  chunks: AsyncIterator<Uint8Array>,
  throwFault: () => void,
): AsyncGenerator<Uint8Array> {
  try {
    yield* held;
    throwFault();
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  } finally {
    await chunks.return?.();
  }
}
