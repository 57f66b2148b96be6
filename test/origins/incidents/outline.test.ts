// What linking keeps of a happening.
import { expect, test } from 'vitest';
import { findHappenings } from '../../../src/origins/happenings/findHappenings.ts';
import { outlineOf } from '../../../src/origins/incidents/outline.ts';
import { hashOf } from '../../../src/origins/words.ts';
import { almanac, reportOf } from '../reports.ts';

const [first] = findHappenings(
  reportOf('An air raid on the town of Tel Asmar killed 12 people and injured up to 30 on Tuesday.', '2031-05-14', 'a'),
  almanac,
);

test('numbers of tolls, and the report by its id', () => {
  const { report, killed, injured } = outlineOf(first ?? expect.fail('no happening'));
  expect(report).toBe(first?.report.id);
  expect(killed).toEqual({ lead: 12, leading: 12, totals: [12], figures: [12] });
  expect(injured).toEqual({ lead: 30, leading: null, totals: [30], figures: [30] });
});

test('words as hashes, rising, without endings and short words', () => {
  const { words } = outlineOf(first ?? expect.fail('no happening'));
  expect([...words]).toEqual([...words].toSorted((a, b) => a - b));
  const held = (word: string): boolean => words.includes(hashOf(word));
  expect(['raid', 'kill', 'injur', 'injured', 'the'].map(held)).toEqual([true, true, true, false, false]);
});

test('neither the reading nor a sentence of it', () => {
  expect(JSON.stringify(outlineOf(first ?? expect.fail('no happening')))).not.toMatch(/article|An air raid/);
});
