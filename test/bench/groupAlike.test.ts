// Which reports on one matter tell of one happening.
import { expect, test } from 'vitest';
import { groupAlike } from '../../bench/quality/alike/groupAlike.ts';
import { contentKeys, cosine, vectorOf } from '../../bench/quality/alike/vectors.ts';
import { createFrequencies } from '../../src/origins/incidents/frequencies.ts';
import { wordsOf } from '../../src/origins/words.ts';
import { almanac } from '../matter/reader.ts';

const VELESK = [
  'Quake shakes Port Velesk: tremor of 5.8 under the Osmer wakes the town, mayor Halvec says',
  'A tremor under the river Osmer woke Port Velesk, and mayor Halvec opened the schools',
  'Mayor Halvec of Port Velesk: quake damage along the Osmer is small',
];
const KARSA = [
  'Quake shakes Karsa: tremor of 6.1 in the Tamrin hills buries a road, governor Ilven says',
  'A tremor in the Tamrin hills blocked the road to Karsa, and governor Ilven sent bulldozers',
  'Governor Ilven of Karsa: quake rubble from the Tamrin hills is cleared',
];
const MARKET = ['Stall fees rise in Ulvering', 'Traders of Ulvering protest against higher stall fees'];

const vectorsOf = (texts: readonly string[]) => {
  const words = texts.map((text) => wordsOf(text, almanac.functionWords));
  const frequencies = createFrequencies();
  for (const one of words) frequencies.add(contentKeys(one));
  return words.map((one) => vectorOf(one, frequencies));
};
const groupsOf = (texts: readonly string[]) =>
  groupAlike(vectorsOf(texts))
    .map((group) => group.toSorted((a, b) => a - b))
    .toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));

test.each([
  ['nothing', [], []],
  ['one report', VELESK.slice(0, 1), [[0]]],
  [
    'two quakes',
    [...VELESK, ...KARSA],
    [
      [0, 1, 2],
      [3, 4, 5],
    ],
  ],
  [
    'two quakes and a market',
    [...VELESK, ...KARSA, ...MARKET],
    [
      [0, 1, 2],
      [3, 4, 5],
      [6, 7],
    ],
  ],
  ['one report three times', [VELESK[0], VELESK[0], VELESK[0]] as string[], [[0, 1, 2]]],
  ['texts without words', ['', '…'], [[0], [1]]],
])('%s', (_, texts, groups) => expect(groupsOf(texts)).toEqual(groups));

test('rare words weigh more', () => {
  const [one, other, market] = vectorsOf(['quake Velesk', 'quake Karsa', 'quake Velesk market']);
  if (!one || !other || !market) throw new Error('three vectors');
  expect(cosine(one, one)).toBeCloseTo(1);
  expect(cosine(one, market)).toBeGreaterThan(cosine(one, other));
});
