// The rules that ask, in the order in which a reader meets them: what does not add up first, where it comes from last.
import { headlineAgainstBody } from './headlineAgainstBody.ts';
import { loaded } from './loaded.ts';
import { party } from './party.ts';
import { relayed } from './relayed.ts';
import type { RemarkRule } from './remark.ts';
import { singleOrigin } from './singleOrigin.ts';
import { sourceAgainstSource } from './sourceAgainstSource.ts';
import { sumAge } from './sumAge.ts';
import { sumChange } from './sumChange.ts';
import { sumDuration } from './sumDuration.ts';
import { sumParts } from './sumParts.ts';
import { sumRate } from './sumRate.ts';
import { sumRest } from './sumRest.ts';
import { sumShare } from './sumShare.ts';
import { twoStarts } from './twoStarts.ts';

import { undated } from './undated.ts';

export const remarkRules: readonly RemarkRule[] = [
  twoStarts,
  headlineAgainstBody,
  sourceAgainstSource,
  sumDuration,
  sumAge,
  sumParts,
  sumRest,
  sumShare,
  sumChange,
  sumRate,
  singleOrigin,
  party,
  loaded,
  relayed,
  undated,
];
