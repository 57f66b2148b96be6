// The frame that both matrix products share, written as WebAssembly: rows in blocks of four and then singly, columns in
// runs of two vectors, the sums of a block in registers until its inner steps are done.
import { type Code, functionOver, loop, op } from './assembler.ts';

/** Rows and vectors held in registers at once; the quickest of four pairs tried. */
const ROWS = 4;
export const VECTORS = 2;

// Locals, in the order of the eight parameters, of which the last three are the product's own, and then of `Shape`.
const [A, B, C, M, N] = [0, 1, 2, 3, 4] as const;
const [left, long] = [10, 14];
/** First row of the block; first column of the run; addresses in B and C; bytes of a row of B and C. */
export const [row, column, atB, atC, wide] = [8, 9, 11, 12, 13] as const;
export const atA = (r: number): number => 15 + r;
export const sum = (r: number, v: number): number => 15 + ROWS + r * VECTORS + v;
export const ofB = (v: number): number => 15 + ROWS + ROWS * VECTORS + v;
export const ofA = 15 + ROWS + ROWS * VECTORS + VECTORS;

const { get, set, constant, add, subtract, multiply, shiftLeft } = op;
export const times4: Code = [...constant(2), ...shiftLeft];
export const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/** What a product puts into the frame. */
export interface Kernel {
  /** Leaves the bytes of a row of A on the stack. */
  readonly bytesOfRow: Code;
  /** Leaves the number of inner steps on the stack. */
  readonly steps: Code;
  /** Sets the sums of a block; `atC` stands at its first row, and is left there. */
  readonly begin: (rows: number) => Code;
  /** One inner step; `atB` is moved on by the frame. */
  readonly step: (rows: number) => Code;
  /** Writes the sums of a block. */
  readonly end: (rows: number) => Code;
}

export const kernelOver = (memory: WebAssembly.Memory, kernel: Kernel): unknown =>
  functionOver(memory, { parameters: 8, integers: 7 + ROWS, vectors: ROWS * VECTORS + VECTORS + 1 }, body(kernel));

function body(kernel: Kernel): Code {
  return [
    ...[...get(N), ...times4, ...set(wide), ...kernel.bytesOfRow, ...set(long), ...constant(0), ...set(row)],
    ...loop([
      ...[...get(row), ...constant(ROWS), ...add, ...get(M), ...op.isAbove, ...op.leaveIf],
      ...rowsBlock(ROWS, kernel),
      ...[...get(row), ...constant(ROWS), ...add, ...set(row)],
    ]),
    ...loop([
      ...[...get(row), ...get(M), ...op.isAtLeast, ...op.leaveIf],
      ...rowsBlock(1, kernel),
      ...[...get(row), ...constant(1), ...add, ...set(row)],
    ]),
  ];
}

/** All columns of `rows` rows. */
function rowsBlock(rows: number, kernel: Kernel): Code {
  return [
    ...[...constant(0), ...set(column)],
    ...loop([
      ...[...get(column), ...get(N), ...op.isAtLeast, ...op.leaveIf],
      ...[...get(C), ...get(row), ...get(wide), ...multiply, ...add, ...get(column), ...times4, ...add, ...set(atC)],
      ...[...get(B), ...get(column), ...times4, ...add, ...set(atB)],
      ...upTo(rows).flatMap((r) => [
        ...[...get(A), ...get(row), ...constant(r), ...add, ...get(long), ...multiply, ...add, ...set(atA(r))],
      ]),
      ...kernel.begin(rows),
      ...[...kernel.steps, ...set(left)],
      ...loop([
        ...[...get(left), ...op.isZero, ...op.leaveIf],
        ...kernel.step(rows),
        ...[...get(atB), ...get(wide), ...add, ...set(atB)],
        ...[...get(left), ...constant(1), ...subtract, ...set(left)],
      ]),
      ...kernel.end(rows),
      ...[...get(column), ...constant(4 * VECTORS), ...add, ...set(column)],
    ]),
  ];
}

/** `own` for every row of a block, with `atC` at its place in C; `atC` ends behind the block. */
export const eachRowOfC = (rows: number, own: (r: number) => Code): Code =>
  upTo(rows).flatMap((r) => [...own(r), ...get(atC), ...get(wide), ...add, ...set(atC)]);
