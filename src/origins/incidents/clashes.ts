// Everything that the reports of one incident give incompatible values for.
import type { Contradiction, Disagreement } from '../../dossier.ts';
import type { Happening } from '../happenings/happening.ts';
import type { Evidence } from '../origins/evidence.ts';
import { substitutionsIn } from '../origins/substitutions.ts';
import { dayClashes } from './dayClashes.ts';
import { placeClashes } from './placeClashes.ts';
import { tollClashes } from './tollClashes.ts';
import { whoClashes } from './whoClashes.ts';

/** A contradiction before it has its ids. */
export interface Clash extends Omit<Contradiction, 'id' | 'incident'> {
  readonly about: Disagreement;
}

/** Deepest sources that each report gives, by report id. */
export type Accounts = ReadonlyMap<string, readonly string[]>;

/** What the reports give incompatible values for, and what one report changed in a sentence of another. */
export function clashesIn(group: readonly Happening[], accounts: Accounts, evidence: Evidence): Clash[] {
  const clashes = [...opposedIn(group, accounts, evidence), ...substitutionsIn(group)];
  return clashes.filter((clash, index) => !clashes.slice(0, index).some((other) => tellsAll(other, clash)));
}

const opposedIn = (group: readonly Happening[], accounts: Accounts, evidence: Evidence): Clash[] => [
  ...tollClashes(group, 'killed', accounts, evidence),
  ...tollClashes(group, 'injured', accounts, evidence),
  ...dayClashes(group),
  ...placeClashes(group),
  ...whoClashes(group, evidence),
];

/** True where one gives every value of the other. */
const tellsAll = (one: Clash, other: Clash): boolean =>
  one.about === other.about &&
  other.values.every(({ report, value }) =>
    one.values.some((known) => known.report === report && known.value === value),
  );
