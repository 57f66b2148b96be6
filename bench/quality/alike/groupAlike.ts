// Reports on one matter → groups that tell of one happening: reports on an earthquake here, reports on an earthquake there.
import { averageLinkage } from '../../../src/origins/incidents/averageLinkage.ts';
import { cosine, type Vector } from './vectors.ts';

/**
 * Two groups are one where reports of different groups are on average this part as alike as those of one group are.
 * Set by hand on ECB+: 0.85 to 0.9 score alike, 0.5 joins what is different, 1 takes apart what is one.
 */
const AS_ALIKE = 0.85;

/**
 * Groups of indices of `vectors`. How alike two must be is not fixed: more than their likeness to all the others would
 * have it, as in Newman's modularity (PNAS 103, 2006), with average linkage. Quadratic in the number of vectors, cubic at worst.
 */
export function groupAlike(vectors: readonly Vector[]): readonly (readonly number[])[] {
  const alike = vectors.map((a, x) => vectors.map((b, y) => (x === y ? 0 : cosine(a, b))));
  const degrees = alike.map((row) => row.reduce((sum, value) => sum + value, 0));
  const all = degrees.reduce((sum, value) => sum + value, 0);
  const beyond = (a: number, b: number) => {
    const expected = all > 0 ? ((degrees[a] ?? 0) * (degrees[b] ?? 0)) / all : 0;
    // a report like no other stays by itself
    return expected > 0 ? (alike[a]?.[b] ?? 0) - expected : Number.NEGATIVE_INFINITY;
  };
  return rejoined(averageLinkage(vectors.length, beyond, 0), alike);
}

/** Joins groups again, the most alike first, that are hardly less alike than each is in itself. */
function rejoined(
  groups: readonly (readonly number[])[],
  alike: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  let best: { readonly a: readonly number[]; readonly b: readonly number[]; readonly ratio: number } | null = null;
  for (const [n, a] of groups.entries()) {
    for (const b of groups.slice(n + 1)) {
      const ratio = meanBetween(a, b, alike) / Math.min(meanWithin(a, alike), meanWithin(b, alike));
      if (ratio >= AS_ALIKE && (best === null || ratio > best.ratio)) best = { a, b, ratio };
    }
  }
  if (!best) return groups;
  const { a, b } = best;
  return rejoined([...groups.filter((group) => group !== a && group !== b), [...a, ...b]], alike);
}

/** Infinity for a group of one, which is as alike as can be. */
function meanWithin(group: readonly number[], alike: readonly (readonly number[])[]): number {
  const pairs = group.length * (group.length - 1);
  return pairs === 0 ? Number.POSITIVE_INFINITY : sumBetween(group, group, alike) / pairs;
}

const meanBetween = (a: readonly number[], b: readonly number[], alike: readonly (readonly number[])[]): number =>
  sumBetween(a, b, alike) / (a.length * b.length);

const sumBetween = (a: readonly number[], b: readonly number[], alike: readonly (readonly number[])[]): number =>
  a.reduce((sum, x) => sum + b.reduce((inner, y) => inner + (alike[x]?.[y] ?? 0), 0), 0);
