// Nothing but hosts of the public internet is reached: by name, by literal in any notation, by redirect, by re-binding.
import { expect, test } from 'vitest';
import { checkAddress, isAddress } from '../../../src/acquire/fetch/checkAddress.ts';
import { fetchCapture } from '../../../src/acquire/fetch/fetchCapture.ts';
import { createFetcher } from '../../../src/acquire/fetch/fetcher.ts';
import { ipRefusal } from '../../../src/acquire/fetch/ipRules.ts';
import { defaultFetchSettings } from '../../../src/acquire/fetch/settings.ts';
import { near, pages, pretend, redirect, serve } from './server.ts';

const PUBLIC = '45.0.0.9';

test.each([
  ['127.0.0.1', 'loopback'],
  ['127.255.1.2', 'loopback'],
  ['10.1.2.3', 'private'],
  ['172.16.0.1', 'private'],
  ['192.168.1.1', 'private'],
  ['169.254.10.10', 'linkLocal'],
  ['100.64.0.1', 'carrierGradeNat'],
  ['::1', 'loopback'],
  ['fe80::1', 'linkLocal'],
  ['fd12::1', 'uniqueLocal'],
])('%s is the user’s own network (%s): opened by --allow-private only', (ip, range) => {
  expect(ipRefusal(ip, false)).toContain(range);
  expect(ipRefusal(ip, true)).toBeNull();
});

test.each([
  ['0.0.0.0', 'this host'],
  ['0.1.2.3', 'this network'],
  ['224.0.0.1', 'multicast'],
  ['240.0.0.1', 'reserved'],
  ['255.255.255.255', 'broadcast'],
  ['192.0.2.1', 'documentation'],
  ['169.254.169.254', 'metadata'],
  ['168.63.129.16', 'metadata'],
  ['100.100.100.200', 'metadata'],
  ['fd00:ec2::254', 'metadata'],
  ['::', 'unspecified'],
  ['::ffff:127.0.0.1', 'IPv4-mapped'],
  ['::ffff:45.0.0.9', 'IPv4-mapped'],
  ['::127.0.0.1', 'IPv4-compatible'],
  ['64:ff9b::7f00:1', 'NAT64'],
  ['64:ff9b:1::7f00:1', 'local NAT64'],
  ['2002:7f00:1::1', '6to4'],
  ['2001:0:7f00:1::1', 'Teredo'],
  ['ff02::1', 'multicast'],
  ['fec0::1', 'site-local'],
  ['2001:db8::1', 'documentation'],
  ['4000::1', 'not assigned'],
  ['::2', 'not assigned'],
])('%s (%s) is never reached', (ip) => {
  expect(ipRefusal(ip, false)).not.toBeNull();
  expect(ipRefusal(ip, true)).not.toBeNull();
});

test.each([PUBLIC, '172.15.0.1', '172.32.0.1', '100.128.0.1', '2a00:1450::1'])('%s may be reached', (ip) => {
  expect(ipRefusal(ip, false)).toBeNull();
});

test.each([
  'http://127.0.0.1/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0x7f.1/',
  'http://0177.0.0.1/',
  'http://127.1/',
  'http://127.0.0.1./',
  'http://1２7.0.0.1/',
  'http://%31%32%37.0.0.1/',
  'http://[::1]/',
  'http://[::ffff:7f00:1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://169.254.169.254/latest/meta-data/',
  'http://2852039166/',
  'http://localhost/',
  'http://LOCALHOST./',
  'http://a.localhost/',
  'http://printer.local/',
  'http://db.internal/',
  'http://intranet/',
  'http://metadata.google.internal/',
])('%s is refused before anything is looked up', async (address) => {
  const effects = pretend({}, 1);
  await expect(fetchCapture(address, defaultFetchSettings, effects)).rejects.toMatchObject({ code: 'refused-address' });
  expect([effects.asked, effects.dialled]).toEqual([[], []]);
});

test.each([
  'http://metadata/',
  'http://metadata.google.internal/',
  'http://169.254.169.254/',
  'http://[::ffff:7f00:1]/',
])('%s is refused also with --allow-private', (address) => {
  expect(() => checkAddress(address, near)).toThrow(expect.objectContaining({ code: 'refused-address' }));
});

