// One host: one request at a time, a while between two, and rest where the host asks for it.
import { HearsayError } from '../../errors.ts';
import type { Answer } from './ask.ts';
import type { Clock } from './clock.ts';

export interface HostQueue {
  /** Asks when it is the request's turn; the next one waits `delayMs` after its end. Throws `bad-answer` where the host wants a long rest. */
  readonly run: (request: () => Promise<Answer>, delayMs: number) => Promise<Answer>;
}

/** Milliseconds: a host that wants a longer rest is not waited for, its addresses fail for now. A guess. */
const LONGEST_WAIT_MS = 600_000;
/** Milliseconds of rest for a host that says "too often" and not how long. A guess. */
const REST_MS = 60_000;
/** Too many requests; not available now. */
const WANT_REST: ReadonlySet<unknown> = new Set([429, 503]);

/** The queue of `host`; aborted, nothing waits any more. */
export function createHostQueue(host: string, clock: Clock, signal?: AbortSignal): HostQueue {
  let last: Promise<unknown> = Promise.resolve();
  let notBefore = 0;
  const asked = async (request: () => Promise<Answer>, delayMs: number): Promise<Answer> => {
    const waitMs = notBefore - clock.now();
    if (waitMs > LONGEST_WAIT_MS) throw wantsRest(host, waitMs);
    if (waitMs > 0) await clock.sleep(waitMs, signal);
    let restMs = delayMs;
    try {
      return await request();
    } catch (thrown) {
      restMs = Math.max(delayMs, restWanted(thrown, clock.now()));
      throw thrown;
    } finally {
      notBefore = clock.now() + restMs;
    }
  };
  return {
    run: (request, delayMs) => {
      const turn = last.then(() => asked(request, delayMs));
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}

/** Milliseconds of rest that a failed request asks for; 0 for none. `Retry-After` holds seconds or a date (RFC 9110, 10.2.3). */
export function restWanted(thrown: unknown, now: number): number {
  if (!(thrown instanceof HearsayError) || !WANT_REST.has(thrown.evidence.status)) return 0;
  const { retryAfter } = thrown.evidence;
  if (typeof retryAfter !== 'string') return REST_MS;
  const ms = /^\s*\d{1,9}\s*$/.test(retryAfter) ? Number(retryAfter) * 1_000 : Date.parse(retryAfter) - now;
  return Number.isNaN(ms) ? REST_MS : Math.max(0, ms);
}

const wantsRest = (host: string, waitMs: number): HearsayError =>
  new HearsayError(
    'bad-answer',
    `${host} asked for a rest of ${Math.ceil(waitMs / 60_000)} more minutes; try again then`,
    { host, milliseconds: waitMs },
  );
