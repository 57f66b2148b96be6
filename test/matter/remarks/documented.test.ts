// Every rule that asks has its line in the manual, an example and a reason.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { remarkRules } from '../../../src/matter/remarks/rules.ts';

const manual = readFileSync(resolve(import.meta.dirname, '../../../docs/events.md'), 'utf8');

test.each(remarkRules.map((rule) => [rule.id, rule] as const))('%s', (id, { example, reason }) => {
  expect(manual).toContain(`| \`${id}\` |`);
  expect(example).toMatch(/\S/);
  expect(reason).toMatch(/\S/);
});

test('ids are their own', () => {
  const ids = remarkRules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
