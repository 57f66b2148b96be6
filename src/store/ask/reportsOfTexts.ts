// Which reports hold the texts that decisions name.
import type { Case } from '../case.ts';

/** "sha256:…" of a text → "r3", "r7": the reports one of whose versions reads so, by number. `texts`: a page of them. */
export async function reportsOfTexts(
  { engine: { db } }: Case,
  texts: readonly string[],
): Promise<(text: string) => readonly string[]> {
  if (texts.length === 0) return () => [];
  const rows = await db
    .selectFrom('readings')
    .innerJoin('versions', 'versions.id', 'readings.version')
    .select(['readings.text', 'versions.report'])
    .distinct()
    .where('readings.text', 'in', texts)
    .orderBy('versions.report')
    .execute();
  return (text) => rows.flatMap((row) => (row.text === text ? [`r${row.report}`] : []));
}
