// A backup in the place of a case; what stood there is kept beside it.
import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { HearsayError } from '../../errors.ts';
import { writeLog } from '../log.ts';
import type { OpenOptions } from '../openCase.ts';
import { openCase } from '../openCase.ts';
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
 * Throws `not-found`, `case-damaged` where the backup is not whole, and then nothing is changed.
 */
export async function restore(backup: string, target: string, options: OpenOptions): Promise<Restored> {
  const unfinished = `${target}.restoring`;
  for (const part of PARTS) rmSync(`${unfinished}${part}`, { force: true });
  if (!existsSync(backup))
    throw new HearsayError('not-found', `${backup}: expected a backup, found nothing there; check the path`, {
      path: backup,
    });
  copyFileSync(backup, unfinished);
  const reports = await checked(unfinished, backup, options);
  const before = existsSync(target) ? freeName(`${target}.before-restore`) : null;
  if (before)
    for (const part of PARTS) if (existsSync(`${target}${part}`)) renameSync(`${target}${part}`, `${before}${part}`);
  renameSync(unfinished, target);
  return { before, reports };
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

function freeName(wish: string): string {
  let name = wish;
  for (let n = 2; existsSync(name); n++) name = `${wish}-${n}`;
  return name;
}
