// A figure hangs under the innermost attribution whose content holds it; what a source may go on saying is only `perhaps`.
import { expect, test } from 'vitest';
import type { Sentence, Token } from '../../../src/grammar/analysis.ts';
import { makeHeard } from '../../../src/hearsay/heard.ts';
import { findFigures } from '../../../src/matter/figures/findFigures.ts';
import type { Article, Attribution } from '../../../src/reading.ts';
import { almanac } from './readMatter.ts';

const text = 'The mayor said 12 houses burned. 3 barns burned. Later 7 tents burned.';
const tokens = (from: number, to: number): Token[] =>
  [...text.slice(from, to).matchAll(/\w+|[^\w\s]/g)].map((m) => ({
    form: m[0],
    start: from + m.index,
    end: from + m.index + m[0].length,
    lemma: m[0].toLowerCase(),
    upos: 'NOUN',
    xpos: 'NN',
    head: 0,
    deprel: 'dep',
  }));
const sentence = (from: number, to: number): Sentence => ({ start: from, end: to, block: 0, tokens: tokens(from, to) });

test('attribution and perhaps', () => {
  const said: Attribution = {
    id: 'a1',
    within: null,
    source: 's1',
    sourceSpan: { start: 0, end: 9 },
    cue: { start: 10, end: 14 },
    content: [{ start: 15, end: 31 }],
    manner: 'indirect',
    stance: 'asserts',
    imputed: false,
    certainty: 'stated',
    by: 'hearsay/toy',
    why: null,
  };
  const article: Article = {
    id: 'sha256:0',
    textId: 'sha256:0',
    url: null,
    title: null,
    byline: [],
    outlet: null,
    published: null,
    language: 'en',
    text,
    blocks: [{ kind: 'body', span: { start: 0, end: text.length }, attribution: null }],
    links: [],
    why: null,
  };
  const heard = makeHeard([said], [], article.blocks, [{ span: { start: 33, end: 48 }, attribution: 'a1' }]);
  const analysis = {
    text,
    sentences: [sentence(0, 32), sentence(33, 48), sentence(49, text.length)],
    uncommaed: false,
    quotations: [],
    names: [],
    entities: [],
  };
  const figures = findFigures(article, analysis, heard, [], almanac);
  expect(figures.map(({ low, attribution, perhaps }) => ({ low, attribution, perhaps }))).toEqual([
    { low: 12, attribution: 'a1', perhaps: null },
    { low: 3, attribution: null, perhaps: 'a1' },
    { low: 7, attribution: null, perhaps: null },
  ]);
});
