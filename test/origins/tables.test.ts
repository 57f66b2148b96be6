// The rule tables of origins: every row has its own id, an example and a reason.
import { expect, test } from 'vitest';
import { acts } from '../../src/origins/happenings/acts.ts';
import { pulls } from '../../src/origins/happenings/pulls.ts';
import { likenesses } from '../../src/origins/incidents/likeness.ts';

test.each([
  ['acts', acts],
  ['pulls', pulls],
  ['likenesses', likenesses],
] as const)('%s', (_, rows) => {
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  for (const { id, example, reason } of rows)
    expect([id, example, reason].every((words) => words.length > 2)).toBe(true);
});
