// How far a score may be off by chance: 95 % intervals of F1, by drawing whole reports again with replacement.
// Efron and Tibshirani, An Introduction to the Bootstrap (1993), the percentile interval.

/** What one report adds to one measure. */
export interface Counts {
  readonly right: number;
  readonly gold: number;
  readonly ours: number;
}

/** Lower and upper end of F1, percent. */
export type Interval = readonly [number, number];

/** Draws; more change the ends by less than the 0.1 that is printed by little. */
const DRAWS = 1000;
/** So that two runs print the same. */
const SEED = 20_170_404;

/** `reports` holds one record a report, measure → counts; the answer one interval a measure. */
export function bootstrap(reports: readonly Readonly<Record<string, Counts>>[]): Readonly<Record<string, Interval>> {
  const measures = Object.keys(reports[0] ?? {});
  const next = uniform(SEED);
  const scores = Array.from({ length: DRAWS }, () => {
    const drawn = reports.map(() => reports[Math.floor(next() * reports.length)] ?? {});
    return measures.map((measure) => f1(drawn.flatMap((report) => report[measure] ?? [])));
  });
  return Object.fromEntries(
    measures.map((measure, index) => {
      const sorted = scores.map((row) => row[index] ?? 0).sort((a, b) => a - b);
      const at = (share: number) => sorted[Math.min(DRAWS - 1, Math.floor(share * DRAWS))] ?? 0;
      return [measure, [at(0.025), at(0.975)]] as const;
    }),
  );
}

/** F1 of counts added up, percent with one digit. */
function f1(counts: readonly Counts[]): number {
  const sum = (key: keyof Counts) => counts.reduce((total, one) => total + one[key], 0);
  const both = sum('gold') + sum('ours');
  return both === 0 ? 0 : Math.round((2000 * sum('right')) / both) / 10;
}

/** Mulberry32, numbers from 0 to 1: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
function uniform(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
