// Small places that were found in a country of which the report says nothing.
import { expect, test } from 'vitest';
import { straysIn } from '../../../src/origins/happenings/strays.ts';
import type { Reading } from '../../../src/reading.ts';
import { readText } from '../../matter/reader.ts';
import { almanac } from '../reports.ts';

const straysOf = (reading: Reading): string[] => {
  const strays = straysIn(reading, almanac);
  return reading.places.filter(({ id }) => strays.has(id)).map(({ name }) => name);
};
const KENYA = 'Soldiers fought in Kenya on Monday. Shells fell on Nairobi and near Mombasa, and on Kisumu.';

/** A reading of the text, with a place of the gazetteer that another report names. */
const withPlaceOf = (text: string, other: string, name: string): Reading => {
  const reading = readText(text);
  const places = readText(other).places.filter((place) => place.name === name && place.gazetteer !== null);
  return { ...reading, places: [...reading.places, ...places.map((place) => ({ ...place, id: 'other' }))] };
};
const LILLEHAMMER = 'Norway said that the village of Lillehammer was hit.';

test.each([
  ['a town of a country that is not named', withPlaceOf(KENYA, LILLEHAMMER, 'Lillehammer'), ['Lillehammer']],
  ['… that is named', withPlaceOf(`${KENYA} Norway said nothing.`, LILLEHAMMER, 'Lillehammer'), []],
  ['a capital', withPlaceOf(KENYA, 'Ministers met in Oslo in Norway.', 'Oslo'), []],
  ['a report with no country of its own', withPlaceOf('Nothing was hit.', LILLEHAMMER, 'Lillehammer'), []],
])('%s', (_, reading, expected) => {
  expect(straysOf(reading)).toEqual(expected);
});
