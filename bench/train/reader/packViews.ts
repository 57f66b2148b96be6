// What reduces the states of the reading network, cut as it is shipped: a matrix for each layer it looks at.
import type { Packed } from '../../../src/grammar/net/container.ts';
import { packWeight, type Weight } from '../../../src/grammar/net/weights.ts';

/** Layers of the reading network whose states are shown, beside each other: from the one that tags to the last. */
export const LAYERS_SEEN = 2;

/** Weights "view0", "view1" … of a matrix over the states of all layers that are shown. */
export function packViews({ rows, columns, value }: Weight, kind: 'matrix' | 'table'): Record<string, Packed> {
  const arrays: Record<string, Packed> = {};
  const part = value.length / LAYERS_SEEN;
  for (let view = 0; view < LAYERS_SEEN; view++) {
    const own = { rows: rows / LAYERS_SEEN, columns, value: value.slice(view * part, (view + 1) * part) };
    Object.assign(arrays, packWeight(`view${view}`, own, kind));
  }
  return arrays;
}
