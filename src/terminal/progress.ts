// How far a long job has come: a bar on a terminal, a plain line now and then elsewhere.
import type { Console } from './console.ts';

export interface ProgressOptions {
  /** Inputs. */
  readonly total: number;
  readonly isTerminal: boolean;
  /** Cells of the terminal. */
  readonly columns: number;
  /** Milliseconds, from any zero. Default: `performance.now`. */
  readonly now?: () => number;
}

/** Where a report stood. */
export interface Step {
  /** Place of its input, from 0. */
  readonly input: number;
  /** True where its input holds many reports, nobody knows how many. */
  readonly inArchive: boolean;
}

export interface Progress {
  /** One more report is done, well or not. */
  readonly step: (ok: boolean, at: Step) => void;
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
  let [reports, inputs, bad, last, archives] = [0, 0, 0, start, false];
  const words = (): string => {
    const failures = bad === 0 ? '' : `, ${bad} failed`;
    if (archives) return `${reports} read${failures}, in input ${inputs} of ${total}`;
    return `${reports} of ${total} read${failures}${leftOf({ done: reports, total, spent: now() - start })}`;
  };
  const draw = (): void => {
    const filled = Math.floor((BAR_CELLS * inputs) / total);
    const bar = `${'█'.repeat(filled)}${'░'.repeat(BAR_CELLS - filled)} ${words()}`;
    console.status(bar.slice(0, Math.max(0, columns - 1)));
  };
  if (isTerminal) draw();
  return {
    step: (ok, { input, inArchive }) => {
      reports++;
      inputs = input + 1;
      archives ||= inArchive;
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
