// Inputs as a person names them → the list of what is to be read, without opening any of it.
import { type Dirent, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { HearsayError } from '../errors.ts';
import { unableToRead } from './fileErrors.ts';
import { isReportName, stemOf } from './mediaType.ts';
import { isSidecarName } from './sidecar.ts';

/** Something to be read: a file, or standard input. */
export interface Item {
  readonly kind: 'file' | 'stdin';
  /** Path as the person gave it, joined with the way below a folder; "-" for standard input. */
  readonly path: string;
  /** Stem of the file name, "stdin" for standard input. */
  readonly name: string;
  /** Size in bytes; null where it is not known before reading. */
  readonly size: number | null;
}

/** An input that cannot be read, and why. */
export interface FailedItem {
  readonly kind: 'failed';
  readonly path: string;
  readonly error: HearsayError;
}

/** Files of a folder that are no reports by their extension. */
export interface SkippedItems {
  readonly kind: 'skipped';
  readonly path: string;
  readonly count: number;
}

export type Listed = Item | FailedItem | SkippedItems;

/**
 * Every input in the order given: a file as itself, whatever its extension; a folder as the reports below it, sorted by
 * name in each folder (by code unit, the same on every machine), hidden files, sidecars and linked folders left out;
 * "-" as standard input. A sidecar is never an item, also where it is named (`reports/*`). What is not there becomes a `failed` in its place; a folder with no report in it too.
 */
export const listItems = (inputs: readonly string[]): readonly Listed[] => inputs.flatMap(listInput);

function listInput(input: string): Listed[] {
  if (isSidecarName(input)) return [];
  if (input === '-') return [{ kind: 'stdin', path: '-', name: 'stdin', size: null }];
  try {
    const about = statSync(input);
    if (about.isDirectory()) return listFolder(input);
    return [{ kind: 'file', path: input, name: stemOf(basename(input)), size: about.isFile() ? about.size : null }];
  } catch (cause) {
    return [{ kind: 'failed', path: input, error: unableToRead(input, cause) }];
  }
}

function listFolder(folder: string): Listed[] {
  const found: Listed[] = [];
  const skipped = walk(folder, found);
  if (found.length === 0) found.push({ kind: 'failed', path: folder, error: noReports(folder, skipped) });
  if (skipped > 0) found.push({ kind: 'skipped', path: folder, count: skipped });
  return found;
}

/** Adds the reports of `folder` and the folders below it to `found`; → how many files it passed over. */
function walk(folder: string, found: Listed[]): number {
  let skipped = 0;
  for (const entry of sortedEntries(folder, found)) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) skipped += walk(path, found);
    else if (isSidecarName(entry.name)) continue;
    else if (isReportName(entry.name) && (entry.isFile() || entry.isSymbolicLink()))
      found.push(listed(path, entry.name));
    else skipped++;
  }
  return skipped;
}

function sortedEntries(folder: string, found: Listed[]): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (cause) {
    found.push({ kind: 'failed', path: folder, error: unableToRead(folder, cause) });
    return [];
  }
}

function listed(path: string, fileName: string): Listed {
  try {
    return { kind: 'file', path, name: stemOf(fileName), size: statSync(path).size };
  } catch (cause) {
    return { kind: 'failed', path, error: unableToRead(path, cause) };
  }
}

const noReports = (path: string, skipped: number): HearsayError =>
  new HearsayError(
    'empty',
    `expected reports (.html, .htm, .xhtml, .txt, .md, .markdown) in the folder, found ${
      skipped === 0 ? 'none' : `none among ${skipped} other ${skipped === 1 ? 'file' : 'files'}`
    }; name a file itself to have it read whatever its extension`,
    { path, skipped },
  );
