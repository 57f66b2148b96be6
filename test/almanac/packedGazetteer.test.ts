// The packed form: what goes in comes out, whatever the name; a file that is not whole is refused.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadGazetteer } from '../../src/almanac/gazetteer.ts';
import { placeOfGeonames } from '../../src/almanac/geonames.ts';
import { listPlaces } from '../../src/almanac/listPlaces.ts';
import { nameKey } from '../../src/almanac/nameKey.ts';
import { openGazetteer } from '../../src/almanac/packedGazetteer.ts';
import { type PlaceEntry, packGazetteer } from '../../src/almanac/packGazetteer.ts';
import { makeStates } from '../../src/almanac/states.ts';

const place = (id: string, name: string, more: Partial<PlaceEntry> = {}): PlaceEntry => ({
  id,
  name,
  aliases: [],
  latitude: 0,
  longitude: 0,
  country: 'SY',
  kind: 'town',
  population: 0,
  ...more,
});
const opened = (places: readonly PlaceEntry[]) => openGazetteer(packGazetteer(places), 'a test');
const ids = (places: readonly { readonly id: string }[]): string[] => places.map(({ id }) => id);

test('every field comes back as it went in', () => {
  const full = place('geonames:12345678', 'Tel Asmar', {
    latitude: -33.12345,
    longitude: 179.99999,
    country: 'IQ',
    province: '07',
    kind: 'capital',
    population: 4_000_000_000,
  });
  const { aliases: _, ...entry } = full;
  expect(opened([full]).find('tel asmar')).toEqual([entry]);
});

describe('odd names', () => {
  test.each(['O', 'Côte d’Or', 'Šabac-Łódź', 'Ørsted', 'Norvand (Old Town)', 'Ə', 'Karsa '.repeat(30).trim()])(
    '%s',
    (name) => {
      const gazetteer = opened([place('hearsay:odd', name), place('hearsay:other', 'Norvand')]);
      expect(ids(gazetteer.find(nameKey(name)))).toContain('hearsay:odd');
    },
  );

  test.each(['', ' ', 'norvan', 'norvandx', 'zzz', '\u0000', '日本'])('%j is not there', (key) =>
    expect(opened([place('hearsay:a', 'Norvand')]).find(key)).toEqual([]),
  );

  test('a country and a province may be missing', () =>
    expect(opened([place('hearsay:a', 'Norvand', { country: null })]).find('norvand')[0]).toMatchObject({
      country: null,
      province: null,
    }));
});

test('the longest name that begins with a word', () => {
  const gazetteer = opened([place('a', 'Tel Asmar al Karsa'), place('b', 'Tel'), place('c', 'Norvand')]);
  expect(['tel', 'norvand', 'asmar'].map((word) => gazetteer.longestFrom(word))).toEqual([4, 1, 0]);
});

test('sounds are kept for transliterated names only', () => {
  const gazetteer = opened([place('a', 'Deir ez-Norvand'), place('b', 'Norvand', { country: 'FR' })]);
  expect(ids(gazetteer.sounding('dayr al norvand'))).toEqual(['a']);
});

test('the same places give the same bytes', () => {
  const places = [place('a', 'Norvand', { aliases: ['Norvando'] }), place('b', 'Karsa')];
  expect(packGazetteer(places).equals(packGazetteer([...places]))).toBe(true);
});

describe('a file that is not whole is refused', () => {
  const whole = packGazetteer([place('a', 'Norvand')]);
  const changed = Buffer.from(whole);
  changed.write('XXXX', 0);
  test.each([
    ['empty', Buffer.alloc(0)],
    ['cut in its header', whole.subarray(0, 20)],
    ['cut by one byte', whole.subarray(0, whole.length - 1)],
    ['longer', Buffer.concat([whole, Buffer.alloc(1)])],
    ['another form', changed],
  ])('%s', (_, bytes) =>
    expect(() => openGazetteer(bytes, 'x.bin')).toThrowError(expect.objectContaining({ code: 'bad-lexicon' })),
  );

  test('missing', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-'));
    expect(() => loadGazetteer(folder)).toThrowError(
      expect.objectContaining({ code: 'bad-lexicon', message: expect.stringContaining('npm run build') }),
    );
  });
});

describe('lines of GeoNames', () => {
  const line = (over: Readonly<Record<number, string>> = {}): string => {
    const columns =
      '7\tNorvand\tNorvand\tNORV,Norvando,Норванд,Ny\t1.5\t-2.5\tP\tPPL\tIQ\t\t07\t\t\t\t9000\t\t3\tUTC\t2020-01-01'.split(
        '\t',
      );
    for (const [column, value] of Object.entries(over)) columns[Number(column)] = value;
    return columns.join('\t');
  };
  test('codes, short forms and other scripts are left out', () =>
    expect(placeOfGeonames(line())).toMatchObject({
      id: 'geonames:7',
      aliases: ['Norvando'],
      latitude: 1.5,
      province: '07',
      kind: 'city',
      population: 9000,
    }));
  test('a capital', () => expect(placeOfGeonames(line({ 7: 'PPLC' }))?.kind).toBe('capital'));
  test.each(['PPLQ', 'PPLH', 'PPLW'])('%s is no more', (code) => expect(placeOfGeonames(line({ 7: code }))).toBeNull());
  test('an empty line', () => expect(placeOfGeonames('')).toBeNull());
});

describe('lists put together', () => {
  const none = makeStates([]);
  const city = (id: string, population = 0, more: Partial<PlaceEntry> = {}): PlaceEntry =>
    place(id, 'Norvand', { kind: 'city', province: '07', population, ...more });

  test('of one place in two lists ours stands, with the other’s spellings, people and province', () => {
    const ours = place('hearsay:norvand', 'Norvand', { aliases: ['Norvend'] });
    const [only, ...rest] = listPlaces(none, [ours], [city('geonames:1', 500, { aliases: ['Norvando'] })]);
    expect(rest).toEqual([]);
    expect(only).toMatchObject({ id: 'hearsay:norvand', population: 500, province: '07', kind: 'town' });
    expect(only?.aliases).toEqual(['Norvend', 'Norvand', 'Norvando']);
  });

  test('the larger comes first', () =>
    expect(ids(listPlaces(none, [], [city('geonames:1', 5), city('geonames:2', 50)]))).toEqual([
      'geonames:2',
      'geonames:1',
    ]));

  test('a province has the code of the cities around its middle', () => {
    const province = place('hearsay:west', 'West Norvand', { kind: 'province' });
    const cities = [1, 2, 3, 4].map((n) => city(`geonames:${n}`, n, { latitude: n / 10 }));
    expect(listPlaces(none, [province], cities)[0]?.province).toBe('07');
  });
});
