// One reading, one line, keys in the documented order, nothing a terminal would obey.
import { expect, test } from 'vitest';
import { readingToJson } from '../../src/output/readingToJson.ts';
import type { Reading } from '../../src/reading.ts';
import { readingSchema } from '../../src/readingSchema.ts';
import { reading } from '../terminal/handMade.ts';
import { relayedReport } from '../terminal/relayedReport.ts';

test('the line gives the reading back, and its keys stand in the order of the format', () => {
  const { remarks, format, ...rest } = relayedReport;
  const line = readingToJson({ remarks, ...rest, format });
  expect(JSON.parse(line)).toEqual(relayedReport);
  expect(Object.keys(JSON.parse(line))).toEqual([
    'format',
    'made',
    'article',
    'actors',
    'sources',
    'attributions',
    'events',
    'claims',
    'places',
    'times',
    'figures',
    'remarks',
  ]);
});

test('it is one line whatever the text holds, and a terminal obeys none of it', () => {
  const text = 'a\nb\u2028c\u2029d\u0085e\u009b31mf\u007fg\u001b[2Jh\ud800';
  const line = readingToJson(reading(text, {}));
  expect(line).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029]/u);
  expect(JSON.parse(line).article.text).toBe(text);
});

test('the schema takes a reading', () => {
  expect(readingSchema.parse(JSON.parse(readingToJson(relayedReport)))).toEqual(relayedReport);
});

test.each<[string, (one: Reading) => unknown]>([
  ['another format', (one) => ({ ...one, format: 'hearsay/reading@2' })],
  ['a key that the format has not', (one) => ({ ...one, mood: 'glad' })],
  [
    'a stance that there is not',
    (one) => ({ ...one, attributions: one.attributions.map((a) => ({ ...a, stance: 'sings' })) }),
  ],
  [
    'a span that ends before it starts',
    (one) => ({ ...one, claims: one.claims.map((c) => ({ ...c, span: { start: 2, end: 1 } })) }),
  ],
  ['a why that is not in the list', (one) => ({ ...one, times: one.times.map((t) => ({ ...t, why: 'bored' })) })],
  ['a rule without its room', (one) => ({ ...one, figures: one.figures.map((f) => ({ ...f, by: 'number' })) })],
])('the schema refuses %s', (_, change) => {
  expect(readingSchema.safeParse(change(relayedReport)).success).toBe(false);
});

test('the types and the schema are one', () => {
  // Compiles only while each is assignable to the other.
  type Open<T> = T extends object ? { -readonly [K in keyof T]: Open<T[K]> } : T;
  const there: (one: ReturnType<typeof readingSchema.parse>) => Reading = (one) => one;
  const back: (one: Open<Reading>) => ReturnType<typeof readingSchema.parse> = (one) => one;
  expect([there, back]).toHaveLength(2);
});
