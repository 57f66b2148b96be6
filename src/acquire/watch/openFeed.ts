// What was fetched as a feed → the feed; a page that is none says where its feed may be.
import { HearsayError } from '../../errors.ts';
import type { Capture } from '../capture.ts';
import { absolute, type Feed } from '../feed/feedItem.ts';
import { feedKindOf } from '../feed/feedKind.ts';
import { parseFeed } from '../feed/parseFeed.ts';

/** Bytes of a page in which it names its feed. */
const HEAD_BYTES = 65_536;

/** Throws `bad-feed`, `too-large`. */
export function openFeed(capture: Capture): Feed {
  const kind = feedKindOf(capture.bytes);
  if (kind !== null && kind !== 'opml') return parseFeed(capture);
  const own = feedNamedBy(capture);
  const found = kind === 'opml' ? 'a list of feeds (OPML); save it, and give the file' : 'something else';
  throw new HearsayError(
    'bad-feed',
    `expected a feed (RSS, Atom, JSON Feed), found ${own === null ? found : `a page; its feed may be ${own}`}`,
    { from: capture.from, feed: own },
  );
}

/** The address in `<link rel="alternate" type="application/rss+xml" href="…">`. */
function feedNamedBy({ bytes, from }: Capture): string | null {
  const head = new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES));
  for (const [link] of head.matchAll(/<link\b[^>]{0,1000}>/gi)) {
    if (!/type\s*=\s*["']?application\/(?:rss|atom|feed)\+/i.test(link)) continue;
    return absolute(/href\s*=\s*["']?([^"'\s>]+)/i.exec(link)?.[1]?.replace(/&amp;/g, '&'), from);
  }
  return null;
}
