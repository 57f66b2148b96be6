// Readings as they were kept, with sensitive sources hidden unless somebody asks to see them.
import type { Reading } from '../../reading.ts';
import type { Case } from '../case.ts';
import { unpack } from '../packing.ts';
import { redact, sensitiveNames } from '../redact.ts';

/** Packed JSON → the Reading. What the case keeps was checked when it went in, and `verify` checks it again. */
export const readingOf = (packed: Uint8Array): Reading => JSON.parse(unpack(packed).toString('utf8')) as Reading;

/** How the readings of an answer are opened; each is unpacked once. */
export type OpenReading = (id: number, packed: Uint8Array) => Reading;

export async function opener(one: Case, { reveal = false }: { readonly reveal?: boolean }): Promise<OpenReading> {
  const names = reveal ? new Set<string>() : await sensitiveNames(one);
  const opened = new Map<number, Reading>();
  return (id, packed) => {
    const reading = opened.get(id) ?? redact(readingOf(packed), names);
    opened.set(id, reading);
    return reading;
  };
}
