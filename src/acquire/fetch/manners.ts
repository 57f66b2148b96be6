// Manners where many requests are made: robots.txt heeded, one request a host at a time, a while between two.
import { HearsayError } from '../../errors.ts';
import { type Clock, realClock } from './clock.ts';
import type { Around, Fetcher } from './fetcher.ts';
import { createHostQueue, type HostQueue } from './hostQueue.ts';
import { fetchRobots, type Robots } from './robots.ts';
import type { FetchSettings } from './settings.ts';
import { told } from './told.ts';

export interface MannersOptions {
  /** Default: the real one. */
  readonly clock?: Clock;
  /** Aborted: nothing waits any more. Default: never. */
  readonly signal?: AbortSignal;
}

/** Milliseconds after which robots.txt is asked for again; at most a day is allowed (RFC 9309, 2.4). */
const ROBOTS_MS = 3_600_000;

interface Rules {
  readonly robots: Promise<Robots>;
  /** Milliseconds since 1970. */
  readonly asked: number;
}

/** What to put `around` the requests of `fetcher`. Throws `not-allowed`, and whatever keeps robots.txt from being read. */
export function createManners(fetcher: Fetcher, settings: FetchSettings, options: MannersOptions = {}): Around {
  const { clock = realClock, signal } = options;
  const { hostDelayMs, userAgent } = settings;
  const queues = new Map<string, HostQueue>();
  const rules = new Map<string, Rules>();

  const queueOf = (host: string): HostQueue => {
    const queue = queues.get(host) ?? createHostQueue(host, clock, signal);
    queues.set(host, queue);
    return queue;
  };
  const inTurn: Around = (url, request) => queueOf(url.host).run(request, hostDelayMs);
  const robotsOf = (origin: string): Promise<Robots> => {
    const known = rules.get(origin);
    if (known && clock.now() - known.asked < ROBOTS_MS) return known.robots;
    const fetch = (address: string) => fetcher.fetch(address, { around: inTurn, ...(signal ? { signal } : {}) });
    const robots = told('robots.txt of its host', () => fetchRobots(origin, userAgent, fetch));
    rules.set(origin, { robots, asked: clock.now() });
    return robots;
  };

  return async (url, request) => {
    const robots = await robotsOf(url.origin);
    if (!robots.allows(url.href)) throw notAllowed(url.href);
    return queueOf(url.host).run(request, Math.max(hostDelayMs, robots.delayMs));
  };
}

const notAllowed = (address: string): HearsayError =>
  new HearsayError(
    'not-allowed',
    `the host asks programs not to fetch this (robots.txt); open it in a browser and save it yourself`,
    { address },
  );
