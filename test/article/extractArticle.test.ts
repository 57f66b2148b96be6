import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeCapture } from '../../src/acquire/capture.ts';
import { extractArticle } from '../../src/article/extractArticle.ts';
import type { Article } from '../../src/reading.ts';
import { holds } from '../../src/span.ts';
import { almanac, articleOf, bytesOf, fromText, prose } from './articleOf.ts';

test.each([
  ['no bytes', '', null],
  ['white space', ' \n\t\r\n ', 'text/plain'],
  ['no bytes of HTML', '', 'text/html'],
  ['no bytes of Markdown', '', 'text/markdown'],
])('%s: an empty article that says why', (_name, source, mediaType) => {
  expect(articleOf(source, { mediaType })).toMatchObject({ text: '', blocks: [], why: 'empty-input' });
});

test('the ids are digests of the bytes and of the text', () => {
  const source = `Facebook Twitter RSS\n\n${prose('The “minister”')}`;
  const article = fromText(source);
  const digest = (text: string): string => `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`;
  expect(article.id).toBe(digest(source));
  expect(article.textId).toBe(digest(prose('The “minister”')));
});

test.each([
  ['text/html', 'maxHtmlBytes'],
  ['text/markdown', 'maxHtmlBytes'],
  ['text/plain', 'maxTextUnits'],
])('%s over its limit is refused before it is read, by the name of the setting', (mediaType, setting) => {
  const settings = {
    maxHtmlBytes: 100,
    maxTextUnits: 100,
    [setting === 'maxHtmlBytes' ? 'maxTextUnits' : 'maxHtmlBytes']: 1000,
  };
  const read = (units: number): unknown =>
    extractArticle(makeCapture(bytesOf('x'.repeat(units)), { mediaType }), settings, almanac);
  expect(() => read(101)).toThrow(new RegExp(`at most 100.*found 101.*${setting}`));
  expect(() => read(100)).not.toThrow();
});

test.each([
  ['letters', 'a'.repeat(2_000_000)],
  ['words', 'the road is closed '.repeat(105_000)],
  ['signs', ',.'.repeat(1_000_000)],
  ['capitals', 'TEL ASMAR '.repeat(200_000)],
  ['spaces', `x${' '.repeat(2_000_000)}y`],
  ['dates', '4 September 2017 '.repeat(120_000)],
])('one unbroken line of 2 MB: %s', (_name, text) => {
  expect(fromText(text).text.length).toBeGreaterThan(1_900_000);
});

test('a hundred thousand lines', () => {
  expect(fromText('The minister said that the road was closed.\n'.repeat(100_000)).blocks).toHaveLength(100_000);
});

/** Words that the rules look for, so that random texts reach them. */
const pieces = fc.constantFrom(
  '\n',
  '\n\n',
  ' ',
  '<p>',
  '</p>',
  '<div',
  '>',
  '<a href="/x">',
  '</a>',
  '<table><tr><td>',
  '<blockquote>',
  '<iframe src="//f.example">',
  '<br>',
  '<script type="application/ld+json">{"@type":"NewsArticle"',
  '}</script>',
  '<title>',
  '<meta property="og:title" content="',
  '">',
  '&amp;',
  '<!--',
  'Read the report here:',
  'Read more',
  'Advertisement',
  'Related',
  'By Ada Norvand',
  'MOSCOW (Sputnik) — ',
  'Monday 4 September 2017',
  '***',
  '# ',
  '- ',
  '[x](y)',
  '> ',
  '---\ntitle: x\n---\n',
  '“',
  '”',
  prose('The minister'),
  'Photo: Ada',
  '©',
  'Source: Norvand',
  '\u0000',
  '\ufeff',
  '\ud83d\ude00',
  '\u200b',
);
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(pieces, { maxLength: 40 }).map((list) => list.join('')),
);
const mediaTypes = fc.constantFrom(null, 'text/plain', 'text/html', 'text/markdown');

const lawful = ({ text, blocks, links }: Article): void => {
  let end = 0;
  for (const { span } of blocks) {
    expect(span.start).toBeGreaterThanOrEqual(end);
    expect(span.end).toBeGreaterThan(span.start);
    end = span.end;
  }
  expect(end).toBeLessThanOrEqual(text.length);
  for (const { span } of links) {
    expect(span.start).toBeLessThanOrEqual(span.end);
    expect(holds({ start: 0, end: text.length }, span)).toBe(true);
  }
};

test('no text makes it throw; blocks are in order, apart and within the text; links are within it', () => {
  fc.assert(
    fc.property(texts, mediaTypes, (source, mediaType) => {
      lawful(articleOf(source, { mediaType }));
    }),
    { numRuns: 400 },
  );
});

test('the same capture makes the same article', () => {
  fc.assert(
    fc.property(texts, mediaTypes, (source, mediaType) => {
      expect(articleOf(source, { mediaType })).toEqual(articleOf(source, { mediaType }));
    }),
    { numRuns: 50 },
  );
});
