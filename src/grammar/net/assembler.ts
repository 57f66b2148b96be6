// Just enough of WebAssembly's binary form to write functions with 128-bit vectors.
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

const vectorOf = (bytes: ArrayBuffer): Code => [0xfd, 12, ...new Uint8Array(bytes)];

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
  zeroVector: vectorOf(new ArrayBuffer(16)),
  integers: (value: number): Code => vectorOf(Int32Array.of(value, value, value, value).buffer),
  floats: (value: number): Code => vectorOf(Float32Array.of(value, value, value, value).buffer),
  doubles: (value: number): Code => vectorOf(Float64Array.of(value, value).buffer),
  absoluteFloats: [0xfd, 0xe0, 1],
  /** The greater of each lane; the first where either is no number. */
  greaterFloats: [0xfd, 0xeb, 1],
  /** Bytes of two vectors by their numbers, 0 to 31. */
  shuffle: (...bytes: number[]): Code => [0xfd, 13, ...bytes],
  /** Two floats, to be widened. */
  loadPair: (offset: number): Code => [0xfd, 0x5d, 3, ...unsigned(offset)],
  /** The lower half of a vector. */
  storeHalf: (offset: number): Code => [0xfd, 0x5b, 3, ...unsigned(offset), 0],
  /** The lowest float. */
  storeLane: [0xfd, 0x5a, 2, 0, 0],
  /** The two lower floats as doubles, and back. */
  widen: [0xfd, 0x5f],
  narrow: [0xfd, 0x5e],
  absoluteDoubles: [0xfd, 0xec, 1],
  addDoubles: [0xfd, 0xf0, 1],
  subtractDoubles: [0xfd, 0xf1, 1],
  multiplyDoubles: [0xfd, 0xf2, 1],
  divideDoubles: [0xfd, 0xf3, 1],
  /** Two doubles cut to 32-bit integers. */
  cut: [0xfd, 0xfc, 1],
  /** Two vectors of 32-bit integers as one of 16-bit integers. */
  join: [0xfd, 0x85, 1],
  /** Eight products of 16-bit integers, added up in pairs. */
  dotPairs: [0xfd, 0xba, 1],
  addIntegers: [0xfd, 0xae, 1],
  subtractIntegers: [0xfd, 0xb1, 1],
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

/** The function, of 32-bit integers, that works on that memory. */
export const functionOver = (memory: WebAssembly.Memory, shape: Shape, body: Code): unknown =>
  new WebAssembly.Instance(new WebAssembly.Module(moduleOf(shape, body)), { e: { m: memory } }).exports.f;

/** A module that imports the memory "e.m" and exports the function "f". */
function moduleOf(shape: Shape, body: Code): Uint8Array<ArrayBuffer> {
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
