// ARCHITECTURE.md names every room and every plain file at the root, and only files that exist.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { whyCodes } from '../src/certainty.ts';
import { defaultReadSettings } from '../src/settings.ts';
import { version } from '../src/version.ts';

const root = resolve(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const map = read('ARCHITECTURE.md');
const named = [...map.matchAll(/`([\w./-]+\/[\w./-]*)`/g)].map((m) => m[1] ?? '');

describe('ARCHITECTURE.md', () => {
  test.each(named)('%s exists', (path) => {
    expect(
      existsSync(join(root, path)) || existsSync(join(root, 'src', path)) || existsSync(join(root, 'bench', path)),
      path,
    ).toBe(true);
  });

  test.each(readdirSync(join(root, 'src')))('src/%s is on the map', (name) => {
    expect(
      named.some((path) => path === `src/${name}` || path === `${name}/`),
      name,
    ).toBe(true);
  });

  test.each(['lexicons', 'models', 'samples', 'bench', 'test', 'docs', 'decisions', 'scripts'])(
    '%s/ is on the map',
    (folder) => {
      expect(existsSync(join(root, folder))).toBe(true);
      expect(named.some((path) => path.startsWith(`${folder}/`))).toBe(true);
    },
  );
});

describe('the manual', () => {
  test.each(Object.keys(whyCodes))('docs/reading.md explains why code %s', (code) =>
    expect(read('docs/reading.md')).toContain(`\`${code}\``),
  );
  test.each(Object.keys(defaultReadSettings))('docs/settings.md explains %s', (name) =>
    expect(read('docs/settings.md')).toContain(`\`${name}\``),
  );
  const codes = [...read('src/errors.ts').matchAll(/^ {2}\| '([\w-]+)'/gm)].map((m) => m[1] ?? '');
  test('error codes are found', () => expect(codes.length).toBeGreaterThan(5));
  test.each(codes)('docs/errors.md explains error code %s', (code) =>
    expect(read('docs/errors.md')).toContain(`\`${code}\``),
  );
});

test('the version is that of package.json', () => expect(JSON.parse(read('package.json')).version).toBe(version));
