// The arithmetic under the network: products to the last bit, trees from any scores, labels that are lawful, files.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createArena, padded } from '../../src/grammar/net/arena.ts';
import { packContainer, unpackContainer } from '../../src/grammar/net/container.ts';
import { distanceBucket } from '../../src/grammar/net/distance.ts';
import { addProduct, integerRows, integerWeight } from '../../src/grammar/net/integers.ts';
import { packRareWords, readRareWords } from '../../src/grammar/net/rareWords.ts';
import { recur } from '../../src/grammar/net/recurrence.ts';
import { treeOf } from '../../src/grammar/net/tree.ts';
import { packWeight, unpackWeight } from '../../src/grammar/net/weights.ts';

test.each([
  [1, 8, 3],
  [4, 16, 5],
  [7, 24, 33],
])('the product of %i × %i over %i is that of plain single-precision sums', (rows, columns, inner) => {
  const arena = createArena(10_000);
  const a = arena.floats(rows * inner).map((_, i) => Math.fround(((i * 7919) % 100) / 37 - 1));
  const own = arena.floats(rows * inner);
  own.set(a);
  const b = arena.floats(inner * columns);
  for (let i = 0; i < b.length; i++) b[i] = ((i * 104_729) % 100) / 41 - 1;
  const c = arena.floats(rows * columns);
  arena.product(own.byteOffset, b.byteOffset, c.byteOffset, rows, columns, inner, inner * 4, 4);
  for (let r = 0; r < rows; r++)
    for (let n = 0; n < columns; n++) {
      let sum = 0;
      for (let k = 0; k < inner; k++)
        sum = Math.fround(sum + Math.fround((a[r * inner + k] ?? 0) * (b[k * columns + n] ?? 0)));
      expect(c[r * columns + n]).toBe(sum);
    }
});

test.each([
  [1, 8, 3],
  [4, 16, 13],
  [7, 24, 256],
])('the product in integers of %i × %i over %i is near that of floats', (rows, columns, inner) => {
  const arena = createArena(30_000);
  // Rows are as long as the next multiple of 8; what stands beyond the weight's rows counts for nothing.
  const wide = padded(inner);
  const a = arena.floats(rows * wide);
  for (let i = 0; i < a.length; i++) a[i] = ((i * 7919) % 100) / 37 - 1;
  const b = arena.floats(inner * columns);
  for (let i = 0; i < b.length; i++) b[i] = ((i * 104_729) % 100) / 41 - 1;
  const c = arena.floats(rows * columns).fill(1);
  addProduct(arena, integerRows(arena, a, wide), integerWeight(arena, { rows: inner, columns, value: b }), c);
  for (let r = 0; r < rows; r++)
    for (let n = 0; n < columns; n++) {
      let [sum, size] = [1, 0];
      for (let k = 0; k < inner; k++) {
        const one = (a[r * wide + k] ?? 0) * (b[k * columns + n] ?? 0);
        sum += one;
        size += Math.abs(one);
      }
      expect(Math.abs((c[r * columns + n] ?? 0) - sum)).toBeLessThan(0.002 * size + 1e-6);
    }
});

test('rows become integers as plain numbers do', () => {
  const arena = createArena(10_000);
  const x = arena.floats(3 * 16);
  for (let i = 0; i < 32; i++) x[i] = ((i * 7919) % 1000) / 371 - 1.3;
  const { at, scales } = integerRows(arena, x, 16);
  const own = new Int16Array(x.buffer, at, x.length);
  const ownScales = new Float32Array(x.buffer, scales, 3);
  for (let r = 0; r < 3; r++) {
    const row = x.subarray(r * 16, (r + 1) * 16);
    const most = Math.max(Math.fround(1e-12), ...row.map(Math.abs));
    expect(ownScales[r]).toBe(Math.fround(most / 4095));
    expect([...own.subarray(r * 16, (r + 1) * 16)]).toEqual(
      Array.from(row, (value) => Math.floor(value * (4095 / most) + 4096.5) - 4096),
    );
  }
});

describe.each([false, true])('recurrent cells, backward: %s', (backward) => {
  test.each([false, true])('give what a plain loop gives, to the last bit; past: %s', (carried) => {
    const arena = createArena(10_000);
    const [units, start, end] = [6, 2, 9];
    const filled = (length: number, seed: number) => {
      const floats = arena.floats(length);
      for (let i = 0; i < length; i++) floats[i] = ((i * 7919 + seed * 104_729) % 1000) / 217 - 2.3;
      return floats;
    };
    const [pre, held, past] = [filled(10 * 6 * units, 1), filled(2 * units, 2), filled(10 * 2 * units, 3)];
    const out = arena.floats(past.length);
    recur(arena, { start, end, units, backward }, pre, held, carried ? past : null, out);
    const expected = new Float32Array(out.length);
    const side = backward ? 1 : 0;
    for (let i = 0; i < units; i++) {
      let cell = 0;
      for (let step = 0; step < end - start; step++) {
        const row = backward ? end - 1 - step : start + step;
        const [fresh = 0, a = 0, b = 0] = [0, 1, 2].map((k) => pre[(row * 6 + side * 3 + k) * units + i]);
        const gate = (x: number) => 0.5 + (0.5 * x) / (1 + Math.abs(x));
        const forget = gate(a + (held[i] ?? 0) * cell);
        const output = gate(b + (held[units + i] ?? 0) * cell);
        cell = Math.fround(forget * cell + (1 - forget) * fresh);
        const at = (row * 2 + side) * units + i;
        expected[at] = output * cell + (carried ? (1 - output) * (past[at] ?? 0) : 0);
      }
    }
    expect(out).toEqual(expected);
  });
});

