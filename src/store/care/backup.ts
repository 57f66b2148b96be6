// A whole copy of a case that others may be writing to at this moment.
import { existsSync, renameSync, rmSync } from 'node:fs';
import { HearsayError } from '../../errors.ts';
import type { Engine } from '../engine/engine.ts';
import { isSqlite } from '../engine/isSqlite.ts';

export interface CopyOptions {
  /** Called with pages done and pages in all. */
  readonly progress?: (done: number, all: number) => void;
}

/** Pages a step, so that writers get their turn. SQLite's pages are 4 KB. A guess. */
const PAGES_A_STEP = 500;

/**
 * Copies a case in a file to `to`, which appears when it is whole. Throws `wrong-use` for a server or where `to` exists.
 */
export async function copyFile(engine: Engine, to: string, { progress }: CopyOptions = {}): Promise<void> {
  if (!isSqlite(engine))
    throw new HearsayError('wrong-use', 'a case on a server is copied with its own tools: pg_dump', { to });
  if (existsSync(to)) throw new HearsayError('wrong-use', `${to} is there already; give another name`, { to });
  const unfinished = `${to}.part`;
  rmSync(unfinished, { force: true });
  await engine.file.backup(unfinished, {
    progress: ({ totalPages, remainingPages }) => {
      progress?.(totalPages - remainingPages, totalPages);
      return PAGES_A_STEP;
    },
  });
  renameSync(unfinished, to);
}
