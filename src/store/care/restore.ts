// A backup in the place of a case; what stood there is kept beside it.
import { chmodSync, copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { HearsayError } from '../../errors.ts';
import { makeFresh, OWNER_FILE } from '../engine/freshFile.ts';
import { writeLog } from '../log.ts';
import { isServer, type OpenOptions, openCase } from '../openCase.ts';
import { verify } from './verify.ts';

export interface Restored {
  /** Where the file lies that stood in its place; null where none did. */
  readonly before: string | null;
  readonly reports: number;
}

/** A file and what SQLite keeps beside it while it is open. */
const PARTS = ['', '-wal', '-shm'] as const;

/**
 * Checks the backup, then puts a copy of it in the place of `target`.
 * Throws `not-found`, `case-damaged` where the backup is not whole, `wrong-use` for a server; then nothing is changed.
 */
export async function restore(backup: string, target: string, options: OpenOptions): Promise<Restored> {
  if (isServer(target) || isServer(backup))
    throw new HearsayError('wrong-use', 'a case on a server is restored with its own tools: pg_restore');
  if (!existsSync(backup))
    throw new HearsayError('not-found', `${backup}: expected a backup, found nothing there; check the path`, {
      path: backup,
    });
  const unfinished = `${target}.restoring`;
  makeFresh(unfinished);
  try {
    copyFileSync(backup, unfinished);
    chmodSync(unfinished, OWNER_FILE);
    const reports = await checked(unfinished, backup, options);
    const before = existsSync(target) ? freeName(`${target}.before-restore`) : null;
    if (before)
      for (const part of PARTS) if (existsSync(`${target}${part}`)) renameSync(`${target}${part}`, `${before}${part}`);
    renameSync(unfinished, target);
    return { before, reports };
  } catch (thrown) {
    for (const part of PARTS) rmSync(`${unfinished}${part}`, { force: true });
    throw aboutBackup(thrown, unfinished, backup);
  }
}

/** Notes the restoring in the copy's log, after everything in it was found whole. */
async function checked(path: string, backup: string, options: OpenOptions): Promise<number> {
  const one = await openCase(path, { ...options, make: false });
  try {
    const { fault, reports, head } = await verify(one);
    if (fault)
      throw new HearsayError('case-damaged', `${backup}: ${fault.where}: ${fault.message}; use another backup`, {
        path: backup,
      });
    await one.engine.write((db) => writeLog(db, one.hand, 'restored', { head }));
    return reports;
  } finally {
    await one.close();
  }
}

/** What is wrong with the copy is wrong with the backup, whose name the person knows. */
const aboutBackup = (thrown: unknown, copy: string, backup: string): unknown =>
  thrown instanceof HearsayError && thrown.evidence.path === copy
    ? new HearsayError(
        thrown.code,
        thrown.message.replaceAll(copy, backup),
        { ...thrown.evidence, path: backup },
        { cause: thrown },
      )
    : thrown;

function freeName(wish: string): string {
  let name = wish;
  for (let n = 2; existsSync(name); n++) name = `${wish}-${n}`;
  return name;
}
