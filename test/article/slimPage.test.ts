import { expect, test } from 'vitest';
import { slimPage } from '../../src/article/slimPage.ts';
import { fromHtml, prose } from './articleOf.ts';

test.each([
  ['text stays', '<p>one <b>two</b> three</p>', '<p>one <b>two</b> three</p>'],
  ['comments go', '<p>one<!-- <p>two</p> --> three</p>', '<p>one three</p>'],
  ['scripts and styles go', '<p>one</p><script>"</p>" < 2</script><style>p{}</style>', '<p>one</p>'],
  ['menus and buttons go', '<nav><a href="/">Home</a></nav><p>one <button>Share</button></p>', '<p>one </p>'],
  [
    'attributes that nobody looks at go',
    '<p class="x" data-id="7" onclick="a > b" id=\'y\'>one</p>',
    '<p class="x" id=\'y\'>one</p>',
  ],
  [
    'a style stays only where it hides',
    '<p style="color: red">one</p><p style="display:none">two</p>',
    '<p>one</p><p style="display:none">two</p>',
  ],
  [
    'white space between boxes goes, between words stays',
    '<div>\n <p>one</p>\n</div><i>a</i> <b>b</b>',
    '<div><p>one</p></div><i>a</i> <b>b</b>',
  ],
  ['a bare sign is text', '<p>1 < 2 <3 </p>', '<p>1 < 2 <3 </p>'],
  ['end tags of nothing go', '<p>one</b></p></div>', '<p>one</p>'],
  ['a menu that is never closed stays', '<nav><p>one</p>', '<nav><p>one</p>'.replace('<nav>', '')],
])('%s', (_name, html, slim) => {
  expect(slimPage(html).html).toBe(slim);
});

test('JSON-LD is handed over', () => {
  expect(slimPage('<script type="application/ld+json">{"a":1}</script><script>b()</script>').jsonLd).toEqual([
    '{"a":1}',
  ]);
});

test.each([
  ['boxes', '<div>', '</div>'],
  ['boxes never closed', '<div>', ''],
  ['bold paragraphs', '<b><p>', ''],
  ['tables', '<table><tr><td>', ''],
  ['lists', '<ul><li>', '</li></ul>'],
])('a page of 100,000 nested %s is read', (_name, open, close) => {
  const html = `<html><body>${open.repeat(100_000)}<p>${prose('The minister')}</p>${close.repeat(100_000)}</body></html>`;
  expect(fromHtml(html).text).toBe(prose('The minister'));
});

test('a page with more pieces than Readability can hold is read', () => {
  const paragraphs = Array.from(
    { length: 14_000 },
    (_, i) => `<p>Road ${i} was closed by the ministry on Monday, said <i>the mayor</i>.</p>`,
  );
  const { blocks } = fromHtml(`<html><body><article>${paragraphs.join('')}</article></body></html>`);
  expect(blocks).toHaveLength(14_000);
});
