import { expect, test } from 'vitest';
import { fromHtml, fromText, prose } from './articleOf.ts';

const page = (head: string, top = ''): string =>
  `<!doctype html><html><head>${head}</head><body><article><h1>Road closed near Tel Asmar</h1>${top}<p>${prose('The minister')}</p><p>${prose('The mayor')}</p></article></body></html>`;
const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;
const ld = (fields: string): string => `<script type="application/ld+json">{"@type":"NewsArticle",${fields}}</script>`;

test.each([
  ['JSON-LD', page(ld('"datePublished":"2017-09-04T08:00:00Z"')), '2017-09-04T08:00:00Z', 'stated', 'article/json-ld'],
  [
    'JSON-LD before a meta tag',
    page(ld('"datePublished":"2017-09-04"') + meta('article:published_time', '2018-01-01')),
    '2017-09-04',
    'stated',
    'article/json-ld',
  ],
  [
    'JSON-LD in an array',
    page(
      '<script type="application/ld+json">[{"@type":"Organization"},{"@type":"BlogPosting","datePublished":"2017-09-04"}]</script>',
    ),
    '2017-09-04',
    'stated',
    'article/json-ld',
  ],
  [
    'broken JSON-LD beside a meta tag',
    page(
      `<script type="application/ld+json">{"@type":</script>${meta('article:published_time', '2017-09-04T10:00:00+0300')}`,
    ),
    '2017-09-04T10:00:00+03:00',
    'stated',
    'article/meta-tag',
  ],
  ['a meta tag by name', page('<meta name="pubdate" content="20170904">'), '2017-09-04', 'stated', 'article/meta-tag'],
  [
    'a day that does not exist, and another that does',
    page(meta('article:published_time', '2017-06-31') + meta('date', '2017-06-30')),
    '2017-06-30',
    'stated',
    'article/meta-tag',
  ],
  [
    '<time> that calls itself the publication',
    page('', '<time class="published" datetime="2017-09-04">Monday</time>'),
    '2017-09-04',
    'stated',
    'article/time-element',
  ],
  [
    'another <time>',
    page('', '<time datetime="2017-09-04">Monday</time>'),
    '2017-09-04',
    'implied',
    'article/time-element',
  ],
  [
    'the address',
    page('<link rel="canonical" href="https://norvand.example/2017/09/04/road">'),
    '2017-09-04',
    'implied',
    'article/address',
  ],
  [
    'the text, an earlier day than the page’s own',
    page(meta('article:published_time', '2019-02-01'), '<p>Monday 4 September 2017</p>'),
    '2017-09-04',
    'stated',
    'article/date-line',
  ],
  [
    'the page’s own, where the text’s is a later update',
    page(meta('article:published_time', '2017-09-04'), '<p>Tuesday 5 September 2017</p>'),
    '2017-09-04',
    'stated',
    'article/meta-tag',
  ],
])('published, from %s', (_name, html, value, certainty, by) => {
  expect(fromHtml(html).published).toEqual({ value, certainty, by });
});

test('what a person gives comes first', () => {
  const given = { title: 'T', outlet: 'O', published: '2016-01-02', url: 'https://o.example/t' };
  const html = page(ld('"datePublished":"2017-09-04","headline":"Road","publisher":"Wire"'));
  expect(fromHtml(html, given)).toMatchObject({
    ...given,
    published: { value: '2016-01-02', certainty: 'stated', by: 'article/given' },
  });
});

test('no date is no date', () => {
  expect(fromHtml(page('')).published).toBeNull();
  expect(fromText(`${prose('The minister')}\n\nIt was closed on 4 September 2017 for two days.`).published).toBeNull();
});

