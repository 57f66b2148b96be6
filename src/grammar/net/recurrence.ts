// Simple recurrent units (Lei et al. 2018) with an algebraic gate instead of the logistic one: x / (1 + |x|) needs only
// arithmetic that is the same to the last bit on every machine.

export interface Way {
  /** First and beyond the last row of the sentence. */
  readonly start: number;
  readonly end: number;
  readonly units: number;
  /** True when read from the last word to the first. */
  readonly backward: boolean;
}

/**
 * Runs one direction over rows `start` to `end`.
 * `pre` has 6 × units columns (forward: new, forget, output; then backward the same), `out` 2 × units.
 * `held` are the gates' weights on the last cell: forget, then output. The output gate carries `past` over, if given.
 */
export function recur(
  way: Way,
  pre: Float32Array,
  held: Float32Array,
  past: Float32Array | null,
  out: Float32Array,
): void {
  const { start, end, units, backward } = way;
  const cells = new Float32Array(units);
  const preAt = backward ? 3 * units : 0;
  const outAt = backward ? units : 0;
  for (let step = 0; step < end - start; step++) {
    const row = backward ? end - 1 - step : start + step;
    const p = row * 6 * units + preAt;
    const o = row * 2 * units + outAt;
    for (let i = 0; i < units; i++) {
      const last = cells[i] as number;
      const a = (pre[p + units + i] as number) + (held[i] as number) * last;
      const b = (pre[p + 2 * units + i] as number) + (held[units + i] as number) * last;
      const forget = 0.5 + (0.5 * a) / (1 + Math.abs(a));
      const output = 0.5 + (0.5 * b) / (1 + Math.abs(b));
      const cell = Math.fround(forget * last + (1 - forget) * (pre[p + i] as number));
      cells[i] = cell;
      out[o + i] = past ? output * cell + (1 - output) * (past[o + i] as number) : output * cell;
    }
  }
}
