// The matrix product of reading, as a WebAssembly function: rows and weights in 16-bit integers, two products an
// instruction and lane. Integers add up to the same bits on every machine.
import { type Code, loop, moduleOf, op } from './assembler.ts';

/**
 * Adds to C [rows × columns], floats, the product of A and B times the scales of A's rows and of B's columns.
 * A: rows of `pairs` pairs of integers; B: `pairs` rows of a pair for each column. Addresses in bytes; no gaps;
 * `columns` is a multiple of 8. No sum may leave 32 bits: integers.ts.
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

/** Rows and vectors held in registers at once, as in the product of floats. */
const ROWS = 4;
const VECTORS = 2;

export function integerProductOver(memory: WebAssembly.Memory): IntegerProduct {
  const module = new WebAssembly.Module(
    moduleOf({ parameters: 8, integers: 7 + ROWS, vectors: ROWS * VECTORS + VECTORS + 1 }, body()),
  );
  return new WebAssembly.Instance(module, { e: { m: memory } }).exports.f as IntegerProduct;
}

// Locals, in the order of the parameters and then of `Shape`.
const [A, B, C, M, N, PAIRS, ROW_SCALES, COLUMN_SCALES] = [0, 1, 2, 3, 4, 5, 6, 7];
const [row, column, left, atB, atC, wide, long] = [8, 9, 10, 11, 12, 13, 14];
const atA = (r: number) => 15 + r;
const sum = (r: number, v: number) => 15 + ROWS + r * VECTORS + v;
const ofB = (v: number) => 15 + ROWS + ROWS * VECTORS + v;
const ofA = 15 + ROWS + ROWS * VECTORS + VECTORS;

const { get, set, constant, add, subtract, multiply, shiftLeft } = op;
const times4: Code = [...constant(2), ...shiftLeft];
const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/** Blocks of four rows, then single rows. */
function body(): Code {
  return [
    ...[...get(N), ...times4, ...set(wide), ...get(PAIRS), ...times4, ...set(long), ...constant(0), ...set(row)],
    ...loop([
      ...[...get(row), ...constant(ROWS), ...add, ...get(M), ...op.isAbove, ...op.leaveIf],
      ...rowsBlock(ROWS),
      ...[...get(row), ...constant(ROWS), ...add, ...set(row)],
    ]),
    ...loop([
      ...[...get(row), ...get(M), ...op.isAtLeast, ...op.leaveIf],
      ...rowsBlock(1),
      ...[...get(row), ...constant(1), ...add, ...set(row)],
    ]),
  ];
}

/** All columns of `rows` rows. */
function rowsBlock(rows: number): Code {
  const sums = upTo(rows).flatMap((r) => upTo(VECTORS).map((v) => [r, v] as const));
  return [
    ...[...constant(0), ...set(column)],
    ...loop([
      ...[...get(column), ...get(N), ...op.isAtLeast, ...op.leaveIf],
      ...[...get(C), ...get(row), ...get(wide), ...multiply, ...add, ...get(column), ...times4, ...add, ...set(atC)],
      ...[...get(B), ...get(column), ...times4, ...add, ...set(atB)],
      ...upTo(rows).flatMap((r) => [
        ...[...get(A), ...get(row), ...constant(r), ...add, ...get(long), ...multiply, ...add, ...set(atA(r))],
      ]),
      ...sums.flatMap(([r, v]) => [...op.zeroVector, ...set(sum(r, v))]),
      ...[...get(PAIRS), ...set(left)],
      ...loop([...get(left), ...op.isZero, ...op.leaveIf, ...step(rows)]),
      ...upTo(VECTORS).flatMap((v) => [
        ...[...get(COLUMN_SCALES), ...get(column), ...times4, ...add, ...op.loadVector(v * 16), ...set(ofB(v))],
      ]),
      ...upTo(rows).flatMap((r) => [
        ...[...get(ROW_SCALES), ...get(row), ...constant(r), ...add, ...times4, ...add, ...op.loadSplat, ...set(ofA)],
        ...upTo(VECTORS).flatMap((v) => [
          ...[...get(atC), ...get(atC), ...op.loadVector(v * 16), ...get(sum(r, v)), ...op.toFloats],
          ...[...get(ofA), ...op.multiplyVectors, ...get(ofB(v)), ...op.multiplyVectors, ...op.addVectors],
          ...op.storeVector(v * 16),
        ]),
        ...[...get(atC), ...get(wide), ...add, ...set(atC)],
      ]),
      ...[...get(column), ...constant(4 * VECTORS), ...add, ...set(column)],
    ]),
  ];
}

/** One pair of each row of A times one run of B. */
function step(rows: number): Code {
  return [
    ...upTo(VECTORS).flatMap((v) => [...get(atB), ...op.loadVector(v * 16), ...set(ofB(v))]),
    ...upTo(rows).flatMap((r) => [
      ...[...get(atA(r)), ...op.loadSplat, ...set(ofA)],
      ...upTo(VECTORS).flatMap((v) => [
        ...[...get(sum(r, v)), ...get(ofA), ...get(ofB(v)), ...op.dotPairs, ...op.addIntegers, ...set(sum(r, v))],
      ]),
      ...[...get(atA(r)), ...constant(4), ...add, ...set(atA(r))],
    ]),
    ...[...get(atB), ...get(wide), ...add, ...set(atB)],
    ...[...get(left), ...constant(1), ...subtract, ...set(left)],
  ];
}
