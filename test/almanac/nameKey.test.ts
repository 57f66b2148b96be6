// Names that are one name, and names that are not.
import { expect, test } from 'vitest';
import { keyWords, nameKey, soundKey } from '../../src/almanac/nameKey.ts';

test.each([
  ['Deir ez-Zor', 'deir ez zor'],
  ['DEIR EZZOR', 'deir ezzor'],
  ['Côte d’Ivoire', 'cote divoire'],
  ["Ma'arrat an-Nu'man", 'maarrat an numan'],
  ['Łódź', 'lodz'],
  ['U.S.', 'u s'],
  ['', ''],
])('the key of %s', (name, key) => expect(nameKey(name)).toBe(key));

test.each([
  ['Deir ez-Zor', 'Deir Ezzor', 'Dayr az-Zawr', 'Deir al-Zor', 'Deir al-Zour', 'DEIR EZZOR'],
  ['Raqqa', 'ar-Raqqah', 'Rakka', 'Al-Raqqa'],
  ['Khan Shaykhun', 'Khan Sheikhoun', 'Khan Shaikhun'],
  ['Hasakah', 'al-Hasakah', 'Hasaka', 'Hassakeh'],
  ['Fallujah', 'al-Falluja', 'Faluja'],
])('%s sounds like its other spellings', (name, ...others) => {
  for (const other of others) expect(soundKey(nameKey(other)), other).toBe(soundKey(nameKey(name)));
});

test.each([
  ['Hama', 'Homs'],
  ['Idlib', 'Irbil'],
  ['Basra', 'Busra'],
  ['Deir ez-Zor', 'Deir Hafir'],
])('%s does not sound like %s', (name, other) => expect(soundKey(nameKey(other))).not.toBe(soundKey(nameKey(name))));

test('words keep their places, and a possessive is no part of the word', () => {
  const text = 'Karsa’s Tel Asmar, “Nu’man”';
  expect(keyWords(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'Karsa',
    's',
    'Tel',
    'Asmar',
    'Nu’man',
  ]);
});
