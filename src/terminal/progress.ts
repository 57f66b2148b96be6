// How far a long job has come: a bar on a terminal, a plain line now and then elsewhere.
import type { Console } from './console.ts';

export interface ProgressOptions {
  readonly total: number;
  readonly isTerminal: boolean;
  /** Cells of the terminal. */
  readonly columns: number;
  /** Milliseconds, from any zero. Default: `performance.now`. */
  readonly now?: () => number;
}

export interface Progress {
  /** One more input is done, well or not. */
  readonly step: (ok: boolean) => void;
  /** Takes the bar away. */
  readonly end: () => void;
}

/** Milliseconds between two pictures of the bar: fast enough to look alive. */
const REDRAW_MS = 100;
/** Milliseconds between two plain lines. */
const LINE_MS = 5_000;
const BAR_CELLS = 24;

/** Progress told through `console`. */
export function createProgress(console: Console, options: ProgressOptions): Progress {
  const { total, isTerminal, columns, now = () => performance.now() } = options;
  const start = now();
  let [done, bad, last] = [0, 0, start];
  const words = (): string => {
    const failures = bad === 0 ? '' : `, ${bad} failed`;
    return `${done} of ${total} read${failures}${leftOf({ done, total, spent: now() - start })}`;
  };
  const draw = (): void => {
    const filled = Math.floor((BAR_CELLS * done) / total);
    const bar = `${'█'.repeat(filled)}${'░'.repeat(BAR_CELLS - filled)} ${words()}`;
    console.status(bar.slice(0, Math.max(0, columns - 1)));
  };
  if (isTerminal) draw();
  return {
    step: (ok) => {
      done++;
      if (!ok) bad++;
      if (now() - last < (isTerminal ? REDRAW_MS : LINE_MS)) return;
      last = now();
      if (isTerminal) draw();
      else console.note(words());
    },
    end: () => console.status(null),
  };
}

/** ", about 2 min left", once there is something to judge by. */
function leftOf({ done, total, spent }: { done: number; total: number; spent: number }): string {
  if (done === 0 || done === total || spent < LINE_MS / 2) return '';
  const seconds = Math.ceil(((total - done) * spent) / done / 1000);
  return seconds < 100 ? `, about ${seconds} s left` : `, about ${Math.ceil(seconds / 60)} min left`;
}
