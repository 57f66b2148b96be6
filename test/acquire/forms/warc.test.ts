// WARC: pages handed on, everything else counted, what is broken told by its record and the rest carried on.
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { captures } from '../../../src/acquire/captures.ts';
import { capturesIn, everything, lines, testFolder, textIn } from './found.ts';
import { makeRecord, page, type RecordOptions } from './makeWarc.ts';

const { put } = testFolder();
const A = 'https://karsapost.example/a';

test.each([true, false])('response and resource records; packed by record: %s', async (gzip) => {
  const path = put(
    `crawl.warc${gzip ? '.gz' : ''}`,
    Buffer.concat([
      await makeRecord(`${A}1`, page(1), {
        gzip,
        headers: { 'Content-Type': 'text/html; charset=windows-1252', 'Set-Cookie': 'a=b', 'X-Kept': 'yes' },
      }),
      await makeRecord(`${A}1`, '', { gzip, type: 'request', status: 'GET /a1 HTTP/1.1' }),
      await makeRecord(`${A}2`, 'not there', { gzip, status: '404 Not Found' }),
      await makeRecord(`${A}.png`, 'x', { gzip, headers: { 'Content-Type': 'image/png' } }),
      await makeRecord('https://karsapost.example/robots.txt', 'User-agent: *', {
        gzip,
        headers: { 'Content-Type': 'text/plain' },
      }),
      await makeRecord(`${A}1`, '', { gzip, type: 'revisit' }),
      await makeRecord(`${A}7`, page(7), { gzip, type: 'resource' }),
    ]),
  );
  const [first, second, rest] = await everything(path);
  expect(first).toMatchObject({
    capture: {
      name: 'crawl-1',
      from: `${path}#1`,
      capturedAt: '2031-05-14T10:00:00Z',
      mediaType: 'text/html',
      charset: 'windows-1252',
      given: { url: `${A}1` },
      answer: { requested: `${A}1`, chain: [`${A}1`], status: 200, headers: { 'x-kept': 'yes' } },
    },
  });
  expect(JSON.stringify(first)).not.toContain('a=b');
  expect(second).toMatchObject({ capture: { name: 'crawl-7', mediaType: 'text/html', given: { url: `${A}7` } } });
  expect(rest).toEqual({
    kind: 'skipped',
    path,
    count: 5,
    what: 'records that hold no report: 1 image/png, 1 request, 1 revisit, 1 robots.txt, 1 status 404',
  });
});

test('a sidecar beside the archive tells of all its reports', async () => {
  const path = put('told.warc.gz', await makeRecord(`${A}1`, page(1)));
  put('told.meta.json', '{"outlet":"Karsa Post"}');
  expect((await capturesIn(path))[0]?.given).toEqual({ outlet: 'Karsa Post', url: `${A}1` });
});

const chunked = (text: string): string =>
  `5\r\n${text.slice(0, 5)}\r\n${(text.length - 5).toString(16)};x=y\r\n${text.slice(5)}\r\n0\r\n\r\n`;

test.each<[string, string | Uint8Array, Readonly<Record<string, string>>]>([
  ['gzip', gzipSync(page(1)), { 'Content-Encoding': 'gzip' }],
  ['deflate', deflateSync(page(1)), { 'Content-Encoding': 'deflate' }],
  ['br', brotliCompressSync(page(1)), { 'Content-Encoding': 'br' }],
  ['two packings', brotliCompressSync(gzipSync(page(1))), { 'Content-Encoding': 'gzip, br' }],
  ['gzip that the crawler undid', page(1), { 'Content-Encoding': 'gzip' }],
  ['br that the crawler undid', page(1), { 'Content-Encoding': 'br' }],
  ['chunks', chunked(page(1)), { 'Transfer-Encoding': 'chunked' }],
  ['chunks that the crawler joined', page(1), { 'Transfer-Encoding': 'chunked' }],
])('the body as it was meant: %s', async (name, body, headers) => {
  const path = put(
    `${name.replace(/\W/g, '-')}.warc.gz`,
    await makeRecord(`${A}1`, body, { headers: { 'Content-Type': 'text/html', ...headers } }),
  );
  expect(textIn((await capturesIn(path))[0])).toBe(page(1));
});

const three = async (options: RecordOptions = { gzip: false }): Promise<readonly Buffer[]> =>
  Promise.all([1, 2, 3].map((number) => makeRecord(`${A}${number}`, page(number), options)));
const FIRST = 'x-1 Page 1: the mayor said so.';
const THIRD = 'x-3 Page 3: the mayor said so.';

/** Without tags. */
const told = async (bytes: Uint8Array, name = 'x.warc'): Promise<readonly string[]> =>
  (await lines(put(name, bytes))).map((line) => line.replace(/<[^>]*>/g, ''));

const edited = (record: Buffer, from: RegExp, to: string): Buffer =>
  Buffer.from(record.toString('latin1').replace(from, to), 'latin1');

