// The numbers that training moves, and how: Adam with a falling rate (Kingma & Ba 2015).
import type { Arena } from '../../../src/grammar/net/arena.ts';
import type { Random } from '../random.ts';

export interface Parameter {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly value: Float32Array;
  readonly slope: Float32Array;
  readonly mean: Float32Array;
  readonly square: Float32Array;
  /** The transpose, columns × rows, for the way back; null for vectors. */
  readonly turned: Float32Array | null;
  /** For tables: rows touched since the last step; only they move. */
  readonly touched: Set<number> | null;
}

export interface Maker {
  /** rows × columns, drawn as Glorot & Bengio 2010 have it. */
  readonly matrix: (name: string, rows: number, columns: number) => Parameter;
  readonly vector: (name: string, length: number, start?: number) => Parameter;
  readonly table: (name: string, rows: number, columns: number) => Parameter;
  readonly all: Parameter[];
}

export function parameterMaker(arena: Arena, random: Random): Maker {
  const all: Parameter[] = [];
  const make = (
    name: string,
    rows: number,
    columns: number,
    kind: 'matrix' | 'vector' | 'table',
    spread: number,
    start = 0,
  ) => {
    const size = rows * columns;
    const floats = (n: number) => (kind === 'table' ? new Float32Array(n) : arena.floats(n));
    const value = floats(size);
    for (let i = 0; i < size; i++) value[i] = start + spread * (2 * random() - 1);
    const parameter: Parameter = {
      name,
      rows,
      columns,
      value,
      slope: floats(size),
      mean: new Float32Array(size),
      square: new Float32Array(size),
      turned: kind === 'matrix' ? arena.floats(size) : null,
      touched: kind === 'table' ? new Set() : null,
    };
    turn(parameter);
    all.push(parameter);
    return parameter;
  };
  return {
    matrix: (name, rows, columns) => make(name, rows, columns, 'matrix', Math.sqrt(6 / (rows + columns))),
    vector: (name, length, start = 0) => make(name, 1, length, 'vector', 0, start),
    table: (name, rows, columns) => make(name, rows, columns, 'table', Math.sqrt(3 / columns) * 0.3),
    all,
  };
}

function turn({ value, turned, rows, columns }: Parameter): void {
  if (!turned) return;
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) turned[c * rows + r] = value[r * columns + c] as number;
}

/** Longest step of all slopes together; longer ones are shortened to it. */
const LONGEST = 5;
const KEEP_MEAN = 0.9;
const KEEP_SQUARE = 0.98;

/** One step of Adam against the slopes, which are zeroed. `steps` counts from 1. */
export function step(parameters: readonly Parameter[], rate: number, steps: number): void {
  let length = 0;
  for (const { slope, touched, columns } of parameters) {
    if (touched) for (const row of touched) length += squares(slope, row * columns, (row + 1) * columns);
    else length += squares(slope, 0, slope.length);
  }
  const shrink = Math.min(1, LONGEST / (Math.sqrt(length) + 1e-9));
  const warm = rate * (Math.sqrt(1 - KEEP_SQUARE ** steps) / (1 - KEEP_MEAN ** steps));
  for (const parameter of parameters) {
    const { touched, columns } = parameter;
    if (touched) {
      for (const row of touched) move(parameter, row * columns, (row + 1) * columns, shrink, warm);
      touched.clear();
    } else {
      move(parameter, 0, parameter.value.length, shrink, warm);
      turn(parameter);
    }
  }
}

function squares(slope: Float32Array, start: number, end: number): number {
  let sum = 0;
  for (let i = start; i < end; i++) sum += (slope[i] as number) * (slope[i] as number);
  return sum;
}

function move(
  { value, slope, mean, square }: Parameter,
  start: number,
  end: number,
  shrink: number,
  rate: number,
): void {
  for (let i = start; i < end; i++) {
    const s = (slope[i] as number) * shrink;
    const m = KEEP_MEAN * (mean[i] as number) + (1 - KEEP_MEAN) * s;
    const q = KEEP_SQUARE * (square[i] as number) + (1 - KEEP_SQUARE) * s * s;
    mean[i] = m;
    square[i] = q;
    value[i] = (value[i] as number) - (rate * m) / (Math.sqrt(q) + 1e-8);
    slope[i] = 0;
  }
}
