// Days of one incident that cannot be one: each report names a single day, and they differ.
import { daysApart } from '../happenings/days.ts';
import type { Happening } from '../happenings/happening.ts';
import type { Clash } from './clashes.ts';
import { byReport } from './members.ts';

export function dayClashes(group: readonly Happening[]): Clash[] {
  const dated = byReport(group).flatMap((own) => own.find(isOneDay) ?? []);
  if (!dated.some((one) => dated.some((other) => areFarApart(one, other)))) return [];
  const values = dated.map(({ report, from, span }) => ({ report: report.id, value: from ?? '', source: null, span }));
  return [{ kind: 'day', about: 'day', revised: false, values }];
}

/** Days apart that a night, or a time zone, does not explain. */
const CLEARLY = 2;

const areFarApart = (a: Happening, b: Happening): boolean =>
  a.days !== null && b.days !== null && daysApart(a.days, b.days) >= CLEARLY;

const isOneDay = ({ dated, from, to }: Happening): boolean => dated && from !== null && from === to;
