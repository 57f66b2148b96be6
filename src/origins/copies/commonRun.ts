// The longest common subsequence of two short stretches of words.

/** A stretch `[from, to)` of keys. */
export interface Stretch {
  readonly keys: Uint32Array;
  readonly from: number;
  readonly to: number;
}

/** Pairs of positions with equal keys, both rising, as many as can be. Time and space: product of the lengths, each at most 255. */
export function commonRun(a: Stretch, b: Stretch): readonly (readonly [number, number])[] {
  const rows = a.to - a.from;
  const columns = b.to - b.from;
  if (rows <= 0 || columns <= 0) return [];
  const width = columns + 1;
  const best = new Uint8Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      best[i * width + j] =
        a.keys[a.from + i] === b.keys[b.from + j]
          ? (best[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (a.keys[a.from + i] === b.keys[b.from + j]) pairs.push([a.from + i++, b.from + j++]);
    else if ((best[(i + 1) * width + j] ?? 0) >= (best[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  return pairs;
}
