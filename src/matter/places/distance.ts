// How far two points lie apart, in plain arithmetic: engines differ in their sines.

export interface Point {
  /** Degrees, WGS 84. */
  readonly latitude: number;
  readonly longitude: number;
}

/** Kilometres of one degree of latitude, of a globe of 6371 km. */
const KM_PER_DEGREE = 111.195;

/** Cosines of 0, 5, 10 … 90 degrees. Between two of them a straight line errs by less than 0.001. */
const COSINES = [
  1, 0.9962, 0.9848, 0.9659, 0.9397, 0.9063, 0.866, 0.8192, 0.766, 0.7072, 0.6428, 0.5736, 0.5, 0.4226, 0.342, 0.2588,
  0.1736, 0.0872, 0,
];
const STEP_DEGREES = 5;

/**
 * Kilometres between two points on a flat map of their middle latitude: within 1 % up to 1,000 km apart, and far enough
 * to be told from near beyond that.
 */
export function kilometres(a: Point, b: Point): number {
  const north = a.latitude - b.latitude;
  const turn = Math.abs(a.longitude - b.longitude) % 360;
  const east = (turn > 180 ? 360 - turn : turn) * cosine((a.latitude + b.latitude) / 2);
  return Math.sqrt(north * north + east * east) * KM_PER_DEGREE;
}

/** Cosine of degrees from -90 to 90. */
function cosine(degrees: number): number {
  const steps = Math.min(90, Math.abs(degrees)) / STEP_DEGREES;
  const low = Math.min(Math.floor(steps), COSINES.length - 2);
  const left = COSINES[low] ?? 0;
  const right = COSINES[low + 1] ?? 0;
  return left + (right - left) * (steps - low);
}
