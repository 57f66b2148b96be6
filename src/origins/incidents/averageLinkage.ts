// Clusters by average linkage: the two groups whose members are most alike on average join, until none is alike enough.

/**
 * Indices 0 … size-1 → groups of indices. `likeness` is symmetric. Of pairs that are equally alike the one with the lowest
 * indices joins first. Mostly quadratic: every group keeps in mind which later one is most like it.
 */
export function averageLinkage(
  size: number,
  likeness: (a: number, b: number) => number,
  threshold: number,
): number[][] {
  const groups: (number[] | null)[] = Array.from({ length: size }, (_, index) => [index]);
  // sums of likeness between two groups, kept up as they join
  const sums = new Float64Array(size * size);
  for (let a = 0; a < size; a++) {
    for (let b = a + 1; b < size; b++) sums[a * size + b] = sums[b * size + a] = likeness(a, b);
  }
  const averageOf = (a: number, b: number): number =>
    (sums[a * size + b] ?? 0) / ((groups[a]?.length ?? 1) * (groups[b]?.length ?? 1));

  const partners = new Int32Array(size).fill(NOBODY);
  const findPartner = (a: number) => {
    let best = Number.NEGATIVE_INFINITY;
    partners[a] = NOBODY;
    for (let b = a + 1; b < size; b++) {
      if (!groups[b] || averageOf(a, b) <= best) continue;
      best = averageOf(a, b);
      partners[a] = b;
    }
  };
  for (let a = 0; a < size; a++) findPartner(a);

  for (;;) {
    let a = NOBODY;
    let most = Number.NEGATIVE_INFINITY;
    for (let one = 0; one < size; one++) {
      const partner = partners[one] ?? NOBODY;
      if (!groups[one] || partner === NOBODY || averageOf(one, partner) <= most) continue;
      a = one;
      most = averageOf(one, partner);
    }
    const b = partners[a] ?? NOBODY;
    if (a === NOBODY || most < threshold) return groups.filter((group) => group !== null);
    groups[a] = [...(groups[a] ?? []), ...(groups[b] ?? [])];
    groups[b] = null;
    for (let c = 0; c < size; c++) {
      if (c === a || c === b) continue;
      sums[a * size + c] = sums[c * size + a] = (sums[a * size + c] ?? 0) + (sums[b * size + c] ?? 0);
    }
    for (let c = 0; c < b; c++) {
      if (!groups[c]) continue;
      const partner = partners[c] ?? NOBODY;
      if (c === a || partner === a || partner === b) findPartner(c);
      else if (c < a && (partner === NOBODY || averageOf(c, a) > averageOf(c, partner))) partners[c] = a;
      else if (c < a && averageOf(c, a) === averageOf(c, partner) && a < partner) partners[c] = a;
    }
  }
}

const NOBODY = -1;
