// Opens a case, or makes it on first use.
import { randomUUID } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { HearsayError } from '../errors.ts';
import { copyFile } from './care/backup.ts';
import type { Case } from './case.ts';
import { BUSY_MS, type Engine } from './engine/engine.ts';
import { makeThere } from './engine/freshFile.ts';
import { isSqlite } from './engine/isSqlite.ts';
import { openPostgres } from './engine/postgres.ts';
import { withoutPassword } from './engine/postgresErrors.ts';
import { openSqlite } from './engine/sqlite.ts';
import { type Hand, writeLog } from './log.ts';
import { formOf, type Migrated, migrate } from './migrate.ts';

export interface OpenOptions {
  /** Who works on it, for the log. */
  readonly who: string;
  /** Unlocks an encrypted file, or encrypts a new one. Default: none. */
  readonly passphrase?: string | null;
  /** Nothing may be written. Default: false. */
  readonly readOnly?: boolean;
  /** False where a case that is not there is an error. Default: true. */
  readonly make?: boolean;
  /** Milliseconds that a change waits for another program's before it gives up; nothing else is done meanwhile. Default: `BUSY_MS`. */
  readonly busyMs?: number;
  /** → ISO date-time. Default: the clock. */
  readonly now?: () => string;
}

/**
 * Opens `path.hearsay` or `postgres://…` and brings it to this version's form.
 * Throws `missing-part`, `not-found`, `not-a-case`, `case-newer`, `case-damaged`, `case-busy`, `case-unreachable`,
 * `wrong-passphrase`, `not-writable`, `disk-full`.
 *
 * @example
 * const one = await openCase('velesk.hearsay', { who: 'Ada' });
 */
export async function openCase(target: string, options: OpenOptions): Promise<Case> {
  const hand: Hand = { who: options.who, now: options.now ?? (() => new Date().toISOString()) };
  const engine = isServer(target) ? await openPostgres(target) : await openFile(target, options);
  try {
    if ((await formOf(engine)) === 0 && !makes(options)) throw nothingIn(target);
    // This changes the file: only now is it known to be a case.
    if (isSqlite(engine) && options.readOnly !== true) engine.writeAhead();
    const done = await migrate(engine, { backup: (form) => backupOf(engine, target, form) });
    if (done.from !== done.to) await noted(engine, hand, done);
  } catch (cause) {
    await engine.close();
    throw cause;
  }
  return { name: isServer(target) ? withoutPassword(target) : target, engine, hand, close: engine.close };
}

/** True for the address of a case on a server. */
export const isServer = (target: string): boolean => /^postgres(?:ql)?:\/\//.test(target);

const makes = ({ make = true, readOnly = false }: OpenOptions): boolean => make && !readOnly;

const nothingIn = (target: string): HearsayError =>
  new HearsayError(
    'not-a-case',
    `${isServer(target) ? withoutPassword(target) : target}: expected a case, found nothing in it; "hearsay add" makes one`,
  );

async function openFile(path: string, options: OpenOptions): Promise<Engine> {
  const { passphrase = null, readOnly = false, busyMs = BUSY_MS } = options;
  const there = path === ':memory:' || existsSync(path);
  if (!there && !makes(options))
    throw new HearsayError('not-found', `${path}: expected a case, found nothing there; check the path`, { path });
  if (!there && !existsSync(dirname(path)))
    throw new HearsayError('not-found', `${path}: its folder is not there; make it first`, { path });
  if (!there) makeThere(path);
  else if (path !== ':memory:' && statSync(path).size === 0 && !makes(options)) throw nothingIn(path);
  return openSqlite(path, { passphrase, readOnly, busyMs });
}

/** A server's backups are its owner's; a file is copied beside itself. */
async function backupOf(engine: Engine, target: string, form: number): Promise<string | null> {
  if (isServer(target)) return null;
  const copy = `${target}.form${form}.backup`;
  await copyFile(engine, copy);
  return copy;
}

async function noted(engine: Engine, hand: Hand, { from, to, backup }: Migrated): Promise<void> {
  await engine.write(async (db) => {
    if (from > 0) {
      await writeLog(db, hand, 'migrated', { from, to, backup });
      return;
    }
    const begun = await db.selectFrom('about').select('key').where('key', '=', 'id').executeTakeFirst();
    if (begun) return;
    const id = randomUUID();
    await db.insertInto('about').values({ key: 'id', value: id }).execute();
    await writeLog(db, hand, 'begun', { id, form: to });
  });
}
