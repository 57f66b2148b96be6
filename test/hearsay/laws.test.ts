// Laws: never throws on any text, spans lie in the text, ids and chains are sound, the same text gives the same answer.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hear } from './hear.ts';

const word = fc.constantFrom(
  'said',
  'the mayor',
  'that',
  '“',
  '”',
  '"',
  ',',
  '.',
  ':',
  '\n',
  'Anna Berg',
  'he',
  'according to',
  'citing',
  'the bridge fell',
  '-',
  '»',
  'reportedly',
  'was',
  'quoted as saying',
  'claims',
  'to close',
  '?',
  '😀',
  '\u0000',
  '[relayed] ',
);
const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));

test('any text gives a sound answer', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ maxLength: 200 })), (given) => {
      const { article, heard } = hear(given);
      const ids = heard.attributions.map(({ id }) => id);
      expect(ids).toEqual(ids.map((_, index) => `a${index + 1}`));
      expect(heard.sources.map(({ id }) => id)).toEqual(heard.sources.map((_, index) => `s${index + 1}`));
      for (const one of heard.attributions) {
        expect(one.content.length).toBeGreaterThan(0);
        for (const span of [
          ...one.content,
          ...(one.cue ? [one.cue] : []),
          ...(one.sourceSpan ? [one.sourceSpan] : []),
        ]) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(article.text.length);
        }
        expect(one.source === null).toBe(one.why !== null);
        const seen = new Set([one.id]);
        for (let up = one.within; up; up = heard.attributions.find(({ id }) => id === up)?.within ?? null) {
          expect(seen.has(up)).toBe(false);
          seen.add(up);
        }
      }
      expect(hear(given).heard).toEqual(heard);
    }),
    { numRuns: 150 },
  );
});
