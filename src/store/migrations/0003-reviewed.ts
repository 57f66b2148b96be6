// The third form: rows of marks are as people reviewed them. No table changes; the dossier is stale by itself.
import { decisionsIn } from '../decisions.ts';
import { layMarksOf } from '../layMarks.ts';
import { standingReviews } from '../reviewed/isReview.ts';
import type { Migration } from './migration.ts';

export const reviewed: Migration = {
  number: 3,
  what: 'marks as people reviewed them',
  up: async (db) => {
    const reviews = standingReviews(await decisionsIn(db));
    if (reviews.length === 0) return;
    await layMarksOf(db, new Set(reviews.flatMap(({ anchor }) => (anchor ? [anchor.text] : []))));
  },
};
