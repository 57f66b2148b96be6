// The small steps of the network, each with its way back.
import type { Arena } from '../../../src/grammar/net/arena.ts';
import type { Random } from '../random.ts';
import type { Parameter } from './parameters.ts';

/** Adds `x` (rows × inner) times the weight to `y`. */
export function multiply(arena: Arena, x: Float32Array, w: Parameter, y: Float32Array): void {
  const rows = y.length / w.columns;
  arena.product(x.byteOffset, w.value.byteOffset, y.byteOffset, rows, w.columns, w.rows, w.rows * 4, 4);
}

/** From the slope of `y` to those of the weight and, if given, of `x`. */
export function multiplyBack(
  arena: Arena,
  x: Float32Array,
  w: Parameter,
  dy: Float32Array,
  dx: Float32Array | null,
): void {
  const rows = dy.length / w.columns;
  arena.product(x.byteOffset, dy.byteOffset, w.slope.byteOffset, w.rows, w.columns, rows, 4, w.rows * 4);
  if (dx && w.turned)
    arena.product(dy.byteOffset, w.turned.byteOffset, dx.byteOffset, rows, w.rows, w.columns, w.columns * 4, 4);
}

/** Rows that begin as the bias, plus `x` times the weight. */
export function linear(arena: Arena, x: Float32Array, w: Parameter, bias: Parameter | null): Float32Array {
  const y = arena.floats((x.length / w.rows) * w.columns);
  if (bias) fill(y, bias.value);
  multiply(arena, x, w, y);
  return y;
}

export function linearBack(
  arena: Arena,
  x: Float32Array,
  w: Parameter,
  bias: Parameter | null,
  dy: Float32Array,
  dx: Float32Array | null,
): void {
  multiplyBack(arena, x, w, dy, dx);
  if (bias) sumRows(dy, bias.slope);
}

/** Every row of `rows` begins as `row`. */
export function fill(rows: Float32Array, row: Float32Array): void {
  for (let at = 0; at < rows.length; at += row.length) rows.set(row, at);
}

export function sumRows(rows: Float32Array, sum: Float32Array): void {
  const width = sum.length;
  for (let at = 0; at < rows.length; at += width)
    for (let i = 0; i < width; i++) sum[i] = (sum[i] as number) + (rows[at + i] as number);
}

export function addTo(sum: Float32Array, more: Float32Array): void {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (more[i] as number);
}

export function rectify(values: Float32Array): void {
  for (let i = 0; i < values.length; i++) if ((values[i] as number) < 0) values[i] = 0;
}

export function rectifyBack(slopes: Float32Array, values: Float32Array): void {
  for (let i = 0; i < slopes.length; i++) if ((values[i] as number) <= 0) slopes[i] = 0;
}

export type Mask = Float32Array | null;

/**
 * Zeroes a share of the numbers and raises the rest; nothing without `random`.
 * With `rows`, one mask serves that many rows (Gal & Ghahramani 2016).
 */
export function dropout(values: Float32Array, share: number, random: Random | null, rows = 1): Mask {
  if (!random) return null;
  const mask = new Float32Array(values.length);
  const width = values.length / rows;
  const kept = 1 / (1 - share);
  for (let i = 0; i < width; i++) mask[i] = random() < share ? 0 : kept;
  for (let i = width; i < mask.length; i++) mask[i] = mask[i - width] as number;
  undrop(values, mask);
  return mask;
}

export function undrop(slopes: Float32Array, mask: Mask): void {
  if (mask) for (let i = 0; i < slopes.length; i++) slopes[i] = (slopes[i] as number) * (mask[i] as number);
}

export function best(row: Float32Array, count: number): number {
  let at = 0;
  for (let i = 1; i < count; i++) if ((row[i] as number) > (row[at] as number)) at = i;
  return at;
}

/** Loss of choosing `right`; turns the scores into their slopes. A negative `right` is not judged, `never` not chosen. */
export function descend(row: Float32Array, count: number, right: number, never = -1): number {
  if (right < 0) {
    row.fill(0);
    return 0;
  }
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count; i++) if (i !== never && (row[i] as number) > most) most = row[i] as number;
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const weight = i === never ? 0 : Math.exp((row[i] as number) - most);
    row[i] = weight;
    sum += weight;
  }
  const chance = (row[right] as number) / sum;
  for (let i = 0; i < count; i++) row[i] = (row[i] as number) / sum - (i === right ? 1 : 0);
  for (let i = count; i < row.length; i++) row[i] = 0;
  return -Math.log(Math.max(chance, 1e-9));
}
