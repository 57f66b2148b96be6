// What the gate measures: each row a task on shared data. Floors for its figures stand in floors.json under its id.
import { join, resolve } from 'node:path';

const shared = resolve(import.meta.dirname, '../../../shared');
export const corpora = process.env.HEARSAY_CORPORA ?? join(shared, 'corpora');
const gold = process.env.HEARSAY_GOLD ?? join(shared, 'gold');

/** The scorer of the marking guide, of which attributionScore.mjs is a copy. */
export const guideScorer = join(gold, 'score.mjs');

export interface Row {
  readonly id: string;
  /** Name in `tasks`. */
  readonly task: string;
  readonly paths: readonly string[];
}

export const rows: readonly Row[] = [
  { id: 'attribution gold', task: 'attribution', paths: [join(gold, 'texts'), join(gold, 'gold')] },
  { id: 'attribution gold/train', task: 'attribution', paths: [join(gold, 'train/texts'), join(gold, 'train/gold')] },
  {
    id: 'attribution polnear/dev',
    task: 'attribution',
    paths: [join(corpora, 'polnear/dev/texts'), join(corpora, 'polnear/dev/gold')],
  },
  { id: 'pages', task: 'pages', paths: [join(corpora, 'pages')] },
];
