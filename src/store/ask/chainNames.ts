// A chain of attributions as names.
import { chainOf } from '../../chainOf.ts';
import type { Reading } from '../../reading.ts';

/** From the outlet inwards; "nobody named" stands where a link names no source. */
export const chainNames = (reading: Reading, attribution: string | null): readonly string[] =>
  chainOf(reading, attribution).map(
    ({ source }) => reading.sources.find(({ id }) => id === source)?.name ?? 'nobody named',
  );