test.each([
  ['og:site_name', page(meta('og:site_name', 'Norvand Wire')), 'Norvand Wire'],
  ['a publisher', page(ld('"publisher":{"@type":"Organization","name":"Norvand Wire"}')), 'Norvand Wire'],
  [
    'microdata',
    page('', '<div itemprop="publisher"><meta itemprop="name" content="Norvand Wire"></div>'),
    'Norvand Wire',
  ],
  ['the end of the title', page('<title>Road closed near Tel Asmar | Norvand Wire</title>'), 'Norvand Wire'],
  [
    'the host, for want of a name',
    page('<link rel="canonical" href="https://www.norvand.example/road">'),
    'norvand.example',
  ],
  ['nothing', page(''), null],
])('outlet, from %s', (_name, html, outlet) => {
  expect(fromHtml(html).outlet).toBe(outlet);
});

test.each([
  [
    'the heading, where the machine’s title is much the same',
    page(meta('og:title', 'Road closed near Tel Asmar after flood')),
    'Road closed near Tel Asmar',
  ],
  [
    'the machine’s title, where the heading is something else',
    page(meta('og:title', 'Bridge gone in Norvand')).replace(/<h1>.*<\/h1>/, '<h1>World</h1>'),
    'Bridge gone in Norvand',
  ],
  [
    'the title without the outlet',
    page(meta('og:title', 'Bridge gone in Norvand | Wire') + meta('og:site_name', 'Wire')).replace(/<h1>.*<\/h1>/, ''),
    'Bridge gone in Norvand',
  ],
])('title: %s', (_name, html, title) => {
  expect(fromHtml(html).title).toBe(title);
});

test.each([
  ['one in JSON-LD', page(ld('"author":{"@type":"Person","name":"Ada Norvand"}')), ['Ada Norvand']],
  [
    'several in JSON-LD, people before the outlet',
    page(ld('"author":[{"@type":"Organization","name":"Wire"},{"@type":"Person","name":"Ada Norvand"},"Bo Karsa"]')),
    ['Ada Norvand', 'Bo Karsa'],
  ],
  ['a meta tag', page('<meta name="author" content="By Ada Norvand and Bo Karsa">'), ['Ada Norvand', 'Bo Karsa']],
  ['an address is no name', page(meta('article:author', 'https://norvand.example/ada')), []],
  ['a marked element', page('', '<p><a rel="author" href="/ada">Ada Norvand</a></p>'), ['Ada Norvand']],
])('byline, from %s', (_name, html, byline) => {
  expect(fromHtml(html).byline).toEqual(byline);
});

test.each([
  [
    'a line above the text',
    `Road closed\n\nPublished: 4 September 2017\n\n${prose('The minister')}`,
    '2017-09-04',
    'stated',
    'article/date-line',
  ],
  [
    'a dateline with its year',
    `NORVAND, 4 September 2017 — ${prose('The minister')}`,
    '2017-09-04',
    'stated',
    'article/dateline-date',
  ],
  [
    'a page in one line',
    `Wed 05 Apr 2017 Road closed near Tel Asmar. ${prose('The minister').repeat(4)}`,
    '2017-04-05',
    'stated',
    'article/lead-date',
  ],
  [
    'a page in one line, date and no more',
    `12 February 2015 Road closed near Tel Asmar. ${prose('The minister').repeat(4)}`,
    '2015-02-12',
    'implied',
    'article/lead-date',
  ],
  [
    'an agency and a date in one line',
    `Road closed near Tel Asmar AFP Monday 6 Jun 2016 Two towns are cut off. ${prose('The minister').repeat(4)}`,
    '2016-06-06',
    'implied',
    'article/agency-date',
  ],
  [
    'a last update, for want of better',
    `${prose('The minister')}\n\nLast update: Tuesday 22 November 2016`,
    '2016-11-22',
    'implied',
    'article/date-line',
  ],
])('published, told by a plain text: %s', (_name, text, value, certainty, by) => {
  expect(fromText(text).published).toEqual({ value, certainty, by });
});

test('a sentence that begins with a day tells no publication', () => {
  expect(
    fromText(`12 May 2015 was the day on which the road was closed. ${prose('The minister')}`).published,
  ).toBeNull();
});
