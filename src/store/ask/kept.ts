// A reading as it was kept.
import type { Reading } from '../../reading.ts';
import { unpack } from '../packing.ts';

/** Packed JSON → the Reading. What the case keeps was checked when it went in, and `verify` checks it again. */
export const readingOf = (packed: Uint8Array): Reading => JSON.parse(unpack(packed).toString('utf8')) as Reading;
