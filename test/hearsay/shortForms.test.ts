// When one name is the short form of another. All names are invented.
import { expect, test } from 'vitest';
import { isShortOf } from '../../src/hearsay/shortForms.ts';

test.each([
  ['observatory', 'Karsa Observatory for Water Rights', true],
  ['ministry', 'Karsan Ministry of Roads', true],
  ['Karsa News', 'Karsa News Agency', true],
  ['KNA', 'Karsa News Agency', true],
  ['Karsa', 'Karsa’s Rowing Brotherhood', false],
  ['Karsa', 'Karsa channel', false],
  ['Karsa', 'Karsa and Norvand', false],
])('%s of %s: %s', (short, full, expected) => {
  expect(isShortOf(short, full)).toBe(expected);
});
