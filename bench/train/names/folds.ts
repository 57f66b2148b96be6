// How well names are found in text that no weights have seen: wikigold in five folds by document, and re3d's rest.
import type { GrammarWords } from '../../../src/almanac/grammarWords.ts';
import type { Models } from '../../../src/grammar/models.ts';
import { readNameModel } from '../../../src/grammar/names/nameModel.ts';
import { type NameScore, nameScoreOf } from '../../quality/scoreNames.ts';
import type { NamedDocument } from './nameData.ts';
import { type NamePlan, trainNames } from './trainNames.ts';

const FOLDS = 5;

/** Trains on four fifths of `folded` and all of `more`, five times; scores of all folds together. */
export function foldScore(
  folded: readonly NamedDocument[],
  more: readonly NamedDocument[],
  models: Models,
  words: GrammarWords,
  plan: NamePlan,
): NameScore {
  const sums = { right: 0, gold: 0, ours: 0 };
  for (let fold = 0; fold < FOLDS; fold++) {
    const train = folded.filter((_, i) => i % FOLDS !== fold);
    const names = readNameModel(trainNames([...train, ...more], models.reader, words, models.groups, plan));
    const score = nameScoreOf(
      folded.filter((_, i) => i % FOLDS === fold),
      { ...models, names },
    );
    sums.right += score.right;
    sums.gold += score.gold;
    sums.ours += score.ours;
  }
  const percent = (share: number) => Math.round(1000 * share) / 10;
  return {
    precision: percent(sums.right / sums.ours),
    recall: percent(sums.right / sums.gold),
    f1: percent((2 * sums.right) / (sums.gold + sums.ours)),
    ...sums,
  };
}
