// What the log tells of decisions: the digest of each that was taken, and what purges erased.
import type { Database } from './engine/engine.ts';

export interface LoggedDecisions {
  /** Digest of a decision's row by its id. */
  readonly digests: ReadonlyMap<number, string>;
  /** Ids of decisions whose words a purge erased. */
  readonly erased: ReadonlySet<number>;
  /** Ids of the texts that were purged. */
  readonly texts: ReadonlySet<string>;
}

export async function decisionsInLog(db: Database): Promise<LoggedDecisions> {
  const [digests, erased, texts] = [new Map<number, string>(), new Set<number>(), new Set<string>()];
  const entries = await db
    .selectFrom('log')
    .select(['kind', 'what'])
    .where('kind', 'in', ['purged', 'decided'])
    .execute();
  for (const { kind, what } of entries) {
    const facts = JSON.parse(what) as Readonly<Record<string, string | number>>;
    if (kind === 'decided') digests.set(Number(facts.decision), String(facts.digest));
    else {
      for (const id of wordsOf(facts.decisions)) erased.add(Number(id));
      for (const text of wordsOf(facts.texts)) texts.add(text);
    }
  }
  return { digests, erased, texts };
}

/** "3 7" → "3", "7"; nothing for an empty list or none. */
const wordsOf = (list: string | number | undefined): readonly string[] =>
  String(list ?? '')
    .split(' ')
    .filter((word) => word !== '');
