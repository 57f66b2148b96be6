// A room imports only rooms above it and the plain files at the root. Type imports count too.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** The order of the house. Plain root files come first; files that join rooms stand below what they join. */
const ORDER = [
  'plain',
  'acquire',
  'almanac',
  'article',
  'grammar',
  'hearsay',
  'matter',
  'read.ts',
  'origins',
  'corroborate.ts',
  'output',
  'store',
  'serving.ts',
  'terminal',
  'web',
  'main.ts',
  'index.ts',
] as const;
const JOINING = new Set<string>(ORDER.filter((name) => name.endsWith('.ts')));
/** Rooms that do not know each other, whatever the order says. */
const STRANGERS: readonly (readonly [string, string])[] = [['web', 'terminal']];
/** zod costs 54 ms a start: only these may import it, and the main path must not load them. */
const ZOD_MAY = /Schema\.ts$/;

const root = resolve(import.meta.dirname, '../src');
const files = (readdirSync(root, { recursive: true }) as string[]).filter((file) => /\.tsx?$/.test(file)).sort();

const roomOf = (file: string): string => {
  const [first = '', ...rest] = file.split(/[\\/]/);
  if (rest.length > 0) return first;
  return JOINING.has(first) ? first : 'plain';
};
const importsOf = (file: string): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import|new URL)\s*\(?\s*'([^']+)'/g)].map(
    (m) => m[1] ?? '',
  );

test.each(files)('%s keeps to its place', (file) => {
  const room = roomOf(file);
  expect(ORDER, `${room} is no room of the house`).toContain(room);
  for (const target of importsOf(file)) {
    if (target === 'zod') expect(file, 'zod is imported at borders only').toMatch(ZOD_MAY);
    if (!target.startsWith('.') || target.endsWith('.json')) continue;
    const other = roomOf(relative(root, join(root, dirname(file), target)));
    expect(other, `${file} imports ${target}: nobody inside imports index.ts`).not.toBe('index.ts');
    expect(ORDER.indexOf(other as never), `${file} imports ${target}, which is no room`).toBeGreaterThanOrEqual(0);
    expect(ORDER.indexOf(other as never), `${file} imports ${target}, a room below it`).toBeLessThanOrEqual(
      ORDER.indexOf(room as never),
    );
    for (const [one, two] of STRANGERS)
      expect(
        [one, two].includes(room) && [one, two].includes(other) && one !== two && room !== other,
        `${file} imports ${target}`,
      ).toBe(false);
  }
});
