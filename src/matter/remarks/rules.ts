// The rules that ask, in the order in which a reader meets them: what does not add up first, where it comes from last.
import { loaded } from './loaded.ts';
import { party } from './party.ts';
import { relayed } from './relayed.ts';
import type { RemarkRule } from './remark.ts';
import { singleOrigin } from './singleOrigin.ts';
import { sumDuration } from './sumDuration.ts';
import { sumParts } from './sumParts.ts';
import { sumShare } from './sumShare.ts';
import { twoStarts } from './twoStarts.ts';
import { headlineAgainstBody, sourceAgainstSource } from './twoValues.ts';
import { undated } from './undated.ts';

export const remarkRules: readonly RemarkRule[] = [
  twoStarts,
  headlineAgainstBody,
  sourceAgainstSource,
  sumDuration,
  sumParts,
  sumShare,
  singleOrigin,
  party,
  loaded,
  relayed,
  undated,
];
