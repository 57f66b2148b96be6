// Distances against the great circle, worked out elsewhere (haversine, globe of 6371 km).
import { expect, test } from 'vitest';
import { kilometres } from '../../../src/matter/places/distance.ts';

const AT = {
  damascus: { latitude: 33.513, longitude: 36.292 },
  aleppo: { latitude: 36.201, longitude: 37.161 },
  kyiv: { latitude: 50.45, longitude: 30.523 },
  suva: { latitude: -18.142, longitude: 178.442 },
  apia: { latitude: -13.833, longitude: -171.767 },
  oslo: { latitude: 59.913, longitude: 10.739 },
  tromso: { latitude: 69.649, longitude: 18.956 },
};

test.each([
  ['the same place', AT.kyiv, AT.kyiv, 0, 0],
  ['two cities of one state', AT.damascus, AT.aleppo, 309, 4],
  ['over the date line', AT.suva, AT.apia, 1146, 20],
  ['far north', AT.oslo, AT.tromso, 1151, 20],
] as const)('%s', (_, a, b, expected, slack) => {
  expect(Math.abs(kilometres(a, b) - expected)).toBeLessThanOrEqual(slack);
  expect(kilometres(b, a)).toBe(kilometres(a, b));
});

test('one degree of longitude shrinks to nothing at the pole', () => {
  expect(kilometres({ latitude: 90, longitude: 0 }, { latitude: 90, longitude: 180 })).toBe(0);
});
