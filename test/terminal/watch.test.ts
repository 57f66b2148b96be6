// `hearsay watch` and the options of the network, in this process, against a server on this machine.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fetchSettingsOf } from '../../src/terminal/commands/networkOptions.ts';
import { watchRequest } from '../../src/terminal/commands/watchRequest.ts';
import { watchTable } from '../../src/terminal/print/watchTable.ts';
import { run } from '../../src/terminal/run.ts';
import { pages, serve } from '../acquire/fetch/server.ts';
import { type Kept, keptStreams } from './streams.ts';

const FEED = `<rss version="2.0"><channel><title>Harbour Digest</title>
<item><title>Bridge</title><link>/a</link></item><item><title>Gone</title><link>/gone</link></item></channel></rss>`;

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-watch-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const watched = async (...args: readonly string[]): Promise<Kept & { readonly code: number }> => {
  const kept = keptStreams();
  return { ...kept, code: await run(['watch', ...args], kept.streams) };
};

test('one round: a table of what came and what failed, and the reason of every failure', async () => {
  const folder = newFolder();
  const { address } = await serve(pages({ '/feed': FEED, '/a': 'Ola said so.' }));
  const { code, out, err } = await watched(
    '--once',
    '--allow-private',
    '--out',
    join(folder, 'new'),
    `${address}/feed`,
  );
  expect(code).toBe(1);
  expect(out()).toBe(`new  failed  feed\n  1       1  ${address}/feed\n`);
  expect(err()).toContain(`${address}/gone: expected a page, found the answer 404`);
  expect(readdirSync(join(folder, 'new'))).toContain('127.0.0.1');
});

test('nothing failed: exit code 0; a list of feeds is taken', async () => {
  const folder = newFolder();
  const { address } = await serve(
    pages({ '/feed': FEED.replace('/gone', '/a?2'), '/a': 'Ola said so.', '/a?2': 'Bo said no.' }),
  );
  const list = join(folder, 'feeds.opml');
  writeFileSync(list, `<opml version="2.0"><body><outline text="a" xmlUrl="${address}/feed"/></body></opml>`);
  const { code, out } = await watched('--once', '--allow-private', '--out', folder, list, `${address}/feed`);
  expect([code, out()]).toEqual([0, `new  failed  feed\n  2       0  ${address}/feed\n`]);
});

test('Ctrl-C ends it, and says how to go on', async () => {
  const { address } = await serve(pages({ '/feed': FEED, '/a': 'Ola said so.' }));
  const kept = keptStreams();
  const ended = run(['watch', '--allow-private', '--out', newFolder(), `${address}/feed`], kept.streams);
  const poll = setInterval(() => kept.err().includes('next round at') && kept.interrupt(), 20);
  expect(await ended).toBe(130);
  clearInterval(poll);
  expect(kept.err()).toContain('run the same command again');
});

test.each([
  [['--every', '10s', 'https://a.example/f'], 2, /--every: expected a time like 15m/],
  [['--every', 'soon', 'https://a.example/f'], 2, /found "soon"/],
  [['ftp://a.example/f'], 1, /expected a file or folder/],
  [['http://127.0.0.1/f'], 1, /http:\/\/127.0.0.1\/f: .* --allow-private/],
  [[], 2, /missing required argument/],
])('%j ends with %i', async (args, code, message) => {
  const ended = await watched('--once', '--out', newFolder(), ...args);
  expect(ended.code).toBe(code);
  expect(ended.err()).toMatch(message);
});

test('a file that is no list of feeds', async () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'page.html'), '<p>Ola said so.');
  const options = { out: folder, every: '15m' };
  await expect(watchRequest([join(folder, 'page.html')], options, {})).rejects.toMatchObject({ code: 'wrong-use' });
});

test.each([
  [{}, {}, null],
  [{ HTTPS_PROXY: 'http://p.example:1' }, {}, 'http://p.example:1'],
  [{ http_proxy: 'http://q.example:1', ALL_PROXY: 'socks5://p.example:1' }, {}, 'socks5://p.example:1'],
  [{ ALL_PROXY: 'http://q.example:1', HEARSAY_PROXY: 'socks5://p.example:1' }, {}, 'socks5://p.example:1'],
  [{ HEARSAY_PROXY: '', ALL_PROXY: 'http://p.example:1' }, {}, 'http://p.example:1'],
  [{ ALL_PROXY: 'http://q.example:1' }, { proxy: 'socks5://p.example:1' }, 'socks5://p.example:1'],
  [{ ALL_PROXY: 'http://q.example:1' }, { proxy: 'none' }, null],
])('environment %j, options %j: proxy %s', (env, options, proxy) => {
  expect(fetchSettingsOf(options, env).proxy).toBe(proxy);
});

test('the table: several feeds, and what keeps one from being asked', () => {
  const none = { saved: 0, failed: 0, error: null, notBefore: null };
  const table = watchTable([
    { ...none, feed: 'https://a.example/f', what: 'asked', saved: 12, failed: 1 },
    { ...none, feed: 'https://long.example/feed', what: 'unchanged' },
    { ...none, feed: 'https://b.example/\u001b[31mf', what: 'resting', notBefore: '2031-05-04T22:00:00.000Z' },
  ]);
  expect(table).toBe(`new  failed  feed
 12       1  https://a.example/f
  0       0  https://long.example/feed  unchanged
  0       0  https://b.example/�[31mf   left alone, not before 2031-05-04 22:00 UTC
 12       1  3 feeds
`);
});
