// The words of reporting: ids are unique, examples use the word that they explain.
import { expect, test } from 'vitest';
import { loadLexicon } from '../../src/almanac/lexicon.ts';
import { loadReporting, type ReportingEntry } from '../../src/almanac/reporting.ts';
import { home } from '../../src/home.ts';

const folder = home('lexicons/en');
const entries = loadLexicon<ReportingEntry>(folder, 'reporting');
const { verbs, nouns, adjectives, hedges, phrases } = loadReporting(folder);

test('ids are unique', () => {
  const ids = entries.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('every cue stands in its own example, in a form that is found', () => {
  const cues = entries.filter(({ pos }) => (pos as string) !== 'speaker');
  const lost = cues.filter((entry) => {
    const words = entry.example.toLowerCase().match(/[\p{L}’'-]+/gu) ?? [];
    return !words.some((word) =>
      [verbs, nouns, adjectives, hedges, phrases].some((index) => index.get(word)?.some(({ id }) => id === entry.id)),
    );
  });
  expect(lost.map(({ id, example }) => `${id}: ${example}`)).toEqual([]);
});
