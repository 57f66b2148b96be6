// Brings a case to the form that this version of hearsay knows; a backup copy is made first.
import { sql } from 'kysely';
import { HearsayError } from '../errors.ts';
import type { Database, Engine } from './engine/engine.ts';
import type { Migration } from './migrations/migration.ts';
import { migrations as known } from './migrations/migrations.ts';

export interface MigrateOptions {
  /** Copies the case before the first step; → where the copy lies. Not called for a new case. */
  readonly backup: (form: number) => Promise<string | null>;
  /** Default: all there are. */
  readonly migrations?: readonly Migration[];
}

export interface Migrated {
  /** Form it had; 0 for a new case. */
  readonly from: number;
  readonly to: number;
  readonly backup: string | null;
}

/**
 * All steps in one transaction: a case is in its old form or in the new one.
 * Throws `case-newer` for one that a later hearsay made, `not-a-case` for a database with tables of somebody else's.
 */
export async function migrate(engine: Engine, { backup, migrations = known }: MigrateOptions): Promise<Migrated> {
  const latest = migrations.at(-1)?.number ?? 0;
  const from = await formOf(engine);
  if (from > latest) throw newer(from, latest);
  if (from === latest) return { from, to: latest, backup: null };
  const copy = from === 0 ? null : await backup(from);
  await engine.write(async (db) => {
    // Another process may have been first.
    const now = await formOf({ ...engine, db });
    if (now === 0) await sql`create table about (key text primary key, value text not null)`.execute(db);
    for (const step of migrations) if (step.number > now) await step.up(db, engine);
    await setForm(db, latest, now === 0);
  });
  return { from, to: latest, backup: copy };
}

/** The form that the case says it has; 0 where there is nothing yet. */
export async function formOf({ db }: Pick<Engine, 'db'>): Promise<number> {
  const tables = (await db.introspection.getTables()).map(({ name }) => name);
  if (tables.length === 0) return 0;
  if (!tables.includes('about')) throw notOurs(tables);
  const row = await db.selectFrom('about').select('value').where('key', '=', 'form').executeTakeFirst();
  if (!row) throw notOurs(tables);
  return Number(row.value);
}

async function setForm(db: Database, form: number, isNew: boolean): Promise<void> {
  if (isNew)
    await db
      .insertInto('about')
      .values({ key: 'form', value: String(form) })
      .execute();
  else
    await db
      .updateTable('about')
      .set({ value: String(form) })
      .where('key', '=', 'form')
      .execute();
}

const newer = (found: number, known: number): HearsayError =>
  new HearsayError(
    'case-newer',
    `the case has form ${found}, this hearsay knows forms up to ${known}; install the newer hearsay that made it`,
    { found, known },
  );

const notOurs = (tables: readonly string[]): HearsayError =>
  new HearsayError(
    'not-a-case',
    `expected a case of hearsay, found a database with other tables (${tables.slice(0, 3).join(', ')}); give another file`,
    { tables: tables.length },
  );
