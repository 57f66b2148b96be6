// Feeds watched: new items only, politely, stopped and taken up again; against a real server, with a pretended clock.
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { captures } from '../../../src/acquire/captures.ts';
import type { FetchSettings } from '../../../src/acquire/fetch/settings.ts';
import { stateFileIn } from '../../../src/acquire/watch/state.ts';
import { type FeedOutcome, type WatchEvent, type WatchOptions, watch } from '../../../src/acquire/watch/watch.ts';
import { pretendClock } from '../fetch/pretendClock.ts';
import { near, pages, type Served, serve } from '../fetch/server.ts';

const quick: FetchSettings = { ...near, hostDelayMs: 0 };

const item = (path: string, rest = ''): string =>
  `<item><title>On ${path.slice(1)}</title><link>${path}</link><pubDate>Sun, 04 May 2031 10:15:00 GMT</pubDate>${rest}</item>`;
const rss = (...items: readonly string[]): string =>
  `<rss version="2.0"><channel><title>Harbour Digest</title>${items.join('')}</channel></rss>`;
const page = (name: string): string =>
  `<!doctype html><title>${name}</title><article><p>${name} said so.</p></article>`;

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-watch-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

interface Round {
  readonly events: readonly WatchEvent[];
  readonly feeds: readonly FeedOutcome[];
}

/** One round over these feeds; `stopAt` presses Ctrl-C when so many items are saved. */
async function round(
  feeds: readonly string[],
  folder: string,
  options: Partial<WatchOptions> & { readonly stopAt?: number } = {},
): Promise<Round> {
  const { stopAt, ...others } = options;
  const events: WatchEvent[] = [];
  const stop = new AbortController();
  await watch(feeds, {
    fetch: quick,
    folder,
    everyMs: 900_000,
    once: true,
    clock: pretendClock(),
    signal: stop.signal,
    tell: (event) => {
      events.push(event);
      if (events.filter(({ kind }) => kind === 'saved').length === stopAt) stop.abort();
    },
    ...others,
  });
  return { events, feeds: events.flatMap((event) => (event.kind === 'round' ? event.feeds : [])) };
}

const saved = ({ events }: Round): number => events.filter(({ kind }) => kind === 'saved').length;
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();

/** A feed at /feed whose text can be changed, with an ETag, and pages at /a, /b, /c. */
async function harbour(first: string): Promise<Served & { text: string; readonly asked: IncomingMessage[] }> {
  const asked: IncomingMessage[] = [];
  const served = {
    text: first,
    asked,
    ...(await serve((request, response) => {
      asked.push(request);
      const etag = `"${createHash('sha256').update(served.text).digest('hex')}"`;
      if (request.url !== '/feed')
        pages({ '/a': page('Ola'), '/b': page('Bo'), '/c': page('Ilse') })(request, response);
      else if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
      else response.writeHead(200, { etag, 'last-modified': 'Sun, 04 May 2031 10:15:00 GMT' }).end(served.text);
    })),
  };
  return served;
}

test('items are saved with a sidecar, as `hearsay read` takes them', async () => {
  const folder = newFolder();
  const { address } = await harbour(
    rss(item('/a', '<source url="https://karsa.example/f">Karsa Post</source>'), item('/b')),
  );
  await round([`${address}/feed`], folder);
  const names = filesIn(folder).map((name) => name.replace(/-[0-9a-f]{8}\./, '-KEY.'));
  expect(names).toEqual([
    '.hearsay-watch.json',
    '127.0.0.1/127.0.0.1-a-KEY.html',
    '127.0.0.1/127.0.0.1-a-KEY.meta.json',
    '127.0.0.1/127.0.0.1-b-KEY.html',
    '127.0.0.1/127.0.0.1-b-KEY.meta.json',
  ]);
  const got = [];
  for await (const one of captures([folder]))
    if (one.kind === 'captured') got.push({ ...one.capture, bytes: Buffer.from(one.capture.bytes) });
  expect(got).toMatchObject([
    {
      bytes: Buffer.from(page('Ola')),
      given: { outlet: 'Karsa Post', published: '2031-05-04T10:15:00Z', url: `${address}/a` },
    },
    { bytes: Buffer.from(page('Bo')), given: { url: `${address}/b` } },
  ]);
  const sidecar = filesIn(folder).find((name) => name.endsWith('.meta.json')) ?? '';
  expect(JSON.parse(readFileSync(join(folder, sidecar), 'utf8'))).toMatchObject({
    answer: { requested: `${address}/a`, status: 200 },
    feed: { from: `${address}/feed`, title: 'Harbour Digest', credit: { name: 'Karsa Post' } },
  });
});

