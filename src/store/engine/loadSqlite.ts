// SQLite is an optional package: reading works without it, and a case says what to install.
import type BetterSqlite from 'better-sqlite3-multiple-ciphers';
import { HearsayError } from '../../errors.ts';

/** The package; throws `missing-part` where it is not installed or was compiled for another Node. */
export async function loadSqlite(): Promise<typeof BetterSqlite> {
  try {
    const { default: Sqlite } = await import('better-sqlite3-multiple-ciphers');
    // The compiled part is looked for when the first database is opened.
    new Sqlite(':memory:').close();
    return Sqlite;
  } catch (cause) {
    throw new HearsayError(
      'missing-part',
      'a case in a file needs the package better-sqlite3-multiple-ciphers, which is not installed or not compiled for this Node; run "npm install" in the folder of hearsay (it compiles for one to two minutes and needs python3, make and a C++ compiler)',
      { package: 'better-sqlite3-multiple-ciphers', node: process.version },
      { cause },
    );
  }
}
