// Inside a relayed text times count from its own date; behind it from the page's again.
import { expect, test } from 'vitest';
import type { Sentence } from '../../../src/grammar/analysis.ts';
import { findTimes } from '../../../src/matter/times/findTimes.ts';
import type { Article, BlockKind } from '../../../src/reading.ts';
import { almanac } from '../figures/readMatter.ts';

const paragraphs: readonly (readonly [BlockKind, string])[] = [
  ['body', 'The bridge fell on Sunday.'],
  ['relayed', 'Friday, May 8, 2015'],
  ['relayed', 'The road burned on Tuesday.'],
  ['body', 'The mill fell on Monday.'],
];

test('each text has its own day to count from', () => {
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
    published: { value: '2016-06-15T23:30:00-11:00', certainty: 'stated', by: 'article/given' },
    language: 'en',
    text,
    blocks,
    links: [],
    why: null,
  };
  const times = findTimes(article, { text, sentences, quotations: [], names: [], entities: [] }, almanac);
  expect(times.map((time) => time.from)).toEqual(['2016-06-12', '2015-05-08', '2015-05-05', '2016-06-13']);
});
