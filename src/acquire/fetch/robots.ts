// What a host's robots.txt allows (RFC 9309).
import { createRequire } from 'node:module';
import { HearsayError } from '../../errors.ts';
import type { Fetched } from './fetcher.ts';

export interface Robots {
  readonly allows: (address: string) => boolean;
  /** Milliseconds that the host wants between two requests; 0 where it does not say. */
  readonly delayMs: number;
}

interface Parsed {
  readonly isAllowed: (url: string, userAgent?: string) => boolean | undefined;
  readonly getCrawlDelay: (userAgent?: string) => number | undefined;
}

const everything: Robots = { allows: () => true, delayMs: 0 };

/** Bytes; a reader may stop there (RFC 9309, 2.5). */
const MAX_ROBOTS_BYTES = 500_000;

/**
 * The rules of an origin. One that has none (4xx) allows everything; where they cannot be had now (5xx, no answer) the
 * error is thrown, and nothing of the host may be asked for.
 */
export async function fetchRobots(
  origin: string,
  userAgent: string,
  fetch: (address: string) => Promise<Fetched>,
): Promise<Robots> {
  const address = `${origin}/robots.txt`;
  try {
    const { bytes } = await fetch(address);
    return robotsIn(new TextDecoder().decode(bytes.subarray(0, MAX_ROBOTS_BYTES)), address, userAgent);
  } catch (thrown) {
    if (thrown instanceof HearsayError && hasNone(thrown.evidence.status)) return everything;
    throw thrown;
  }
}

const TOO_MANY = 429;

const hasNone = (status: unknown): boolean =>
  typeof status === 'number' && status >= 400 && status < 500 && status !== TOO_MANY;

/** The rules of a text; `userAgent` is looked up by its first word ("HarbourArchive/1" as "HarbourArchive"). */
export function robotsIn(text: string, address: string, userAgent: string): Robots {
  // The package's types declare an ES module, its code is CommonJS.
  const parse = createRequire(import.meta.url)('robots-parser') as (url: string, text: string) => Parsed;
  const parsed = parse(address, text);
  const seconds = parsed.getCrawlDelay(userAgent) ?? 0;
  return {
    allows: (asked) => parsed.isAllowed(asked, userAgent) ?? true,
    delayMs: Number.isFinite(seconds) ? Math.max(0, seconds * 1_000) : 0,
  };
}
