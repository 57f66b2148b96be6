// What of the shared runs counts: not a quotation that both took from a third, not an outlet's standing phrases.
import type { Run } from './alignWords.ts';
import type { CopyRecord } from './copyRecord.ts';

/** Content words before and after a run that tell whether what stands around its quotations is copied too. */
const AROUND = 5;
/** Part of the words around a quotation that must be shared for the quotation to count. */
const SHARED_AROUND = 0.5;
/** Content words that must be left of a run of which something does not count. */
const LEAST_LEFT = 7;

/**
 * The runs of two reports without what does not count. A quotation counts where the words around it are shared too, or
 * where the two share more words of their own than quoted ones: then it came along. `standing`: 1 for a content word of
 * `a` in a standing phrase.
 */
export function ownWords(runs: readonly Run[], a: CopyRecord, b: CopyRecord, standing: Uint8Array): readonly Run[] {
  const own = runs.flatMap((run) => without(run, (n) => standing[run.a[n] ?? 0] === 1) ?? []);
  const bare = own.reduce((sum, run) => sum + bareIn(run, a, b), 0);
  const all = own.reduce((sum, run) => sum + run.a.length, 0);
  if (2 * bare > all) return own;
  return own.flatMap((run) => (framed(run, a, b) ? run : (without(run, (n) => quotes(run, n, a, b)) ?? [])));
}

/** The run without the pairs that `leave` names; null where too little is left. */
function without(run: Run, leave: (n: number) => boolean): Run | null {
  const kept = run.a.flatMap((_, n) => (leave(n) ? [] : [n]));
  if (kept.length === run.a.length) return run;
  return kept.length < LEAST_LEFT ? null : { a: kept.map((n) => run.a[n] ?? 0), b: kept.map((n) => run.b[n] ?? 0) };
}

/** True when the n-th pair of the run stands in quotation marks in both reports. */
const quotes = (run: Run, n: number, a: CopyRecord, b: CopyRecord): boolean =>
  a.quoted[run.a[n] ?? 0] === 1 && b.quoted[run.b[n] ?? 0] === 1;

const bareIn = (run: Run, a: CopyRecord, b: CopyRecord): number =>
  run.a.reduce((sum, _, n) => sum + (quotes(run, n, a, b) ? 0 : 1), 0);

/** True when the words outside of quotations, in the run and around it, are shared for the greater part. */
function framed(run: Run, a: CopyRecord, b: CopyRecord): boolean {
  const bare = bareIn(run, a, b);
  return bare > 0 && bare >= SHARED_AROUND * Math.min(bareAround(run.a, a), bareAround(run.b, b));
}

/** Content words in and around the run that stand in no quotation. */
function bareAround(run: readonly number[], { quoted }: CopyRecord): number {
  const from = Math.max(0, (run[0] ?? 0) - AROUND);
  const to = Math.min(quoted.length, (run.at(-1) ?? 0) + 1 + AROUND);
  let bare = 0;
  for (let at = from; at < to; at++) if (quoted[at] === 0) bare++;
  return bare;
}
