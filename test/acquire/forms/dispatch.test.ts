// Which form a file has is told by its bytes first; what is no archive stays one report.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { captures } from '../../../src/acquire/captures.ts';
import { listItems } from '../../../src/acquire/listItems.ts';
import { openItem } from '../../../src/acquire/openItem.ts';
import { everything, lines, testFolder } from './found.ts';
import { column, makePdf } from './makePdf.ts';
import { makeRecord, page } from './makeWarc.ts';

const { put } = testFolder();
const SAID = 'The mayor said so.';
const PDF = (): Buffer => makePdf([column(72, 700, ['The mayor of Tel Asmar said that the road is open.'])]);
const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>Karsa Post</title><link>https://karsapost.example</link><item><title>Bridge</title><link>https://karsapost.example/a</link><description>${SAID}</description></item></channel></rss>`;
const MAIL = `MIME-Version: 1.0\nFrom: Ilse <i@karsa.example>\n\n${SAID}\n`;

test.each<[string, string, () => string | Buffer | Promise<Buffer>, string]>([
  [
    'a WARC that is called a page',
    'x.html',
    () => makeRecord('https://karsapost.example/a', page(1), { gzip: false }),
    'x-1',
  ],
  ['a PDF that is called a text', 'x.txt', PDF, 'x'],
  ['a page that is called a PDF', 'x.pdf', () => page(1), 'x'],
  ['a page that is called a table', 'x.csv', () => page(1), 'x'],
  ['a mail that is called a text', 'x.txt', () => MAIL, 'x'],
  ['a text that is called a mail', 'x.eml', () => SAID, 'x'],
  ['a text with a colon', 'x.txt', () => `Tel Asmar: ${SAID}\n`, 'x'],
  ['a page, packed', 'x.html.gz', () => gzipSync(page(1)), 'x'],
  [
    'a WARC, packed as a whole',
    'x.warc.gz',
    async () => gzipSync(await makeRecord('https://karsapost.example/a', page(1), { gzip: false })),
    'x-1',
  ],
  ['a text of braces', 'x.txt', () => `{ ${SAID} }\n`, 'x'],
])('%s', async (_, name, bytes, expected) => {
  expect(await everything(put(name, await bytes()))).toMatchObject([{ kind: 'captured', capture: { name: expected } }]);
});

test('a feed, whatever it is called: its items, without asking anybody', async () => {
  expect(await everything(put('x.txt', FEED))).toMatchObject([
    { kind: 'captured', capture: { given: { url: 'https://karsapost.example/a' } } },
  ]);
});

test('gzip in gzip is refused', async () => {
  expect(await lines(put('x.gz', gzipSync(gzipSync(SAID))))).toEqual(['failed x.gz unsupported-form']);
});

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-dispatch-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a page that was saved with its folder is one report', () => {
  const saved = join(folder, 'saved');
  for (const sub of ['bridge_files', 'Bridge_files', 'other_files']) mkdirSync(join(saved, sub), { recursive: true });
  for (const name of [
    'bridge.html',
    'bridge_files/frame.html',
    'Bridge.HTM',
    'Bridge_files/frame.html',
    'other_files/kept.html',
  ])
    writeFileSync(join(saved, name), page(1));
  expect(listItems([saved]).map(({ path }) => path.slice(saved.length + 1))).toEqual([
    'Bridge.HTM',
    'bridge.html',
    join('other_files', 'kept.html'),
  ]);
});

test.skipIf(process.platform === 'win32')('a pipe is read once', async () => {
  const pipe = join(folder, 'pipe');
  execFileSync('/bin/sh', ['-c', `mkfifo '${pipe}'`]);
  const writing = new Promise<void>((resolve) => {
    import('node:fs/promises').then(({ writeFile }) => writeFile(pipe, SAID).then(resolve));
  });
  const got: string[] = [];
  for await (const one of captures([pipe]))
    got.push(one.kind === 'captured' ? Buffer.from(one.capture.bytes).toString() : one.kind);
  await writing;
  expect(got).toEqual([SAID]);
});

test('one report is not read before it is asked for: a worker reads it', async () => {
  const path = put('x.txt', SAID);
  for (const item of listItems([path]))
    for await (const found of openItem(item, {}))
      expect(found).toEqual({ kind: 'file', path, name: 'x', size: SAID.length });
});
