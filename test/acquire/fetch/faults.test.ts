// Servers that misbehave: each ends in a clear error that names the address, against a real server on this machine.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { createDial } from '../../../src/acquire/fetch/connect.ts';
import { fetchCapture } from '../../../src/acquire/fetch/fetchCapture.ts';
import { createFetcher } from '../../../src/acquire/fetch/fetcher.ts';
import { defaultFetchSettings, type FetchSettings } from '../../../src/acquire/fetch/settings.ts';
import { type Handler, near, pages, pretend, redirect, serve } from './server.ts';

/** What fetching "/" of a server ends in: "CODE" of the error, or the text of the page. */
async function ending(handler: Handler, settings: Partial<FetchSettings> = {}): Promise<string> {
  const { address } = await serve(handler);
  const fetched = fetchCapture(`${address}/`, { ...near, ...settings });
  return fetched.then(
    ({ bytes }) => Buffer.from(bytes).toString(),
    ({ code, evidence }) => {
      expect(evidence.address).toContain(address);
      return code;
    },
  );
}

/** Writes one byte now and then, for ever. */
const trickle: Handler = (_, response) => {
  response.writeHead(200, { 'content-type': 'text/html' });
  const timer = setInterval(() => response.write('a'), 20);
  response.on('close', () => clearInterval(timer));
};

/** Writes as fast as it is read, for ever. */
const flood: Handler = (_, response) => {
  const more = (): void => {
    while (response.write('<item><title>Bridge</title></item>\n'.repeat(1_000)));
  };
  response.writeHead(200, { 'content-type': 'application/rss+xml' }).on('drain', more);
  more();
};

const packed =
  (name: string, bytes: Uint8Array): Handler =>
  (_, response) =>
    void response.writeHead(200, { 'content-encoding': name }).end(bytes);

test('a byte now and then: given up once too few come', async () => {
  expect(await ending(trickle, { paceMs: 300, paceBytes: 1_000 })).toBe('too-slow');
});

test('a byte now and then, at a pace that is let pass: given up when the whole time is over', async () => {
  expect(await ending(trickle, { paceBytes: 0, wholeMs: 300 })).toBe('too-slow');
});

test('no answer at all: given up', async () => {
  expect(await ending(() => undefined, { firstByteMs: 200 })).toBe('too-slow');
});

test('redirects share the whole time', async () => {
  let at = 0;
  const slowRedirect: Handler = (_, response) => {
    setTimeout(() => response.writeHead(302, { location: `/${at++}` }).end(), 100);
  };
  const { address, requests } = await serve(slowRedirect);
  const fetched = fetchCapture(`${address}/`, { ...near, maxRedirects: 100, wholeMs: 500 });
  await expect(fetched).rejects.toMatchObject({ code: 'too-slow' });
  expect(requests.length).toBeLessThan(7);
});

test('redirects for ever: given up after the limit', async () => {
  let at = 0;
  const { address, requests } = await serve((_, response) => {
    response.writeHead(302, { location: `/${at++}` }).end();
  });
  await expect(fetchCapture(`${address}/`, near)).rejects.toMatchObject({
    code: 'bad-answer',
    message: expect.stringContaining('3 redirects'),
  });
  expect(requests).toEqual(['GET /', 'GET /0', 'GET /1', 'GET /2']);
});

test('an answer without an end: given up at the limit', async () => {
  expect(await ending(flood, { maxUnpackedBytes: 1e9, wholeMs: 3_000 })).toBe('too-large');
});

const ZEROS = Buffer.alloc(20_000_000);
test.each([
  ['gzip', gzipSync(ZEROS)],
  ['deflate', deflateSync(ZEROS)],
  ['br', brotliCompressSync(ZEROS)],
])('20 MB of zeros in a small %s body: given up at the limit for what is unpacked', async (name, bytes) => {
  expect(bytes.length).toBeLessThan(near.maxAnswerBytes);
  expect(await ending(packed(name, bytes))).toBe('too-large');
});

test.each([
  ['gzip', gzipSync('Ola said so.')],
  ['x-gzip', gzipSync('Ola said so.')],
  ['deflate', deflateSync('Ola said so.')],
  ['br', brotliCompressSync('Ola said so.')],
  ['identity', Buffer.from('Ola said so.')],
])('a body packed as %s is unpacked', async (name, bytes) => {
  expect(await ending(packed(name, bytes))).toBe('Ola said so.');
});

