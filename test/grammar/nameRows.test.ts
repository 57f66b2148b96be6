// Rows of labels: the best one is lawful and the best; training's slopes are those of its loss; like forms share a mean.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowLoss } from '../../bench/train/names/rowLoss.ts';
import { parameterMaker } from '../../bench/train/reader/parameters.ts';
import { bestRow, lawfulBefore } from '../../src/grammar/names/bestRow.ts';
import { mayFollow, runsOf } from '../../src/grammar/names/labels.ts';
import { meansOf, sameForms } from '../../src/grammar/names/sameForms.ts';
import { createArena } from '../../src/grammar/net/arena.ts';

const LABELS = ['O', 'B-place', 'I-place', 'L-place', 'U-place'];
const COLUMNS = 8;
const before = lawfulBefore(LABELS);

/** Every lawful row of `length` labels. */
function lawfulRows(length: number): number[][] {
  const rows = Array.from({ length }).reduce<number[][]>(
    (own) =>
      own.flatMap((row) =>
        LABELS.flatMap((_, label) => (before[label]?.includes(row.at(-1) ?? 0) ? [[...row, label]] : [])),
      ),
    [[]],
  );
  return rows.filter((row) => before[0]?.includes(row.at(-1) ?? 0));
}

const numbers = (count: number) =>
  fc
    .array(fc.integer({ min: -20, max: 20 }), { minLength: count, maxLength: count })
    .map((list) => list.map((x) => x / 8));
const cases = fc
  .integer({ min: 1, max: 4 })
  .chain((length) => fc.tuple(fc.constant(length), numbers(length * COLUMNS), numbers(LABELS.length ** 2)));

const sumOf = (row: readonly number[], scores: readonly number[], steps: readonly number[]): number =>
  row.reduce(
    (sum, label, t) =>
      sum + (scores[t * COLUMNS + label] ?? 0) + (t > 0 ? (steps[(row[t - 1] ?? 0) * LABELS.length + label] ?? 0) : 0),
    0,
  );

test('no lawful row is better than the best row, which is lawful', () => {
  fc.assert(
    fc.property(cases, ([length, scores, steps]) => {
      const found = [
        ...bestRow(Float32Array.from(scores), { length, columns: COLUMNS }, Float32Array.from(steps), before),
      ];
      expect(lawfulRows(length)).toContainEqual(found);
      const most = Math.max(...lawfulRows(length).map((row) => sumOf(row, scores, steps)));
      expect(sumOf(found, scores, steps)).toBeCloseTo(most, 5);
    }),
    { seed: 5, numRuns: 60 },
  );
});

test('the loss is how unlikely the right row is among the lawful ones, and its slopes are the chances less the truth', () => {
  fc.assert(
    fc.property(cases, ([length, scores, steps]) => {
      const rows = lawfulRows(length);
      const right = rows[rows.length >> 1] ?? [];
      const chances = rows.map((row) => Math.exp(sumOf(row, scores, steps)));
      const all = chances.reduce((sum, chance) => sum + chance, 0);
      const parameter = parameterMaker(createArena(1000), () => 0.5).vector('steps', LABELS.length ** 2);
      parameter.value.set(steps);
      const slopes = Float32Array.from(scores);
      const loss = rowLoss(slopes, COLUMNS, Int32Array.from(right), parameter, before);
      expect(loss).toBeCloseTo(Math.log(all) - sumOf(right, scores, steps), 3);
      const last = length - 1;
      LABELS.forEach((_, label) => {
        const chance = rows.reduce((sum, row, i) => sum + (row[last] === label ? (chances[i] ?? 0) / all : 0), 0);
        expect(slopes[last * COLUMNS + label]).toBeCloseTo(chance - (right[last] === label ? 1 : 0), 3);
      });
    }),
    { seed: 6, numRuns: 40 },
  );
});

test('a name ends where another begins', () => {
  expect(mayFollow('B-place', 'O')).toBe(false);
  expect(runsOf(['U-place', 'B-place', 'L-place'])).toEqual([
    { first: 0, beyond: 1, type: 'place' },
    { first: 1, beyond: 3, type: 'place' },
  ]);
});

test('a form has one mean, whatever its letters; words in small letters have none', () => {
  const same = sameForms(['Norvand', 'fell', 'NORVAND', 'a']);
  expect([...same.of]).toEqual([0, -1, 0, -1]);
  expect([...meansOf(same, Float32Array.of(1, 2, 9, 9, 3, 4, 9, 9), 2)]).toEqual([2, 3]);
});
