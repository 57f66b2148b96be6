// A file that is made for a case and that nobody else on the machine may read.
import { closeSync, openSync } from 'node:fs';
import { notWritable } from '../../acquire/writeWhole.ts';
import { HearsayError } from '../../errors.ts';

/** Rights of everything that holds a case: its owner's alone. SQLite gives them to the files beside it too. */
export const OWNER_FILE = 0o600;
export const OWNER_FOLDER = 0o700;

/** Makes an empty file. Throws `wrong-use` where something is there already, `not-writable` where none can be made. */
export function makeFresh(path: string): void {
  try {
    closeSync(openSync(path, 'wx', OWNER_FILE));
  } catch (cause) {
    throw isThere(cause) ? alreadyThere(path, cause) : notWritable(path, cause);
  }
}

/** Makes an empty file where there is none. Throws `not-writable`. */
export function makeThere(path: string): void {
  try {
    closeSync(openSync(path, 'a', OWNER_FILE));
  } catch (cause) {
    throw notWritable(path, cause);
  }
}

/** The error for a path that would be written over. */
export const alreadyThere = (path: string, cause?: unknown): HearsayError =>
  new HearsayError(
    'wrong-use',
    `${path} is there already and is not written over; give another name, or move it away`,
    { path },
    { cause },
  );

const isThere = (cause: unknown): boolean => cause instanceof Error && 'code' in cause && cause.code === 'EEXIST';
