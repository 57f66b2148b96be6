// Weights and rows as 16-bit integers with scales, for the product of reading. What rounding takes is a two-thousandth of
// the largest weight of a column, and a four-thousandth of the largest number of a row.
import type { Arena } from './arena.ts';
import type { Weight } from './weights.ts';

/** 2 × 4095 × 2047 × 64 pairs of 128 and more rows stay below 2³¹ up to 256 rows. */
const MOST_OF_ROW = 4095;
const MOST_OF_WEIGHT = 2047;
const MOST_ROWS = 256;

/** A matrix ready for `multiplied`. */
export interface IntegerWeight {
  readonly rows: number;
  readonly columns: number;
  /** Pairs of rows, each with a pair of integers a column. */
  readonly pairs: number;
  /** Addresses in the arena. */
  readonly at: number;
  readonly scales: number;
}

/** Rows ready for `multiplied`; many products may share them. */
export interface IntegerRows {
  readonly rows: number;
  readonly at: number;
  readonly scales: number;
}

const integers = (arena: Arena, length: number): Int16Array => {
  const floats = arena.floats(Math.ceil(length / 2));
  return new Int16Array(floats.buffer, floats.byteOffset, length);
};

/** Throws where the weight has more rows than sums may have. */
export function integerWeight(arena: Arena, { rows, columns, value }: Weight): IntegerWeight {
  if (rows > MOST_ROWS) throw new Error(`expected a weight of at most ${MOST_ROWS} rows, found ${rows}`);
  const pairs = Math.ceil(rows / 2);
  const own = integers(arena, pairs * 2 * columns);
  const scales = arena.floats(columns);
  for (let c = 0; c < columns; c++) {
    let most = 1e-12;
    for (let r = 0; r < rows; r++) most = Math.max(most, Math.abs(value[r * columns + c] as number));
    scales[c] = most / MOST_OF_WEIGHT;
    for (let r = 0; r < rows; r++)
      own[((r >> 1) * columns + c) * 2 + (r & 1)] = Math.round(
        ((value[r * columns + c] as number) / most) * MOST_OF_WEIGHT,
      );
  }
  return { rows, columns, pairs, at: own.byteOffset, scales: scales.byteOffset };
}

/** Makes every number positive before it is cut, so that cutting rounds. */
const LIFT = MOST_OF_ROW + 1;

/** `x`: rows of `inner` floats. */
export function integerRows(arena: Arena, x: Float32Array, inner: number): IntegerRows {
  const rows = x.length / inner;
  const even = inner + (inner & 1);
  const own = integers(arena, rows * even);
  const scales = arena.floats(rows);
  for (let r = 0; r < rows; r++) {
    const most = largest(x, r * inner, inner);
    scales[r] = most / MOST_OF_ROW;
    round(x, r * inner, inner, MOST_OF_ROW / most, own, r * even);
  }
  return { rows, at: own.byteOffset, scales: scales.byteOffset };
}

function largest(x: Float32Array, from: number, length: number): number {
  let most = 1e-12;
  for (let i = from; i < from + length; i++) {
    const value = x[i] as number;
    if (value > most) most = value;
    else if (-value > most) most = -value;
  }
  return most;
}

function round(x: Float32Array, from: number, length: number, factor: number, to: Int16Array, at: number): void {
  for (let i = 0; i < length; i++) to[at + i] = (((x[from + i] as number) * factor + (LIFT + 0.5)) | 0) - LIFT;
}

/** Adds the rows times the weight to `y`. */
export function addProduct(arena: Arena, x: IntegerRows, w: IntegerWeight, y: Float32Array): void {
  arena.integerProduct(x.at, w.at, y.byteOffset, x.rows, w.columns, w.pairs, x.scales, w.scales);
}

/** The rows that start as `bias`, plus `x` times the weight. */
export function product(arena: Arena, x: IntegerRows, w: IntegerWeight, bias: Weight | null): Float32Array {
  const y = arena.floats(x.rows * w.columns);
  if (bias) for (let at = 0; at < y.length; at += w.columns) y.set(bias.value, at);
  addProduct(arena, x, w, y);
  return y;
}
