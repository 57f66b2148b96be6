// The matrix product of reading, as a WebAssembly function: rows and weights in 16-bit integers, two products an
// instruction and lane. Integers add up to the same bits on every machine.
import { type Code, op } from './assembler.ts';
import {
  atA,
  atB,
  atC,
  column,
  eachRowOfC,
  type Kernel,
  kernelOver,
  ofA,
  ofB,
  row,
  sum,
  times4,
  upTo,
  VECTORS,
} from './kernel.ts';

/**
 * Adds to C [rows × columns], floats, the product of A and B times the scales of A's rows and of B's columns.
 * A: rows of `pairs` pairs of integers; B: `pairs` rows of a pair for each column. Addresses in bytes; no gaps;
 * `columns` is a multiple of 8. No sum may leave 32 bits: integers.ts sees to that.
 */
export type IntegerProduct = (
  a: number,
  b: number,
  c: number,
  rows: number,
  columns: number,
  pairs: number,
  rowScales: number,
  columnScales: number,
) => void;

export const integerProductOver = (memory: WebAssembly.Memory): IntegerProduct =>
  kernelOver(memory, INTEGERS) as IntegerProduct;

const [PAIRS, ROW_SCALES, COLUMN_SCALES] = [5, 6, 7];
const { get, set, constant, add } = op;

const INTEGERS: Kernel = {
  bytesOfRow: [...get(PAIRS), ...times4],
  steps: get(PAIRS),
  begin: (rows) => upTo(rows).flatMap((r) => upTo(VECTORS).flatMap((v) => [...op.zeroVector, ...set(sum(r, v))])),
  step: (rows) => [
    ...upTo(VECTORS).flatMap((v) => [...get(atB), ...op.loadVector(v * 16), ...set(ofB(v))]),
    ...upTo(rows).flatMap((r) => [
      ...[...get(atA(r)), ...op.loadSplat, ...set(ofA)],
      ...upTo(VECTORS).flatMap(
        (v): Code => [
          ...[...get(sum(r, v)), ...get(ofA), ...get(ofB(v)), ...op.dotPairs, ...op.addIntegers, ...set(sum(r, v))],
        ],
      ),
      ...[...get(atA(r)), ...constant(4), ...add, ...set(atA(r))],
    ]),
  ],
  end: (rows) => [
    ...upTo(VECTORS).flatMap((v) => [
      ...[...get(COLUMN_SCALES), ...get(column), ...times4, ...add, ...op.loadVector(v * 16), ...set(ofB(v))],
    ]),
    ...eachRowOfC(rows, (r) => [
      ...[...get(ROW_SCALES), ...get(row), ...constant(r), ...add, ...times4, ...add, ...op.loadSplat, ...set(ofA)],
      ...upTo(VECTORS).flatMap((v) => [
        ...[...get(atC), ...get(atC), ...op.loadVector(v * 16), ...get(sum(r, v)), ...op.toFloats],
        ...[...get(ofA), ...op.multiplyVectors, ...get(ofB(v)), ...op.multiplyVectors, ...op.addVectors],
        ...op.storeVector(v * 16),
      ]),
    ]),
  ],
};
