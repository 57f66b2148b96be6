// Float arrays inside one WebAssembly memory, so that the product can reach them.
import { type IntegerProduct, integerProductOver } from './integerProduct.ts';
import { type Product, productOver } from './product.ts';

export interface Arena {
  /** Zeroed floats at an address that is a multiple of 16. */
  readonly floats: (length: number) => Float32Array<ArrayBuffer>;
  readonly product: Product;
  readonly integerProduct: IntegerProduct;
  /** Floats taken so far. */
  readonly taken: () => number;
  /** Gives back everything taken after `mark`, a former value of `taken`. */
  readonly release: (mark: number) => void;
}

const PAGE = 65_536;

/** An arena of `floats` 32-bit floats; fixed size, so that views stay valid. */
export function createArena(floats: number): Arena {
  const memory = new WebAssembly.Memory({ initial: Math.ceil((floats * 4) / PAGE) + 1 });
  let taken = 0;
  // Floats beyond this have never been written, and are zero.
  let clean = 0;
  return {
    floats: (length) => {
      const start = taken;
      taken += Math.ceil(length / 4) * 4;
      const floats = new Float32Array(memory.buffer, start * 4, length);
      if (start < clean) floats.fill(0, 0, clean - start);
      clean = Math.max(clean, taken);
      return floats;
    },
    product: productOver(memory),
    integerProduct: integerProductOver(memory),
    taken: () => taken,
    release: (mark) => {
      taken = mark;
    },
  };
}

/** The next multiple of 8, as the product wants its columns. */
export const padded = (count: number): number => Math.ceil(count / 8) * 8;
