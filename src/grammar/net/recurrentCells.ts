// One direction of a recurrent layer as a WebAssembly function: two cells at once, in doubles, of which the cell and what
// it gives out are rounded to floats. Every step rounds as JavaScript's does, so every machine gets the same bits.
import { type Code, functionOver, loop, op } from './assembler.ts';

/**
 * Addresses and steps in bytes, steps from one word to the next. `pre` is the first word's: as many floats for new, forget
 * and output as there are cells; `out` and `past` have one for each; `held` are two, forget and output. `cells` begin as
 * zeros. `bytes` are those of a row of cells, a multiple of 8.
 */
export type RecurrentCells = (
  pre: number,
  held: number,
  past: number,
  out: number,
  cells: number,
  words: number,
  bytes: number,
  preStep: number,
  pastStep: number,
  outStep: number,
) => void;

export const recurrentCellsOver = (memory: WebAssembly.Memory): RecurrentCells =>
  functionOver(memory, { parameters: 10, integers: 1, vectors: 3 }, BODY) as RecurrentCells;

const [PRE, HELD, PAST, OUT, CELLS, WORDS, BYTES, PRE_STEP, PAST_STEP, OUT_STEP] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
/** Bytes of the cells done; the cell; its gates. */
const [done, cell, forget, output] = [10, 11, 12, 13] as const;
const { get, set, constant, add, subtract } = op;

/** Address of the pair of cells worked on, in the row `rows` behind the one at `base`. */
const at = (base: number, rows = 0): Code => [
  ...[...get(base), ...get(done), ...add],
  ...Array.from({ length: rows }, () => [...get(BYTES), ...add]).flat(),
];
const load = (address: Code): Code => [...address, ...op.loadPair(0), ...op.widen];
const times = (a: Code, b: Code): Code => [...a, ...b, ...op.multiplyDoubles];
const sum = (a: Code, b: Code): Code => [...a, ...b, ...op.addDoubles];
const rest = (share: Code): Code => [...op.doubles(1), ...share, ...op.subtractDoubles];

/** 0.5 + 0.5 x / (1 + |x|), where x is what comes in and the held weights times the last cell. */
const gate = (own: number, pre: Code, held: Code): Code => [
  ...[...sum(load(pre), times(load(held), get(cell))), ...set(own)],
  ...times(op.doubles(0.5), get(own)),
  ...[...sum(op.doubles(1), [...get(own), ...op.absoluteDoubles]), ...op.divideDoubles, ...op.doubles(0.5)],
  ...[...op.addDoubles, ...set(own)],
];

const PAIR: Code = [
  ...[...load(at(CELLS)), ...set(cell)],
  ...gate(forget, at(PRE, 1), at(HELD)),
  ...gate(output, at(PRE, 2), at(HELD, 1)),
  ...sum(times(get(forget), get(cell)), times(rest(get(forget)), load(at(PRE)))),
  ...[...op.narrow, ...set(cell), ...at(CELLS), ...get(cell), ...op.storeHalf(0)],
  ...[...get(cell), ...op.widen, ...set(cell)],
  ...at(OUT),
  ...sum(times(get(output), get(cell)), times(rest(get(output)), load(at(PAST)))),
  ...[...op.narrow, ...op.storeHalf(0)],
];

const stepOn = (address: number, step: number): Code => [...get(address), ...get(step), ...add, ...set(address)];

const BODY: Code = loop([
  ...[...get(WORDS), ...op.isZero, ...op.leaveIf, ...constant(0), ...set(done)],
  ...loop([
    ...[...get(done), ...get(BYTES), ...op.isAtLeast, ...op.leaveIf],
    ...PAIR,
    ...[...get(done), ...constant(8), ...add, ...set(done)],
  ]),
  ...[...stepOn(PRE, PRE_STEP), ...stepOn(PAST, PAST_STEP), ...stepOn(OUT, OUT_STEP)],
  ...[...get(WORDS), ...constant(1), ...subtract, ...set(WORDS)],
]);
