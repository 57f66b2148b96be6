// Simple recurrent units, forth and back (Lei et al. 2018), with an algebraic gate instead of the logistic one,
// so that reading needs no function that engines compute differently.

/** Kept from the way forth for the way back; each `length × units`. */
export interface Trace {
  readonly cell: Float32Array;
  readonly forget: Float32Array;
  readonly output: Float32Array;
  readonly forgetSlope: Float32Array;
  readonly outputSlope: Float32Array;
}

export interface Way {
  readonly length: number;
  readonly units: number;
  /** True when read from the last word to the first. */
  readonly backward: boolean;
  /** Column of this direction in the rows of `pre` (3 × units: new, forget, output) and of `out` (units). */
  readonly preAt: number;
  readonly preWidth: number;
  readonly outAt: number;
  readonly outWidth: number;
}

export const newTrace = (size: number): Trace => ({
  cell: new Float32Array(size),
  forget: new Float32Array(size),
  output: new Float32Array(size),
  forgetSlope: new Float32Array(size),
  outputSlope: new Float32Array(size),
});

/** `held` are the gates' weights on the last cell: forget, then output. `past` is carried over by the output gate, if given. */
export function recur(
  way: Way,
  pre: Float32Array,
  held: Float32Array,
  past: Float32Array | null,
  out: Float32Array,
  trace: Trace,
): void {
  const { length, units, backward, preAt, preWidth, outAt, outWidth } = way;
  for (let step = 0; step < length; step++) {
    const t = backward ? length - 1 - step : step;
    const before = (backward ? t + 1 : t - 1) * units;
    const p = t * preWidth + preAt;
    const o = t * outWidth + outAt;
    for (let i = 0; i < units; i++) {
      const last = step === 0 ? 0 : (trace.cell[before + i] as number);
      const a = (pre[p + units + i] as number) + (held[i] as number) * last;
      const b = (pre[p + 2 * units + i] as number) + (held[units + i] as number) * last;
      const sa = 1 / (1 + Math.abs(a));
      const sb = 1 / (1 + Math.abs(b));
      const forget = 0.5 + 0.5 * a * sa;
      const output = 0.5 + 0.5 * b * sb;
      const cell = forget * last + (1 - forget) * (pre[p + i] as number);
      const at = t * units + i;
      trace.cell[at] = cell;
      trace.forget[at] = forget;
      trace.output[at] = output;
      trace.forgetSlope[at] = 0.5 * sa * sa;
      trace.outputSlope[at] = 0.5 * sb * sb;
      out[o + i] = past ? output * cell + (1 - output) * (past[o + i] as number) : output * cell;
    }
  }
}

/** Fills `dPre`, adds to `dHeld` and, where the past was carried over, to `dPast`. */
export function recurBack(
  way: Way,
  pre: Float32Array,
  held: Float32Array,
  past: Float32Array | null,
  trace: Trace,
  dOut: Float32Array,
  dPre: Float32Array,
  dHeld: Float32Array,
  dPast: Float32Array | null,
): void {
  const { length, units, backward, preAt, preWidth, outAt, outWidth } = way;
  const dCell = new Float32Array(units);
  for (let step = length - 1; step >= 0; step--) {
    const t = backward ? length - 1 - step : step;
    const before = (backward ? t + 1 : t - 1) * units;
    const p = t * preWidth + preAt;
    const o = t * outWidth + outAt;
    for (let i = 0; i < units; i++) {
      const at = t * units + i;
      const last = step === 0 ? 0 : (trace.cell[before + i] as number);
      const cell = trace.cell[at] as number;
      const forget = trace.forget[at] as number;
      const output = trace.output[at] as number;
      const d = dOut[o + i] as number;
      const kept = past ? (past[o + i] as number) : 0;
      const db = d * (cell - kept) * (trace.outputSlope[at] as number);
      if (dPast) dPast[o + i] = (dPast[o + i] as number) + d * (1 - output);
      const dc = d * output + (dCell[i] as number);
      const da = dc * (last - (pre[p + i] as number)) * (trace.forgetSlope[at] as number);
      dPre[p + i] = dc * (1 - forget);
      dPre[p + units + i] = da;
      dPre[p + 2 * units + i] = db;
      dHeld[i] = (dHeld[i] as number) + da * last;
      dHeld[units + i] = (dHeld[units + i] as number) + db * last;
      dCell[i] = dc * forget + da * (held[i] as number) + db * (held[units + i] as number);
    }
  }
}
