// The baseline for pairs: TF-IDF cosine over plain words, a pair alike above one threshold.
import type { PairRow } from './scorePairs.ts';

/** The threshold that scores best on these very pairs, and its F1 in percent. */
export function bestThreshold(
  rows: readonly PairRow[],
  pairs: readonly (readonly [number, number])[],
): { readonly f1: number; readonly threshold: number } {
  const vectors = plainVectors(rows.map(({ text }) => text));
  const ranked = pairs
    .map(([a, b]) => ({ alike: dot(vectors[a], vectors[b]), same: rows[a]?.subtopic === rows[b]?.subtopic }))
    .sort((x, y) => y.alike - x.alike);
  const gold = ranked.filter(({ same }) => same).length;
  let right = 0;
  let best = { f1: 0, threshold: 1 };
  for (const [n, { alike, same }] of ranked.entries()) {
    if (same) right++;
    const f1 = (200 * right) / (n + 1 + gold);
    if (f1 > best.f1) best = { f1, threshold: alike };
  }
  return best;
}

/** Count · (1 + ln((1 + texts) / (1 + texts that hold the word))), of length 1: the common default. */
function plainVectors(texts: readonly string[]): readonly ReadonlyMap<string, number>[] {
  const counted = texts.map((text) => {
    const counts = new Map<string, number>();
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]{2,}/gu))
      counts.set(word, (counts.get(word) ?? 0) + 1);
    return counts;
  });
  const holders = new Map<string, number>();
  for (const counts of counted) for (const word of counts.keys()) holders.set(word, (holders.get(word) ?? 0) + 1);
  return counted.map((counts) => {
    const weights = [...counts].map(
      ([word, count]) => [word, count * (1 + Math.log((1 + texts.length) / (1 + (holders.get(word) ?? 0))))] as const,
    );
    const length = Math.hypot(...weights.map(([, weight]) => weight));
    return new Map(weights.map(([word, weight]) => [word, weight / length]));
  });
}

function dot(a: ReadonlyMap<string, number> = new Map(), b: ReadonlyMap<string, number> = new Map()): number {
  let sum = 0;
  for (const [word, weight] of a) sum += weight * (b.get(word) ?? 0);
  return sum;
}
