// What relative times count from: the page, a stamp above the text, inside a relayed text its own date.
import { expect, test } from 'vitest';
import type { Sentence } from '../../../src/grammar/analysis.ts';
import { findTimes } from '../../../src/matter/times/findTimes.ts';
import type { Article, BlockKind } from '../../../src/reading.ts';
import { almanac } from '../figures/readMatter.ts';

type Paragraph = readonly [BlockKind, string];

/** First days of the times of paragraphs that a page of 2016-06-15 holds; null for a page without date. */
function daysIn(paragraphs: readonly Paragraph[], published: string | null): (string | null)[] {
  const text = paragraphs.map(([, words]) => words).join('\n');
  let at = 0;
  const blocks = paragraphs.map(([kind, words]) => {
    const span = { start: at, end: at + words.length };
    at = span.end + 1;
    return { kind, span, attribution: null };
  });
  const sentences: Sentence[] = blocks.map(({ span }, block) => ({ ...span, block, tokens: [] }));
  const article: Article = {
    id: 'sha256:0',
    textId: 'sha256:0',
    url: null,
    title: null,
    byline: [],
    outlet: null,
    published: published === null ? null : { value: published, certainty: 'stated', by: 'article/given' },
    language: 'en',
    text,
    blocks,
    links: [],
    why: null,
  };
  const times = findTimes(
    article,
    { text, sentences, uncommaed: false, quotations: [], names: [], entities: [] },
    almanac,
  );
  return times.map((time) => time.from);
}

test('each text has its own day to count from', () => {
  const paragraphs: readonly Paragraph[] = [
    ['body', 'The bridge fell on Sunday.'],
    ['relayed', 'Friday, May 8, 2015'],
    ['relayed', 'The road burned on Tuesday.'],
    ['body', 'The mill fell on Monday.'],
  ];
  expect(daysIn(paragraphs, '2016-06-15T23:30:00-11:00')).toEqual([
    '2016-06-12',
    '2015-05-08',
    '2015-05-05',
    '2016-06-13',
  ]);
});

test.each([
  ['Posted: 05 / 08 / 2015 11:10 am EDT'],
  ['10:10 AM PDT 5/8/2015'],
  ['Fri, 05/08/2015 - 13:42'],
  ['https://norvand.example/news/2015/05/08/bridge-falls'],
  ['Last updated on May 8, 2015 at 11:41 | Norvand Desk'],
])('a stamp above the text is its own day: %s', (stamp) => {
  const line: Paragraph = ['body', stamp];
  expect(daysIn([line, ['body', 'The road burned on Tuesday.']], null).at(-1)).toBe('2015-05-05');
});

test('a date in a sentence of the first lines is not', () =>
  expect(daysIn([['body', 'The mill of May 8, 2015 burned on Tuesday.']], null).at(-1)).toBeNull());
