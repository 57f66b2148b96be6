// Address → capture: the bytes of the page, where they came from in the end, and what the server said with them.
import { HearsayError } from '../../errors.ts';
import { type Capture, makeCapture } from '../capture.ts';
import { charsetIn, mediaTypeIn } from '../contentType.ts';
import type { ConnectEffects } from './connect.ts';
import { createFetcher, type Fetched, type Fetcher, type FetchOptions } from './fetcher.ts';
import type { FetchSettings } from './settings.ts';
import { stemOfAddress } from './stemOfAddress.ts';

/** Fetches one address. Throws what `Fetcher.fetch` throws, and `empty`. */
export async function fetchCapture(
  address: string,
  settings: FetchSettings,
  effects?: ConnectEffects,
): Promise<Capture> {
  const fetcher = createFetcher(settings, effects);
  try {
    return await captureWith(fetcher, address);
  } finally {
    await fetcher.close();
  }
}

/** The same with a fetcher that serves many addresses. */
export async function captureWith(fetcher: Fetcher, address: string, options?: FetchOptions): Promise<Capture> {
  return captureOf(await fetcher.fetch(address, options));
}

/** An answer as a capture. Throws `empty`. */
export function captureOf(fetched: Fetched, now: Date = new Date()): Capture {
  const { address, chain, status, headers, bytes } = fetched;
  const requested = chain[0] ?? address;
  if (bytes.length === 0) {
    throw new HearsayError('empty', `expected a page, found an answer of 0 bytes; try again later`, {
      address,
      status,
    });
  }
  return makeCapture(bytes, {
    name: stemOfAddress(address),
    from: address,
    capturedAt: now.toISOString(),
    mediaType: mediaTypeIn(headers),
    charset: charsetIn(headers),
    given: { url: address },
    answer: { requested, chain, status, headers },
  });
}
