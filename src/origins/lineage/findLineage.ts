// Links, embeds, credit lines, attributions to outlets, and publishers → who owes his words to whom, as the reports say.
import type { Almanac } from '../../almanac/almanac.ts';
import type { Report } from '../report.ts';
import { attributedIn } from './attributed.ts';
import { creditsIn } from './credits.ts';
import { familiesOf } from './families.ts';
import type { Debt, Lineage } from './lineage.ts';
import { addressesOf, linksIn } from './links.ts';
import { outletsOf } from './outlets.ts';

/** Debts by report in the order of `reports`; of one report: links, credits, attributions, family. */
export function findLineage(reports: readonly Report[], almanac: Almanac): Lineage {
  const outlets = outletsOf(reports, almanac);
  const addresses = addressesOf(reports);
  const families = familiesOf(reports, almanac);
  const byReport = new Map<string, readonly Debt[]>();
  for (const report of reports) {
    byReport.set(report.id, [
      ...linksIn(report, addresses, outlets),
      ...creditsIn(report, outlets),
      ...attributedIn(report, outlets),
      ...families.filter((debt) => debt.report === report.id),
    ]);
  }
  return { debts: [...byReport.values()].flat(), of: (report) => byReport.get(report) ?? [], outlets };
}
