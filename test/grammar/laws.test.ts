// What holds for every text: tokens and gaps rebuild it, every span lies in it, trees are trees, nothing throws.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holds } from '../../src/span.ts';
import { read } from './bundled.ts';

const pieces = fc.constantFrom(
  ...['The ', 'ministry', ' said ', '“', '”', '"', "'", '’', '.', ' ', '\n', '...', 'U.S.', "don't", '-', '(', ')'],
  ...[
    '12',
    '3.5',
    'Anna Marr',
    'he',
    '[5]',
    '\ud800',
    '😀',
    'وزارة',
    '«',
    '»',
    '``',
    "''",
    'a@b.example',
    '\t',
    ',',
    '?!',
  ],
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 60 }).map((list) => list.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

test('tokens and gaps rebuild the text, and gaps are white space', () => {
  fc.assert(
    fc.property(texts, (text) => {
      let rebuilt = '';
      let end = 0;
      for (const token of read(text).sentences.flatMap((sentence) => sentence.tokens)) {
        expect(token.form).toBe(text.slice(token.start, token.end));
        expect(
          text
            .slice(end, token.start)
            .trim()
            .replaceAll(/[\u200b\u2060\u0085]/g, ''),
        ).toBe('');
        rebuilt += text.slice(end, token.start) + token.form;
        end = token.end;
      }
      expect(rebuilt + text.slice(end)).toBe(text);
    }),
    { numRuns: 150, seed: 7 },
  );
});

test('every sentence has one root and every word hangs on it', () => {
  fc.assert(
    fc.property(texts, (text) => {
      for (const { tokens } of read(text).sentences) {
        expect(tokens.filter((token) => token.head === -1)).toHaveLength(1);
        for (const start of tokens.keys()) {
          let at = start;
          for (let steps = 0; at >= 0 && steps <= tokens.length; steps++) at = tokens[at]?.head ?? -1;
          expect(at).toBe(-1);
        }
      }
    }),
    { numRuns: 100, seed: 8 },
  );
});

test('quotations, names and mentions lie in the text and in their sentence', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { sentences, quotations, names, entities } = read(text);
      for (const span of [...quotations, ...quotations.flatMap((quotation) => quotation.parts)])
        expect(span.start >= 0 && span.start < span.end && span.end <= text.length).toBe(true);
      for (const span of [...names, ...entities.flatMap((entity) => entity.mentions)])
        expect(holds(sentences[span.sentence] ?? { start: 0, end: -1 }, span)).toBe(true);
    }),
    { numRuns: 100, seed: 9 },
  );
});

test('the same text gives the same analysis, whatever was read before', () => {
  const text = 'The Karsan defence ministry said on Sunday that “the bridge” fell. It denied the rest.';
  const first = JSON.stringify(read(text));
  read('Something else was read in between, by Anna Marr of Norvand.');
  expect(JSON.stringify(read(text))).toBe(first);
});

test('a text of one word of two million letters is read', () => {
  expect(read('a'.repeat(2_000_000)).sentences).toHaveLength(1);
});
