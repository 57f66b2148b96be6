// The folder of `--out`: one whole file a report, under a name of its own, and a list of what is done.
import { appendFileSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { notWritable, writeWhole } from '../acquire/writeWhole.ts';
import { HearsayError } from '../errors.ts';
import { createFileNames } from './fileNames.ts';

/** Where a report's reading goes. */
export interface Place {
  /** Name of the file in the folder. */
  readonly file: string;
  /** Key of the reading that is there already; null where none is. */
  readonly doneKey: string | null;
}

export interface OutFolder {
  /** The file of the next report, in input order. */
  readonly settle: (report: { readonly name: string; readonly path: string }) => Place;
  /** Writes a file, whole or not at all, and notes its key. Throws `not-writable`. */
  readonly write: (file: string, text: string, key: string) => void;
  /** Tells how many files were numbered beyond those told one by one. */
  readonly end: () => void;
}

export interface OutFolderOptions {
  /** Hears of files that had to be numbered. */
  readonly tell: (line: string) => void;
  /** True to have everything read again. */
  readonly again: boolean;
}

/** Files whose numbering is told one by one; of more, the number. */
const MOST_TOLD = 5;

/** The list of what is done, in the folder: a line of JSON a file, the last one of a file holds. */
const DONE = '.hearsay-done.jsonl';

/** Makes the folder where it is not there. Throws `not-writable`. */
export function createOutFolder(folder: string, { tell, again }: OutFolderOptions): OutFolder {
  const done = again ? new Map<string, string>() : inFolder(folder, () => doneIn(folder));
  const nameOf = createFileNames();
  let numbered = 0;
  inFolder(folder, () => makeFolder(folder));
  return {
    settle: ({ name, path }) => {
      const { file, taken } = nameOf(name);
      if (taken && ++numbered <= MOST_TOLD) tell(`${path} goes to ${file}: its name is taken`);
      const key = done.get(file);
      return { file, doneKey: key !== undefined && existsSync(join(folder, file)) ? key : null };
    },
    write: (file, text, key) => {
      writeWhole(join(folder, file), text);
      inFolder(folder, () => appendFileSync(join(folder, DONE), `${JSON.stringify({ file, key })}\n`));
    },
    end: () => {
      if (numbered > MOST_TOLD) tell(`${numbered - MOST_TOLD} more are numbered in the order of input`);
    },
  };
}

function inFolder<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw cause instanceof HearsayError ? cause : notWritable(folder, cause);
  }
}

/** File → key. A line that a power cut left half is passed over: its report is read again. */
function doneIn(folder: string): ReadonlyMap<string, string> {
  const list = join(folder, DONE);
  if (!existsSync(list)) return new Map();
  return new Map(
    [...readFileSync(list, 'utf8').matchAll(/^\{"file":("(?:[^"\\]|\\.)*"),"key":"([0-9a-f]{64})"\}$/gm)].map(
      ([, file = '""', key = '']) => [JSON.parse(file) as string, key],
    ),
  );
}

/** Like `mkdir -p`. Node's own `recursive` never ends where a folder cannot be made in one that is there (`/proc`). */
export function makeFolder(folder: string): void {
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
