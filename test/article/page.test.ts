import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fromHtml, prose, shown, shownLinks } from './articleOf.ts';

describe('an agency’s page with a menu, a share bar, a cookie notice and related stories', () => {
  const article = fromHtml(readFileSync(join(import.meta.dirname, 'pages/agency.html'), 'utf8'));

  test('its blocks', () => {
    expect(shown(article).map((line) => line.slice(0, 60))).toEqual([
      'headline: Road closed near Tel Asmar after flood',
      'caption: The bridge on Sunday. Photo: Bo Karsa',
      'dateline: NORVAND (Karsa Press) —',
      'body: The Ministry of Roads of Karsa said on Monday that the',
      'body: “The river has taken two piers of the bridge,” the min',
      'body: A driver who had waited for two days told the Norvand ',
      'body: The bridge is gone, and with it the road that we all n',
      'body: — Mayor of Tel Asmar 4 September 2017',
      'body: Two towns are cut off.',
      'body: Two hundred people were moved.',
      'body: Norvand | 120 moved',
      'body: Tel Asmar | 80 moved',
      'body: The mayor said that the town had asked for a new bridg',
    ]);
  });

  test('its links, absolute, with the words they stand on', () => {
    expect(shownLinks(article)).toEqual([
      'image-credit Photo: Bo Karsa → https://norvand-wire.example/img/bridge.jpg',
      'link a statement → https://norvand-wire.example/files/statement.html',
      'embed The bridge is gone, and with it the road that we all need. → https://short.example/status/12',
      'link 4 September 2017 → https://short.example/status/12',
      'embed  → https://film.example/embed/7',
    ]);
  });

  test('what it says of itself', () => {
    expect(article).toMatchObject({
      url: 'https://norvand-wire.example/2017/09/04/road-closed',
      title: 'Road closed near Tel Asmar after flood',
      byline: ['Ada Norvand'],
      outlet: 'Norvand Wire',
      published: { value: '2017-09-04T10:15:00+02:00', certainty: 'stated', by: 'article/json-ld' },
      language: 'en',
      why: null,
    });
  });

  test('paragraphs are joined by blank lines, white space is folded, a line break stays one', () => {
    expect(article.text).not.toMatch(/[^\S\n]{2}|\n{3}/);
    expect(article.text).toContain('for ten years,\nand that it would go on');
    expect(article.text).toContain('mended, or who will pay');
  });
});

const body = `<p>${prose('The minister')}</p><p>${prose('The mayor')}</p>`;

test.each([
  [
    'a list of links',
    `<ul>${Array.from({ length: 40 }, (_, i) => `<li><a href="/${i}">Road ${i} closed near Norvand after rain</a></li>`).join('')}</ul>`,
  ],
  [
    'a script shell',
    '<noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div><script src="/app.js"></script>',
  ],
  [
    'a consent wall',
    '<h1>Before you continue</h1><p>We use cookies and data to deliver and maintain our services and to measure engagement.</p><p>If you choose “Accept all”, we will also use cookies to develop new services.</p><button>Accept all</button>',
  ],
  ['a film page', '<h1>Watch: the road</h1><video src="/a.mp4"></video><p>2:31</p>'],
])('no article: %s', (_name, inner) => {
  expect(fromHtml(`<!doctype html><html><head><title>Page</title></head><body>${inner}</body></html>`)).toMatchObject({
    text: '',
    blocks: [],
    links: [],
    why: 'no-article',
  });
});

test.each([
  [
    'JSON-LD carries the text of a script shell',
    `<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"${prose('The minister')}\\n${prose('The mayor')}"}</script><div id="root"></div>`,
  ],
  [
    'parts streamed to the end of the page',
    `<main><template id="B:0"></template></main><div hidden id="S:0"><article>${body}</article></div>`,
  ],
  ['a page of boxes and line breaks', `<div><div>${prose('The minister')}<br><br>${prose('The mayor')}</div></div>`],
  ['a part of a page', body],
  ['tags that are never closed', `<div><p>${prose('The minister')}<p>${prose('The mayor')}`],
  ['bare signs and entities', `<p>${prose('The minister')}</p><p>1 < 2 &amp; 3 > 2. ${prose('The mayor')}</p>`],
])('found: %s', (_name, html) => {
  const { text } = fromHtml(html);
  expect(text).toContain(prose('The minister'));
  expect(text).toContain(prose('The mayor'));
});

test('a block that stands there twice, for two widths of screen, is taken once', () => {
  const { text } = fromHtml(`<article>${body}<p>${prose('A driver')}</p><p>${prose('A driver')}</p></article>`);
  expect(text.split(prose('A driver'))).toHaveLength(2);
});

test('what a page hides is not read', () => {
  const { text } = fromHtml(
    `<article>${body}<p hidden>Secret words of nobody.</p><p style="display: none">More of them.</p></article>`,
  );
  expect(text).not.toMatch(/Secret|More of them/);
});

