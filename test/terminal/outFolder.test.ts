// Names and files of `--out`.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Item } from '../../src/acquire/listItems.ts';
import { createOutFolder, fileNames } from '../../src/terminal/outFolder.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-out-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['different stems', ['a', 'b'], ['a.json', 'b.json']],
  ['the same stem', ['a', 'a', 'a'], ['a.json', 'a-2.json', 'a-3.json']],
  ['a number that is another stem', ['a', 'a', 'a-2', 'a'], ['a.json', 'a-3.json', 'a-2.json', 'a-4.json']],
  ['upper and lower case', ['Page', 'page'], ['Page.json', 'page-2.json']],
])('%s', (_, stems, names) => {
  expect(fileNames(stems)).toEqual(names);
});

const item = (path: string, name: string): Item => ({ kind: 'file', path, name, size: 1 });

test('files are whole, older ones are replaced, renamed ones told', () => {
  const told: string[] = [];
  const items = [item('x/index.html', 'index'), item('y/index.html', 'index')];
  const deep = join(folder, 'not', 'yet');
  const out = createOutFolder(deep, items, (line) => told.push(line));
  writeFileSync(join(deep, 'index.json'), 'old');
  for (const one of items) out.write(one, `${one.path}\n`);
  expect(readdirSync(deep).sort()).toEqual(['index-2.json', 'index.json']);
  expect(readFileSync(join(deep, 'index.json'), 'utf8')).toBe('x/index.html\n');
  expect(readFileSync(join(deep, 'index-2.json'), 'utf8')).toBe('y/index.html\n');
  expect(told).toEqual(['y/index.html goes to index-2.json: its name is taken']);
});

test('where it cannot be written, nothing half is left', () => {
  const one = item('x.txt', 'x');
  const out = createOutFolder(join(folder, 'gone'), [one], () => undefined);
  rmSync(join(folder, 'gone'), { recursive: true });
  expect(() => out.write(one, 'text')).toThrow(/could not be written: the system says ENOENT/);
  expect(readdirSync(folder)).toEqual([]);
});
