// Without an address to fetch, no socket opens and no name is looked up, in the process and in its workers; with one, one does.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pages, serve } from './fetch/server.ts';

const MAIN = resolve(import.meta.dirname, '../../dist/main.js');

/** Notes what is opened and looked up in a file. */
const TRAP = resolve(import.meta.dirname, 'trap.mjs');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-no-socket-'));
  mkdirSync(join(folder, 'many'));
  for (let at = 0; at < 6; at++)
    writeFileSync(join(folder, 'many', `r${at}.txt`), 'Ola Vint said that the bridge was closed.');
  writeFileSync(
    join(folder, 'page.html'),
    '<html><head><link rel="stylesheet" href="http://127.0.0.1:9/a.css"></head><body><p>Ola said so.</p><img src="http://127.0.0.1:9/a.png"><script src="http://127.0.0.1:9/a.js"></script></body></html>',
  );
  writeFileSync(
    join(folder, 'feed.xml'),
    '<rss version="2.0"><channel><title>Digest</title><item><title>Bridge</title><link>http://127.0.0.1:9/a</link><description>Ola said so.</description></item></channel></rss>',
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the trap notes while `hearsay ARGS…` runs from the build. */
function noted(...args: readonly string[]): Promise<readonly string[]> {
  const trap = join(folder, `trap-${args.length}-${args.at(-1)?.length}`);
  return new Promise((done) => {
    execFile(
      process.execPath,
      ['--import', TRAP, MAIN, ...args],
      { env: { PATH: process.env.PATH ?? '', TRAP: trap, HTTPS_PROXY: 'http://127.0.0.1:9' } },
      () => done([...new Set(readFileSync(trap, 'utf8').trim().split('\n'))].sort()),
    );
  });
}

test('files, folders and feeds on disk, whatever addresses stand in them', async () => {
  expect(await noted('read', '--json', join(folder, 'page.html'), join(folder, 'feed.xml'))).toEqual(['set']);
});

test('many reports, in workers', async () => {
  expect(await noted('read', '--json', join(folder, 'many'))).toEqual(['set', 'set in a worker']);
});

test('an address', async () => {
  const { address, requests } = await serve(pages({ '/': 'Ola said so.' }));
  expect(await noted('read', '--json', '--allow-private', '--proxy', 'none', `${address}/`)).toContain('connect');
  expect(requests).toEqual(['GET /']);
});
