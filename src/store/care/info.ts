// What a case holds, in numbers.
import type { Case } from '../case.ts';
import { isSqlite } from '../engine/isSqlite.ts';

export interface CaseInfo {
  readonly name: string;
  /** Made when the case was begun; the same in every copy of it. */
  readonly id: string;
  readonly engine: 'sqlite' | 'postgres';
  readonly form: number;
  /** ISO date-time of the log's first entry. */
  readonly begun: string | null;
  readonly reports: number;
  readonly versions: number;
  readonly captures: number;
  readonly purged: number;
  readonly decisions: number;
  readonly logEntries: number;
  /** Hash of the log's last entry. */
  readonly head: string | null;
  /** Versions of hearsay that made the current readings, with how many. */
  readonly readBy: readonly { readonly hearsay: string; readonly models: string; readonly readings: number }[];
  /** Bytes of the file; null on a server. */
  readonly size: number | null;
}

export async function caseInfo({ name, engine }: Case): Promise<CaseInfo> {
  const { db } = engine;
  const count = async (table: 'reports' | 'versions' | 'captures' | 'decisions' | 'log'): Promise<number> =>
    Number(
      (
        await db
          .selectFrom(table)
          .select(({ fn }) => fn.countAll<number>().as('all'))
          .executeTakeFirstOrThrow()
      ).all,
    );
  const about = new Map((await db.selectFrom('about').selectAll().execute()).map(({ key, value }) => [key, value]));
  const first = await db.selectFrom('log').select('at').orderBy('number').limit(1).executeTakeFirst();
  const last = await db.selectFrom('log').select('hash').orderBy('number', 'desc').limit(1).executeTakeFirst();
  const purged = await db.selectFrom('versions').select('id').where('purged', 'is not', null).execute();
  const readBy = await db
    .selectFrom('readings')
    .where('current', '=', 1)
    .groupBy(['hearsay', 'models'])
    .select(({ fn }) => ['hearsay', 'models', fn.countAll<number>().as('readings')])
    .orderBy('hearsay')
    .orderBy('models')
    .execute();
  return {
    name,
    id: about.get('id') ?? '',
    engine: engine.kind,
    form: Number(about.get('form')),
    begun: first?.at ?? null,
    reports: await count('reports'),
    versions: await count('versions'),
    captures: await count('captures'),
    purged: purged.length,
    decisions: await count('decisions'),
    logEntries: await count('log'),
    head: last?.hash ?? null,
    readBy: readBy.map((row) => ({ ...row, readings: Number(row.readings) })),
    size: isSqlite(engine)
      ? sizeOf(engine.file.pragma('page_count', { simple: true }), engine.file.pragma('page_size', { simple: true }))
      : null,
  };
}

const sizeOf = (pages: unknown, bytes: unknown): number => Number(pages) * Number(bytes);
