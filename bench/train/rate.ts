// How far a step of training goes.

/**
 * The rate of step number `steps`, when `share` of all text has been seen: it rises over `warm` steps, and falls along a
 * cosine to a hundredth.
 */
export const rateAt = (rate: number, share: number, steps: number, warm: number): number =>
  rate * Math.min(1, steps / warm) * Math.max(0.01, 0.5 + 0.5 * Math.cos(Math.PI * share));
