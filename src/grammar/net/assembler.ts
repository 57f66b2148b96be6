// Just enough of WebAssembly's binary form to write one function with 128-bit vectors.
// https://webassembly.github.io/spec/core/binary/

export type Code = readonly number[];

/** Unsigned LEB128. */
function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    const byte = rest & 127;
    rest >>>= 7;
    bytes.push(rest ? byte | 128 : byte);
  } while (rest);
  return bytes;
}

/** Signed LEB128. */
function signed(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (;;) {
    const byte = rest & 127;
    rest >>= 7;
    if ((rest === 0 && !(byte & 64)) || (rest === -1 && byte & 64)) return [...bytes, byte];
    bytes.push(byte | 128);
  }
}

export const op = {
  get: (local: number): Code => [0x20, ...unsigned(local)],
  set: (local: number): Code => [0x21, ...unsigned(local)],
  constant: (value: number): Code => [0x41, ...signed(value)],
  add: [0x6a],
  subtract: [0x6b],
  multiply: [0x6c],
  shiftLeft: [0x74],
  isZero: [0x45],
  isAbove: [0x4b],
  isAtLeast: [0x4f],
  /** Leaves the enclosing block of the loop when the condition on the stack holds. */
  leaveIf: [0x0d, 1],
  loadVector: (offset: number): Code => [0xfd, 0, 4, ...unsigned(offset)],
  /** Loads one float into all four lanes. */
  loadSplat: [0xfd, 9, 2, 0],
  storeVector: (offset: number): Code => [0xfd, 11, 4, ...unsigned(offset)],
  addVectors: [0xfd, 0xe4, 1],
  multiplyVectors: [0xfd, 0xe6, 1],
  zeroVector: [0xfd, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  /** Eight products of 16-bit integers, added up in pairs. */
  dotPairs: [0xfd, 0xba, 1],
  addIntegers: [0xfd, 0xae, 1],
  /** Four 32-bit integers as floats. */
  toFloats: [0xfd, 0xfa, 1],
} as const;

/** A block around a loop that runs until `leaveIf`. */
export const loop = (body: Code): Code => [0x02, 0x40, 0x03, 0x40, ...body, 0x0c, 0, 0x0b, 0x0b];

export interface Shape {
  readonly parameters: number;
  readonly integers: number;
  readonly vectors: number;
}

/** A module that imports the memory "e.m" and exports the function "f" of 32-bit integers. */
export function moduleOf(shape: Shape, body: Code): Uint8Array<ArrayBuffer> {
  const locals = [2, ...unsigned(shape.integers), 0x7f, ...unsigned(shape.vectors), 0x7b];
  const code = [...locals, ...body, 0x0b];
  const type = [1, 0x60, shape.parameters, ...Array<number>(shape.parameters).fill(0x7f), 0];
  return new Uint8Array([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, type),
    ...section(2, [1, 1, 0x65, 1, 0x6d, 2, 0, 1]),
    ...section(3, [1, 0]),
    ...section(7, [1, 1, 0x66, 0, 0]),
    ...section(10, [1, ...unsigned(code.length), ...code]),
  ]);
}

const section = (id: number, bytes: Code): Code => [id, ...unsigned(bytes.length), ...bytes];
