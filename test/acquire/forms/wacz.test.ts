// WACZ: the WARC files in it are read; names that lead out, bombs, locked and nested entries are refused by name.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { everything, lines, testFolder } from './found.ts';
import { makeRecord, page } from './makeWarc.ts';
import { makeZip, type ZipEntry } from './makeZip.ts';

const { put } = testFolder();
const A = 'https://karsapost.example/a';

const warc = async (): Promise<ZipEntry> => ({
  name: 'archive/data.warc.gz',
  bytes: await makeRecord(`${A}1`, page(1)),
});
const PAGE = 'x-data-1 <html><body><p>Page 1: the mayor said so.</p></body></html>';
const description = (digest: string): ZipEntry => ({
  name: 'datapackage.json',
  bytes: Buffer.from(JSON.stringify({ resources: [{ path: 'archive/data.warc.gz', hash: `sha256:${digest}` }] })),
  packed: true,
});

test('the records of the WARC files in it; their place says where they stand', async () => {
  const data = await warc();
  const path = put('x.wacz', makeZip([data, description(createHash('sha256').update(data.bytes).digest('hex'))]));
  const all = await everything(path);
  expect(all).toHaveLength(1);
  expect(all[0]).toMatchObject({
    capture: { name: 'x-data-1', from: `${path}#archive/data.warc.gz#1`, given: { url: `${A}1` } },
  });
});

test.each<[string, () => Promise<readonly ZipEntry[]> | readonly ZipEntry[], readonly string[]]>([
  [
    'a digest of datapackage.json that does not hold',
    async () => [await warc(), description('0'.repeat(64))],
    [PAGE, 'failed x.wacz#archive/data.warc.gz damaged'],
  ],
  [
    'a name that leads out',
    async () => [{ name: '../archive/evil.warc', bytes: Buffer.from('x') }, await warc()],
    ['failed ../archive/evil.warc damaged', PAGE],
  ],
  [
    'an absolute name',
    async () => [{ name: '/archive/evil.warc', bytes: Buffer.from('x') }, await warc()],
    ['failed x.wacz#/archive/evil.warc damaged', PAGE],
  ],
  [
    'a bomb',
    async () => [{ name: 'archive/bomb.warc', bytes: Buffer.alloc(120_000_000), packed: true }, await warc()],
    ['failed x.wacz#archive/bomb.warc too-large', PAGE],
  ],
  [
    'an archive in the archive',
    async () => [{ name: 'archive/inner.wacz', bytes: makeZip([await warc()]) }, await warc()],
    ['failed x.wacz#archive/inner.wacz unsupported-form', PAGE],
  ],
  [
    'an entry with a password',
    async () => [{ ...(await warc()), name: 'archive/locked.warc.gz', packed: true, locked: true }, await warc()],
    ['failed x.wacz#archive/locked.warc.gz locked', PAGE],
  ],
  [
    'a description that is no JSON',
    async () => [{ name: 'datapackage.json', bytes: Buffer.from('{') }, await warc()],
    ['failed x.wacz#datapackage.json damaged', PAGE],
  ],
  [
    'a zip that is no WACZ',
    () => [{ name: 'word/document.xml', bytes: Buffer.from('<w/>') }],
    ['failed x.wacz unsupported-form'],
  ],
])('%s', async (_, entries, expected) => {
  const got = await lines(put('x.wacz', makeZip(await entries())));
  expect(got.map((line) => line.replace(/^failed x\.wacz#\.\.\//, 'failed ../'))).toEqual(expected);
});

test('a WACZ that is cut off', async () => {
  const whole = makeZip([await warc()]);
  expect(await lines(put('x.wacz', whole.subarray(0, whole.length - 30)))).toEqual(['failed x.wacz damaged']);
});
