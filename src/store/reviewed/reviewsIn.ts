// What people decided about marks, ready to be laid over readings.
import type { Reading } from '../../reading.ts';
import { decisionsIn, type KeptDecision } from '../decisions.ts';
import type { Database } from '../engine/engine.ts';
import { isReview } from './isReview.ts';
import { reviewed } from './reviewed.ts';

/** → a reading as people reviewed it by now; the same object where nobody did. `text`: only readings of it are asked for. */
export const reviewsIn = async (db: Database, text?: string): Promise<(reading: Reading) => Reading> =>
  reviewsBy(await decisionsIn(db, text));

/** Decisions in the order in which they were taken. */
export function reviewsBy(decisions: readonly KeptDecision[]): (reading: Reading) => Reading {
  const undoing = decisions.filter(({ action }) => action === 'undo');
  const byText = new Map<string, KeptDecision[]>();
  for (const decision of decisions) {
    if (!isReview(decision) || !decision.anchor) continue;
    const about = byText.get(decision.anchor.text) ?? [];
    byText.set(decision.anchor.text, about);
    about.push(decision);
  }
  return (reading) => {
    const about = byText.get(reading.article.textId);
    return about ? reviewed(reading, [...about, ...undoing]) : reading;
  };
}
