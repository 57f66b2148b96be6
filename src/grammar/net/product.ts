// The matrix product of training, as a WebAssembly function with 128-bit vectors.
// Plain vector additions and multiplications round as Math.fround does, so every machine gets the same bits.
import { type Code, op } from './assembler.ts';
import { atA, atB, atC, eachRowOfC, type Kernel, kernelOver, ofA, ofB, sum, upTo, VECTORS, wide } from './kernel.ts';

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

export const productOver = (memory: WebAssembly.Memory): Product => kernelOver(memory, FLOATS) as Product;

const [K, ROW_STEP, INNER_STEP] = [5, 6, 7];
const { get, set, add, subtract } = op;

const FLOATS: Kernel = {
  bytesOfRow: get(ROW_STEP),
  steps: get(K),
  begin: (rows) => [
    ...eachRowOfC(rows, (r) =>
      upTo(VECTORS).flatMap((v) => [...get(atC), ...op.loadVector(v * 16), ...set(sum(r, v))]),
    ),
    ...upTo(rows).flatMap(() => [...get(atC), ...get(wide), ...subtract, ...set(atC)]),
  ],
  step: (rows) => [
    ...upTo(VECTORS).flatMap((v) => [...get(atB), ...op.loadVector(v * 16), ...set(ofB(v))]),
    ...upTo(rows).flatMap((r) => [
      ...[...get(atA(r)), ...op.loadSplat, ...set(ofA)],
      ...upTo(VECTORS).flatMap(
        (v): Code => [
          ...[
            ...get(sum(r, v)),
            ...get(ofA),
            ...get(ofB(v)),
            ...op.multiplyVectors,
            ...op.addVectors,
            ...set(sum(r, v)),
          ],
        ],
      ),
      ...[...get(atA(r)), ...get(INNER_STEP), ...add, ...set(atA(r))],
    ]),
  ],
  end: (rows) =>
    eachRowOfC(rows, (r) => upTo(VECTORS).flatMap((v) => [...get(atC), ...get(sum(r, v)), ...op.storeVector(v * 16)])),
};