test('only what is new is fetched, and an unchanged feed is not sent again', async () => {
  const folder = newFolder();
  const served = await harbour(rss(item('/a')));
  const feed = `${served.address}/feed`;
  expect((await round([feed], folder)).feeds).toMatchObject([{ what: 'asked', saved: 1, failed: 0 }]);
  expect((await round([feed], folder)).feeds).toMatchObject([{ what: 'unchanged', saved: 0 }]);
  expect(served.asked.at(-1)?.headers).toMatchObject({ 'if-modified-since': 'Sun, 04 May 2031 10:15:00 GMT' });
  served.text = rss(item('/b'), item('/a'));
  expect((await round([feed], folder)).feeds).toMatchObject([{ what: 'asked', saved: 1 }]);
  expect(served.requests.filter((one) => one === 'GET /a')).toHaveLength(1);
});

test('an item that left the feed and comes back is no new one', async () => {
  const folder = newFolder();
  const served = await harbour(rss(item('/a')));
  for (const text of [rss(item('/a')), rss(item('/b')), rss(item('/a'), item('/b'), item('/c'))]) {
    served.text = text;
    await round([`${served.address}/feed`], folder);
  }
  expect(served.requests.filter((one) => /GET \/[abc]/.test(one))).toEqual(['GET /a', 'GET /b', 'GET /c']);
});

test('stopped in the middle and taken up again: nothing is lost, nothing fetched twice', async () => {
  const folder = newFolder();
  const served = await harbour(rss(item('/a'), item('/b'), item('/c')));
  const feed = `${served.address}/feed`;
  expect(saved(await round([feed], folder, { stopAt: 1 }))).toBe(1);
  expect(saved(await round([feed], folder))).toBe(2);
  expect(served.requests.filter((one) => /GET \/[abc]/.test(one))).toEqual(['GET /a', 'GET /b', 'GET /c']);
  expect((await round([feed], folder)).feeds).toMatchObject([{ what: 'unchanged' }]);
});

test('killed before the state was written: items are saved again under the same names', async () => {
  const folder = newFolder();
  const { address } = await harbour(rss(item('/a'), item('/b')));
  await round([`${address}/feed`], folder);
  const before = filesIn(folder);
  rmSync(stateFileIn(folder));
  await round([`${address}/feed`], folder);
  expect(filesIn(folder)).toEqual(before);
});

