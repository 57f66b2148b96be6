// A file written whole or not at all: what stands under its own name is never half of it.
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { HearsayError } from '../errors.ts';
import { systemCode } from './fileErrors.ts';

/** Characters of the name that the draft keeps: file systems take 255 bytes. */
const DRAFT_CHARACTERS = 100;

/** Writes beside the file, to the disk, and renames. Throws `not-writable`. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const draft = join(dirname(path), `.${basename(path).slice(0, DRAFT_CHARACTERS)}.${process.pid}.tmp`);
  try {
    writeFileSync(draft, content, { flush: true });
    renameSync(draft, path);
  } catch (cause) {
    rmSync(draft, { force: true });
    throw notWritable(path, cause);
  }
}

/** The error for a path that could not be written. */
export const notWritable = (path: string, cause: unknown): HearsayError =>
  new HearsayError(
    'not-writable',
    `${path} could not be written: the system says ${systemCode(cause)}; check the folder, its permissions and the space left`,
    { path, system: systemCode(cause) },
    { cause },
  );
