// The decisions about one report, whichever of its texts they name.
import type { Case } from './case.ts';
import { decisionsOf, type KeptDecision } from './decisions.ts';

/** Those about words of any of its versions, notes on it, and those that undo them; in the order they were taken. */
export async function decisionsAbout(one: Case, report: number): Promise<readonly KeptDecision[]> {
  const rows = await one.engine.db
    .selectFrom('readings')
    .innerJoin('versions', 'versions.id', 'readings.version')
    .select('readings.text')
    .where('versions.report', '=', report)
    .execute();
  const texts = new Set(rows.map(({ text }) => text));
  const about = new Map<number, KeptDecision>();
  for (const decision of await decisionsOf(one)) {
    const { id, anchor, kind, action, subject } = decision;
    const isNote = kind === 'report' && action !== 'undo' && subject === `r${report}`;
    const undoes = action === 'undo' && about.has(Number(subject));
    if (isNote || undoes || (anchor && texts.has(anchor.text))) about.set(id, decision);
  }
  return [...about.values()];
}
