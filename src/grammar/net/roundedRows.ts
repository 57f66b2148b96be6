// Rows of floats → rows of 16-bit integers with a scale each, as a WebAssembly function.
import { type Code, functionOver, loop, op } from './assembler.ts';

/**
 * Addresses in bytes. `bytes` are those of a row of floats, a multiple of 16; integers and scales lie without gaps.
 * The largest number of a row becomes 4095.
 */
export type RoundedRows = (floats: number, integers: number, scales: number, rows: number, bytes: number) => void;

export const roundedRowsOver = (memory: WebAssembly.Memory): RoundedRows =>
  functionOver(memory, { parameters: 5, integers: 1, vectors: 2 }, BODY) as RoundedRows;

const MOST_OF_ROW = 4095;
/** Makes every number positive before it is cut, so that cutting rounds. */
const LIFT = MOST_OF_ROW + 1;
/** What a row of zeros is taken to have. */
const LEAST = 1e-12;

const [FLOATS, INTEGERS, SCALES, ROWS, BYTES] = [0, 1, 2, 3, 4];
/** Bytes of the row done; its largest number in every lane; what to multiply it by. */
const [done, most, factor] = [5, 6, 7] as const;
const { get, set, constant, add, subtract } = op;

const here: Code = [...get(FLOATS), ...get(done), ...add];
/** The lower halves of two vectors in one. */
const lowerHalves: Code = op.shuffle(...Array.from({ length: 16 }, (_, i) => (i < 8 ? i : i + 8)));
const turnedBy = (lanes: number): Code => op.shuffle(...Array.from({ length: 16 }, (_, i) => (i + 4 * lanes) % 16));
const spread = (lanes: number): Code => [
  ...[...get(most), ...get(most), ...get(most), ...turnedBy(lanes), ...op.greaterFloats, ...set(most)],
];

/** Runs over the row, four floats at a time. */
const along = (four: Code): Code => [
  ...[...constant(0), ...set(done)],
  ...loop([
    ...[...get(done), ...get(BYTES), ...op.isAtLeast, ...op.leaveIf],
    ...four,
    ...[...get(done), ...constant(16), ...add, ...set(done)],
  ]),
];

const rounded = (offset: number): Code => [
  ...[...here, ...op.loadPair(offset), ...op.widen, ...get(factor), ...op.multiplyDoubles],
  ...[...op.doubles(LIFT + 0.5), ...op.addDoubles, ...op.cut],
];

const BODY: Code = loop([
  ...[...get(ROWS), ...op.isZero, ...op.leaveIf, ...op.floats(LEAST), ...set(most)],
  ...along([...get(most), ...here, ...op.loadVector(0), ...op.absoluteFloats, ...op.greaterFloats, ...set(most)]),
  ...[...spread(2), ...spread(1)],
  ...[...get(SCALES), ...get(most), ...op.widen, ...op.doubles(MOST_OF_ROW), ...op.divideDoubles, ...op.narrow],
  ...op.storeLane,
  ...[...op.doubles(MOST_OF_ROW), ...get(most), ...op.widen, ...op.divideDoubles, ...set(factor)],
  ...along([
    ...get(INTEGERS),
    ...[...rounded(0), ...rounded(8), ...lowerHalves, ...op.integers(LIFT), ...op.subtractIntegers],
    ...[...set(most), ...get(most), ...get(most), ...op.join, ...op.storeHalf(0)],
    ...[...get(INTEGERS), ...constant(8), ...add, ...set(INTEGERS)],
  ]),
  ...[...get(FLOATS), ...get(BYTES), ...add, ...set(FLOATS), ...get(SCALES), ...constant(4), ...add, ...set(SCALES)],
  ...[...get(ROWS), ...constant(1), ...subtract, ...set(ROWS)],
]);
