// Tolls of one incident that cannot both hold, and tolls that one source changed.
import type { Bounds, ContradictionValue } from '../../dossier.ts';
import type { Happening, Toll } from '../happenings/happening.ts';
import { isVague } from '../happenings/leadToll.ts';
import type { Evidence } from '../origins/evidence.ts';
import type { Accounts, Clash } from './clashes.ts';
import { byReport } from './members.ts';
import { tellerOf } from './tellerOf.ts';

type Kind = 'killed' | 'injured';

interface Given {
  readonly value: ContradictionValue;
  readonly bounds: Bounds;
}

/** Part by which an approximate number may be off. A guess. */
const ABOUT = 0.1;

/** At most two: sources that disagree, and a source that gave another number later. */
export function tollClashes(group: readonly Happening[], about: Kind, accounts: Accounts, evidence: Evidence): Clash[] {
  const given = byReport(group).flatMap((own) => ledBy(own, about, accounts, evidence));
  const revised = given.filter((one) => given.some((other) => isRevised(one, other)));
  const opposed = given.filter((one) =>
    given.some((other) => !isRevised(one, other) && cannotBoth(one.bounds, other.bounds)),
  );
  return [
    ...(opposed.length > 0 ? [clash(about, false, opposed)] : []),
    ...(revised.length > 0 ? [clash(about, true, revised)] : []),
  ];
}

const clash = (about: Kind, revised: boolean, given: readonly Given[]): Clash => ({
  kind: 'figure',
  about,
  revised,
  values: given.map(({ value }) => value),
});

/** The toll that a report leads with, and whose it is. */
function ledBy(own: readonly Happening[], about: Kind, accounts: Accounts, evidence: Evidence): Given[] {
  const happening = own.find((one) => one[about] !== null);
  const toll = happening?.[about];
  if (!happening || !toll) return [];
  const { report } = happening;
  if (isVague(toll.leading, report.reading.article.text)) return [];
  const source = ownerOf(report.id, toll, evidence) ?? onlyNamed(accounts.get(report.id));
  return [
    {
      bounds: toll.lead,
      value: { report: report.id, value: written(toll.lead), source, span: toll.leading.span },
    },
  ];
}

/** Whose toll it is: a headline's is whoever gives the same number below. */
function ownerOf(report: string, { leading, totals }: Toll, evidence: Evidence): string | null {
  const number = leading.low ?? leading.high;
  const given = [leading, ...totals.filter(({ low, high }) => (low ?? high) === number)];
  for (const { attribution } of given) {
    const owner = tellerOf(report, attribution, evidence);
    if (owner) return owner;
  }
  return null;
}

/** Where one named source is behind a report, its tolls are that source's. */
function onlyNamed(origins: readonly string[] = []): string | null {
  const named = origins.filter((name) => !name.startsWith('unnamed'));
  return named.length === 1 ? (named[0] ?? null) : null;
}

const isRevised = (a: Given, b: Given): boolean =>
  a.value.source !== null &&
  a.value.source === b.value.source &&
  a.value.report !== b.value.report &&
  (a.bounds.low ?? a.bounds.high) !== (b.bounds.low ?? b.bounds.high);

/** True where no number lies within both. "At least 20" and 25 do not clash. */
export function cannotBoth(a: Bounds, b: Bounds): boolean {
  const [x, y] = [a, b].map(({ low, high, approx }) => ({
    low: (low ?? 0) * (approx ? 1 - ABOUT : 1),
    high: (high ?? Number.POSITIVE_INFINITY) * (approx ? 1 + ABOUT : 1),
  }));
  return x !== undefined && y !== undefined && (x.low > y.high || y.low > x.high);
}

/** As people write it: "21", "at least 20", "up to 30", "60 to 70". */
function written({ low, high, approx }: Bounds): string {
  const about = approx ? 'about ' : '';
  if (high === null) return `at least ${about}${low ?? 0}`;
  if (low === null) return `up to ${about}${high}`;
  return low === high ? `${about}${low}` : `${about}${low} to ${high}`;
}
