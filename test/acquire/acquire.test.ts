// Files, folders and standard input become captures; what cannot is told and does not stop the rest.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Acquired, captures } from '../../src/acquire/captures.ts';
import { listItems } from '../../src/acquire/listItems.ts';
import { extensionOf, mediaTypeOf, stemOf } from '../../src/acquire/mediaType.ts';
import { MAX_INPUT_BYTES, streamBytes } from '../../src/acquire/readBytes.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-acquire-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, content = 'Ola said so.'): string {
  const whole = join(folder, path);
  mkdirSync(dirname(whole), { recursive: true });
  writeFileSync(whole, content);
  return whole;
}

/** One line an input: "NAME MEDIA-TYPE", "failed CODE", "skipped N". */
async function told(...inputs: string[]): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const got of captures(inputs, { stdin: Readable.from([Buffer.from('Bo said no.')]) }))
    lines.push(lineOf(got));
  return lines;
}

function lineOf(got: Acquired): string {
  if (got.kind === 'captured') return `${got.capture.name} ${got.capture.mediaType}`;
  return got.kind === 'failed' ? `failed ${got.error.code}` : `skipped ${got.count}`;
}

test.each([
  ['page.html', 'page', 'text/html'],
  ['Page.HTM', 'Page', 'text/html'],
  ['a.b.xhtml', 'a.b', 'application/xhtml+xml'],
  ['notes.md', 'notes', 'text/markdown'],
  ['report.txt', 'report', 'text/plain'],
  ['scan.pdf', 'scan', 'application/pdf'],
  ['README', 'README', null],
  ['.txt', '.txt', null],
  ['table.csv', 'table', null],
])('%s: stem %s, media type %s', (name, stem, mediaType) => {
  expect(stemOf(name)).toBe(stem);
  expect(mediaTypeOf(name)).toBe(mediaType);
  expect(extensionOf(name)).toBe(extensionOf(name).toLowerCase());
});

test('a folder: its reports and those below it, sorted, without hidden files, sidecars and others', () => {
  for (const path of [
    'b.txt',
    'a.html',
    'Z.md',
    'sub/c.htm',
    'sub/deep/d.markdown',
    '.hidden.txt',
    '.git/e.txt',
    'b.meta.json',
    'photo.jpg',
    'README.md',
    'sub/data.csv',
  ])
    put(path);
  symlinkSync(folder, join(folder, 'loop'));
  const listed = listItems([folder]);
  expect(listed.map((one) => relative(folder, one.path) || `(${one.kind})`)).toEqual([
    'Z.md',
    'a.html',
    'b.txt',
    join('sub', 'c.htm'),
    join('sub', 'deep', 'd.markdown'),
    '(skipped)',
  ]);
  expect(listed.at(-1)).toMatchObject({ kind: 'skipped', count: 4 });
});

test('a sidecar is no report, also where it is named', () => {
  const report = put('r.txt');
  expect(listItems([put('r.meta.json', '{}'), report]).map((one) => one.path)).toEqual([report]);
});

test('inputs keep their order, and a failed one does not stop the others', async () => {
  put('shelf/one.txt');
  put('shelf/empty.html', '');
  expect(await told(put('last.txt'), join(folder, 'none.txt'), join(folder, 'shelf'), '-', put('odd.log'))).toEqual([
    'last text/plain',
    'failed not-found',
    'failed empty',
    'one text/plain',
    'stdin null',
    'odd null',
  ]);
});

test.each([
  ['an empty folder', 'void', 'failed empty'],
  ['a way through a file', 'file.txt/report.txt', 'failed not-found'],
])('%s', async (_, path, line) => {
  put('file.txt');
  mkdirSync(join(folder, 'void'));
  expect(await told(join(folder, path))).toEqual([line]);
});

test('a folder without reports says how many other files there are', () => {
  put('shelf/photo.jpg');
  expect(listItems([join(folder, 'shelf')])[0]).toMatchObject({
    kind: 'failed',
    error: { code: 'empty', evidence: { skipped: 1 } },
  });
});

test('an input longer than any report is refused before it fills the memory', async () => {
  const megabyte = Buffer.alloc(1_000_000, 'a');
  let given = 0;
  const endless = Readable.from(
    (function* () {
      for (;;) {
        given += megabyte.length;
        yield megabyte;
      }
    })(),
  );
  await expect(streamBytes(endless, '-')).rejects.toMatchObject({ code: 'too-large' });
  expect(given).toBeLessThan(2 * MAX_INPUT_BYTES);
});

test.each<[string, string, object]>([
  [
    'all four keys',
    '{"title":"T","outlet":"O","byline":["Ilse Marn","Bo Tarn"],"published":"2031-05-04","url":"https://o.example/t"}',
    {
      title: 'T',
      outlet: 'O',
      byline: ['Ilse Marn', 'Bo Tarn'],
      published: '2031-05-04',
      url: 'https://o.example/t',
    },
  ],
  [
    'other keys are ignored, empty and null mean unknown',
    '{"id":7,"licence":["x"],"title":"","outlet":null,"published":""}',
    {},
  ],
  [
    'a date-time, a byte order mark',
    '\ufeff{"published":"2031-05-04T10:15:00+02:00"}',
    { published: '2031-05-04T10:15:00+02:00' },
  ],
])('sidecar: %s', async (_, sidecar, given) => {
  put('r.meta.json', sidecar);
  for await (const got of captures([put('r.txt')])) expect(got).toMatchObject({ kind: 'captured', capture: { given } });
});

test('what the person says wins over the sidecar', async () => {
  put('r.meta.json', '{"title":"T","outlet":"O"}');
  for await (const got of captures([put('r.txt')], { given: { outlet: 'P' } })) {
    expect(got).toMatchObject({ capture: { given: { title: 'T', outlet: 'P' } } });
  }
});

test.each([
  [
    'no JSON, by its place',
    '{\n  "title": Road\n}',
    /r\.meta\.json, found a fault (?:in line 2, column 12 )?\(.*Road.*\); mend/,
  ],
  ['no JSON', '{"title":', /expected JSON in the sidecar .*r\.meta\.json/],
  ['no object', '["T"]', /r\.meta\.json: expected an object with the keys title, outlet, byline, published, url/],
  ['a number for a title', '{"title":7}', /r\.meta\.json, key "title": expected words/],
  [
    'a day that the calendar lacks',
    '{"published":"2031-02-30"}',
    /r\.meta\.json, key "published": expected an ISO date/,
  ],
  ['a date in words', '{"published":"4 May 2031"}', /key "published"/],
  ['an address that is none', '{"url":"file:///etc/x"}', /key "url": expected an address/],
])('broken sidecar: %s', async (_, sidecar, message) => {
  put('r.meta.json', sidecar);
  for await (const got of captures([put('r.txt')])) {
    expect(got).toMatchObject({ kind: 'failed', error: { code: 'bad-meta', message: expect.stringMatching(message) } });
  }
});
