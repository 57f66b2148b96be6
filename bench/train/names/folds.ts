// How well names are found in text that no weights have seen: wikigold in five folds by document.
import type { Models } from '../../../src/grammar/models.ts';
import { type NameScore, nameScoreOf, summed } from '../../quality/scoreNames.ts';
import type { Makers, Styled } from './showings.ts';
import { type NamePlan, trainNames } from './trainNames.ts';

const FOLDS = 5;

/** Trains on four fifths of `folded` and all of `more`, five times; scores of all folds together. */
export function foldScore(
  folded: Styled,
  more: readonly Styled[],
  makers: Makers,
  modelsWith: (names: ReturnType<typeof trainNames>) => Models,
  plan: NamePlan,
): NameScore {
  const scores = Array.from({ length: FOLDS }, (_, fold) => {
    const train = folded.documents.filter((__, i) => i % FOLDS !== fold);
    const names = trainNames([{ ...folded, documents: train }, ...more], makers, plan);
    return nameScoreOf(
      folded.documents.filter((__, i) => i % FOLDS === fold),
      modelsWith(names),
    );
  });
  return summed(scores);
}