test.each([
  'ftp://harbour.example/a',
  'file:///etc/passwd',
  'javascript:1',
  'http://',
  'http://[::1',
  'http://1.2.3.4.5/',
  'http://ilse:secret@harbour.example/',
])('%s is no address to be fetched, and no password is repeated', (address) => {
  expect(() => checkAddress(address, near)).toThrow(expect.objectContaining({ code: 'bad-address' }));
  expect(() => checkAddress(address, near)).not.toThrow(/secret/);
});

test('addresses and paths are told apart', () => {
  expect(
    ['http://a.example', 'HTTPS://a.example/b', 'http.txt', 'ftp://a.example', './http://x'].map(isAddress),
  ).toEqual([true, true, false, false, false]);
});

test('a name that only Tor reaches is not looked up without a proxy', () => {
  const onion = 'http://abcdefghijklmnop.onion/';
  expect(() => checkAddress(onion, near)).toThrow(/only Tor/);
  expect(checkAddress(onion, { ...near, proxy: 'socks5://127.0.0.1:9050' }).href).toBe(onion);
});

test.each([
  ['one private address', [['192.168.1.7']]],
  ['a private address among public ones', [[PUBLIC, '10.0.0.1']]],
  ['the metadata address', [['169.254.169.254']]],
  ['an IPv4-mapped loopback address', [['::ffff:127.0.0.1']]],
])('a name that leads to %s is refused, and nothing is dialled', async (_, answers) => {
  const effects = pretend({ 'harbour.example': answers }, 1);
  const fetched = fetchCapture('http://harbour.example/', defaultFetchSettings, effects);
  await expect(fetched).rejects.toMatchObject({ code: 'refused-address' });
  expect(effects.dialled).toEqual([]);
});

test('re-binding: the checked address is the one that is dialled, and the name is looked up once', async () => {
  const { port } = await serve(pages({ '/': 'Ola said so.' }));
  const effects = pretend({ 'harbour.example': [[PUBLIC], ['127.0.0.1']] }, port);
  const capture = await fetchCapture('http://harbour.example/', defaultFetchSettings, effects);
  expect(capture.from).toBe('http://harbour.example/');
  expect(effects).toMatchObject({ asked: ['harbour.example'], dialled: [PUBLIC] });
});

test('re-binding: a second connection looks the name up again, and is refused', async () => {
  const { port } = await serve((_, response) => response.writeHead(200, { connection: 'close' }).end('Ola said so.'));
  const effects = pretend({ 'harbour.example': [[PUBLIC], ['127.0.0.1']] }, port);
  const fetcher = createFetcher(defaultFetchSettings, effects);
  await fetcher.fetch('http://harbour.example/');
  await expect(fetcher.fetch('http://harbour.example/')).rejects.toMatchObject({ code: 'refused-address' });
  expect(effects.dialled).toEqual([PUBLIC]);
  await fetcher.close();
});

test.each([
  'http://127.0.0.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://[::1]/',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://0177.1/',
  '//localhost/',
  'http://inside.example/',
])('a redirect to %s is refused', async (goal) => {
  const { port } = await serve(redirect(goal));
  const effects = pretend({ 'harbour.example': [[PUBLIC], [PUBLIC]], 'inside.example': [['10.0.0.5']] }, port);
  const fetched = fetchCapture('http://harbour.example/a', defaultFetchSettings, effects);
  await expect(fetched).rejects.toMatchObject({
    code: 'refused-address',
    message: expect.stringMatching(/^led on to http/),
  });
  expect(effects.dialled).toEqual([PUBLIC]);
});

test.each(['file:///etc/passwd', 'ftp://harbour.example/', 'http://ilse:secret@harbour.example/'])(
  'a redirect to %s is refused',
  async (goal) => {
    const { port } = await serve(redirect(goal));
    const effects = pretend({ 'harbour.example': [[PUBLIC]] }, port);
    await expect(fetchCapture('http://harbour.example/', defaultFetchSettings, effects)).rejects.toMatchObject({
      code: 'bad-address',
    });
  },
);

test('--allow-private reaches this machine', async () => {
  const { address } = await serve(pages({ '/': 'Ola said so.' }));
  await expect(fetchCapture(`${address}/`, defaultFetchSettings)).rejects.toThrow(/--allow-private/);
  expect((await fetchCapture(`${address}/`, near)).bytes.length).toBe(12);
});
