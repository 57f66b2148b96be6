// Rows times weights, and the small things done to rows.
import type { Arena } from './arena.ts';
import type { Weight } from './weights.ts';

/** rows × weight.rows times the weight, added to `y`. */
function multiply(arena: Arena, x: Float32Array, w: Weight, y: Float32Array, rows: number): void {
  arena.product(x.byteOffset, w.value.byteOffset, y.byteOffset, rows, w.columns, w.rows, w.rows * 4, 4);
}

/** The rows that start as `bias`, plus `x` times the weight. */
export function linear(arena: Arena, x: Float32Array, w: Weight, bias: Weight | null, rows: number): Float32Array {
  const y = arena.floats(rows * w.columns);
  if (bias) for (let at = 0; at < y.length; at += w.columns) y.set(bias.value, at);
  multiply(arena, x, w, y, rows);
  return y;
}

/** Rows of several blocks in one. */
export function inARow(blocks: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(blocks.reduce((sum, block) => sum + block.length, 0));
  let at = 0;
  for (const block of blocks) {
    whole.set(block, at);
    at += block.length;
  }
  return whole;
}

export function rectify(values: Float32Array): void {
  for (let i = 0; i < values.length; i++) if ((values[i] as number) < 0) values[i] = 0;
}

/** Column of the highest of `count` scores from `at` on. */
export function best(scores: Float32Array, at: number, count: number): number {
  let found = 0;
  for (let i = 1; i < count; i++) if ((scores[at + i] as number) > (scores[at + found] as number)) found = i;
  return found;
}
