// What a fetched capture keeps, and what is sent to get it.
import { expect, test } from 'vitest';
import { fetchCapture } from '../../../src/acquire/fetch/fetchCapture.ts';
import { createFetcher } from '../../../src/acquire/fetch/fetcher.ts';
import { defaultFetchSettings } from '../../../src/acquire/fetch/settings.ts';
import { stemOfAddress } from '../../../src/acquire/fetch/stemOfAddress.ts';
import { near, pages, pretend, redirect, serve } from './server.ts';

test('bytes, final address, chain of redirects, status, headers without cookies, character set', async () => {
  const { address } = await serve(
    pages({
      '/a': redirect('/b', 301),
      '/b': redirect('/world/bridge.html?id=4#top', 307),
      '/world/bridge.html?id=4': (_, response) => {
        response.writeHead(200, {
          'content-type': 'Text/HTML; Charset="Windows-1252"',
          'last-modified': 'Sun, 04 May 2031 10:15:00 GMT',
          link: ['<a>', '<b>'],
          'set-cookie': ['id=1', 'to=2'],
        });
        response.end('Ola said so.');
      },
    }),
  );
  const capture = await fetchCapture(`${address}/a`, near);
  const final = `${address}/world/bridge.html?id=4`;
  expect(capture).toMatchObject({
    name: '127.0.0.1-world-bridge-id-4',
    from: final,
    mediaType: 'text/html',
    charset: 'windows-1252',
    given: { url: final },
    answer: { requested: `${address}/a`, chain: [`${address}/a`, `${address}/b`, final], status: 200 },
  });
  expect(capture.answer?.headers).toMatchObject({ 'last-modified': 'Sun, 04 May 2031 10:15:00 GMT', link: '<a>, <b>' });
  expect(JSON.stringify(capture.answer)).not.toContain('cookie');
  expect(Date.parse(capture.capturedAt ?? '')).toBeGreaterThan(0);
});

test('another host’s page by a redirect: the capture says whose it is', async () => {
  const { port } = await serve((request, response) => {
    if (request.headers.host === 'harbour.example') redirect('http://karsa.example/front')(request, response);
    else response.end('Bo said no.');
  });
  const effects = pretend({ 'harbour.example': [['45.0.0.9']], 'karsa.example': [['45.0.0.10']] }, port);
  expect(await fetchCapture('http://harbour.example/story', defaultFetchSettings, effects)).toMatchObject({
    from: 'http://karsa.example/front',
    given: { url: 'http://karsa.example/front' },
    answer: {
      requested: 'http://harbour.example/story',
      chain: ['http://harbour.example/story', 'http://karsa.example/front'],
    },
  });
});

test('what is sent names neither the tool nor its user, and carries no cookie to the next request', async () => {
  const sent: string[][] = [];
  const { address, port } = await serve((request, response) => {
    sent.push(request.rawHeaders);
    if (request.url === '/') response.writeHead(302, { location: '/b', 'set-cookie': 'id=1' }).end();
    else response.end('Ola said so.');
  });
  const fetcher = createFetcher(near);
  await fetcher.fetch(`${address}/`);
  await fetcher.close();
  const expected = [
    ['host', `127.0.0.1:${port}`],
    ['connection', 'keep-alive'],
    ['user-agent', 'Mozilla/5.0 (compatible)'],
    ['accept', 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'],
    ['accept-language', 'en'],
    ['accept-encoding', 'gzip, deflate, br'],
  ].flat();
  expect(sent).toEqual([expected, expected]);
});

test('a user agent of the user’s own', async () => {
  const { address } = await serve((request, response) => response.end(request.headers['user-agent']));
  const { bytes } = await fetchCapture(address, { ...near, userAgent: 'HarbourArchive/1' });
  expect(Buffer.from(bytes).toString()).toBe('HarbourArchive/1');
});

test('asked again with what was said of the last answer, a server may say that nothing changed', async () => {
  const { address } = await serve((request, response) => {
    const same = request.headers['if-none-match'] === '"v1"' && request.headers['if-modified-since'] === 'then';
    response.writeHead(same ? 304 : 200).end(same ? '' : 'Ola said so.');
  });
  const fetcher = createFetcher(near);
  const known = { etag: '"v1"', lastModified: 'then' };
  expect(await fetcher.fetch(address, { known })).toMatchObject({ status: 304, bytes: new Uint8Array() });
  expect(await fetcher.fetch(address, { known: { ...known, etag: '"v0"' } })).toMatchObject({ status: 200 });
  await fetcher.close();
});

test.each([
  ['https://www.harbour.example/', 'harbour.example'],
  ['https://harbour.example/world/bridge.html', 'harbour.example-world-bridge'],
  ['https://harbour.example/a%20b/%C3%A9t%C3%A9?q=1&r=2', 'harbour.example-a-b-ete-q-1-r-2'],
  ['https://harbour.example/../../etc/passwd', 'harbour.example-etc-passwd'],
  ['https://harbour.example/%2e%2e%2f%2e%2e%2fa', 'harbour.example-.-.-a'],
  ['https://harbour.example/%ff%00', 'harbour.example-ff-00'],
  ['http://[2a00::1]/', '2a00-1'],
  [`https://harbour.example/${'long/'.repeat(100)}`, `harbour.example${'-long'.repeat(13)}`],
])('%s is called %s', (address, stem) => {
  expect(stemOfAddress(address)).toBe(stem);
});
