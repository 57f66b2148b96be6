// A feed → its items; the pages behind them are fetched only where the feed itself was.
import { makeCapture } from '../capture.ts';
import { capturesOfFeed } from '../feed/capturesOfFeed.ts';
import type { Found } from '../found.ts';
import { streamBytes } from '../readBytes.ts';
import type { OpenOptions, Source } from './source.ts';

/** Throws `bad-feed`, `too-large`. */
export async function* readFeed(
  source: Source,
  { fetch = null }: { readonly fetch?: OpenOptions['fetch'] | null },
): AsyncGenerator<Found> {
  const { from, name, given, fetched } = source;
  const capture = fetched ?? makeCapture(await streamBytes(source.bytes, from), { name, from, given });
  yield* capturesOfFeed(capture, { fetch: fetched ? fetch : null });
}