test('a digest that does not hold: the record is named, the others are read', async () => {
  const [one, two, rest] = (await three()) as [Buffer, Buffer, Buffer];
  expect(await told(Buffer.concat([one, edited(two, /mayor/, 'major'), rest]))).toEqual([
    FIRST,
    'failed x.warc#2 damaged',
    THIRD,
  ]);
});

test.each([
  ['sha1 in base32', 'sha1:6ZCSJ7QBWJ6RTHZ6OL6XLRRFQZKXTA35', 'failed x.warc#1 damaged'],
  ['sha1 in hexadecimal', 'sha1:da39a3ee5e6b4b0d3255bfef95601890afd80709', 'failed x.warc#1 damaged'],
  ['sha256', 'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 'failed x.warc#1 damaged'],
  ['an algorithm that is not known here: not checked', 'blake3:00', FIRST],
])('digests: %s', async (_, digest, line) => {
  const record = await makeRecord(`${A}1`, page(1), { gzip: false });
  expect(await told(edited(record, /WARC-Payload-Digest: \S+/i, `WARC-Payload-Digest: ${digest}`))).toEqual([line]);
});

test.each([5, 60, 200, 500])('cut off %s bytes before its end: what came before is read', async (bytes) => {
  const all = Buffer.concat((await three()).slice(0, 2));
  expect(await told(all.subarray(0, all.length - bytes))).toEqual([FIRST, 'failed x.warc#2 damaged']);
});

test('packed and cut off', async () => {
  const all = Buffer.concat((await three({ gzip: true })).slice(0, 2));
  expect(await told(all.subarray(0, all.length - 60), 'x.warc.gz')).toEqual([FIRST, 'failed x.warc.gz#2 damaged']);
});

test.each([
  ['too small', -20],
  ['too large', 20],
  ['so large that the next record is swallowed', 300],
])('a length that is %s: the record is named, the next ones are read', async (_, by) => {
  const [one, two, rest] = (await three()) as [Buffer, Buffer, Buffer];
  const wrong = edited(
    two,
    /Content-Length: (\d+)/i,
    `Content-Length: ${Number(/Content-Length: (\d+)/i.exec(two.toString('latin1'))?.[1]) + by}`,
  );
  expect(await told(Buffer.concat([one, wrong, rest]))).toEqual([FIRST, 'failed x.warc#2 damaged', THIRD]);
});

test.each([
  ['no length', /Content-Length: \d+\r\n/i, ''],
  ['a length that is no number', /Content-Length: \d+/i, 'Content-Length: many'],
])('%s', async (_, from, to) => {
  const [one, two, rest] = (await three()) as [Buffer, Buffer, Buffer];
  expect(await told(Buffer.concat([one, edited(two, from, to), rest]))).toEqual([
    FIRST,
    'failed x.warc#2 damaged',
    THIRD,
  ]);
});

test('bytes between records', async () => {
  const [one, two] = (await three()) as [Buffer, Buffer];
  expect(await told(Buffer.concat([one, Buffer.from('stray words\n'), two]))).toEqual([
    FIRST,
    'failed x.warc#1 damaged',
    'x-2 Page 2: the mayor said so.',
  ]);
});

test('a body that unpacks to more than a record may hold', async () => {
  const bomb = gzipSync(Buffer.alloc(25_000_000));
  const bombed = await makeRecord(`${A}1`, bomb, {
    headers: { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' },
  });
  expect(await told(Buffer.concat([bombed, await makeRecord(`${A}3`, page(3))]), 'y.warc.gz')).toEqual([
    'failed y.warc.gz#1 too-large',
    'y-2 Page 3: the mayor said so.',
  ]);
});

test('a record larger than a record may be', async () => {
  const large = await makeRecord(`${A}1`, page(1).padEnd(21_000_000, ' '));
  expect(await told(Buffer.concat([large, await makeRecord(`${A}3`, page(3))]), 'z.warc.gz')).toEqual([
    'failed z.warc.gz#1 too-large',
    'z-2 Page 3: the mayor said so.',
  ]);
});

/** Zeros without end, packed. */
function* endlessZeros(): Generator<Buffer> {
  const member = gzipSync(Buffer.alloc(50_000_000));
  for (let size = 0; size < 10_000_000_000; size += 50_000_000) yield member;
}

test.each([
  ['a gzip of 10 GB of zeros', ''],
  ['a record of 10 GB of zeros, packed', 'WARC/1.1\r\nWARC-Type: request\r\nContent-Length: 10000000000\r\n\r\n'],
])('%s is given up early', async (_, before) => {
  let handed = 0;
  const input = (async function* () {
    if (before !== '') yield gzipSync(before);
    for (const chunk of endlessZeros()) {
      handed += chunk.length;
      yield chunk;
    }
  })();
  const { Readable } = await import('node:stream');
  const got: string[] = [];
  for await (const one of captures(['-'], { stdin: Readable.from(input) }))
    got.push(one.kind === 'failed' ? one.error.code : one.kind);
  expect(got[0]).toBe('too-large');
  expect(handed).toBeLessThan(1_000_000);
});
