// How far a long work on a case has come: one line on a terminal that rewrites itself, nothing elsewhere.
import type { Console, Streams } from '../console.ts';

export interface Count {
  readonly step: (done: number, all: number) => void;
  /** Takes the line away. */
  readonly end: () => void;
}

/** Milliseconds between two pictures of the line: fast enough to look alive. */
const REDRAW_MS = 100;

/** `what` is what was done: "1200 of 8000 checked". */
export function createCount(console: Console, { stderr }: Streams, what: string): Count {
  if (!stderr.isTTY) return { step: () => undefined, end: () => undefined };
  let last = 0;
  return {
    step: (done, all) => {
      const now = performance.now();
      if (now - last < REDRAW_MS) return;
      last = now;
      console.status(`${done} of ${all} ${what}`);
    },
    end: () => console.status(null),
  };
}
