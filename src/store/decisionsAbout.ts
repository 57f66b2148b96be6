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
  const all = await decisionsOf(one);
  const about = new Set(
    all.flatMap(({ id, anchor, kind, subject }) =>
      (anchor ? texts.has(anchor.text) : kind === 'report' && subject === `r${report}`) ? [id] : [],
    ),
  );
  return all.filter(({ id, action, subject }) => about.has(id) || (action === 'undo' && about.has(Number(subject))));
}
