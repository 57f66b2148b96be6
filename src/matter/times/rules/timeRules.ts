// All rules for times in order. The order matters only between expressions of equal length at one place: dates that
// name their parts stand before bare periods, these before relative ones, and clock times last.
import type { TimeRule } from '../timeRule.ts';
import { clockRules } from './clock.ts';
import { countedRules } from './counted.ts';
import { dateRules } from './dates.ts';
import { periodRules } from './periods.ts';
import { relativeDayRules } from './relativeDays.ts';
import { relativeUnitRules } from './relativeUnits.ts';

export const timeRules: readonly TimeRule[] = [
  ...dateRules,
  ...periodRules,
  ...relativeDayRules,
  ...relativeUnitRules,
  ...countedRules,
  ...clockRules,
];
