// Every rule that may stand in `by` of a figure or a time is explained in the manual.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { timeRules } from '../../../src/matter/times/rules/timeRules.ts';

const root = resolve(import.meta.dirname, '../../..');
const manual = readFileSync(join(root, 'docs/figures-and-times.md'), 'utf8');
const folder = join(root, 'src/matter/figures');
const figureRules = readdirSync(folder).flatMap((file) =>
  [...readFileSync(join(folder, file), 'utf8').matchAll(/'matter\/(figure-[a-z-]+)'/g)].map((m) => m[1] ?? ''),
);

test('figure rules are found', () => expect(new Set(figureRules).size).toBeGreaterThan(8));

test.each([...new Set([...figureRules, ...timeRules.map((rule) => `time-${rule.id}`)])])('%s', (id) =>
  expect(manual).toContain(`\`${id}\``),
);
