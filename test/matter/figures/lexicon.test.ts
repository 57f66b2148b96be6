// The lexicon of counting: words in lower case, each in one place of its kind, and every kind known.
import { expect, test } from 'vitest';
import { loadLexicon } from '../../../src/almanac/lexicon.ts';
import { home } from '../../../src/home.ts';

interface Entry {
  readonly id: string;
  readonly kind: string;
  readonly side?: string;
  readonly words: readonly string[];
}
const entries = loadLexicon<Entry>(home('lexicons/en'), 'figures');
const numberKinds = ['small', 'ten', 'hundred', 'scale', 'dozen', 'vague', 'fraction', 'times'];

test.each(entries.map((entry) => [entry.id, entry] as const))('%s', (_, { kind, words }) => {
  expect([...numberKinds, 'hedge', 'unit', 'noun', 'fate', 'not-counted']).toContain(kind);
  expect(words.length).toBeGreaterThan(0);
  if (kind !== 'not-counted') for (const word of words) expect(word).toBe(word.toLowerCase());
});

test('no noun stands in two classes', () => {
  const nouns = entries.filter((entry) => entry.kind === 'noun').flatMap((entry) => entry.words);
  expect(nouns.filter((word, i) => nouns.indexOf(word) !== i)).toEqual([]);
});
