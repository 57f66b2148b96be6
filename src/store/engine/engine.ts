// What the rest of the room asks of a database; SQLite and PostgreSQL answer.
import type { Kysely, RawBuilder } from 'kysely';
import type { Tables } from '../tables.ts';

export type Database = Kysely<Tables>;

export interface Engine {
  readonly kind: 'sqlite' | 'postgres';
  /** For asking; changes go through `write`. */
  readonly db: Database;
  /**
   * One transaction: what `work` throws undoes it all, what it returns is on disk. Writers wait for each other, also
   * those of other processes. Throws `case-busy` after `BUSY_MS`.
   */
  readonly write: <T>(work: (db: Database) => Promise<T>) => Promise<T>;
  /** What `work` asks through its database is the case as it stood at one moment, whatever others add meanwhile. */
  readonly snapshot: <T>(work: (db: Database) => Promise<T>) => Promise<T>;
  readonly words: WordIndex;
  readonly types: ColumnTypes;
  readonly close: () => Promise<void>;
}

/** Which readings hold which words. Text is folded (lower case, no marks) before it comes here. */
export interface WordIndex {
  readonly create: (db: Database) => Promise<void>;
  readonly put: (db: Database, reading: number, folded: string) => Promise<void>;
  /** Leaves no trace of the words in the index. */
  readonly remove: (db: Database, reading: number) => Promise<void>;
  /** A query for the ids of readings that hold all the words; for `where … in`. */
  readonly holding: (words: readonly string[]) => RawBuilder<number>;
}

/** How this engine writes the column types that differ. */
export interface ColumnTypes {
  /** A whole number that the database counts up. */
  readonly counted: string;
  readonly integer: string;
  readonly real: string;
  readonly bytes: string;
  /** After the columns of a table. */
  readonly tableEnd: string;
}

/** Milliseconds a writer waits for another before it gives up. A guess: a purge of a large case takes longest. */
export const BUSY_MS = 30_000;