test('sums in integers stay within 32 bits at their largest', () => {
  const arena = createArena(10_000);
  const rows = integerRows(arena, arena.floats(256).fill(3), 256);
  const weight = integerWeight(arena, { rows: 256, columns: 8, value: new Float32Array(256 * 8).fill(-2) });
  const c = arena.floats(8);
  addProduct(arena, rows, weight, c);
  for (const sum of c) expect(sum).toBeCloseTo(-1536, 2);
  expect(() => integerWeight(arena, { rows: 257, columns: 8, value: new Float32Array(257 * 8) })).toThrow(/256 rows/);
});

test('any scores give one tree', () => {
  const scores = fc
    .integer({ min: 1, max: 12 })
    .chain((n) =>
      fc
        .array(fc.integer({ min: -9, max: 9 }), { minLength: n * (n + 1), maxLength: n * (n + 1) })
        .map((list) => [n, list] as const),
    );
  fc.assert(
    fc.property(scores, ([length, list]) => {
      const heads = treeOf(Float32Array.from(list), length, length + 1);
      expect(heads.filter((head) => head === -1)).toHaveLength(1);
      for (let start = 0; start < length; start++) {
        let at = start;
        for (let steps = 0; at >= 0 && steps <= length; steps++) at = heads[at] ?? -1;
        expect(at).toBe(-1);
      }
    }),
    { seed: 3 },
  );
});

test('a tree takes the best heads where they make one', () => {
  // Words 0 and 2 want word 1, which wants the root.
  const scores = Float32Array.from([0, 0, 5, 0, 5, 0, 0, 0, 0, 0, 5, 0]);
  expect([...treeOf(scores, 3, 4)]).toEqual([1, -1, 1]);
});

test.each([
  [-1, 1],
  [1, 17],
  [-6, 6],
  [9, 23],
  [500, 31],
])('distance %i is in bucket %i', (distance, bucket) => expect(distanceBucket(distance)).toBe(bucket));

describe('files', () => {
  test('a container comes back as it went in', () => {
    const bytes = packContainer({
      arrays: { a: Int8Array.of(1, -2, 3), b: Float32Array.of(0.5), c: Int16Array.of(-300) },
      lists: { words: ['é', 'b'], none: [] },
      numbers: { n: 3 },
    });
    const back = unpackContainer(bytes, 'x.bin');
    expect(back.arrays.a).toEqual(Int8Array.of(1, -2, 3));
    expect(back.arrays.c).toEqual(Int16Array.of(-300));
    expect(back.lists).toEqual({ words: ['é', 'b'], none: [] });
    expect(back.numbers).toEqual({ n: 3 });
  });

  test('other bytes and cut files are told apart from weights', () => {
    expect(() => unpackContainer(Uint8Array.of(1, 2, 3), 'x.bin')).toThrow(/x\.bin, found other bytes/);
    const bytes = packContainer({ arrays: { a: new Int32Array(100) }, lists: {}, numbers: {} });
    expect(() => unpackContainer(bytes.slice(0, -50), 'x.bin')).toThrow(/cut short/);
  });

  test('weights lose less than half a step', () => {
    const weight = { rows: 2, columns: 2, value: Float32Array.of(1, -0.5, 0.25, 100) };
    const back = unpackWeight({ arrays: packWeight('w', weight, 'table'), lists: {}, numbers: {} }, 'w', 'a test');
    expect(back.value[1]).toBeCloseTo(-0.5, 2);
    expect(back.value[3]).toBeCloseTo(100, 3);
  });

  test('weights that are missing are named', () => {
    expect(() => unpackWeight({ arrays: {}, lists: {}, numbers: {} }, 'w', 'a test')).toThrow(/weights "w" of a test/);
  });

  test('rare words are found again', () => {
    const { slots, groups } = packRareWords(['norvand', 'karsa', 'asmar'], [7, 8, 9]);
    const rare = readRareWords({ arrays: { 'rare.slots': slots, 'rare.groups': groups }, lists: {}, numbers: {} });
    expect(['norvand', 'karsa', 'asmar', 'halvar'].map((word) => rare.groupOf(word))).toEqual([7, 8, 9, -1]);
  });
});
