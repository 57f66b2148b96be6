// A reading as people reviewed it: what they rejected is gone, what they corrected is as they say, what they added is there.
import type { Reading } from '../../reading.ts';
import type { KeptDecision } from '../decisions.ts';
import { review } from '../review.ts';
import { added } from './addMarks.ts';
import { corrected } from './correctMarks.ts';
import { without } from './dropMarks.ts';

/**
 * `decisions` in the order in which they were taken; those about other texts say nothing here. Marks keep their ids, and
 * those that people made have none that a rejected mark had. Who says something is looked for among what was not rejected.
 */
export function reviewed(reading: Reading, decisions: readonly KeptDecision[]): Reading {
  const { states, decided, corrections } = review(reading, decisions);
  if (states.size === 0) return reading;
  const marksThat = (state: string) => [...states].flatMap(([id, own]) => (own === state ? [id] : []));
  const left = corrected(without(reading, new Set(marksThat('rejected'))), corrections, reading);
  const additions = marksThat('added').flatMap((id) => decided.get(id) ?? []);
  return additions.reduce((whole, addition) => added(whole, addition, reading), left);
}
