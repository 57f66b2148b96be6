// Digests of bytes → ids of the reports that hold them.
import type { Case } from '../case.ts';

/** "r12" by digest, for those that the case holds. */
export async function reportIds(
  { engine: { db } }: Case,
  digests: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (digests.length === 0) return new Map();
  const rows = await db.selectFrom('versions').select(['digest', 'report']).where('digest', 'in', digests).execute();
  return new Map(rows.map(({ digest, report }) => [digest, `r${report}`]));
}