test('without an address, a relative link stays as it is; a given one makes it absolute', () => {
  const html = `<article><p>${prose('The minister')} <a href="/x#y">See the map</a>, <a href="#top">top</a>, <a href="mailto:a@b.example">mail</a>.</p>${body}</article>`;
  expect(shownLinks(fromHtml(html))).toEqual(['link See the map → /x#y']);
  expect(shownLinks(fromHtml(html, { url: 'https://norvand.example/a/b' }))).toEqual([
    'link See the map → https://norvand.example/x#y',
  ]);
});

test('a byline that is given wins over the page’s own', () => {
  const html = '<html><head><meta name="author" content="Bo Tarn"></head><body><p>Ola said so.</p></body></html>';
  expect(fromHtml(html).byline).toEqual(['Bo Tarn']);
  expect(fromHtml(html, { byline: ['Ilse Marn'] }).byline).toEqual(['Ilse Marn']);
});

test('the headline is the page’s own, the title the one that is given', () => {
  const article = fromHtml(`<article><h1>Road closed!</h1>${body}</article>`, { title: 'Bridge gone' });
  expect(article.title).toBe('Bridge gone');
  expect(shown(article)[0]).toBe('headline: Road closed!');
});

test('a list of links to other pages below the text goes, other lists stay', () => {
  const list = (item: (i: number) => string): string =>
    `<ul>${[1, 2, 3, 4, 5].map((i) => `<li>${item(i)}</li>`).join('')}</ul>`;
  const links = list((i) => `<a href="/${i}">Road ${i} closed</a>`);
  const towns = list((i) => `Town ${i}: 120 moved`);
  expect(fromHtml(`<article>${body}${towns}${links}</article>`).text).toMatch(/Town 5: 120 moved$/);
  expect(fromHtml(`<article>${links}${body}${towns}</article>`).text).toContain('Road 1 closed');
});

test.each([
  [
    'a part by its class',
    `<div class="c-newsletter"><p>Six stories before seven, and you can leave whenever you like.</p></div>`,
  ],
  [
    'a part by its role',
    `<div role="complementary"><p>The eel season opens on Monday, said the mayor of Norvand.</p></div>`,
  ],
  ['a box that stands on the page twice', `<div>Fly Karsa Wings: Norvand to the lakes, four times a day.</div>`],
])('left out: %s', (_name, part) => {
  const html = `<html><body>${part}<article><h1>Road closed</h1>${body}${part}<p>${prose('A driver')}</p></article></body></html>`;
  expect(shown(fromHtml(html))).toEqual([
    'headline: Road closed',
    `body: ${prose('The minister')}`,
    `body: ${prose('The mayor')}`,
    `body: ${prose('A driver')}`,
  ]);
});

test('a class that only looks like one beside the article is no reason to leave it out', () => {
  const { text } = fromHtml(
    `<html><body><div class="content-with-sidebar"><p>${prose('The minister')}</p><p>${prose('The mayor')}</p></div></body></html>`,
  );
  expect(text).toContain(prose('The mayor'));
});

test('a page laid out as a table: the cell of the article is read, the others are not', () => {
  const html = `<html><body><table><tr><td colspan="3"><a href="/">Front page</a></td></tr><tr><td>Sections<br>Town Hall</td><td><h2>Road closed</h2>${prose('The minister')}<br><br>${prose('The mayor')}<table><tr><td>Norvand</td><td>120</td></tr></table></td><td>Weather<br>Norvand 17°, showers</td></tr></table></body></html>`;
  const { text } = fromHtml(html);
  expect(text).toContain(prose('The mayor'));
  expect(text).toContain('Norvand | 120');
  expect(text).not.toMatch(/Weather|Town Hall|Front page/);
});

test('the standfirst and the main picture’s caption, which stand above the text', () => {
  const html = `<html><body><h1>Road closed near Tel Asmar</h1><p class="standfirst">Two towns are cut off and a third waits for the water to fall</p><figure><img src="/b.jpg"><figcaption>The bridge. Photo: Bo Karsa</figcaption></figure><div itemprop="articleBody">${body}<p>${prose('A driver')}</p></div></body></html>`;
  const article = fromHtml(html, { url: 'https://norvand.example/road' });
  expect(shown(article).slice(0, 3)).toEqual([
    'headline: Road closed near Tel Asmar',
    'standfirst: Two towns are cut off and a third waits for the water to fall',
    'caption: The bridge. Photo: Bo Karsa',
  ]);
  expect(shownLinks(article)).toEqual(['image-credit Photo: Bo Karsa → https://norvand.example/b.jpg']);
});

test('an empty span marks a frame, at the end of the words before it', () => {
  const { text, links } = fromHtml(
    `<article>${body}<iframe src="https://film.example/7"></iframe><p>${prose('A driver')}</p></article>`,
  );
  const end = text.indexOf(prose('The mayor')) + prose('The mayor').length;
  expect(links).toEqual([{ span: { start: end, end }, address: 'https://film.example/7', kind: 'embed' }]);
});
