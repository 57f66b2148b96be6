// What makes two happenings more alike, and what less.
import { expect, test } from 'vitest';
import { likenessOf } from '../../../src/origins/incidents/likeness.ts';
import { outlineOf } from '../../../src/origins/incidents/outline.ts';
import { happening, report } from '../handMade.ts';

const NOTHING = { copied: 0, sharedWords: 0 };
const doneBy = (...doers: readonly string[]) =>
  outlineOf({ ...happening(report('a', 'The bridge fell.', [])), leads: false, doers });

test('one side makes them likelier one, two sides less', () => {
  const likeness = (a: readonly string[], b: readonly string[]): number =>
    likenessOf(doneBy(...a), doneBy(...b), NOTHING);
  expect(likeness(['KE'], ['KE'])).toBeGreaterThan(likeness(['KE'], []));
  expect(likeness(['KE'], ['rebels'])).toBeLessThan(likeness(['KE'], []));
});