test('a page that fails is told and tried again; one that is gone is not', async () => {
  const folder = newFolder();
  let down = true;
  const { address, requests } = await serve((request, response) => {
    if (request.url === '/feed' && request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
    else if (request.url === '/feed') response.writeHead(200, { etag: '"1"' }).end(rss(item('/gone'), item('/down')));
    else if (request.url === '/down' && !down) response.end(page('Bo'));
    else response.writeHead(request.url === '/down' ? 500 : 404).end();
  });
  const first = await round([`${address}/feed`], folder);
  expect(first.events.filter(({ kind }) => kind === 'failed')).toMatchObject([
    { path: `${address}/gone`, error: { evidence: { status: 404 } } },
    { path: `${address}/down`, error: { evidence: { status: 500 } } },
  ]);
  down = false;
  expect((await round([`${address}/feed`], folder)).feeds).toMatchObject([{ saved: 1, failed: 0 }]);
  expect(requests.filter((one) => one === 'GET /gone')).toHaveLength(1);
});

test('a feed that fails is told, left alone longer each time, and stops no other', async () => {
  const folder = newFolder();
  const good = await harbour(rss(item('/a')));
  const bad = await serve((_, response) => void response.writeHead(404).end());
  const feeds = [`${bad.address}/feed`, `${good.address}/feed`];
  const clock = pretendClock();
  const rests: (string | null)[] = [];
  for (let at = 0; at < 6; at++) {
    rests.push((await round(feeds, folder, { clock })).feeds[0]?.notBefore?.slice(11, 16) ?? null);
    await clock.sleep(900_000);
  }
  expect(rests).toEqual(['10:30', '10:30', '11:30', '11:30', '11:30', '11:30']);
  expect(bad.requests.filter((one) => one === 'GET /feed')).toHaveLength(2);
  expect(good.requests.filter((one) => one === 'GET /feed')).toHaveLength(6);
});

test('a server that asks for a day of rest gets it', async () => {
  const folder = newFolder();
  const { address } = await serve((request, response) => {
    if (request.url === '/robots.txt') response.writeHead(404).end();
    else response.writeHead(503, { 'retry-after': '43200' }).end();
  });
  const { feeds } = await round([`${address}/feed`], folder);
  expect(feeds).toMatchObject([
    { what: 'failed', error: { code: 'bad-answer' }, notBefore: '2031-05-04T22:00:00.000Z' },
  ]);
  expect((await round([`${address}/feed`], folder)).feeds).toMatchObject([{ what: 'resting' }]);
});

test('robots.txt holds for feeds and for the pages behind them', async () => {
  const folder = newFolder();
  const robots = 'User-agent: *\nDisallow: /private';
  const { address, requests } = await serve(
    pages({ '/robots.txt': robots, '/feed': rss(item('/private/a'), item('/b')), '/b': page('Bo') }),
  );
  const { events } = await round([`${address}/feed`, `${address}/private/feed`], folder);
  expect(events).toContainEqual(
    expect.objectContaining({ kind: 'failed', error: expect.objectContaining({ code: 'not-allowed' }) }),
  );
  expect(events.at(-1)).toMatchObject({
    feeds: [
      { saved: 1, failed: 1 },
      { what: 'failed', error: { code: 'not-allowed' } },
    ],
  });
  expect(requests.join()).not.toContain('/private');
});

test.each([
  [
    'a page that names its feed',
    '<html><link rel="alternate" type="application/rss+xml" href="/news.xml"></html>',
    /its feed may be http:\/\/127.0.0.1:\d+\/news.xml/,
  ],
  ['a page', '<html><p>Ola said so.</html>', /found something else/],
  ['a list of feeds', '<opml version="2.0"/>', /found a list of feeds/],
  ['nothing', '', /0 bytes/],
  ['a feed that is cut off', rss(item('/a')).slice(0, -20), /broken or cut off/],
])('%s where a feed should be', async (_, text, message) => {
  const { address } = await serve(pages({ '/feed': text }));
  const { feeds } = await round([`${address}/feed`], newFolder());
  expect(feeds).toMatchObject([{ what: 'failed', error: { message: expect.stringMatching(message) } }]);
});

test('a feed named text/html is a feed all the same', async () => {
  const { address } = await serve(pages({ '/feed': rss(item('/a')), '/a': page('Ola') }));
  expect((await round([`${address}/feed`], newFolder())).feeds).toMatchObject([{ saved: 1 }]);
});

test('a feed that never ends, and one that comes a byte at a time: given up', async () => {
  const { address } = await serve((request, response) => {
    if (request.url === '/robots.txt') return void response.writeHead(404).end();
    const size = request.url === '/flood' ? 10_000 : 1;
    response.write(rss(item('/a')).slice(0, 40));
    const timer = setInterval(
      () =>
        response.write(
          item('/b')
            .repeat(size)
            .slice(0, size * 50),
        ),
      10,
    );
    response.on('close', () => clearInterval(timer));
  });
  const fetch = { ...quick, paceMs: 200, paceBytes: 10_000 };
  const { feeds } = await round([`${address}/flood`, `${address}/drip`], newFolder(), { fetch });
  expect(feeds.map(({ error }) => error?.code)).toEqual(['too-large', 'too-slow']);
});

test('watching goes on until it is stopped', async () => {
  const folder = newFolder();
  const { address, requests } = await harbour(rss(item('/a')));
  const stop = new AbortController();
  const clock = pretendClock();
  let rounds = 0;
  await watch([`${address}/feed`], {
    fetch: quick,
    folder,
    everyMs: 900_000,
    once: false,
    signal: stop.signal,
    clock,
    tell: ({ kind }) => {
      if (kind === 'round' && ++rounds === 3) stop.abort();
    },
  });
  expect(clock.slept).toEqual([900_000, 900_000]);
  expect(requests.filter((one) => one === 'GET /feed')).toHaveLength(3);
});

test.each(['{', '[]', '{"format":"hearsay/watch@1","feeds":{"a":{}}}', ''])(
  'a state file that holds %j',
  async (text) => {
    const folder = newFolder();
    writeFileSync(stateFileIn(folder), text);
    await expect(round(['http://127.0.0.1:9/'], folder)).rejects.toMatchObject({ code: 'bad-state' });
  },
);
