// Principal component analysis by Jacobi rotations: small, exact enough, the same on every machine.

/** The mean of the rows and their `count` directions of most variance, widest first. */
export function principalAxes(
  rows: readonly (Float32Array | Float64Array)[],
  count: number,
): { readonly mean: Float64Array; readonly axes: readonly Float64Array[] } {
  const width = rows[0]?.length ?? 0;
  const mean = new Float64Array(width);
  for (const row of rows) for (let i = 0; i < width; i++) mean[i] = (mean[i] ?? 0) + (row[i] ?? 0) / rows.length;
  const spread = Array.from({ length: width }, () => new Float64Array(width));
  for (const row of rows)
    for (let i = 0; i < width; i++) {
      const line = spread[i] as Float64Array;
      const x = (row[i] ?? 0) - (mean[i] ?? 0);
      for (let j = 0; j < width; j++) line[j] = (line[j] ?? 0) + (x * ((row[j] ?? 0) - (mean[j] ?? 0))) / rows.length;
    }
  const vectors = rotateAway(spread);
  const order = spread.map((line, i) => [line[i] ?? 0, i] as const).sort((a, b) => b[0] - a[0]);
  return { mean, axes: order.slice(0, count).map(([, i]) => Float64Array.from(vectors, (line) => line[i] ?? 0)) };
}

/** Makes the symmetric `matrix` diagonal in place; returns its eigenvectors as columns. */
function rotateAway(matrix: readonly Float64Array[]): Float64Array[] {
  const size = matrix.length;
  const vectors = matrix.map((_, i) => Float64Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)));
  const at = (rows: readonly (Float32Array | Float64Array)[], i: number) => rows[i] as Float64Array;
  for (let sweep = 0; sweep < 12; sweep++)
    for (let p = 0; p < size; p++)
      for (let q = p + 1; q < size; q++) {
        const off = at(matrix, p)[q] ?? 0;
        if (Math.abs(off) < 1e-12) continue;
        const theta = ((at(matrix, q)[q] ?? 0) - (at(matrix, p)[p] ?? 0)) / (2 * off);
        const tangent = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const cosine = 1 / Math.sqrt(tangent * tangent + 1);
        const sine = tangent * cosine;
        for (let k = 0; k < size; k++) turn(at(matrix, k), p, q, cosine, sine);
        const [rowP, rowQ] = [at(matrix, p), at(matrix, q)];
        for (let k = 0; k < size; k++) {
          const x = rowP[k] ?? 0;
          const y = rowQ[k] ?? 0;
          rowP[k] = cosine * x - sine * y;
          rowQ[k] = sine * x + cosine * y;
        }
        for (let k = 0; k < size; k++) turn(at(vectors, k), p, q, cosine, sine);
      }
  return vectors;
}

function turn(line: Float64Array, p: number, q: number, cosine: number, sine: number): void {
  const x = line[p] ?? 0;
  const y = line[q] ?? 0;
  line[p] = cosine * x - sine * y;
  line[q] = sine * x + cosine * y;
}
