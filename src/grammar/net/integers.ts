// Weights and rows as 16-bit integers with scales, for the product of reading. What rounding takes is a two-thousandth of
// the largest weight of a column, and a four-thousandth of the largest number of a row.
import { type Arena, padded } from './arena.ts';
import type { Weight } from './weights.ts';

/** Of a row at most 4095: 256 × 4095 × 2047 stays below 2³¹. */
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

/** Rows are filled up with zeros to a multiple of 8. Throws where the weight has more of them than sums may have. */
export function integerWeight(arena: Arena, { rows, columns, value }: Weight): IntegerWeight {
  if (rows > MOST_ROWS) throw new Error(`expected a weight of at most ${MOST_ROWS} rows, found ${rows}`);
  const pairs = padded(rows) / 2;
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

/** `x`: rows of `inner` floats, a multiple of 8, in the arena. */
export function integerRows(arena: Arena, x: Float32Array, inner: number): IntegerRows {
  const rows = x.length / inner;
  const at = arena.place(x.length / 2);
  const scales = arena.place(rows);
  arena.roundedRows(x.byteOffset, at, scales, rows, inner * 4);
  return { rows, at, scales };
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
