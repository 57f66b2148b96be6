// A case in one file: SQLite in write-ahead mode, every commit on disk before it is told.
import type BetterSqlite from 'better-sqlite3-multiple-ciphers';
import { Kysely, type SqliteDatabase, SqliteDialect, sql } from 'kysely';
import type { Tables } from '../tables.ts';
import { BUSY_MS, type Database, type Engine, type WordIndex } from './engine.ts';
import { loadSqlite } from './loadSqlite.ts';
import { sqliteError } from './sqliteErrors.ts';

export interface SqliteOptions {
  /** Unlocks an encrypted file, or encrypts a new one. Default: none. */
  readonly passphrase?: string | null;
  /** Nothing may be written. Default: false. */
  readonly readOnly?: boolean;
  /** Milliseconds that a writer waits for another, and this thread for it. Default: `BUSY_MS`. */
  readonly busyMs?: number;
}

export interface SqliteEngine extends Engine {
  readonly kind: 'sqlite';
  /** The connection itself, for what only a file can do: backup, vacuum, checks. */
  readonly file: BetterSqlite.Database;
  /** Turns on the write-ahead log, which changes the file. */
  readonly writeAhead: () => void;
}

/** Opens the file, or makes it. Throws `missing-part`, `not-a-case`, `case-damaged`, `wrong-passphrase`, `not-writable`. */
export async function openSqlite(path: string, options: SqliteOptions = {}): Promise<SqliteEngine> {
  const Sqlite = await loadSqlite();
  const file = opened(Sqlite, path, options);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: guarded(file, path) }) });
  return {
    kind: 'sqlite',
    db,
    file,
    writeAhead: () => void told(path, () => file.pragma('journal_mode = WAL')),
    write: (work) => inTransaction(db, 'begin immediate', work),
    snapshot: (work) => inTransaction(db, 'begin', work),
    words: ftsIndex,
    types: {
      counted: 'integer primary key autoincrement',
      integer: 'integer',
      real: 'real',
      bytes: 'blob',
      tableEnd: 'strict',
    },
    close: () => db.destroy(),
  };
}

function opened(
  Sqlite: typeof BetterSqlite,
  path: string,
  { passphrase = null, readOnly = false, busyMs = BUSY_MS }: SqliteOptions,
): BetterSqlite.Database {
  let file: BetterSqlite.Database | null = null;
  try {
    file = new Sqlite(path, { readonly: readOnly, timeout: busyMs });
    if (passphrase !== null) file.key(Buffer.from(passphrase, 'utf8'));
    file.pragma('synchronous = FULL');
    file.pragma('foreign_keys = ON');
    file.pragma('secure_delete = ON');
    file.pragma('trusted_schema = OFF');
    file.prepare('select count(*) from sqlite_schema').get();
    return file;
  } catch (cause) {
    file?.close();
    throw sqliteError(cause, { path, locked: passphrase !== null });
  }
}

/** What kysely asks of a database, with SQLite's complaints told as ours. */
function guarded(file: BetterSqlite.Database, path: string): SqliteDatabase {
  return {
    close: () => void file.close(),
    prepare: (query) => {
      const statement = told(path, () => file.prepare(query));
      return {
        reader: statement.reader,
        all: (parameters) => told(path, () => statement.all(...parameters)),
        run: (parameters) => told(path, () => statement.run(...parameters)),
        iterate: (parameters) => told(path, () => statement.iterate(...parameters)),
      };
    },
  };
}

/** Does it, with SQLite's complaints told as ours. */
function told<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw sqliteError(cause, { path, locked: false });
  }
}

/** `begin immediate`: a transaction that reads first and writes then would fail when another writer came between. */
async function inTransaction<T>(
  db: Database,
  begin: 'begin' | 'begin immediate',
  work: (db: Database) => Promise<T>,
): Promise<T> {
  return db.connection().execute(async (one) => {
    try {
      await sql.raw(begin).execute(one);
      const result = await work(one);
      await sql`commit`.execute(one);
      return result;
    } catch (cause) {
      await undo(one);
      throw cause;
    }
  });
}

/** A failed `begin` leaves nothing to undo, and SQLite undoes by itself when the disk is full. */
async function undo(db: Database): Promise<void> {
  try {
    await sql`rollback`.execute(db);
  } catch (cause) {
    if (!(cause instanceof Error) || !cause.message.includes('no transaction is active')) throw cause;
  }
}

const ftsIndex: WordIndex = {
  create: async (db) => {
    await sql`create virtual table words using fts5(body, content='', contentless_delete=1, detail=none)`.execute(db);
    await sql`insert into words(words, rank) values ('secure-delete', 1)`.execute(db);
  },
  put: async (db, reading, folded) => {
    await sql`insert into words(rowid, body) values (${reading}, ${folded})`.execute(db);
  },
  remove: async (db, reading) => {
    await sql`delete from words where rowid = ${reading}`.execute(db);
  },
  holding: (words) =>
    sql<number>`(select rowid from words where words match ${words.map((word) => `"${word.replaceAll('"', '')}"`).join(' ')})`,
};
