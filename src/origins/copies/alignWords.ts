// Where two texts run alongside each other: shared fingerprints, chained along diagonals and aligned between and beyond.
import { commonRun } from './commonRun.ts';
import { FINGERPRINT_WORDS } from './fingerprints.ts';

/** A run of content words of one text that answer content words of the other, both rising. */
export interface Run {
  readonly a: readonly number[];
  readonly b: readonly number[];
}

/** One text for aligning: keys of its content words, and its fingerprints. */
export interface Aligned {
  readonly keys: Uint32Array;
  readonly prints: Uint32Array;
}

/** Content words that one text may have more than the other between two matches of a run: a clause put in or left out. */
const BAND = 6;
/** Content words of one text without a match that end a run: most of a short sentence. */
const GAP = 8;
/** Content words that may differ at a time beyond the last fingerprint; three words in ten changed leave 1 gap in 120 longer. */
const STEP = 4;
/** Extending stops when so many more words differed than matched since the best end. */
const DROP = 3;
/** Matched content words of the shortest run looked at: fewer are a name with a title, or chance. */
const LEAST_RUN = 5;
/** Part of a run's content words that must match; with three words in ten changed 0.7 do. */
const LEAST_DENSITY = 0.5;
/** A fingerprint that stands in more places of one text is a refrain, and tells nothing of where the texts run alongside. */
const MOST_PLACES = 8;
/** Matches beyond the last fingerprint: where more match, there are fingerprints. */
const REACH = 24;

/** Positions of the fingerprints of a text, for aligning others with it. */
export function placesOf({ prints }: Aligned): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  for (let at = 0; at < prints.length; at++) {
    const print = prints[at] ?? 0;
    const held = places.get(print);
    if (!held) places.set(print, [at]);
    else if (held.length <= MOST_PLACES) held.push(at);
  }
  for (const [print, held] of places) if (held.length > MOST_PLACES) places.delete(print);
  return places;
}

/** The runs that `a` and `b` share, longest first; no word stands in two. `places` are those of `a`. */
export function alignWords(a: Aligned, places: ReadonlyMap<number, readonly number[]>, b: Aligned): readonly Run[] {
  const runs = chainsOf(places, b).map((chain) => extended(filled(chain, a, b), a, b));
  runs.sort((x, y) => y.a.length - x.a.length || (x.a[0] ?? 0) - (y.a[0] ?? 0) || (x.b[0] ?? 0) - (y.b[0] ?? 0));
  const takenA = new Set<number>();
  const takenB = new Set<number>();
  const kept: Run[] = [];
  for (const run of runs) {
    const free = run.a.flatMap((at, n) => (takenA.has(at) || takenB.has(run.b[n] ?? 0) ? [] : [n]));
    const own = { a: free.map((n) => run.a[n] ?? 0), b: free.map((n) => run.b[n] ?? 0) };
    if (own.a.length < LEAST_RUN || densityOf(own) < LEAST_DENSITY) continue;
    for (const at of own.a) takenA.add(at);
    for (const at of own.b) takenB.add(at);
    kept.push(own);
  }
  return kept;
}

interface Chain {
  readonly a: number[];
  readonly b: number[];
}

/** Shared fingerprints, each hung on the chain that ends nearest before it on nearly its diagonal. */
function chainsOf(places: ReadonlyMap<number, readonly number[]>, b: Aligned): Chain[] {
  const closed: Chain[] = [];
  let open: Chain[] = [];
  for (let atB = 0; atB < b.prints.length; atB++) {
    const found = places.get(b.prints[atB] ?? 0);
    if (!found) continue;
    const near = open.filter((chain) => atB - (chain.b.at(-1) ?? 0) <= GAP + FINGERPRINT_WORDS);
    if (near.length < open.length) closed.push(...open.filter((chain) => !near.includes(chain)));
    open = near;
    for (const atA of found) {
      const chain = nearest(open, atA, atB);
      if (chain) {
        chain.a.push(atA);
        chain.b.push(atB);
      } else open.push({ a: [atA], b: [atB] });
    }
  }
  return [...closed, ...open];
}

