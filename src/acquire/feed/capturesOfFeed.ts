// A captured feed, or a list of feeds → a capture for each of its items; one that fails does not stop the others.
import { HearsayError } from '../../errors.ts';
import type { Capture } from '../capture.ts';
import type { Clock } from '../fetch/clock.ts';
import type { ConnectEffects } from '../fetch/connect.ts';
import { captureWith } from '../fetch/fetchCapture.ts';
import { createFetcher } from '../fetch/fetcher.ts';
import { createManners } from '../fetch/manners.ts';
import type { FetchSettings } from '../fetch/settings.ts';
import { unableToRead } from '../fileErrors.ts';
import type { FailedItem, FoundCapture } from '../found.ts';
import { feedKindOf } from './feedKind.ts';
import { type ItemOf, itemCapture, placeOf } from './itemCapture.ts';
import { feedsInOpml } from './opml.ts';
import { parseFeed } from './parseFeed.ts';

export interface FeedOptions {
  /** How to fetch the pages behind the items; null where nothing is fetched, because no address was given. */
  readonly fetch: FetchSettings | null;
  /** Default: the real network. */
  readonly effects?: ConnectEffects;
  /** Default: the real one. */
  readonly clock?: Clock;
}

/** Fetches one page, with manners. */
type Page = (address: string) => Promise<Capture>;

/** The items in the order of the feed. Throws `bad-feed`, `too-large`, and `bad-feed` for an OPML list without `fetch`. */
export async function* capturesOfFeed(
  capture: Capture,
  { fetch, effects, clock }: FeedOptions,
): AsyncGenerator<FoundCapture | FailedItem> {
  if (fetch === null) {
    yield* itemsOf(capture, null);
    return;
  }
  const fetcher = createFetcher(fetch, effects);
  const around = createManners(fetcher, fetch, clock ? { clock } : {});
  const page: Page = (address) => captureWith(fetcher, address, { around });
  try {
    yield* itemsOf(capture, page);
  } finally {
    await fetcher.close();
  }
}

async function* itemsOf(capture: Capture, page: Page | null): AsyncGenerator<FoundCapture | FailedItem> {
  if (feedKindOf(capture.bytes) !== 'opml') {
    yield* itemsOfOne(capture, page);
    return;
  }
  if (!page) throw onlyAList(capture);
  for (const address of feedsInOpml(capture)) {
    try {
      yield* itemsOfOne(await page(address), page);
    } catch (cause) {
      yield { kind: 'failed', path: address, error: unableToRead(address, cause) };
    }
  }
}

async function* itemsOfOne(feed: Capture, page: Page | null): AsyncGenerator<FoundCapture | FailedItem> {
  const { title, items } = parseFeed(feed);
  const of: ItemOf = { feed, title, page };
  for (const item of items) {
    try {
      yield { kind: 'captured', capture: await itemCapture(item, of) };
    } catch (cause) {
      const path = placeOf(item, of);
      yield { kind: 'failed', path, error: unableToRead(path, cause) };
    }
  }
}

const onlyAList = ({ from }: Capture): HearsayError =>
  new HearsayError(
    'bad-feed',
    `expected reports, found a list of feeds (OPML), and a file alone leads nowhere; hearsay watch ${from} fetches what is in it`,
    { from },
  );
