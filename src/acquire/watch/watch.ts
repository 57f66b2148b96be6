// Feeds asked again and again, with manners; what is new in them is saved, and a stop loses nothing.
import type { HearsayError } from '../../errors.ts';
import { type Clock, realClock } from '../fetch/clock.ts';
import type { ConnectEffects } from '../fetch/connect.ts';
import { createFetcher } from '../fetch/fetcher.ts';
import { restWanted } from '../fetch/hostQueue.ts';
import { createManners } from '../fetch/manners.ts';
import type { FetchSettings } from '../fetch/settings.ts';
import { unableToRead } from '../fileErrors.ts';
import { type ItemEvent, type PollOptions, pollFeed } from './pollFeed.ts';
import { type FeedState, loadState, newFeed, saveState } from './state.ts';

export interface WatchOptions {
  readonly fetch: FetchSettings;
  /** Where items and the state are kept; it must be there. */
  readonly folder: string;
  /** Milliseconds from the end of one round to the next. */
  readonly everyMs: number;
  /** True to ask every feed once and end. */
  readonly once: boolean;
  /** Aborted: ends after what is under way is given up; the state is kept. */
  readonly signal: AbortSignal;
  /** Hears of everything as it happens. */
  readonly tell: (event: WatchEvent) => void;
  /** Default: the real network. */
  readonly effects?: ConnectEffects;
  /** Default: the real one. */
  readonly clock?: Clock;
}

export type WatchEvent = ItemEvent | { readonly kind: 'round'; readonly feeds: readonly FeedOutcome[] };

/** What came of one feed in a round. */
export interface FeedOutcome {
  readonly feed: string;
  /** Items. */
  readonly saved: number;
  readonly failed: number;
  readonly what: 'asked' | 'unchanged' | 'resting' | 'failed';
  /** Why the feed itself could not be had. */
  readonly error: HearsayError | null;
  /** ISO date-time before which it is left alone. */
  readonly notBefore: string | null;
}

/** Feeds asked at the same time; requests to one host stay in line whatever this is. A guess. */
const AT_ONCE = 8;
/** Milliseconds: a feed that keeps failing is still asked once a day. */
const LONGEST_BACK_OFF_MS = 86_400_000;

/** Watches until it is stopped, or once. Throws `bad-state`, `bad-setting`, `not-writable`; all else is told. */
export async function watch(feeds: readonly string[], options: WatchOptions): Promise<void> {
  const { fetch, folder, signal, clock = realClock, effects } = options;
  const states = new Map(Object.entries((await loadState(folder)).feeds));
  const fetcher = createFetcher(fetch, effects);
  const around = createManners(fetcher, fetch, { clock, signal });
  const poll: PollOptions = { fetcher, fetchOptions: { around, signal }, folder, tell: options.tell };

  const ask = async (feed: string): Promise<FeedOutcome> => {
    const before = states.get(feed) ?? newFeed;
    if (before.notBefore !== null && Date.parse(before.notBefore) > clock.now())
      return outcome(feed, 'resting', before);
    try {
      const { state, saved, failed, unchanged } = await pollFeed(feed, before, poll);
      states.set(feed, state);
      return { ...outcome(feed, unchanged ? 'unchanged' : 'asked', state), saved, failed };
    } catch (thrown) {
      const error = unableToRead(feed, thrown);
      if (error.code === 'not-writable') throw error;
      if (error.code === 'interrupted') return outcome(feed, 'failed', before, error);
      const state = backedOff(before, error, clock.now(), options.everyMs);
      states.set(feed, state);
      return outcome(feed, 'failed', state, error);
    } finally {
      saveState(folder, { format: 'hearsay/watch@1', feeds: Object.fromEntries(states) });
    }
  };

  try {
    for (;;) {
      options.tell({ kind: 'round', feeds: await inParallel(feeds, ask, signal) });
      if (options.once || signal.aborted) return;
      await clock.sleep(options.everyMs, signal);
      if (signal.aborted) return;
    }
  } finally {
    await fetcher.close();
  }
}

const outcome = (
  feed: string,
  what: FeedOutcome['what'],
  { notBefore }: FeedState,
  error: HearsayError | null = null,
): FeedOutcome => ({ feed, what, notBefore, error, saved: 0, failed: 0 });

/** After each failure in a row twice as long, or as long as the server asks for. */
function backedOff(before: FeedState, error: HearsayError, now: number, everyMs: number): FeedState {
  const failures = before.failures + 1;
  const ownMs = Math.min(LONGEST_BACK_OFF_MS, everyMs * 2 ** Math.min(failures, 20));
  const restMs = Math.min(LONGEST_BACK_OFF_MS, restWanted(error, now));
  return { ...before, failures, notBefore: new Date(now + Math.max(ownMs, restMs)).toISOString() };
}

/** The outcomes in the order of the feeds; none is begun once the signal is given. */
async function inParallel(
  feeds: readonly string[],
  ask: (feed: string) => Promise<FeedOutcome>,
  signal: AbortSignal,
): Promise<readonly FeedOutcome[]> {
  const outcomes: FeedOutcome[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < feeds.length && !signal.aborted) {
      const at = next++;
      const feed = feeds[at];
      if (feed !== undefined) outcomes[at] = await ask(feed);
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, feeds.length) }, worker));
  return outcomes.filter((one) => one !== undefined);
}
