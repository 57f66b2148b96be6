// A feed → captures: the feed's own text where it is whole, else the page behind the link; one bad item stops no other.
import { expect, test } from 'vitest';
import { type Capture, makeCapture } from '../../../src/acquire/capture.ts';
import { capturesOfFeed } from '../../../src/acquire/feed/capturesOfFeed.ts';
import { fetchCapture } from '../../../src/acquire/fetch/fetchCapture.ts';
import type { FetchSettings } from '../../../src/acquire/fetch/settings.ts';
import type { FailedItem } from '../../../src/acquire/found.ts';
import { near, pages, redirect, serve } from '../fetch/server.ts';

const quick: FetchSettings = { ...near, hostDelayMs: 0 };

async function gathered(
  feed: Capture,
  fetch: FetchSettings | null,
): Promise<{ readonly captures: readonly Capture[]; readonly failed: readonly FailedItem[] }> {
  const [captures, failed]: [Capture[], FailedItem[]] = [[], []];
  for await (const got of capturesOfFeed(feed, { fetch })) {
    if (got.kind === 'captured') captures.push(got.capture);
    else failed.push(got);
  }
  return { captures, failed };
}

const words = ({ bytes }: Capture): string => Buffer.from(bytes).toString();

const FEED = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Harbour Digest</title><link>https://harbour.example/</link>
<item><title>Whole &lt;b&gt;"here"&lt;/b&gt;</title><link>/whole</link><pubDate>Sun, 04 May 2031 10:15:00 GMT</pubDate>
 <source url="https://karsa.example/rss">Karsa Post</source><dc:creator>Ilse Marn</dc:creator>
 <content:encoded><![CDATA[<p>Ola said <a href="so">so</a>.</p>]]></content:encoded></item>
