// CSV and JSON Lines: a report a row, bad rows named by their line.
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { parseColumns } from '../../../src/acquire/table/columns.ts';
import { capturesIn, everything, lines, testFolder, textIn } from './found.ts';

const { put } = testFolder();

test('columns that a person names', async () => {
  const path = put(
    't.csv',
    'id,body,headline,when,paper,link\n7,"The mayor\nsaid so.",Bridge,2031-05-14 10:15:00,Karsa Post,https://karsapost.example/a\n',
  );
  const columns = parseColumns('text=body, title=headline,published=when,outlet=paper,url=link');
  expect(await everything(path, { columns })).toMatchObject([
    {
      capture: {
        name: 't-1',
        from: `${path}#1`,
        given: {
          title: 'Bridge',
          published: '2031-05-14T10:15:00',
          outlet: 'Karsa Post',
          url: 'https://karsapost.example/a',
        },
      },
    },
  ]);
  expect(textIn((await capturesIn(path, { columns }))[0])).toBe('The mayor\nsaid so.');
});

test.each([
  ['commas', 't.csv', 'title,text\nBridge,Ola said no.\n'],
  ['semicolons, a byte order mark, Windows lines', 't.csv', '\ufefftitle;text\r\nBridge;Ola said no.\r\n'],
  ['tabs', 't.tsv', 'title\ttext\nBridge\tOla said no.\n'],
  ['packed', 't.csv.gz', gzipSync('title,text\nBridge,Ola said no.\n')],
  ['JSON Lines', 't.jsonl', '{"title":"Bridge","text":"Ola said no."}\n'],
  ['JSON Lines by another name', 't.log', '{"title":"Bridge","text":"Ola said no."}\n{"text":""}\n'],
])('%s', async (_, name, bytes) => {
  expect(await capturesIn(put(name, bytes))).toMatchObject([{ name: 't-1', given: { title: 'Bridge' } }]);
});

test('bad rows of a table are named by their line, the others are read', async () => {
  const rows = [
    'text,date,url',
    'Ola said no.,2031-05-14,',
    'too,many,cells,here',
    'Bo said so.,14/05/2031,',
    ',2031-05-14,',
    'Ida said yes.,,https://x.example/',
  ];
  const path = put('t.csv', rows.join('\n'));
  expect(await lines(path)).toEqual([
    't-1 Ola said no.',
    'failed t.csv#2 damaged',
    'failed t.csv#3 damaged',
    't-5 Ida said yes.',
    'passed over 1 row that holds no report: 1 without text',
  ]);
  const messages = (await everything(path)).flatMap((got) => (got.kind === 'failed' ? [got.error.message] : []));
  expect(messages[0]).toMatch(/^line 3: expected 3 cells/);
  expect(messages[1]).toMatch(/^line 4, key "published": expected an ISO date/);
});

test('bad lines of JSON are named by their line, the others are read', async () => {
  const rows = [
    '{"text":"Ola said no."}',
    '{"text":',
    '["text"]',
    '{"text":7}',
    '',
    '{"title":"x"}',
    '{"text":"Ida said yes."}',
  ];
  const path = put('t.jsonl', rows.join('\n'));
  expect(await lines(path)).toEqual([
    't-1 Ola said no.',
    'failed t.jsonl#2 damaged',
    'failed t.jsonl#3 damaged',
    'failed t.jsonl#4 damaged',
    'failed t.jsonl#6 damaged',
    't-7 Ida said yes.',
  ]);
  for (const got of await everything(path))
    if (got.kind === 'failed') expect(got.error.message).toMatch(/^line [2346]\b/);
});

test('a quoted field without an end is given up once it is larger than a report', async () => {
  const path = put('t.csv', Buffer.concat([Buffer.from('text\nOla said no.\n"'), Buffer.alloc(25_000_000, 'a\n')]));
  expect(await lines(path)).toEqual(['t-1 Ola said no.', 'failed t.csv too-large']);
});

test('a line of JSON larger than a report: the next is read', async () => {
  const path = put(
    't.jsonl',
    Buffer.concat([
      Buffer.from('{"text":"'),
      Buffer.alloc(25_000_000, 'a'),
      Buffer.from('"}\n{"text":"Ida said yes."}\n'),
    ]),
  );
  expect(await lines(path)).toEqual(['failed t.jsonl#1 too-large', 't-2 Ida said yes.']);
});

test.each([
  ['no column with the text', 'a,b\n1,2\n', {}, /with the text, found "a", "b"; name the columns/],
  [
    'a column that there is not',
    'text,b\n1,2\n',
    { title: 'headline' },
    /expected a column "headline", found "text", "b"/,
  ],
])('%s', async (_, table, columns, message) => {
  expect(await everything(put('t.csv', table), { columns })).toMatchObject([
    { kind: 'failed', error: { code: 'wrong-use', message } },
  ]);
});

test.each(['text', 'text=', 'words=a', 'text=a,text=b', ''])('columns that cannot be meant: "%s"', (list) => {
  expect(() => parseColumns(list)).toThrow(/--column: expected FIELD=COLUMN/);
});
