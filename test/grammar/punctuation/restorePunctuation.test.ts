// Reports that lost their commas and apostrophes: as they are read, and what the reading points at. All names invented.
import { expect, test } from 'vitest';
import { slice } from '../../../src/span.ts';
import { readText } from '../../matter/reader.ts';
import { restoredText } from '../bundled.ts';

const BARE =
  'Karsas Roads Minister Anna Marr said on Tuesday that the bridge in Norvand will be rebuilt. However the ministry has no money. Turkeys army said that Karsa was safe. The ministrys engineers who arrived on Monday said that at least 14 people were killed. "It was too late" Marr told reporters. Witnesses said that the river had risen for three days before the collapse. In addition the road and the market were lost.';

test('commas and genitives come back, and nothing else changes', () => {
  const text = restoredText(BARE);
  expect(text).toContain('Karsa’s Roads Minister');
  expect(text).toContain('Turkey’s army');
  expect(text).toContain('The ministry’s engineers');
  expect(text).toContain('However, the ministry');
  expect(text.replace(/[,’]/g, '')).toBe(BARE);
});

test.each([
  ['with a comma somewhere', BARE.replace('safe', 'safe, now')],
  ['too short to tell', 'Karsas bridge fell on Tuesday the ministry said.'],
])('a text %s stays as it is', (_, text) => {
  expect(restoredText(text)).toBe(text);
});

test('the plural of a known word is no genitive', () => {
  expect(restoredText(BARE)).toContain('Witnesses said');
});

test('the reading shows the text as it stands', () => {
  const reading = readText(BARE);
  expect(reading.article.text).toBe(BARE);
  const words = (span: { readonly start: number; readonly end: number } | null) =>
    span === null ? null : slice(reading.article.text, span);
  const told = reading.attributions.map(({ sourceSpan, cue, content }) => [
    words(sourceSpan),
    words(cue),
    content.map(words).join(' … '),
  ]);
  expect(told).toContainEqual(['Marr', 'told', '"It was too late"']);
  expect(reading.claims.every(({ span, text }) => text === slice(reading.article.text, span))).toBe(true);
  expect(JSON.stringify([reading.sources, reading.places, reading.figures, reading.remarks])).not.toMatch(
    /’s|However,|late,/,
  );
});
