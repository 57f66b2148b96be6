// Every `hearsay read` of docs/acquire.md that needs no network, run on a file of that form.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readingSchema } from '../../../src/readingSchema.ts';
import { run } from '../../../src/terminal/run.ts';
import { column, makePdf } from '../../acquire/forms/makePdf.ts';
import { makeRecord } from '../../acquire/forms/makeWarc.ts';
import { makeZip } from '../../acquire/forms/makeZip.ts';
import { keptStreams } from '../streams.ts';

const SAID = 'The mayor of Tel Asmar said on Sunday that the bridge would open in May.';
const MORE = 'She gave no reason for the delay, which the Harbour Dispatch had reported in March.';
const PAGE = `<!doctype html><html><head><title>Bridge</title></head><body><h1>Bridge</h1><p>${SAID}</p><p>${MORE}</p></body></html>`;
const MAIL = `From: Ilse <ilse@karsa.example>\nSubject: Bridge\nDate: Wed, 14 May 2031 12:00:00 +0200\nMIME-Version: 1.0\n`;
const SAVED = `From: <Saved by Blink>\nSnapshot-Content-Location: https://karsapost.example/a\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\n\n${PAGE}\n--b--\n`;

/** A file of every form that the manual names. */
const FILES: Readonly<Record<string, () => string | Buffer | Promise<Buffer>>> = {
  'page.html': () => PAGE,
  'saved.mhtml': () => SAVED,
  'crawl.warc.gz': () => makeRecord('https://karsapost.example/a', PAGE),
  'collection.wacz': async () =>
    makeZip([{ name: 'archive/a.warc.gz', bytes: await makeRecord('https://karsapost.example/a', PAGE) }]),
  'statement.pdf': () => makePdf([column(72, 700, [SAID, MORE])]),
  'newsletter.eml': () => `${MAIL}\n${SAID}\n\n${MORE}\n`,
  'archive.mbox': () => `From ilse@karsa.example Wed May 14 12:00:00 2031\n${MAIL}\n${SAID}\n`,
  'reports.csv': () =>
    `body,headline,when,paper,link\n"${SAID}",Bridge,2031-05-04,Karsa Post,https://karsapost.example/a\n`,
  'reports.jsonl': () => `${JSON.stringify({ text: SAID, title: 'Bridge' })}\n`,
  'ChatExport/result.json': () =>
    JSON.stringify({
      name: 'Karsa Watch',
      type: 'public_channel',
      id: 7,
      messages: [{ id: 1, type: 'message', text: SAID }],
    }),
};

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-manual-'));
  for (const [name, content] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), await content());
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const manual = readFileSync(join(import.meta.dirname, '../../../docs/acquire.md'), 'utf8');
const examples = [...manual.matchAll(/^hearsay (read .*)$/gm)]
  .map((m) => m[1] ?? '')
  .filter((line) => !/https?:/.test(line));

test('the manual has an example of every form', () => {
  for (const name of Object.keys(FILES)) expect(examples.join(' ')).toContain(name);
});

test.each(examples)(
  'hearsay %s',
  async (line) => {
    const args = line.split(' ');
    const files = args.filter((arg) => arg in FILES);
    expect(files.length).toBeGreaterThan(0);
    const inPlace = args.map((arg) => (arg in FILES || arg.endsWith('/') ? join(folder, arg) : arg));
    const { streams, out, err } = keptStreams();
    expect(await run([...inPlace, '--json'], streams)).toBe(0);
    expect(err()).not.toContain('{');
    const readings = out()
      .trim()
      .split('\n')
      .map((one) => readingSchema.parse(JSON.parse(one)));
    expect(readings).toHaveLength(files.length);
    for (const { article } of readings) expect(article.text).toContain('The mayor of Tel Asmar said');
  },
  60_000,
);
