// Every rule of this room stands in docs/attribution.md, and every rule that stands there exists.
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const room = resolve(import.meta.dirname, '../../src/hearsay');
const sources = (readdirSync(room, { recursive: true }) as string[]).filter((file) => file.endsWith('.ts'));
const idsIn = (text: string) => [...text.matchAll(/[`'](hearsay\/[a-z-]+)[`']/g)].map((m) => m[1] ?? '');

test('the rules of the code are the rules of the manual', () => {
  const inCode = new Set(sources.flatMap((file) => idsIn(readFileSync(resolve(room, file), 'utf8'))));
  const manual = readFileSync(resolve(room, '../../docs/attribution.md'), 'utf8');
  expect([...new Set(idsIn(manual))].sort()).toEqual([...inCode].sort());
});
