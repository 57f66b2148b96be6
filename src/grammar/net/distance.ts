// How far a head stands from its word, in buckets that have a weight of their own.

/** Buckets of one direction. */
const NEAR = 16;
export const DISTANCES = 2 * NEAR;
/** Where the buckets beyond 5 words begin: 6 times the powers of the square root of two. */
const FAR = [6, 9, 12, 17, 24, 34, 48, 68, 96, 136] as const;

/** Bucket of a signed distance in words: 0 to 15 before the word, 16 to 31 behind it. */
export function distanceBucket(distance: number): number {
  const size = distance < 0 ? -distance : distance;
  let bucket = size;
  if (size >= 6) {
    bucket = 5;
    while (bucket - 5 < FAR.length && size >= (FAR[bucket - 5] as number)) bucket++;
  }
  return distance < 0 ? bucket : NEAR + bucket;
}
