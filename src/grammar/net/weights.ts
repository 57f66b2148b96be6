// Weights as they are kept: matrices in 16 bits with one scale, tables in 8 bits with a scale a row.
import { HearsayError } from '../../errors.ts';
import type { Arena } from './arena.ts';
import type { Container, Packed } from './container.ts';

export interface Weight {
  readonly rows: number;
  readonly columns: number;
  readonly value: Float32Array;
}

const WIDE = 32_767;
const NARROW = 127;

/** Arrays of a container for one weight: "name", "name.scale" and "name.columns". */
export function packWeight(name: string, weight: Weight, kind: 'matrix' | 'table'): Record<string, Packed> {
  const { rows, columns, value } = weight;
  const scaled = kind === 'table' ? rows : 1;
  const run = value.length / scaled;
  const most = kind === 'table' ? NARROW : WIDE;
  const scale = new Float32Array(scaled);
  const packed = kind === 'table' ? new Int8Array(value.length) : new Int16Array(value.length);
  for (let row = 0; row < scaled; row++) {
    const own = value.subarray(row * run, (row + 1) * run);
    scale[row] =
      Math.max(
        1e-12,
        own.reduce((high, x) => Math.max(high, Math.abs(x)), 0),
      ) / most;
    own.forEach((x, i) => {
      packed[row * run + i] = Math.round(x / (scale[row] as number));
    });
  }
  return { [name]: packed, [`${name}.scale`]: scale, [`${name}.columns`]: Int32Array.of(columns) };
}

/** The weight back as floats. `part` is what the container holds, for the message; throws `bad-model` where it has none of that name. */
export function unpackWeight(container: Container, name: string, part: string): Weight {
  const packed = container.arrays[name];
  const scale = container.arrays[`${name}.scale`];
  const columns = container.arrays[`${name}.columns`]?.[0];
  if (!packed || !scale || !columns)
    throw new HearsayError('bad-model', `expected weights "${name}" of ${part}, found none; reinstall Hearsay`, {
      name,
    });
  const value = new Float32Array(packed.length);
  const run = packed.length / scale.length;
  for (let row = 0, at = 0; row < scale.length; row++) {
    const factor = scale[row] as number;
    for (let i = 0; i < run; i++, at++) value[at] = (packed[at] as number) * factor;
  }
  return { rows: packed.length / columns, columns, value };
}

/** The weight where the product can reach it. */
export function inArena(arena: Arena, weight: Weight): Weight {
  const value = arena.floats(weight.value.length);
  value.set(weight.value);
  return { ...weight, value };
}
