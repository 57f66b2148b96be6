// The matrix product that the network spends its time in, as a WebAssembly function with 128-bit vectors.
// Plain vector additions and multiplications round as Math.fround does, so every machine gets the same bits.
import { type Code, loop, moduleOf, op } from './assembler.ts';

/**
 * Adds to C [rows × columns] the product of A [rows × inner] and B [inner × columns].
 * Addresses and steps in bytes; B and C are row-major without gaps; `columns` is a multiple of 8.
 * `rowStep` and `innerStep` part neighbours in A, so A may be read as its transpose.
 */
export type Product = (
  a: number,
  b: number,
  c: number,
  rows: number,
  columns: number,
  inner: number,
  rowStep: number,
  innerStep: number,
) => void;

/** Rows and vectors held in registers at once; the quickest of four pairs tried. */
const ROWS = 4;
const VECTORS = 2;

export function productOver(memory: WebAssembly.Memory): Product {
  const module = new WebAssembly.Module(
    moduleOf({ parameters: 8, integers: 7 + ROWS, vectors: ROWS * VECTORS + VECTORS + 1 }, body()),
  );
  return new WebAssembly.Instance(module, { e: { m: memory } }).exports.f as Product;
}

// Locals, in the order of the parameters and then of `Shape`.
const [A, B, C, M, N, K, ROW_STEP, INNER_STEP] = [0, 1, 2, 3, 4, 5, 6, 7];
const [row, column, left, atB, atC, wide] = [8, 9, 10, 11, 12, 13];
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
    ...[...get(N), ...times4, ...set(wide), ...constant(0), ...set(row)],
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
  const nextRow = (r: number, way: Code): Code =>
    r < rows - 1 ? [...get(atC), ...get(wide), ...way, ...set(atC)] : [];
  return [
    ...[...constant(0), ...set(column)],
    ...loop([
      ...[...get(column), ...get(N), ...op.isAtLeast, ...op.leaveIf],
      ...[...get(C), ...get(row), ...get(wide), ...multiply, ...add, ...get(column), ...times4, ...add, ...set(atC)],
      ...[...get(B), ...get(column), ...times4, ...add, ...set(atB)],
      ...upTo(rows).flatMap((r) => [
        ...[...get(A), ...get(row), ...constant(r), ...add, ...get(ROW_STEP), ...multiply, ...add, ...set(atA(r))],
      ]),
      ...sums.flatMap(([r, v]) => [
        ...[...get(atC), ...op.loadVector(v * 16), ...set(sum(r, v))],
        ...(v === VECTORS - 1 ? nextRow(r, add) : []),
      ]),
      ...[...get(K), ...set(left)],
      ...loop([...get(left), ...op.isZero, ...op.leaveIf, ...step(rows)]),
      ...[...sums]
        .reverse()
        .flatMap(([r, v]) => [
          ...[...get(atC), ...get(sum(r, v)), ...op.storeVector(v * 16)],
          ...(v === 0 && r > 0 ? [...get(atC), ...get(wide), ...subtract, ...set(atC)] : []),
        ]),
      ...[...get(column), ...constant(4 * VECTORS), ...add, ...set(column)],
    ]),
  ];
}

/** One element of each row of A times one run of B. */
function step(rows: number): Code {
  return [
    ...upTo(VECTORS).flatMap((v) => [...get(atB), ...op.loadVector(v * 16), ...set(ofB(v))]),
    ...upTo(rows).flatMap((r) => [
      ...[...get(atA(r)), ...op.loadSplat, ...set(ofA)],
      ...upTo(VECTORS).flatMap((v) => [
        ...[...get(sum(r, v)), ...get(ofA), ...get(ofB(v)), ...op.multiplyVectors, ...op.addVectors, ...set(sum(r, v))],
      ]),
      ...[...get(atA(r)), ...get(INNER_STEP), ...add, ...set(atA(r))],
    ]),
    ...[...get(atB), ...get(wide), ...add, ...set(atB)],
    ...[...get(left), ...constant(1), ...subtract, ...set(left)],
  ];
}
