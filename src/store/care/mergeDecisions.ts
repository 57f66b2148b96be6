// Another case's decisions into this one: what they name by its number there is named by its number here.
import type { Case } from '../case.ts';
import { decisionsIn, digestOfRow } from '../decisions.ts';
import { decisionsInLog } from '../decisionsInLog.ts';
import { layStates } from '../dossiers/layStates.ts';
import type { Database } from '../engine/engine.ts';
import { layMarksOf } from '../layMarks.ts';
import { writeLog } from '../log.ts';
import { isReview } from '../reviewed/isReview.ts';
import type { DecisionTable } from '../tables.ts';

type Row = Omit<DecisionTable, 'id'>;

/** After the reports: → how many decisions came in. Those about what was purged here, or is not here, stay away. */
export async function mergeDecisions(db: Database, { hand }: Case, other: Case): Promise<number> {
  const reports = await reportsHere(db, other);
  const purged = await decisionsInLog(db);
  const erased = new Set([...purged.erased].map((id) => purged.digests.get(id)));
  const ids = new Map<number, number>();
  const held = new Map(
    (await db.selectFrom('decisions').selectAll().execute()).map(({ id, ...row }) => [digestOfRow(row), id]),
  );
  let merged = 0;
  for (const { id: there, ...theirs } of await other.engine.db
    .selectFrom('decisions')
    .selectAll()
    .orderBy('id')
    .execute()) {
    const row = asHere(theirs, ids, reports);
    if (!row || (row.text !== null && purged.texts.has(row.text))) continue;
    const digest = digestOfRow(row);
    if (erased.has(digest)) continue;
    const same = held.get(digest);
    if (same !== undefined) {
      ids.set(there, same);
      continue;
    }
    const { id } = await db.insertInto('decisions').values(row).returning('id').executeTakeFirstOrThrow();
    await writeLog(db, hand, 'decided', { decision: id, action: row.action, kind: row.kind, digest });
    ids.set(there, id);
    merged++;
  }
  if (merged > 0) {
    const decisions = await decisionsIn(db);
    await layStates(db, decisions);
    await layMarksOf(db, new Set(decisions.flatMap((one) => (isReview(one) && one.anchor ? [one.anchor.text] : []))));
  }
  return merged;
}

/** Null where what it names by number is not here. */
function asHere(row: Row, decisions: ReadonlyMap<number, number>, reports: ReadonlyMap<string, string>): Row | null {
  const isUndo = row.action === 'undo';
  if (!isUndo && (row.kind !== 'report' || row.subject === null)) return row;
  const subject = isUndo ? decisions.get(Number(row.subject))?.toString() : reports.get(row.subject ?? '');
  return subject === undefined ? null : { ...row, subject };
}

/** "r3" there → "r7" here, for reports that are not purged. */
async function reportsHere(db: Database, other: Case): Promise<ReadonlyMap<string, string>> {
  const digests = (from: Database) =>
    from.selectFrom('versions').select(['report', 'digest']).where('purged', 'is', null).orderBy('id').execute();
  const here = new Map((await digests(db)).map(({ digest, report }) => [digest, `r${report}`]));
  return new Map(
    (await digests(other.engine.db)).flatMap(({ digest, report }) => {
      const found = here.get(digest);
      return found === undefined ? [] : [[`r${report}`, found] as const];
    }),
  );
}
