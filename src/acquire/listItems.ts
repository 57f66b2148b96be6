// Inputs as a person names them → the list of what is to be read, without opening any of it.
import { type Dirent, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { HearsayError } from '../errors.ts';
import { isAddress } from './fetch/checkAddress.ts';
import { unableToRead } from './fileErrors.ts';
import type { FailedItem, FoundFile, SkippedItems } from './found.ts';
import { isPageName, isReportName, REPORT_NAMES, stemOf } from './mediaType.ts';
import { isSidecarName } from './sidecar.ts';

/** Standard input. */
export interface StandardInput {
  readonly kind: 'stdin';
  readonly path: '-';
  readonly name: 'stdin';
}

/** An address to fetch. */
export interface AddressItem {
  readonly kind: 'address';
  /** As the person gave it. */
  readonly path: string;
}

/** Something to be opened: a file that may hold one report or many, standard input, an address. */
export type Item = FoundFile | StandardInput | AddressItem;

export type Listed = Item | FailedItem | SkippedItems;

/** True for what can be opened. */
export const isInput = (listed: Listed): listed is Item => listed.kind !== 'failed' && listed.kind !== 'skipped';

/**
 * Every input in the order given: a file as itself, whatever its extension; a folder as the reports below it, sorted by
 * name in each folder (by code unit, the same on every machine), hidden files, sidecars, linked folders and the folders
 * of saved pages left out; "-" as standard input; `http://` and `https://` as addresses. A sidecar is never an item,
 * also where it is named (`reports/*`). What is not there becomes a `failed` in its place; a folder with no report in it too.
 */
export const listItems = (inputs: readonly string[]): readonly Listed[] => inputs.flatMap(listInput);

function listInput(input: string): Listed[] {
  if (isAddress(input)) return [{ kind: 'address', path: input }];
  if (isSidecarName(input)) return [];
  if (input === '-') return [{ kind: 'stdin', path: '-', name: 'stdin' }];
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
  if (skipped > 0) found.push({ kind: 'skipped', path: folder, count: skipped, what: otherFiles(skipped) });
  return found;
}

/** Adds the reports of `folder` and the folders below it to `found`; → how many files it passed over. */
function walk(folder: string, found: Listed[]): number {
  const entries = sortedEntries(folder, found);
  const pages = new Set(entries.flatMap(({ name }) => (isPageName(name) ? [stemOf(name)] : [])));
  let skipped = 0;
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) skipped += isFolderOfPage(entry.name, pages) ? 0 : walk(path, found);
    else if (isSidecarName(entry.name)) continue;
    else if (isReportName(entry.name) && (entry.isFile() || entry.isSymbolicLink()))
      found.push(listed(path, entry.name));
    else skipped++;
  }
  return skipped;
}

/** "page_files" beside "page.html": what a browser saves with a page, frames and advertisements among it. */
const isFolderOfPage = (name: string, pages: ReadonlySet<string>): boolean =>
  /[_.]files$/.test(name) && pages.has(name.slice(0, -'_files'.length));

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

const otherFiles = (count: number): string =>
  `${count === 1 ? 'file' : 'files'} with another extension than ${REPORT_NAMES.join(' ')}`;

const noReports = (path: string, skipped: number): HearsayError =>
  new HearsayError(
    'empty',
    `expected reports (${REPORT_NAMES.join(', ')}) in the folder, found ${
      skipped === 0 ? 'none' : `none among ${skipped} other ${skipped === 1 ? 'file' : 'files'}`
    }; name a file itself to have it read whatever its extension`,
    { path, skipped },
  );
