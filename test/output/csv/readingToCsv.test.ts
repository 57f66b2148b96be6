// Tables of a real reading of invented reports, read back with a parser as a spreadsheet would.
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { type CsvTable, csvHeader, csvTables, readingToCsv } from '../../../src/output/csv/readingToCsv.ts';
import { readText } from '../../matter/reader.ts';

const reading = readText(
  'At least 12 people were killed in air strikes on the town of Raqqa on Monday, the Health Ministry of Peru said. “Four boats, two of them new, sank,” a fisherman said.',
  { published: '2031-05-14', outlet: '=cmd|Karsa Post' },
);

const rowsOf = (table: CsvTable): Record<string, string>[] =>
  parse(csvHeader(table) + readingToCsv(reading, table, 'a,b.txt'), { bom: true, columns: true });

test('one row a mark, in every table with the report first', () => {
  expect(csvTables.map((table) => rowsOf(table).length)).toEqual([
    reading.figures.length,
    reading.claims.length,
    reading.events.length,
  ]);
  for (const table of csvTables)
    for (const row of rowsOf(table)) expect(row).toMatchObject({ report: 'a,b.txt', published: '2031-05-14' });
});

test('a figure comes with its event, its source and the chain', () => {
  expect(rowsOf('figures')[0]).toMatchObject({
    words: 'At least 12 people',
    low: '12',
    high: '',
    of: 'killed',
    source: 'Health Ministry of Peru',
    event: 'ASSAULT',
    mode: 'air-strike',
    place: 'Raqqa',
    country: 'SY',
    from: '2031-05-12',
    to: '2031-05-12',
    stance: 'asserts',
  });
});

test('a name that would run as a formula is shown and not run, also at the head of a chain', () => {
  const [row] = rowsOf('figures');
  expect(row?.outlet).toBe("'=cmd|Karsa Post");
  expect(row?.chain).toMatch(/^'=cmd\|Karsa Post ▸ /);
});

test('an event comes with the words of its figures', () => {
  expect(rowsOf('events')[0]).toMatchObject({
    event: 'ASSAULT',
    killed: 'At least 12 people',
    injured: '',
    place: 'Raqqa',
  });
});

test('a claim comes with its words', () => {
  expect(rowsOf('claims').map((row) => row.words)).toContain(
    'At least 12 people were killed in air strikes on the town of Raqqa on Monday',
  );
});

test('the file says that it is UTF-8, and every line ends as RFC 4180 wants', () => {
  const text = csvHeader('claims') + readingToCsv(reading, 'claims', 'x');
  expect(text.startsWith('\ufeffreport,')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});
