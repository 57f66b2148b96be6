// Marks put into a text, and spans carried forth and back over them.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { insertedInto } from '../../../src/grammar/punctuation/insertions.ts';
import { slice } from '../../../src/span.ts';

const TEXT = 'Karsas mayor Anna Marr left';
const made = insertedInto(TEXT, [
  { at: 5, mark: '’' },
  { at: 12, mark: ',' },
  { at: 22, mark: ',' },
]);

test('the text with the marks', () => {
  expect(made.text).toBe('Karsa’s mayor, Anna Marr, left');
  expect(made.inserted.map((at) => made.text.charAt(at)).join('')).toBe('’,,');
});

test.each([
  ['Karsa', 'Karsa'],
  ['Karsa’s', 'Karsas'],
  ['mayor,', 'mayor'],
  [', Anna Marr,', ' Anna Marr'],
  ['Anna Marr', 'Anna Marr'],
  ['left', 'left'],
])('%s is %s as it stands', (with_, without) => {
  const start = made.text.indexOf(with_);
  expect(slice(TEXT, made.back({ start, end: start + with_.length }))).toBe(without);
});

test('there and back again is the same span', () => {
  fc.assert(
    fc.property(fc.nat(TEXT.length), fc.nat(TEXT.length), (a, b) => {
      const span = { start: Math.min(a, b), end: Math.max(a, b) };
      expect(made.back(made.forth(span))).toEqual(span);
    }),
  );
});
