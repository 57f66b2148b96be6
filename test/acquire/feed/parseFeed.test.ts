// Feeds of every form: what they say of their items. A case is a feed and what is expected of it, side by side in feeds/.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Capture, makeCapture } from '../../../src/acquire/capture.ts';
import { feedDate } from '../../../src/acquire/feed/feedDate.ts';
import { feedKindOf } from '../../../src/acquire/feed/feedKind.ts';
import { feedsInOpml } from '../../../src/acquire/feed/opml.ts';
import { parseFeed } from '../../../src/acquire/feed/parseFeed.ts';

const FOLDER = join(import.meta.dirname, 'feeds');
const names = readdirSync(FOLDER).filter((name) => !name.includes('.expected.'));
const bytesOf = (name: string): Buffer => readFileSync(join(FOLDER, name));
const fetched = (bytes: Uint8Array, charset: string | null = null): Capture =>
  makeCapture(bytes, { from: 'https://feeds.example/f', charset, given: { url: 'https://feeds.example/f' } });
const text = (words: string, charset: string | null = null): Capture => fetched(Buffer.from(words), charset);

test.each(names)('%s', (name) => {
  const expected = readFileSync(join(FOLDER, name.replace(/\.\w+$/, '.expected.json')), 'utf8');
  expect(parseFeed(fetched(bytesOf(name)))).toEqual(JSON.parse(expected));
});

test('a feed from a file: addresses are relative to what it says of itself', () => {
  const { items } = parseFeed(makeCapture(bytesOf('rss-2.0.xml'), { from: 'a.xml' }));
  expect(items[0]?.link).toBe('https://harbour.example/world/bridge?a=1&b=2');
});

describe('which bytes are a feed', () => {
  test.each([
    ['rss-2.0.xml', 'rss'],
    ['rss-0.91.xml', 'rss'],
    ['rss-1.0.xml', 'rdf'],
    ['atom.xml', 'atom'],
    ['json.json', 'json'],
  ])('%s: %s', (name, kind) => {
    expect(feedKindOf(bytesOf(name))).toBe(kind);
  });

  test.each<[string, string | null]>([
    ['\ufeff\n <rss version="2.0">', 'rss'],
    ['<?xml version="1.0"?><?xml-stylesheet href="a"?><!-- <html> --><opml version="2.0">', 'opml'],
    ['<!DOCTYPE rss [<!ENTITY a "]>">]><rss>', 'rss'],
    ['<!doctype html><html><rss>', null],
    ['<html><head><title>What is <rss>?</title>', null],
    ['<feed>hay</feed>', null],
    ['<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">', null],
    ['{"version": "1.0"}', null],
    ['RSS is a form', null],
    ['', null],
  ])('%j: %s', (head, kind) => {
    expect(feedKindOf(Buffer.from(head))).toBe(kind);
  });

  test('UTF-16', () => {
    const bytes = Buffer.from('\ufeff<rss version="2.0"><channel><title>Dépêche</title></channel></rss>', 'utf16le');
    expect(feedKindOf(bytes)).toBe('rss');
    expect(parseFeed(fetched(bytes)).title).toBe('Dépêche');
  });
});

test.each([
  ['the header', 'windows-1251', ''],
  ['the declaration', null, '<?xml version="1.0" encoding="windows-1251"?>'],
  ['the declaration, where the header is wrong about UTF-8', 'utf-8', '<?xml version="1.0" encoding="windows-1251"?>'],
])('a character set named by %s', (_, charset, declaration) => {
  const rest = '<rss version="2.0"><channel><title>\xcc\xee\xf1\xf2</title></channel></rss>';
  expect(parseFeed(fetched(Buffer.from(declaration + rest, 'latin1'), charset)).title).toBe('Мост');
});

