// The arguments of `hearsay watch`, checked: what a person asked for, or why it cannot be meant.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { makeCapture } from '../../acquire/capture.ts';
import { checkAddress, isAddress } from '../../acquire/fetch/checkAddress.ts';
import type { FetchSettings } from '../../acquire/fetch/settings.ts';
import { told } from '../../acquire/fetch/told.ts';
import { unableToRead } from '../../acquire/fileErrors.ts';
import { HearsayError } from '../../errors.ts';
import type { Streams } from '../console.ts';
import { fetchSettingsOf, type NetworkOptions } from './networkOptions.ts';

/** Options as commander hands them over. */
export interface WatchCommandOptions extends NetworkOptions {
  readonly out: string;
  readonly every: string;
  readonly once?: boolean;
}

export interface WatchRequest {
  /** Addresses, each once. */
  readonly feeds: readonly string[];
  readonly folder: string;
  readonly everyMs: number;
  readonly once: boolean;
  readonly fetch: FetchSettings;
}

const UNIT_MS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** Milliseconds: a feed that is asked more often than this is a burden to its server. A guess. */
const SHORTEST_MS = 60_000;
/** Milliseconds: longer ones are better left to the system's own timer. Timers of Node end at 24 days. */
const LONGEST_MS = 7 * 86_400_000;

/** Checks the options; reads the lists of feeds. Throws `wrong-use`, `bad-address`, `refused-address`, `bad-feed`, `not-found`. */
export async function watchRequest(
  inputs: readonly string[],
  options: WatchCommandOptions,
  env: Streams['env'],
): Promise<WatchRequest> {
  const fetch = fetchSettingsOf(options, env);
  const everyMs = millisecondsOf(options.every);
  const feeds: string[] = [];
  for (const input of inputs) {
    const addresses = isAddress(input) ? [input] : await addressesIn(input);
    for (const address of addresses) feeds.push((await told(address, () => checkAddress(address, fetch))).href);
  }
  return { feeds: [...new Set(feeds)], folder: options.out, everyMs, once: options.once ?? false, fetch };
}

function millisecondsOf(every: string): number {
  const [, number = '', unit = ''] = /^(\d{1,6})([smhd])$/.exec(every) ?? [];
  const ms = Number(number) * (UNIT_MS[unit] ?? 0);
  if (ms >= SHORTEST_MS && ms <= LONGEST_MS) return ms;
  throw new HearsayError('wrong-use', `--every: expected a time like 15m, 2h or 1d, from 1m to 7d, found "${every}"`, {
    every,
  });
}

async function addressesIn(path: string): Promise<readonly string[]> {
  const [{ feedKindOf }, { feedsInOpml }] = await Promise.all([
    import('../../acquire/feed/feedKind.ts'),
    import('../../acquire/feed/opml.ts'),
  ]);
  const bytes = bytesOf(path);
  if (feedKindOf(bytes) === 'opml') return feedsInOpml(makeCapture(bytes, { name: basename(path), from: path }));
  throw new HearsayError(
    'wrong-use',
    `expected the address of a feed (https://…) or a list of feeds (OPML), found the file ${path}; give the address that the feed comes from`,
    { path },
  );
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw unableToRead(path, cause);
  }
}
