// Addresses among the inputs: each is fetched and read by its form, and a failed one does not stop the others.
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { captures } from '../../../src/acquire/captures.ts';
import { near, pages, serve } from './server.ts';

const FEED =
  '<rss version="2.0"><channel><title>Digest</title><item><title>One</title><link>/one</link></item><item><title>None</title><link>/none</link></item></channel></rss>';
const WARC_RECORD = Buffer.from(
  'WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://karsa.example/a\r\nWARC-Date: 2031-05-04T10:15:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\nContent-Type: text/plain\r\nContent-Length: 12\r\n\r\nOla said so.\r\n\r\n',
);

test('a page, a feed, an archive, and what cannot be had', async () => {
  const { address } = await serve(
    pages({
      '/page': 'Bo said no.',
      '/feed': FEED,
      '/one': 'Ilse said so.',
      '/crawl.warc.gz': (_, response) => void response.end(gzipSync(WARC_RECORD)),
    }),
  );
  const inputs = ['/page', '/gone', '/feed', '/crawl.warc.gz'].map((path) => address + path);
  const told: string[] = [];
  for await (const got of captures([...inputs, 'ftp://harbour.example/'], { fetch: { ...near, hostDelayMs: 0 } })) {
    if (got.kind === 'captured') told.push(`${got.capture.from} ${Buffer.from(got.capture.bytes)}`);
    else if (got.kind === 'failed') told.push(`${got.path} ${got.error.code}`);
  }
  expect(told.map((line) => line.replaceAll(address, ''))).toEqual([
    '/page Bo said no.',
    '/gone bad-answer',
    '/one Ilse said so.',
    '/none bad-answer',
    expect.stringMatching(/^(?:https:\/\/karsa\.example\/a|\/crawl\.warc\.gz#1) Ola said so\.$/),
    'ftp://harbour.example/ not-found',
  ]);
});

test('a list of feeds from an address is fetched; what stands in a file leads nowhere', async () => {
  const server = await serve((request, response) => {
    const list = `<opml version="2.0"><body><outline text="a" xmlUrl="${server.address}/feed"/></body></opml>`;
    pages({ '/list': list, '/feed': FEED, '/one': 'Ilse said so.' })(request, response);
  });
  const { address, requests } = server;
  const read = async (inputs: readonly string[], stdin: string): Promise<readonly string[]> => {
    const told: string[] = [];
    for await (const got of captures(inputs, { stdin: Buffer.from(stdin), fetch: { ...near, hostDelayMs: 0 } }))
      told.push(got.kind === 'failed' ? got.error.code : got.kind);
    return told;
  };
  expect(await read(['-'], FEED.replaceAll('/one', `${address}/one`))).toEqual(['empty', 'empty']);
  expect(
    await read(['-'], `<opml version="2.0"><body><outline text="a" xmlUrl="${address}/feed"/></body></opml>`),
  ).toEqual(['bad-feed']);
  expect(requests).toEqual([]);
  expect(await read([`${address}/list`], '')).toEqual(['captured', 'bad-answer']);
});
