// The rule table: ids are unique, every example is found by its own rule, and every rule says why it stands there.
import { expect, test } from 'vitest';
import { macrosOf, triggerOf } from '../../../src/matter/times/patterns.ts';
import { timeRules } from '../../../src/matter/times/rules/timeRules.ts';
import { createScanner } from '../../../src/matter/times/scan.ts';
import { almanac } from '../figures/readMatter.ts';

const { calendar, counting } = almanac;
const scan = createScanner(timeRules, macrosOf(calendar, counting.numbers), triggerOf(calendar));

test('ids are unique', () => {
  const ids = timeRules.map((rule) => rule.id);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(timeRules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  expect(rule.reason).toMatch(/\w/);
  expect(scan(rule.example).map((hit) => hit.rule.id)).toContain(id);
});
