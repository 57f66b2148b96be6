// Names and files of `--out`.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFileNames } from '../../src/terminal/fileNames.ts';
import { createOutFolder } from '../../src/terminal/outFolder.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-out-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['different stems', ['a', 'b'], ['a.json', 'b.json']],
  ['the same stem', ['a', 'a', 'a'], ['a.json', 'a-2.json', 'a-3.json']],
  [
    'a stem that is another one with its number',
    ['a', 'a', 'a-2', 'a'],
    ['a.json', 'a-2.json', 'a-2-2.json', 'a-3.json'],
  ],
  ['a number whose name came before', ['a-2', 'a', 'a'], ['a-2.json', 'a.json', 'a-3.json']],
  ['upper and lower case', ['Page', 'page'], ['Page.json', 'page-2.json']],
  ['what no file name can hold', ['a/../b', 'c\u0000'], ['a-..-b.json', 'c-.json']],
  ['a name longer than a file system takes', ['é'.repeat(200)], [`${'é'.repeat(96)}.json`]],
])('%s', (_, stems, names) => {
  const nameOf = createFileNames();
  expect(stems.map((stem) => nameOf(stem).file)).toEqual(names);
});

const KEY = 'a'.repeat(64);
const quiet = { tell: (): void => undefined, again: false };
const visible = (): readonly string[] => readdirSync(folder).filter((name) => !name.startsWith('.'));

test('files are whole, older ones are replaced, renamed ones told', () => {
  const told: string[] = [];
  const deep = join(folder, 'not', 'yet');
  const out = createOutFolder(deep, { tell: (line) => told.push(line), again: false });
  writeFileSync(join(deep, 'index.json'), 'old');
  for (const path of ['x/index.html', 'y/index.html']) {
    out.write(out.settle({ name: 'index', path }).file, `${path}\n`, KEY);
  }
  expect(readFileSync(join(deep, 'index.json'), 'utf8')).toBe('x/index.html\n');
  expect(readFileSync(join(deep, 'index-2.json'), 'utf8')).toBe('y/index.html\n');
  expect(told).toEqual(['y/index.html goes to index-2.json: its name is taken']);
});

test('of many renamed files five are told, and how many more', () => {
  const told: string[] = [];
  const out = createOutFolder(folder, { tell: (line) => told.push(line), again: false });
  for (let at = 0; at < 10; at++) out.settle({ name: 'index', path: 'x' });
  out.end();
  expect(told).toHaveLength(6);
  expect(told.at(-1)).toBe('4 more are numbered in the order of input');
});

test('what is done is known the next time, until its file is gone or all is to be read again', () => {
  const settled = (again: boolean): (string | null)[] => {
    const out = createOutFolder(folder, { ...quiet, again });
    return ['a', 'b "quoted"', 'c'].map((name) => out.settle({ name, path: name }).doneKey);
  };
  const out = createOutFolder(folder, quiet);
  for (const name of ['a', 'b "quoted"']) out.write(out.settle({ name, path: name }).file, '{}\n', KEY);
  writeFileSync(join(folder, '.hearsay-done.jsonl'), '{"file":"c.json","ke', { flag: 'a' });
  expect(settled(false)).toEqual([KEY, KEY, null]);
  expect(settled(true)).toEqual([null, null, null]);
  rmSync(join(folder, 'a.json'));
  expect(settled(false)).toEqual([null, KEY, null]);
});

test('where it cannot be written, nothing half is left', () => {
  const out = createOutFolder(join(folder, 'gone'), quiet);
  rmSync(join(folder, 'gone'), { recursive: true });
  expect(() => out.write('x.json', 'text', KEY)).toThrow(/could not be written: the system says ENOENT/);
  expect(visible()).toEqual([]);
});
