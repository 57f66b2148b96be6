// A whole copy of a case that others may be writing to at this moment.
import { existsSync, renameSync, rmSync } from 'node:fs';
import { sql } from 'kysely';
import { HearsayError } from '../../errors.ts';
import type { Engine } from '../engine/engine.ts';
import { alreadyThere, makeFresh } from '../engine/freshFile.ts';
import { isSqlite } from '../engine/isSqlite.ts';

/**
 * Copies a case in a file to `to`, which appears when it is whole; the copy of an encrypted case opens with the same
 * passphrase. Throws `wrong-use` for a server or where `to` or `to.part` exists, `not-writable`, `disk-full`.
 */
export async function copyFile(engine: Engine, to: string): Promise<void> {
  if (!isSqlite(engine))
    throw new HearsayError('wrong-use', 'a case on a server is copied with its own tools: pg_dump', { to });
  if (existsSync(to)) throw alreadyThere(to);
  const unfinished = `${to}.part`;
  makeFresh(unfinished);
  try {
    // One snapshot, under the key of the case; SQLite writes into a file that is there and empty.
    await sql`vacuum into ${unfinished}`.execute(engine.db);
    renameSync(unfinished, to);
  } catch (cause) {
    rmSync(unfinished, { force: true });
    throw cause;
  }
}
