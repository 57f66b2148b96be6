// Whatever a reading holds, its tree is printed, fits the terminal and holds no control character.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Attribution, Figure, Reading } from '../../src/reading.ts';
import { cellsOf } from '../../src/terminal/print/cells.ts';
import { printReading } from '../../src/terminal/print/tree.ts';
import { reading, source } from './handMade.ts';

const MARK = { certainty: 'assumed', by: 'hand/made', why: null } as const;
const words = fc.string({ unit: 'binary', maxLength: 300 });
const part = fc.tuple(fc.nat(400), fc.nat(200)).map(([start, length]) => ({ start, end: start + length }));
const id = fc.constantFrom('a0', 'a1', 'a2', 'a3', 'a4', 'a5');
const stances = ['asserts', 'denies', 'accuses', 'asks', 'urges', 'expects', 'declines'] as const;

const attributionOf = fc.record<Omit<Attribution, 'id' | 'certainty' | 'by' | 'why'>>({
  within: fc.option(id),
  source: fc.option(fc.constantFrom('s0', 's1')),
  sourceSpan: fc.option(part),
  cue: fc.option(part),
  content: fc.array(part, { maxLength: 3 }),
  manner: fc.constantFrom('direct', 'mixed', 'indirect'),
  stance: fc.constantFrom(...stances),
  imputed: fc.boolean(),
});

const anyReading: fc.Arbitrary<Reading> = fc
  .record({
    text: words,
    name: words,
    title: fc.option(words),
    attributions: fc.array(attributionOf, { maxLength: 6 }),
    spans: fc.array(part, { maxLength: 5 }),
    relayed: fc.option(id),
  })
  .map(({ text, name, title, attributions, spans, relayed }) =>
    reading(text, {
      article: {
        title,
        outlet: name,
        blocks: spans.map((span) => ({ kind: 'relayed', span, attribution: relayed })),
      },
      sources: [source('s0', name, { role: name }), source('s1', `unnamed: ${name}`, { kind: 'unnamed' })],
      attributions: attributions.map((one, at) => ({ ...one, id: `a${at}`, ...MARK })),
      claims: spans.map((span, at) => ({
        id: `c${at}`,
        attribution: at % 2 ? `a${at}` : null,
        perhaps: at % 3 ? 's1' : null,
        event: null,
        span,
        text,
      })),
      figures: spans.map(
        (span, at): Figure => ({
          id: `f${at}`,
          span,
          low: at,
          high: null,
          approx: true,
          of: 'killed',
          unit: null,
          counted: null,
          status: null,
          attribution: at % 2 ? null : `a${at}`,
          perhaps: null,
          ...MARK,
        }),
      ),
      remarks: spans.map((span, at) => ({
        id: `r${at}`,
        kind: at % 2 ? 'loaded' : 'sum',
        spans: [span],
        message: name,
      })),
    }),
  );

test('no line is wider than the terminal, and nothing steers it', () => {
  fc.assert(
    fc.property(anyReading, fc.integer({ min: 20, max: 140 }), fc.boolean(), (one, width, all) => {
      const printed = printReading(one, { width, all, colour: false });
      for (const line of printed.split('\n')) {
        expect(cellsOf(line)).toBeLessThanOrEqual(width);
        expect(line).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
      }
    }),
  );
});
