// An export holds exactly what the filter lets through, in every form.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readingSchema } from '../../src/readingSchema.ts';
import { EXPORT_FORMS } from '../../src/web/exporting/exportLines.ts';
import { REPORTS, read } from '../store/someReports.ts';
import { type Served, served } from './served.ts';

const MARCH = read({
  name: 'march',
  outlet: 'The Osmer Post',
  published: '2031-06-02',
  text: 'Students march\n\nStudents protested in Paris on Sunday against the new tax, police said.\n',
});

let one: Served;
beforeAll(async () => {
  one = await served({ reports: [...REPORTS.map(read), MARCH] });
});
afterAll(() => one.close());

const exported = async (asked: string): Promise<string> => {
  const { status, text, headers } = await one.ask(`/api/export?${asked}`);
  expect(status, text).toBe(200);
  expect(headers['content-disposition']).toMatch(/^attachment; filename="hearsay-\w+\.(jsonl|csv|geojson)"$/);
  return text;
};
const linesOf = (text: string): readonly unknown[] =>
  text
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);

test.each(['', '&words=paris', '&type=ASSAULT', '&source=brenn', '&outlet=osmer', '&words=nothing'])(
  'claims and events as lines are the rows of the list: %s',
  async (filter) => {
    for (const what of ['claims', 'events']) {
      const { rows } = (await one.ask(`/api/${what}?rows=1000${filter}`)).json() as {
        readonly rows: readonly unknown[];
      };
      expect(linesOf(await exported(`what=${what}&form=jsonl${filter}`))).toEqual(rows);
    }
  },
);

test.each(['', '&words=paris', '&type=ASSAULT', '&source=directorate'])(
  'a table has a row for each, under one header: %s',
  async (filter) => {
    for (const what of ['claims', 'events', 'incidents']) {
      const { all } = (await one.ask(`/api/${what}?${filter}`)).json() as { readonly all: number };
      const rows = (await exported(`what=${what}&form=csv${filter}`)).trim().split('\r\n');
      expect(rows.length - 1, what).toBe(all);
    }
  },
);

test('figures are those of the events that the filter lets through', async () => {
  const all = linesOf(await exported('what=figures&form=jsonl'));
  expect(all.map((figure) => (figure as { text: string }).text)).toEqual(expect.arrayContaining(['14', '30']));
  expect(linesOf(await exported('what=figures&form=jsonl&place=paris'))).toEqual([]);
  expect((await exported('what=figures&form=csv')).trim().split('\r\n')).toHaveLength(all.length + 1);
});

test('GeoJSON holds a point for what has coordinates', async () => {
  for (const what of ['events', 'incidents']) {
    const { type, features } = JSON.parse(await exported(`what=${what}&form=geojson&words=paris`)) as {
      readonly type: string;
      readonly features: readonly { readonly geometry: { readonly coordinates: readonly number[] } }[];
    };
    expect(type).toBe('FeatureCollection');
    expect(features.length).toBeGreaterThan(0);
    for (const { geometry } of features)
      expect(geometry.coordinates).toEqual([expect.closeTo(2.3488, 2), expect.closeTo(48.8534, 2)]);
  }
  expect(JSON.parse(await exported('what=events&form=geojson&words=nothing'))).toEqual({
    type: 'FeatureCollection',
    features: [],
  });
});

test('readings are readings', async () => {
  const readings = linesOf(await exported('what=readings&form=jsonl'));
  expect(readings).toHaveLength(4);
  for (const reading of readings) expect(readingSchema.safeParse(reading).success).toBe(true);
});

test('every form that is offered is made', async () => {
  for (const [what, forms] of Object.entries(EXPORT_FORMS))
    for (const form of forms) await exported(`what=${what}&form=${form}`);
});
