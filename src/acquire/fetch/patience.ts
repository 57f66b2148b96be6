// How long one request may take: in all, until the first byte, while it trickles, and until the user stops it.
import { HearsayError } from '../../errors.ts';
import type { FetchSettings } from './settings.ts';

export interface Patience {
  /** Ends the request: aborted with the `HearsayError` that says what took too long, or that the user stopped it. */
  readonly signal: AbortSignal;
  /** The head of the answer is there: from now on bytes must keep coming. */
  readonly began: () => void;
  /** So many bytes came. */
  readonly took: (bytes: number) => void;
  /** The answer is whole, or given up. */
  readonly end: () => void;
}

export interface PatienceOptions {
  readonly settings: FetchSettings;
  /** Milliseconds left of `wholeMs`. */
  readonly leftMs: number;
  /** Aborted: the user has no patience any more. */
  readonly user: AbortSignal | null;
}

/** Patience for one request to `address`. */
export function createPatience(address: string, { settings, leftMs, user }: PatienceOptions): Patience {
  const { firstByteMs, wholeMs, paceMs, paceBytes } = settings;
  const stop = new AbortController();
  // Not AbortSignal.any: a watch makes thousands of requests under one signal, and each would stay tied to it.
  const interrupt = (): void => stop.abort(interrupted(address));
  if (user?.aborted) interrupt();
  user?.addEventListener('abort', interrupt);
  const giveUp = (what: string, ms: number): void => stop.abort(tooSlow(address, what, ms));
  let came = 0;
  const whole = setTimeout(() => giveUp('the whole answer', wholeMs), leftMs);
  const firstByte = setTimeout(() => giveUp('an answer', firstByteMs), firstByteMs);
  let pace: NodeJS.Timeout | null = null;
  return {
    signal: stop.signal,
    began: () => {
      clearTimeout(firstByte);
      pace = setInterval(() => {
        if (came < paceBytes) giveUp(`at least ${paceBytes} bytes more`, paceMs);
        came = 0;
      }, paceMs);
    },
    took: (bytes) => {
      came += bytes;
    },
    end: () => {
      user?.removeEventListener('abort', interrupt);
      clearTimeout(whole);
      clearTimeout(firstByte);
      if (pace) clearInterval(pace);
    },
  };
}

const interrupted = (address: string): HearsayError =>
  new HearsayError('interrupted', 'stopped before it was there; run the same command again', { address });

const tooSlow = (address: string, what: string, ms: number): HearsayError =>
  new HearsayError(
    'too-slow',
    `expected ${what} within ${ms / 1000} s, found a server that is slower; try again later`,
    { address, milliseconds: ms },
  );
