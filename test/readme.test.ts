// README shows what Hearsay prints today, and names only files that exist.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const WIDTH = 80;

test('the picture is real output', () => {
  const [, file = '', shown = ''] = /```\n\$ hearsay read (\S+)\n([\s\S]*?)\n```/.exec(readme) ?? [];
  const printed = execFileSync(process.execPath, ['dist/main.js', 'read', '--width', String(WIDTH), file], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(shown).toBe(printed.trimEnd());
});

test.each([...readme.matchAll(/\]\(([\w./-]+)\)/g)].map((m) => m[1] ?? ''))('%s exists', (path) => {
  expect(existsSync(join(root, path)), path).toBe(true);
});
