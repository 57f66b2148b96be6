// What a watch remembers between two runs: a file beside what it saves, written whole after every feed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HearsayError } from '../../errors.ts';
import { systemCode, unableToRead } from '../fileErrors.ts';
import { writeWhole } from '../writeWhole.ts';

export interface WatchState {
  readonly format: 'hearsay/watch@1';
  /** By the feed's address. */
  readonly feeds: Readonly<Record<string, FeedState>>;
}

export interface FeedState {
  /** What the server said of its last answer, to ask whether it still holds. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Times in a row that the feed could not be had. */
  readonly failures: number;
  /** ISO date-time before which the feed is left alone; null where it may be asked at any time. */
  readonly notBefore: string | null;
  /** By the item's key: "done" (saved, or given up), or how often it failed. Oldest first. */
  readonly items: Readonly<Record<string, 'done' | number>>;
}

export const newFeed: FeedState = { etag: null, lastModified: null, failures: 0, notBefore: null, items: {} };

const STATE_FILE = '.hearsay-watch.json';

export const stateFileIn = (folder: string): string => join(folder, STATE_FILE);

/** The state kept in `folder`; an empty one where there is none. Throws `bad-state`, `not-readable`. */
export async function loadState(folder: string): Promise<WatchState> {
  const path = stateFileIn(folder);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    if (systemCode(cause) === 'ENOENT') return { format: 'hearsay/watch@1', feeds: {} };
    throw unableToRead(path, cause);
  }
  const { stateIn } = await import('./stateSchema.ts');
  try {
    return stateIn(text);
  } catch (cause) {
    throw new HearsayError(
      'bad-state',
      `expected what hearsay watch remembers in ${path}, found something else; remove the file to begin anew (what is saved stays, and is fetched once more)`,
      { path },
      { cause },
    );
  }
}

/** Writes the state into `folder`, whole. Throws `not-writable`. */
export const saveState = (folder: string, state: WatchState): void =>
  writeWhole(stateFileIn(folder), `${JSON.stringify(state, null, 1)}\n`);
