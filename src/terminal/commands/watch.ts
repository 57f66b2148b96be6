// `hearsay watch`: feeds asked again and again, what is new in them saved, and a table of what came and what failed.
import { type WatchEvent, watch as watchFeeds } from '../../acquire/watch/watch.ts';
import { errorShape, type HearsayError } from '../../errors.ts';
import { type Console, type Streams, stackOf } from '../console.ts';
import { makeFolder } from '../outFolder.ts';
import { clockTime, watchTable } from '../print/watchTable.ts';
import type { ExitCode } from './read.ts';
import type { WatchRequest } from './watchRequest.ts';

/** Watches until Ctrl-C, or once. Throws `not-writable`, `bad-state`, `bad-setting`. */
export async function watch(request: WatchRequest, streams: Streams, console: Console): Promise<ExitCode> {
  const { feeds, folder, everyMs, once, fetch } = request;
  makeFolder(folder);
  const stop = new AbortController();
  const stopListening = streams.onInterrupt(() => stop.abort());
  let [saved, failed] = [0, 0];
  const written: Promise<boolean>[] = [];
  const complain = (path: string, error: HearsayError): void => {
    failed++;
    console.complain(errorShape(error), { path, stack: stackOf(error) });
  };
  const tell = (event: WatchEvent): void => {
    if (event.kind === 'failed') complain(event.path, event.error);
    if (event.kind === 'saved') saved++;
    if (event.kind !== 'round') {
      if (streams.stderr.isTTY) console.status(`${saved} saved, ${failed} failed`);
      return;
    }
    console.status(null);
    for (const { feed, error } of event.feeds) if (error && error.code !== 'interrupted') complain(feed, error);
    written.push(console.write(watchTable(event.feeds)));
    if (!once && !stop.signal.aborted)
      console.note(`next round at ${clockTime(Date.now() + everyMs)} UTC; Ctrl-C stops`);
  };
  try {
    await watchFeeds(feeds, { fetch, folder, everyMs, once, signal: stop.signal, tell });
    await Promise.all(written);
  } finally {
    stopListening();
  }
  if (stop.signal.aborted) {
    console.note(`stopped; run the same command again to go on where it was, or hearsay read ${folder}`);
    return 130;
  }
  return failed > 0 ? 1 : 0;
}
