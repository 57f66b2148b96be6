// What a user may set for fetching. Every setting is listed in docs/settings.md, and a test holds the two together.
import { MAX_INPUT_BYTES } from '../readBytes.ts';

/** Settings of whatever goes out to the network; plain data, so that they can be handed to a worker. */
export interface FetchSettings {
  /** True to reach the user's own machine and network too. */
  readonly allowPrivate: boolean;
  /** `http://`, `https://` or `socks5://` address of a proxy that everything goes through; null for none. */
  readonly proxy: string | null;
  /** Sent as `User-Agent`, and looked up in robots.txt. */
  readonly userAgent: string;
  /** Bytes of one answer as they come over the wire. */
  readonly maxAnswerBytes: number;
  /** Bytes of one answer once unpacked. */
  readonly maxUnpackedBytes: number;
  /** Redirects followed for one address. */
  readonly maxRedirects: number;
  /** Milliseconds until the head of an answer must be there, connecting included. */
  readonly firstByteMs: number;
  /** Milliseconds for one address in all, redirects included. */
  readonly wholeMs: number;
  /** Milliseconds of every stretch in which at least `paceBytes` must come. */
  readonly paceMs: number;
  /** Bytes that must come in every `paceMs`. */
  readonly paceBytes: number;
  /** Milliseconds between the end of one request and the next to the same host, where a feed or a watch makes many. */
  readonly hostDelayMs: number;
}

/** The limits are guesses at the large side; the user agent is what every browser's begins with, and names nobody. */
export const defaultFetchSettings: FetchSettings = {
  allowPrivate: false,
  proxy: null,
  userAgent: 'Mozilla/5.0 (compatible)',
  maxAnswerBytes: MAX_INPUT_BYTES,
  maxUnpackedBytes: MAX_INPUT_BYTES,
  maxRedirects: 10,
  firstByteMs: 20_000,
  wholeMs: 120_000,
  paceMs: 10_000,
  paceBytes: 5_000,
  hostDelayMs: 1_000,
};
