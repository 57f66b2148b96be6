// The decisions about one report, whichever of its texts they name.
import type { Case } from './case.ts';
import { decisionsOf, type KeptDecision } from './decisions.ts';
import { withUndoing } from './undone.ts';

/** Those about words of any of its versions, notes on it, and those that undo them; in the order they were taken. */
export async function decisionsAbout(one: Case, report: number): Promise<readonly KeptDecision[]> {
  const rows = await one.engine.db
    .selectFrom('readings')
    .innerJoin('versions', 'versions.id', 'readings.version')
    .select('readings.text')
    .where('versions.report', '=', report)
    .execute();
  const texts = new Set(rows.map(({ text }) => text));
  return withUndoing(await decisionsOf(one), ({ anchor, kind, subject }) => {
    const isNote = kind === 'report' && subject === `r${report}`;
    return isNote || (anchor !== null && texts.has(anchor.text));
  });
}
