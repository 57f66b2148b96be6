// Many requests: robots.txt is heeded, a host has one request at a time and rest between two. The clock is a pretended one.
import { expect, test } from 'vitest';
import type { Clock } from '../../../src/acquire/fetch/clock.ts';
import { createFetcher, type Fetched } from '../../../src/acquire/fetch/fetcher.ts';
import { createManners } from '../../../src/acquire/fetch/manners.ts';
import { robotsIn } from '../../../src/acquire/fetch/robots.ts';
import type { FetchSettings } from '../../../src/acquire/fetch/settings.ts';
import { pretendClock, START } from './pretendClock.ts';
import { type Handler, near, pages, redirect, serve } from './server.ts';

interface Desk {
  readonly get: (path: string) => Promise<Fetched>;
  readonly requests: readonly string[];
  readonly slept: readonly number[];
  readonly clock: Clock;
}

async function desk(handler: Handler, settings: Partial<FetchSettings> = {}): Promise<Desk> {
  const { address, requests } = await serve(handler);
  const all = { ...near, hostDelayMs: 1_000, ...settings };
  const fetcher = createFetcher(all);
  const clock = pretendClock();
  const around = createManners(fetcher, all, { clock });
  return { get: (path) => fetcher.fetch(address + path, { around }), requests, slept: clock.slept, clock };
}

const robots = (text: string): Handler => pages({ '/robots.txt': text, '/a': 'A', '/b': 'B', '/no/a': 'No' });

test('robots.txt is asked for once, and heeded', async () => {
  const { get, requests } = await desk(robots('User-agent: *\nDisallow: /no/'));
  await get('/a');
  await expect(get('/no/a')).rejects.toMatchObject({ code: 'not-allowed' });
  await get('/b');
  expect(requests).toEqual(['GET /robots.txt', 'GET /a', 'GET /b']);
});

test('a redirect to what robots.txt forbids is not followed', async () => {
  const { get, requests } = await desk(pages({ '/robots.txt': 'User-agent: *\nDisallow: /no', '/a': redirect('/no') }));
  await expect(get('/a')).rejects.toMatchObject({ code: 'not-allowed' });
  expect(requests).not.toContain('GET /no');
});

test('rules for the user agent that is set, by its name', () => {
  const text = 'User-agent: HarbourArchive\nDisallow: /\nCrawl-delay: 7\n\nUser-agent: *\nDisallow:';
  const rules = (userAgent: string): readonly unknown[] => {
    const { allows, delayMs } = robotsIn(text, 'http://harbour.example/robots.txt', userAgent);
    return [allows('http://harbour.example/a'), delayMs];
  };
  expect(rules('HarbourArchive/1')).toEqual([false, 7_000]);
  expect(rules('Mozilla/5.0 (compatible)')).toEqual([true, 0]);
});

test.each([404, 403, 410])('no robots.txt (%i): everything is allowed', async (status) => {
  const { get } = await desk((request, response) => {
    response.writeHead(request.url === '/robots.txt' ? status : 200).end('A');
  });
  expect((await get('/a')).status).toBe(200);
});

test.each([500, 503, 429])('robots.txt cannot be had now (%i): nothing is asked for', async (status) => {
  const { get, requests } = await desk((_, response) => void response.writeHead(status).end());
  await expect(get('/a')).rejects.toMatchObject({ message: expect.stringContaining('robots.txt of its host: ') });
  await expect(get('/b')).rejects.toMatchObject({ code: 'bad-answer' });
  expect(requests).toEqual(['GET /robots.txt']);
});

test('one request at a time, a while between two', async () => {
  let [open, most] = [0, 0];
  const { get, slept } = await desk((request, response) => {
    open++;
    most = Math.max(most, open);
    setTimeout(() => {
      open--;
      response.writeHead(request.url === '/robots.txt' ? 404 : 200).end('A');
    }, 5);
  });
  await Promise.all(['/a', '/b', '/c'].map(get));
  expect(most).toBe(1);
  expect(slept).toEqual([1_000, 1_000, 1_000]);
});

test('Crawl-delay, where it is longer', async () => {
  const { get, slept } = await desk(robots('User-agent: *\nCrawl-delay: 30'));
  await get('/a');
  await get('/b');
  expect(slept).toEqual([1_000, 30_000]);
});

const busy =
  (headers: Record<string, string>): Handler =>
  (request, response) => {
    if (request.url === '/robots.txt') response.writeHead(404).end();
    else response.writeHead(429, headers).end();
  };

test.each([
  ['in seconds', '120', 120_000],
  ['as a date', new Date(START + 91_000).toUTCString(), 90_000],
  ['not told', '', 60_000],
])('rest that a host asks for (%s) is given', async (_, retryAfter, ms) => {
  const { get, slept } = await desk(busy(retryAfter === '' ? {} : { 'retry-after': retryAfter }));
  await expect(get('/a')).rejects.toMatchObject({ code: 'bad-answer' });
  await expect(get('/b')).rejects.toMatchObject({ code: 'bad-answer' });
  expect(slept).toEqual([1_000, ms]);
});

test('a long rest is not waited for: the host is left alone, and its addresses fail', async () => {
  const { get, requests } = await desk(busy({ 'retry-after': '7200' }));
  await expect(get('/a')).rejects.toMatchObject({ code: 'bad-answer' });
  await expect(get('/b')).rejects.toThrow(/rest of 120 more minutes/);
  expect(requests).toEqual(['GET /robots.txt', 'GET /a']);
});

test('robots.txt is asked for again after an hour', async () => {
  const { get, requests, clock } = await desk(robots(''));
  await get('/a');
  await clock.sleep(3_600_000);
  await get('/b');
  expect(requests).toEqual(['GET /robots.txt', 'GET /a', 'GET /robots.txt', 'GET /b']);
});