test.each([
  ['Sun, 04 May 2031 10:15:00 GMT', '2031-05-04T10:15:00Z'],
  ['4 May 2031 10:15 +0530', '2031-05-04T10:15:00+05:30'],
  ['Sunday, 04-May-31 10:15:00 PDT', '2031-05-04T10:15:00-07:00'],
  ['04 May 2031', '2031-05-04'],
  ['04 May 2031 10:15:00 KST', '2031-05-04T10:15:00'],
  ['2031-05-04', '2031-05-04'],
  ['2031-05-04T10:15Z', '2031-05-04T10:15:00Z'],
  ['2031-05-04 10:15:00+0200', '2031-05-04T10:15:00+02:00'],
  ['2031-02-30', null],
  ['Sun, 31 Apr 2031 10:15:00 GMT', null],
  ['2031', null],
  ['yesterday', null],
  ['', null],
])('the date %j is %s', (written, iso) => {
  expect(feedDate(written)).toBe(iso);
});

describe('feeds that are none, or traps', () => {
  const rss = (inner: string, before = ''): string =>
    `${before}<rss version="2.0"><channel><title>T</title><item><title>${inner}</title></item></channel></rss>`;
  const lol = `<!DOCTYPE rss [<!ENTITY a "lol lol"><!ENTITY b "${'&a;'.repeat(50)}"><!ENTITY c "${'&b;'.repeat(50)}">]>`;

  test.each([
    ['entities that expand', rss('&c;', lol)],
    ['an entity that names a file', rss('&x;', '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>')],
    ['an entity that names an address', rss('&x;', '<!DOCTYPE rss [<!ENTITY % x PUBLIC "a" "http://127.0.0.1/">]>')],
    ['a parameter entity in single marks', rss('', "<!DOCTYPE rss [<!ENTITY % a 'lol'><!ENTITY b '%a;%a;'>]>")],
    ['a feed that is cut off', rss('Bridge').slice(0, -30)],
    ['elements in elements, 100,000 deep', `<rss version="2.0"><channel>${'<a>'.repeat(100_000)}`],
    ['no channel', '<rss version="2.0"></rss>'],
    ['broken JSON', '{"version": "https://jsonfeed.org/version/1", "items": ['],
  ])('%s: a bad feed', (_, words) => {
    expect(() => parseFeed(text(words))).toThrow(
      expect.objectContaining({
        code: 'bad-feed',
        evidence: expect.objectContaining({ from: 'https://feeds.example/f' }),
      }),
    );
  });

  test('an entity for a letter is no trap, and is not expanded', () => {
    const { items } = parseFeed(text(rss('&own;', '<!DOCTYPE rss [<!ENTITY own "Bridge">]>')));
    expect(items[0]?.title).toBe('&own;');
  });

  test('more than a feed may hold', () => {
    const capture = { ...text(''), bytes: Buffer.alloc(30_000_001, ' ') };
    expect(() => parseFeed(capture)).toThrow(expect.objectContaining({ code: 'too-large' }));
  });
});

describe('OPML', () => {
  const opml = (body: string): Capture => text(`<opml version="2.0"><body>${body}</body></opml>`);

  test('the feeds in it and in its folders, each once', () => {
    const list = opml(`<outline text="a" xmlUrl="https://a.example/f"/>
      <outline text="more"><outline text="b"><outline text="c" xmlUrl="https://b.example/f?x=1&amp;y=2"/></outline></outline>
      <outline text="a" xmlUrl="https://a.example/f"/><outline text="d" xmlUrl="file:///etc/passwd"/>`);
    expect(feedsInOpml(list)).toEqual(['https://a.example/f', 'https://b.example/f?x=1&y=2']);
  });

  test.each([
    ['no feeds', opml('<outline text="a"/>')],
    ['nothing that ends', text('<opml version="2.0"><body><outline')],
    ['folders 100,000 deep', opml('<outline text="a">'.repeat(100_000))],
  ])('%s: a bad feed', (_, list) => {
    expect(() => feedsInOpml(list)).toThrow(expect.objectContaining({ code: 'bad-feed' }));
  });
});