const GZIP = gzipSync('Ola said so.'.repeat(100));
test.each([
  ['a body packed twice', packed('gzip, gzip', gzipSync(GZIP))],
  ['an unknown packing', packed('pack200', GZIP)],
  ['a packed body that is cut off', packed('gzip', GZIP.subarray(0, 20))],
  ['a brotli body that is broken', packed('br', Buffer.from('Ola said so.'))],
  ['a body that is not packed as it says', packed('gzip', Buffer.from('Ola said so.'))],
  ['404', pages({})],
  ['500', ((_, response) => void response.writeHead(500).end('sorry')) satisfies Handler],
  ['a redirect to nowhere', ((_, response) => void response.writeHead(302).end()) satisfies Handler],
  ['a redirect to no address', redirect('http://[')],
])('%s is a bad answer', async (_, handler) => {
  expect(await ending(handler)).toBe('bad-answer');
});

test('an empty page', async () => {
  expect(await ending(pages({ '/': '' }))).toBe('empty');
});

test.each(['image/png', 'video/mp4', 'audio/mpeg', 'Font/woff2; charset=utf-8'])(
  'what is named %s is not taken',
  async (type) => {
    expect(await ending((_, response) => void response.writeHead(200, { 'content-type': type }).end('x'))).toBe(
      'unsupported-form',
    );
  },
);

test('a page that is named text/plain is kept: the bytes have the last word', async () => {
  const html = '<!doctype html><p>Ola said so.';
  const { address } = await serve((_, response) => response.writeHead(200, { 'content-type': 'text/plain' }).end(html));
  expect(await fetchCapture(address, near)).toMatchObject({ mediaType: 'text/plain', bytes: Buffer.from(html) });
});

test.each<[string, Handler]>([
  ['cuts the connection', (request) => void request.socket.destroy()],
  ['answers no HTTP', (request) => void request.socket.end('SSH-2.0-invented\r\n')],
  [
    'sends less than it says',
    (request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('Ola', () => request.socket.destroy());
    },
  ],
  [
    'sends a head without an end',
    (request) => void request.socket.end(`HTTP/1.1 200 OK\r\na: ${'x'.repeat(100_000)}\r\n\r\n`),
  ],
])('a server that %s is not reachable', async (_, handler) => {
  expect(await ending(handler)).toBe('not-reachable');
});

test('nothing answers at the port; the name is unknown', async () => {
  await expect(fetchCapture('http://127.0.0.1:9/', near)).rejects.toMatchObject({ code: 'not-reachable' });
  const fetched = fetchCapture('http://harbour.example/', defaultFetchSettings, pretend({}, 1));
  await expect(fetched).rejects.toMatchObject({ code: 'not-reachable' });
});

const pem = (name: string): string => readFileSync(join(import.meta.dirname, 'certificates', name), 'utf8');
const ca = pem('ca.pem');
const key = pem('harbour.key.pem');

/** Fetches an https page of `host` from a server with this certificate, trusting the invented authority or not. */
async function overTls(host: string, certificate: string, trusted: boolean): Promise<string> {
  const { port } = await serve(pages({ '/': 'Ola said so.' }), { key, cert: pem(certificate) });
  const dial = createDial(trusted ? { ca } : {});
  const { bytes } = await fetchCapture(`https://${host}/`, defaultFetchSettings, {
    resolve: async () => ['45.0.0.9'],
    dial: (asked, done) => dial({ ...asked, hostname: '127.0.0.1', port: String(port) }, done),
  });
  return Buffer.from(bytes).toString();
}

test('TLS: a certificate that holds', async () => {
  expect(await overTls('harbour.example', 'harbour.pem', true)).toBe('Ola said so.');
});

test.each([
  ['nobody vouches for', 'harbour.example', 'harbour.pem', false],
  ['is another host’s', 'karsa.example', 'harbour.pem', true],
  ['has run out', 'harbour.example', 'expired.pem', true],
])('TLS: a certificate that %s', async (_, host, certificate, trusted) => {
  await expect(overTls(host, certificate, trusted)).rejects.toMatchObject({ code: 'bad-certificate' });
});

test('TLS: the environment cannot switch the check off', async () => {
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
  onTestFinished(() => {
    delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
  });
  await expect(overTls('harbour.example', 'harbour.pem', false)).rejects.toMatchObject({ code: 'bad-certificate' });
});

test('the user stops it', async () => {
  const { address } = await serve(trickle);
  const stop = new AbortController();
  const fetcher = createFetcher(near);
  const fetched = fetcher.fetch(address, { signal: stop.signal });
  setTimeout(() => stop.abort(), 50);
  await expect(fetched).rejects.toMatchObject({ code: 'interrupted' });
  await fetcher.close();
});
