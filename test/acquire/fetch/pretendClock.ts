// A clock for tests of waiting.
import type { Clock } from '../../../src/acquire/fetch/clock.ts';

/** When the pretended clock begins: milliseconds since 1970. */
export const START = Date.parse('2031-05-04T10:00:00Z');

/** A clock that stands still but for sleeping, which takes no time. */
export function pretendClock(): Clock & { readonly slept: readonly number[]; now: () => number } {
  const slept: number[] = [];
  let now = START;
  return {
    slept,
    now: () => now,
    sleep: async (ms) => {
      slept.push(ms);
      now += ms;
    },
  };
}