<item><title>Page</title><link>/page</link><pubDate>Mon, 05 May 2031 10:15:00 GMT</pubDate><description>Bo …</description></item>
<item><title>Gone</title><link>/gone</link><description>Gone …</description></item>
<item><title>Moved</title><link>/moved</link></item>
</channel></rss>`;

test('from an address: whole texts as they are, the others fetched, failures told', async () => {
  const { address } = await serve(pages({ '/feed': FEED, '/page': '<p>Bo said no.</p>', '/moved': redirect('/page') }));
  const { captures, failed } = await gathered(await fetchCapture(`${address}/feed`, quick), quick);
  expect(captures.map(({ from }) => from)).toEqual(['/whole', '/page', '/page'].map((path) => address + path));
  expect(failed).toMatchObject([{ path: `${address}/gone`, error: { code: 'bad-answer' } }]);

  const [whole, page, moved] = captures;
  expect(whole).toMatchObject({
    mediaType: 'text/html',
    given: {
      title: 'Whole "here"',
      outlet: 'Karsa Post',
      byline: ['Ilse Marn'],
      published: '2031-05-04T10:15:00Z',
      url: `${address}/whole`,
    },
    feed: {
      from: `${address}/feed`,
      title: 'Harbour Digest',
      credit: { name: 'Karsa Post', address: 'https://karsa.example/rss' },
      authors: ['Ilse Marn'],
    },
  });
  expect(whole && words(whole)).toContain('<h1>Whole &quot;here&quot;</h1>\n<p>Ola said <a href="so">so</a>.</p>');
  expect(whole && words(whole)).toContain(`<base href="${address}/whole">`);
  expect(page).toMatchObject({
    given: { published: '2031-05-05T10:15:00Z', url: `${address}/page` },
    feed: { title: 'Harbour Digest', item: `${address}/page`, credit: null },
    answer: { status: 200 },
  });
  expect(page?.given).not.toHaveProperty('outlet');
  expect(page && words(page)).toBe('<p>Bo said no.</p>');
  expect(moved?.answer?.chain).toEqual([`${address}/moved`, `${address}/page`]);
});

test('from a file: nothing is fetched; short versions stand for the whole, and a bare link says what to do', async () => {
  const { captures, failed } = await gathered(
    makeCapture(Buffer.from(FEED), { name: 'digest', from: 'digest.xml' }),
    null,
  );
  expect(captures.map(({ given }) => [given.title, given.outlet])).toEqual([
    ['Whole "here"', 'Karsa Post'],
    ['Page', 'Harbour Digest'],
    ['Gone', 'Harbour Digest'],
  ]);
  expect(captures[1] && words(captures[1])).toContain('Bo …');
  expect(failed).toMatchObject([{ error: { code: 'empty', message: expect.stringContaining('by its address') } }]);
});

test('a feed cannot lead into the user’s own network', async () => {
  const links = ['http://169.254.169.254/a', 'http://127.0.0.1/b', 'http://[::1]/c', 'file:///etc/passwd'];
  const items = links.map((link) => `<item><link>${link}</link></item>`).join('');
  const feed = makeCapture(Buffer.from(`<rss version="2.0"><channel>${items}</channel></rss>`));
  const { captures, failed } = await gathered(feed, { ...quick, allowPrivate: false });
  expect(captures).toEqual([]);
  expect(failed.map(({ error }) => error.code)).toEqual([
    'refused-address',
    'refused-address',
    'refused-address',
    'empty',
  ]);
});

test('a list of feeds: every feed in it, one that fails among them', async () => {
  const { address } = await serve(pages({ '/feed': FEED, '/page': 'Bo said no.', '/moved': 'Moved.' }));
  const list = `<opml version="2.0"><body><outline text="a" xmlUrl="${address}/none"/><outline text="b" xmlUrl="${address}/feed"/></body></opml>`;
  const { captures, failed } = await gathered(makeCapture(Buffer.from(list)), quick);
  expect(captures).toHaveLength(3);
  expect(failed.map(({ path }) => path)).toEqual([`${address}/none`, `${address}/gone`]);
  await expect(gathered(makeCapture(Buffer.from(list), { from: 'list.opml' }), null)).rejects.toMatchObject({
    code: 'bad-feed',
    message: expect.stringContaining('hearsay watch list.opml fetches'),
  });
});

test('the same item gives the same bytes', async () => {
  const digests = async (): Promise<readonly string[]> =>
    (await gathered(makeCapture(Buffer.from(FEED)), null)).captures.map(({ digest }) => digest);
  expect(await digests()).toEqual(await digests());
});

test.each([
  ['text', 'content_text', 'One <script> & "two".\n\nThree.', 'One <script> & "two".\n\nThree.'],
  [
    'paragraphs',
    'content_html',
    '<p>One &amp; <b>two</b>.</p>\n<p class="a">Three<br>four.</p>',
    'One & two.\n\nThree four.',
  ],
  ['words without a tag', 'content_html', 'Ola said &#8220;so&rdquo;.', 'Ola said “so”.'],
])('%s alone become a plain text, whatever its length', async (_, key, value, expected) => {
  const item = { id: 'n', title: '<b>&lt;i&gt;</b>', [key]: value };
  const feed = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Notes', items: [item] });
  const { captures } = await gathered(makeCapture(Buffer.from(feed), { name: 'notes' }), null);
  expect(captures[0]).toMatchObject({ name: 'notes-i', mediaType: 'text/plain' });
  expect(captures[0] && words(captures[0])).toBe(`<i>\n\n${expected}\n`);
});

test.each(['<p>a</p><ul><li>b</li></ul>', '<h2>a</h2>', '<p>a<img src="x"></p>', 'a&eacute;', 'a<!-- b -->'])(
  '%s stays a page',
  async (html) => {
    const item = { id: 'n', content_html: html };
    const feed = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Notes', items: [item] });
    const { captures } = await gathered(makeCapture(Buffer.from(feed)), null);
    expect(captures[0]?.mediaType).toBe('text/html');
    expect(captures[0] && words(captures[0])).toContain(`<article>\n${html}\n</article>`);
  },
);
