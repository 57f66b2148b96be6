// Float arrays inside one WebAssembly memory, so that its functions can reach them.
import { type IntegerProduct, integerProductOver } from './integerProduct.ts';
import { type Product, productOver } from './product.ts';
import { type RecurrentCells, recurrentCellsOver } from './recurrentCells.ts';
import { type RoundedRows, roundedRowsOver } from './roundedRows.ts';

export interface Arena {
  /** Address of zeroed floats, a multiple of 16. */
  readonly place: (length: number) => number;
  /** The same as an array. */
  readonly floats: (length: number) => Float32Array<ArrayBuffer>;
  readonly product: Product;
  readonly integerProduct: IntegerProduct;
  readonly roundedRows: RoundedRows;
  readonly recurrentCells: RecurrentCells;
  /** Floats taken so far. */
  readonly taken: () => number;
  /** Gives back everything taken after `mark`, a former value of `taken`. */
  readonly release: (mark: number) => void;
}

const PAGE = 65_536;

/** An arena of `floats` 32-bit floats; fixed size, so that views stay valid. */
export function createArena(floats: number): Arena {
  const memory = new WebAssembly.Memory({ initial: Math.ceil((floats * 4) / PAGE) + 1 });
  const all = new Float32Array(memory.buffer);
  let taken = 0;
  // Floats beyond this have never been written, and are zero.
  let clean = 0;
  const place = (length: number): number => {
    const start = taken;
    taken += Math.ceil(length / 4) * 4;
    if (taken > all.length) throw new RangeError(`expected room for ${length} floats, found ${all.length - start}`);
    if (start < clean) all.fill(0, start, Math.min(clean, taken));
    clean = Math.max(clean, taken);
    return start * 4;
  };
  return {
    place,
    floats: (length) => new Float32Array(memory.buffer, place(length), length),
    product: productOver(memory),
    integerProduct: integerProductOver(memory),
    roundedRows: roundedRowsOver(memory),
    recurrentCells: recurrentCellsOver(memory),
    taken: () => taken,
    release: (mark) => {
      taken = mark;
    },
  };
}

/** The next multiple of 8, as the product wants its columns. */
export const padded = (count: number): number => Math.ceil(count / 8) * 8;
