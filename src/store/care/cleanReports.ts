// Which reports are proven to tell nothing of hidden names, so that their bytes may be given away.
import { isUtf8 } from 'node:buffer';
import { readingOf } from '../ask/kept.ts';
import type { Case } from '../case.ts';
import { redact, redactAll } from '../redact.ts';

/**
 * Digests of plain texts that were read, and whose readings have nothing to hide. Pages, mail and documents can hold a
 * name in markup and encodings that no reading shows: they prove nothing.
 */
export async function cleanReports(
  { engine: { db } }: Case,
  hidden: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const plain = new Set<string>();
  const captures = await db
    .selectFrom('captures')
    .innerJoin('versions', 'versions.id', 'captures.version')
    .innerJoin('readings', 'readings.version', 'versions.id')
    .select(['versions.digest', 'captures.context'])
    .orderBy('captures.id')
    .execute();
  for (const { digest, context } of captures)
    if (mediaTypeOf(context) === 'text/plain') plain.add(digest);
    else plain.delete(digest);
  for (const { id } of await db.selectFrom('readings').select('id').execute()) {
    const { digest, packed } = await db
      .selectFrom('readings')
      .innerJoin('versions', 'versions.id', 'readings.version')
      .innerJoin('packed_readings', 'packed_readings.reading', 'readings.id')
      .select(['versions.digest', 'packed_readings.packed'])
      .where('readings.id', '=', id)
      .executeTakeFirstOrThrow();
    const reading = readingOf(packed);
    if (redact(reading, hidden) !== reading) plain.delete(digest);
  }
  return plain;
}

/** True where the bytes are text in UTF-8 with nothing in it to cover. */
export function isCleanText(bytes: Uint8Array, hidden: ReadonlySet<string>): boolean {
  if (!isUtf8(bytes)) return false;
  const text = Buffer.from(bytes).toString('utf8');
  return redactAll(text, hidden) === text;
}

const mediaTypeOf = (context: string): string | null =>
  (JSON.parse(context) as { readonly mediaType?: string | null }).mediaType ?? null;
