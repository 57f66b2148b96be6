// Whose voice a span stands in: the innermost content that holds it, and whose words it may carry on.
import { expect, test } from 'vitest';
import { makeHeard } from '../../src/hearsay/heard.ts';
import { innermost, perhapsFor } from '../../src/hearsay/voice.ts';
import type { Attribution } from '../../src/reading.ts';
import type { Span } from '../../src/span.ts';
import { hear } from './hear.ts';

const span = (start: number, end: number): Span => ({ start, end });
const attribution = (id: string, within: string | null, ...content: Span[]): Attribution => ({
  id,
  within,
  source: null,
  sourceSpan: null,
  cue: null,
  content,
  manner: 'indirect',
  stance: 'asserts',
  imputed: false,
  certainty: 'stated',
  by: 'hearsay/said-that',
  why: 'nobody-named',
});

test.each<[string, readonly Attribution[], Span, string | null]>([
  ['outside of all', [attribution('a1', null, span(10, 20))], span(30, 35), null],
  ['inside one', [attribution('a1', null, span(10, 20))], span(12, 15), 'a1'],
  [
    'the deeper of two equals',
    [attribution('a1', null, span(10, 40)), attribution('a2', 'a1', span(10, 40))],
    span(12, 20),
    'a2',
  ],
  [
    'the shorter of two strangers',
    [attribution('a1', null, span(0, 40)), attribution('a2', null, span(10, 30))],
    span(12, 20),
    'a2',
  ],
  [
    'over the edge of the inner one',
    [attribution('a1', null, span(0, 60)), attribution('a2', 'a1', span(30, 60))],
    span(10, 50),
    'a1',
  ],
  ['out by a closing mark', [attribution('a1', null, span(10, 40))], span(20, 42), 'a1'],
  ['half outside', [attribution('a1', null, span(10, 40))], span(30, 60), null],
  ['in the second run', [attribution('a1', null, span(0, 9), span(20, 40))], span(25, 35), 'a1'],
])('%s', (_name, attributions, where, expected) => {
  expect(innermost(makeHeard(attributions, [], []), where)).toBe(expected);
});

test('a sentence without a cue behind an attributed one may carry it on, and is not its own', () => {
  const text = 'The mayor said the bridge fell at noon. Three cars were lost.\nFour boats were lost.';
  const { article, heard } = hear(text);
  const at = (words: string) => span(article.text.indexOf(words), article.text.indexOf(words) + words.length);
  expect(innermost(heard, at('Three cars'))).toBeNull();
  expect(perhapsFor(heard, at('Three cars'))).toBe('a1');
  expect(perhapsFor(heard, at('Four boats'))).toBeNull();
});

test('a relayed block is the outlet’s voice, and hangs under it', () => {
  const { article, heard } = hear('Read the KNA report here:\n[relayed] Nobody was hurt when the bridge fell.');
  const start = article.text.indexOf('Nobody');
  expect(innermost(heard, span(start, start + 6))).toBe('a1');
  expect(heard.blocks.map(({ attribution: id }) => id)).toEqual([null, 'a1']);
});
