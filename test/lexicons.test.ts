// Every lexicon file says what it is, where its words come from and under which licence, and its ids are its own.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../lexicons');
const files = (readdirSync(root, { recursive: true }) as string[]).filter((file) => file.endsWith('.json')).sort();

test('there are lexicons', () => expect(files.length).toBeGreaterThan(0));

test.each(files)('%s', (file) => {
  const lexicon = JSON.parse(readFileSync(join(root, file), 'utf8'));
  expect(lexicon.format).toBe('hearsay/lexicon@1');
  for (const key of ['about', 'source', 'licence']) expect(lexicon[key], `${file}: ${key}`).toMatch(/\S/);
  expect(lexicon.entries.length).toBeGreaterThan(0);
  const ids = lexicon.entries.map((entry: { id?: unknown }) => entry.id);
  for (const id of ids) expect(typeof id, `${file}: every entry has an id`).toBe('string');
  expect(
    ids.filter((id: string, i: number) => ids.indexOf(id) !== i),
    `${file}: ids that stand twice`,
  ).toEqual([]);
});
