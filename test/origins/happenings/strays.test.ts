// Small places that were found in a country of which the report says nothing.
import { expect, test } from 'vitest';
import { straysIn } from '../../../src/origins/happenings/strays.ts';
import { readText } from '../../matter/reader.ts';
import { almanac } from '../reports.ts';

const straysOf = (text: string): string[] => {
  const reading = readText(text);
  const strays = straysIn(reading, almanac);
  return reading.places.filter(({ id }) => strays.has(id)).map(({ span }) => text.slice(span.start, span.end));
};
const KENYA = 'Soldiers fought in Kenya on Monday. Shells fell on Nairobi and near Mombasa, and on Kisumu.';

test.each([
  ['a town of a country that is not named', `${KENYA} The village of Lillehammer was hit.`, ['Lillehammer']],
  ['… that is named', `${KENYA} Norway said that the village of Lillehammer was hit.`, []],
  ['a capital', `${KENYA} Ministers met in Oslo.`, []],
  ['a report with no country of its own', 'The village of Lillehammer was hit.', []],
])('%s', (_, text, expected) => {
  expect(straysOf(text)).toEqual(expected);
});
