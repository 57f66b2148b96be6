// Groups of happenings → the incidents of a dossier.
import type { Almanac } from '../../almanac/almanac.ts';
import type { Incident, IncidentReport } from '../../dossier.ts';
import type { Happening } from '../happenings/happening.ts';
import type { Evidence } from '../origins/evidence.ts';
import { type GroupOrigins, originsOf } from '../origins/originsOf.ts';
import { type Clash, clashesIn } from './clashes.ts';
import { byReport } from './members.ts';

export function describeIncidents(
  groups: readonly (readonly Happening[])[],
  evidence: Evidence,
  almanac: Almanac,
): Incident[] {
  return groups.map((group, index) => {
    const found = originsOf(group, evidence, almanac);
    const accounts = new Map([...found.accounts].map(([report, { origins }]) => [report, origins]));
    return describe(group, `i${index + 1}`, found, clashesIn(group, accounts, evidence));
  });
}

function describe(group: readonly Happening[], id: string, found: GroupOrigins, clashes: readonly Clash[]): Incident {
  const days = group.filter(({ dated }) => dated);
  const first = (days.length > 0 ? days : group).toSorted((a, b) => (a.days?.from ?? 0) - (b.days?.from ?? 0))[0];
  return {
    id,
    type: group[0]?.type ?? 'ASSAULT',
    place: group.flatMap(({ place }) => place ?? [])[0] ?? null,
    from: first?.from ?? null,
    to: first?.to ?? null,
    reports: byReport(group).map((own) => accountOf(own, found)),
    origins: found.origins,
    named: found.named,
    unsourced: found.unsourced,
    denying: found.denying,
    notHeld: found.notHeld,
    disagree: [...new Set(clashes.map(({ about }) => about))],
  };
}

function accountOf(own: readonly Happening[], { accounts }: GroupOrigins): IncidentReport {
  const id = own[0]?.report.id ?? '';
  const account = accounts.get(id);
  return {
    report: id,
    events: own.flatMap(({ events }) => events.map((event) => event.id)),
    killed: own.flatMap(({ killed }) => killed ?? [])[0]?.lead ?? null,
    injured: own.flatMap(({ injured }) => injured ?? [])[0]?.lead ?? null,
    origins: account?.origins ?? [],
    via: account?.via ?? [],
    span: own[0]?.span ?? { start: 0, end: 0 },
  };
}
