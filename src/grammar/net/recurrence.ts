// Simple recurrent units (Lei et al. 2018) with an algebraic gate instead of the logistic one: x / (1 + |x|) needs only
// arithmetic that is the same to the last bit on every machine.
import type { Arena } from './arena.ts';

export interface Way {
  /** First and beyond the last row of the sentence. */
  readonly start: number;
  readonly end: number;
  /** An even number. */
  readonly units: number;
  /** True when read from the last word to the first. */
  readonly backward: boolean;
}

/** Bytes of a float. */
const FLOAT = 4;

/**
 * Runs one direction over rows `start` to `end`; all arrays lie in the arena.
 * `pre` has 6 × units columns (forward: new, forget, output; then backward the same), `out` and `past` 2 × units.
 * `held` are the gates' weights on the last cell: forget, then output. The output gate carries `past` over, if given.
 */
export function recur(
  arena: Arena,
  way: Way,
  pre: Float32Array,
  held: Float32Array,
  past: Float32Array | null,
  out: Float32Array,
): void {
  const { start, end, units, backward } = way;
  if (end === start) return;
  const mark = arena.taken();
  const first = backward ? end - 1 : start;
  const bytes = units * FLOAT;
  const turn = backward ? -1 : 1;
  const besides = backward ? bytes : 0;
  arena.recurrentCells(
    pre.byteOffset + first * 6 * bytes + 3 * besides,
    held.byteOffset,
    past ? past.byteOffset + first * 2 * bytes + besides : arena.place(units),
    out.byteOffset + first * 2 * bytes + besides,
    arena.place(units),
    end - start,
    bytes,
    turn * 6 * bytes,
    past ? turn * 2 * bytes : 0,
    turn * 2 * bytes,
  );
  arena.release(mark);
}
