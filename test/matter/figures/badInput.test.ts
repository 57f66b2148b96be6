// Any text gives marks that slice to their text, or none; nothing throws.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMatter } from './readMatter.ts';

const pieces = fc.constantFrom(
  '1',
  '12',
  '3.5',
  '1,300',
  '٣',
  '½',
  '-',
  '–',
  '%',
  '$',
  '€',
  'm',
  'km',
  'million',
  'half',
  'a',
  'an',
  'no',
  'one',
  'two',
  'dozens',
  'of',
  'and',
  'or',
  'to',
  'between',
  'at least',
  'up to',
  'people',
  'killed',
  'were',
  'wounded',
  'tanks',
  'May',
  'Sunday',
  'last',
  'next',
  '2016',
  '31 June',
  '9:99',
  'week',
  'ago',
  ',',
  '.',
  '\n\n',
  '“',
  'Ünïcode',
  '😀',
  '\u0000',
);
const text = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

test('laws of figures and times', () => {
  fc.assert(
    fc.property(text, (words) => {
      const read = readMatter(words, '2016-06-15');
      for (const { span } of [...read.figures, ...read.times]) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(read.text.length);
      }
      for (const { low, high } of read.figures)
        if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high);
      for (const { from, to, why } of read.times) {
        expect(from === null).toBe(why !== null);
        if (from !== null && to !== null) expect(from <= to).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
