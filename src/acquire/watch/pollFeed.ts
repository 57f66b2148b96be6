// One feed asked once: its new items saved, and what is to be remembered of it.
import { HearsayError } from '../../errors.ts';
import type { Capture } from '../capture.ts';
import type { FeedItem } from '../feed/feedItem.ts';
import { type ItemOf, itemCapture, placeOf } from '../feed/itemCapture.ts';
import { isNotChanged, type Known } from '../fetch/ask.ts';
import { captureOf, captureWith } from '../fetch/fetchCapture.ts';
import type { Fetched, Fetcher, FetchOptions } from '../fetch/fetcher.ts';
import { unableToRead } from '../fileErrors.ts';
import { openFeed } from './openFeed.ts';
import { itemKey, saveCapture } from './saveCapture.ts';
import type { FeedState } from './state.ts';

export interface PollOptions {
  readonly fetcher: Fetcher;
  readonly fetchOptions: FetchOptions & { readonly signal: AbortSignal };
  /** Where items are saved. */
  readonly folder: string;
  /** Hears of every item that was saved or failed. */
  readonly tell: (event: ItemEvent) => void;
}

export type ItemEvent =
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'failed'; readonly path: string; readonly error: HearsayError };

export interface Polled {
  readonly state: FeedState;
  readonly saved: number;
  readonly failed: number;
  readonly unchanged: boolean;
}

/** Rounds in which an item is tried again; at a quarter of an hour each, five hours. A guess. */
const MOST_TRIES = 20;
/** Keys kept of items that left the feed, so that one that comes back is no new one. A guess at ten times a long feed. */
const MOST_REMEMBERED = 5_000;

/** Throws what keeps the feed itself from being had; then nothing of it is to be remembered. */
export async function pollFeed(address: string, before: FeedState, options: PollOptions): Promise<Polled> {
  const { fetcher, fetchOptions } = options;
  const fetched = await fetcher.fetch(address, { ...fetchOptions, known: knownOf(before) });
  const rested: FeedState = { ...before, failures: 0, notBefore: null };
  if (isNotChanged(fetched)) return { state: rested, saved: 0, failed: 0, unchanged: true };
  const feed = captureOf(fetched);
  const { title, items } = openFeed(feed);
  const of: ItemOf = { feed, title, page: (link) => captureWith(fetcher, link, fetchOptions) };
  const got = await takeItems(items, before, of, options);
  const state: FeedState = {
    ...rested,
    ...(got.whole ? wordOf(fetched) : {}),
    items: remembered(before, items, got.items),
  };
  return { state, saved: got.saved, failed: got.failed, unchanged: false };
}

/** What to ask the server about; nothing while items are to be tried again, since they are in the feed's text. */
const knownOf = ({ etag, lastModified, items }: FeedState): Known =>
  Object.values(items).every((one) => one === 'done') ? { etag, lastModified } : { etag: null, lastModified: null };

const wordOf = ({ headers }: Fetched): Known => ({
  etag: headers.etag ?? null,
  lastModified: headers['last-modified'] ?? null,
});

interface Taken {
  readonly items: ReadonlyMap<string, 'done' | number>;
  readonly saved: number;
  readonly failed: number;
  /** False where it was stopped before the last item. */
  readonly whole: boolean;
}

async function takeItems(
  items: readonly FeedItem[],
  before: FeedState,
  of: ItemOf,
  { folder, tell, fetchOptions: { signal } }: PollOptions,
): Promise<Taken> {
  const taken = new Map<string, 'done' | number>();
  let [saved, failed] = [0, 0];
  for (const item of items) {
    const key = itemKey(item.id);
    const known = before.items[key] ?? 0;
    if (known === 'done') continue;
    if (signal.aborted) return { items: taken, saved, failed, whole: false };
    const got = await captured(item, of);
    if (!(got instanceof HearsayError)) {
      tell({ kind: 'saved', path: saveCapture(folder, got, key) });
      taken.set(key, 'done');
      saved++;
    } else if (got.code !== 'interrupted') {
      tell({ kind: 'failed', path: placeOf(item, of), error: got });
      taken.set(key, isForGood(got) || known + 1 >= MOST_TRIES ? 'done' : known + 1);
      failed++;
    }
  }
  return { items: taken, saved, failed, whole: !signal.aborted };
}

async function captured(item: FeedItem, of: ItemOf): Promise<Capture | HearsayError> {
  try {
    return await itemCapture(item, of);
  } catch (thrown) {
    return unableToRead(placeOf(item, of), thrown);
  }
}

/** True where another try would end the same. */
function isForGood({ code, evidence: { status } }: HearsayError): boolean {
  if (code === 'bad-answer') return typeof status === 'number' && status >= 400 && status < 500 && !PASSING.has(status);
  return !['not-reachable', 'too-slow', 'bad-certificate'].includes(code);
}

/** Answers of a server that will have another: timeout, too early, too many requests. */
const PASSING: ReadonlySet<number> = new Set([408, 425, 429]);

/** The items of this answer last, with what became of them; of those that left the feed the latest. */
function remembered(
  before: FeedState,
  items: readonly FeedItem[],
  taken: ReadonlyMap<string, 'done' | number>,
): FeedState['items'] {
  const present = items.map(({ id }) => itemKey(id));
  const isPresent = new Set(present);
  const left = Object.entries(before.items).filter(([key, state]) => !isPresent.has(key) && state === 'done');
  const now = present.flatMap((key) => {
    const state = taken.get(key) ?? before.items[key];
    return state === undefined ? [] : [[key, state] as const];
  });
  return Object.fromEntries([...left.slice(-MOST_REMEMBERED), ...now]);
}
