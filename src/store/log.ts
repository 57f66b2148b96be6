// The audit log: every entry holds the hash of the one before, so that nothing in it can be changed alone.
import { createHash } from 'node:crypto';
import type { Database } from './engine/engine.ts';
import type { LogTable } from './tables.ts';

/** What happened to the case. */
export type LogKind =
  | 'begun'
  | 'migrated'
  | 'added'
  | 'captured-again'
  | 'read'
  | 'decided'
  | 'exported'
  | 'backed-up'
  | 'restored'
  | 'merged'
  | 'purged'
  | 'stamped';

/** JSON values with text, numbers, booleans and null. */
export type LogFacts = Readonly<Record<string, string | number | boolean | null>>;

export type LogEntry = LogTable;

/** Who does it, and when. */
export interface Hand {
  readonly who: string;
  /** → ISO date-time. */
  readonly now: () => string;
}

/** `previous` of the first entry. */
export const BEGINNING = '0'.repeat(64);

/** Adds one entry at the end; within a write transaction, so that the chain never forks. */
export async function writeLog(db: Database, { who, now }: Hand, kind: LogKind, facts: LogFacts): Promise<LogEntry> {
  const last = await db
    .selectFrom('log')
    .select(['number', 'hash'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const entry = sealed({
    number: (last?.number ?? 0) + 1,
    at: now(),
    who,
    kind,
    what: factsJson(facts),
    previous: last?.hash ?? BEGINNING,
  });
  await db.insertInto('log').values(entry).execute();
  return entry;
}

/** The entry with its hash: SHA-256 over its other fields as a JSON array. */
export const sealed = (entry: Omit<LogEntry, 'hash'>): LogEntry => ({
  ...entry,
  hash: createHash('sha256')
    .update(JSON.stringify([entry.number, entry.at, entry.who, entry.kind, entry.what, entry.previous]))
    .digest('hex'),
});

const factsJson = (facts: LogFacts): string =>
  JSON.stringify(Object.fromEntries(Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1))));