function nearest(open: readonly Chain[], atA: number, atB: number): Chain | null {
  let best: Chain | null = null;
  let least = BAND + 1;
  for (const chain of open) {
    const lastA = chain.a.at(-1) ?? 0;
    const lastB = chain.b.at(-1) ?? 0;
    if (atA <= lastA || atB <= lastB || atA - lastA > GAP + FINGERPRINT_WORDS) continue;
    const aside = Math.abs(atA - lastA - (atB - lastB));
    if (aside < least) {
      least = aside;
      best = chain;
    }
  }
  return best;
}

/** The chain's fingerprints as words, and the longest common run of words between one and the next. */
function filled(chain: Chain, a: Aligned, b: Aligned): Chain {
  const run: Chain = { a: [], b: [] };
  for (const [n, firstA] of chain.a.entries()) {
    const firstB = chain.b[n] ?? 0;
    join(run, a, b, firstA, firstB);
    for (let step = 0; step < FINGERPRINT_WORDS; step++) {
      if (firstA + step <= (run.a.at(-1) ?? -1) || firstB + step <= (run.b.at(-1) ?? -1)) continue;
      run.a.push(firstA + step);
      run.b.push(firstB + step);
    }
  }
  return run;
}

/** Longest common subsequence of the words between the end of `run` and (untilA, untilB), appended to `run`. */
function join(run: Chain, a: Aligned, b: Aligned, untilA: number, untilB: number): void {
  const between = commonRun(
    { keys: a.keys, from: (run.a.at(-1) ?? untilA) + 1, to: untilA },
    { keys: b.keys, from: (run.b.at(-1) ?? untilB) + 1, to: untilB },
  );
  for (const [atA, atB] of between) {
    run.a.push(atA);
    run.b.push(atB);
  }
}

function extended(run: Chain, a: Aligned, b: Aligned): Run {
  const before = reach(a, b, run.a[0] ?? 0, run.b[0] ?? 0, -1);
  const after = reach(a, b, run.a.at(-1) ?? 0, run.b.at(-1) ?? 0, 1);
  return {
    a: [...before.a.toReversed(), ...run.a, ...after.a],
    b: [...before.b.toReversed(), ...run.b, ...after.b],
  };
}

/** Matches beyond (fromA, fromB) in one direction, up to where the texts part. */
function reach(a: Aligned, b: Aligned, fromA: number, fromB: number, direction: 1 | -1): Chain {
  const found: Chain = { a: [], b: [] };
  let atA = fromA;
  let atB = fromB;
  let score = 0;
  let bestScore = 0;
  let bestLength = 0;
  while (found.a.length < REACH) {
    const step = nextMatch(a, b, atA, atB, direction);
    if (!step) break;
    score += 1 - (Math.max(step.a, step.b) - 1);
    if (score <= bestScore - DROP) break;
    atA += direction * step.a;
    atB += direction * step.b;
    found.a.push(atA);
    found.b.push(atB);
    if (score > bestScore) {
      bestScore = score;
      bestLength = found.a.length;
    }
  }
  return { a: found.a.slice(0, bestLength), b: found.b.slice(0, bestLength) };
}

/** The nearest pair of equal words within `STEP` words, the one nearest the diagonal first. */
function nextMatch(
  a: Aligned,
  b: Aligned,
  atA: number,
  atB: number,
  direction: 1 | -1,
): { readonly a: number; readonly b: number } | null {
  for (let far = 1; far <= STEP; far++) {
    for (let aside = 0; aside < far; aside++) {
      if (equal(a, b, atA + direction * far, atB + direction * (far - aside))) return { a: far, b: far - aside };
      if (equal(a, b, atA + direction * (far - aside), atB + direction * far)) return { a: far - aside, b: far };
    }
  }
  return null;
}

const equal = (a: Aligned, b: Aligned, atA: number, atB: number): boolean =>
  atA >= 0 && atB >= 0 && atA < a.keys.length && atB < b.keys.length && a.keys[atA] === b.keys[atB];

/** Matched words as a part of the words that the run covers on the side where it covers more. */
const densityOf = ({ a, b }: Run): number =>
  a.length / (1 + Math.max((a.at(-1) ?? 0) - (a[0] ?? 0), (b.at(-1) ?? 0) - (b[0] ?? 0)));
