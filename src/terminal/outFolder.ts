// The folder of `--out`: one whole file a report, under a name of its own.
import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { systemCode } from '../acquire/fileErrors.ts';
import type { Item } from '../acquire/listItems.ts';
import { HearsayError } from '../errors.ts';

export interface OutFolder {
  /** Writes the item's file, whole or not at all. Throws `not-writable`. */
  readonly write: (item: Item, text: string) => void;
}

/** Items whose renaming is told one by one; of more, the number. */
const MOST_TOLD = 5;

/** Makes the folder where it is not there and settles every file's name; `tell` hears of those that had to be numbered. */
export function createOutFolder(folder: string, items: readonly Item[], tell: (line: string) => void): OutFolder {
  try {
    makeFolder(folder);
  } catch (cause) {
    if (cause instanceof HearsayError) throw cause;
    throw notWritable(folder, cause);
  }
  const names = fileNames(items.map((item) => item.name));
  const renamed = items.flatMap((item, at) =>
    names[at] === `${item.name}.json` ? [] : [`${item.path} goes to ${names[at]}`],
  );
  for (const line of renamed.slice(0, MOST_TOLD)) tell(`${line}: its name is taken`);
  if (renamed.length > MOST_TOLD) tell(`${renamed.length - MOST_TOLD} more are numbered in the order of input`);
  const nameOf = new Map(items.map((item, at) => [item, names[at] ?? `${item.name}.json`]));
  return { write: (item, text) => writeWhole(folder, nameOf.get(item) ?? `${item.name}.json`, text) };
}

/** Like `mkdir -p`. Node's own `recursive` never ends where a folder cannot be made in one that is there (`/proc`). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) {
    if (statSync(folder).isDirectory()) return;
    throw new HearsayError('not-writable', `--out: expected a folder, found the file ${folder}; name another`, {
      path: folder,
    });
  }
  const parent = dirname(resolve(folder));
  if (parent !== resolve(folder)) makeFolder(parent);
  mkdirSync(folder);
}

/**
 * Names of the files, in the order of the stems: STEM.json, and for a stem that came before STEM-2.json, STEM-3.json …
 * Upper and lower case count as the same, as they do on some disks.
 */
export function fileNames(stems: readonly string[]): readonly string[] {
  const stemKeys = new Set(stems.map((stem) => stem.toLowerCase()));
  const lastNumber = new Map<string, number>();
  return stems.map((stem) => {
    const key = stem.toLowerCase();
    let number = lastNumber.get(key) ?? 0;
    do number++;
    while (number > 1 && stemKeys.has(`${key}-${number}`));
    lastNumber.set(key, number);
    return number === 1 ? `${stem}.json` : `${stem}-${number}.json`;
  });
}

/** Writes beside the file and renames, so that a file under its own name is always whole. Throws `not-writable`. */
function writeWhole(folder: string, fileName: string, text: string): void {
  const path = join(folder, fileName);
  const draft = join(folder, `.${fileName.slice(0, 100)}.${process.pid}.tmp`);
  try {
    writeFileSync(draft, text);
    renameSync(draft, path);
  } catch (cause) {
    rmSync(draft, { force: true });
    throw notWritable(path, cause);
  }
}

const notWritable = (path: string, cause: unknown): HearsayError =>
  new HearsayError(
    'not-writable',
    `${path} could not be written: the system says ${systemCode(cause)}; check the folder, its permissions and the space left`,
    { path, system: systemCode(cause) },
    { cause },
  );
