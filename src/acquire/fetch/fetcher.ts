// Address → answer, with redirects followed: each one is checked like the first.
import { Agent } from 'undici';
import { HearsayError } from '../../errors.ts';
import { type Answer, ask, isRedirect, type Known } from './ask.ts';
import { checkAddress } from './checkAddress.ts';
import { type ConnectEffects, createConnect, realEffects } from './connect.ts';
import { proxyUrl } from './proxy.ts';
import type { FetchSettings } from './settings.ts';
import { told } from './told.ts';

export interface Fetched extends Answer {
  /** Every address on the way: the one asked for first, the one that answered last. */
  readonly chain: readonly string[];
}

export interface FetchOptions {
  /** What was said of the last answer; the new one may be 304 with no bytes. Default: nothing. */
  readonly known?: Known;
  /** Aborted: the request ends. Default: never. */
  readonly signal?: AbortSignal;
  /** Stands around every single request, redirects too: waits, or throws. Default: asks at once. */
  readonly around?: Around;
}

export type Around = (url: URL, request: () => Promise<Answer>) => Promise<Answer>;

export interface Fetcher {
  /** Throws a `HearsayError` whatever happens; docs/errors.md lists the codes. */
  readonly fetch: (address: string, options?: FetchOptions) => Promise<Fetched>;
  /** Closes the connections that are kept open. */
  readonly close: () => Promise<void>;
}

/** Bytes of the head of an answer; servers send less than a tenth. */
const MAX_HEAD_BYTES = 65_536;
/** Milliseconds that a connection is kept for the next request to the same host. */
const KEEP_MS = 4_000;

/** A fetcher that keeps connections open between addresses of one host; no socket opens before the first `fetch`. */
export function createFetcher(settings: FetchSettings, effects: ConnectEffects = realEffects): Fetcher {
  if (settings.proxy !== null) proxyUrl(settings.proxy);
  const dispatcher = new Agent({
    connect: createConnect(settings, effects),
    headersTimeout: 0,
    bodyTimeout: 0,
    maxHeaderSize: MAX_HEAD_BYTES,
    keepAliveTimeout: KEEP_MS,
    keepAliveMaxTimeout: KEEP_MS,
    allowH2: false,
  });
  return {
    close: () => dispatcher.destroy(),
    fetch: async (address, { known, signal, around = atOnce } = {}) => {
      let leftMs = settings.wholeMs;
      const answerOf = (url: URL): Promise<Answer> =>
        around(url, async () => {
          const begun = performance.now();
          try {
            return await ask(url, { settings, dispatcher, leftMs, known: known ?? null, signal: signal ?? null });
          } finally {
            leftMs -= performance.now() - begun;
          }
        });
      const first = checkAddress(address, settings);
      const chain = [first.href];
      let answer = await answerOf(first);
      while (isRedirect(answer)) {
        if (chain.length > settings.maxRedirects) throw tooManyRedirects(address, settings.maxRedirects);
        const goal = goalOf(answer);
        chain.push(goal.href);
        answer = await told(`led on to ${goal.href}`, () => answerOf(checkAddress(goal, settings)));
      }
      return { ...answer, chain };
    },
  };
}

const atOnce: Around = (_, request) => request();

function goalOf({ address, status, headers }: Answer): URL {
  const { location } = headers;
  if (location !== undefined && URL.canParse(location, address)) {
    const goal = new URL(location, address);
    goal.hash = '';
    return goal;
  }
  throw new HearsayError(
    'bad-answer',
    `expected an address to go on to, found the answer ${status} without one; check the address`,
    { address, status },
  );
}

const tooManyRedirects = (address: string, limit: number): HearsayError =>
  new HearsayError(
    'bad-answer',
    `expected a page, found more than ${limit} redirects, each to another address; look at it in a browser`,
    { address, limit },
  );
