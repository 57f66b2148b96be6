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

test('the given title is the headline', () => {
  expect(shown(fromHtml(`<article><h1>Road closed!</h1>${body}</article>`, { title: 'Road closed' }))[0]).toBe(
    'headline: Road closed',
  );
});
