// Bytes and JSON made small for keeping.
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Raw deflate: every language can unpack it in thirty years. */
export const pack = (bytes: Uint8Array): Buffer => deflateRawSync(bytes);
export const unpack = (packed: Uint8Array): Buffer => inflateRawSync(packed);

export const packJson = (value: unknown): Buffer => pack(Buffer.from(JSON.stringify(value), 'utf8'));
