// Whether two places of happenings are one, or too far from each other to be.
import { kilometres } from '../../matter/places/distance.ts';
import type { Spot, Width } from './spot.ts';

/** Kilometres within which two points are one place, and beyond which they are two. Guesses. */
const SAME_KM = 3;
const FAR_KM = 25;

export const isSameSpot = (a: Spot, b: Spot): boolean => {
  if (a.id !== null && a.id === b.id) return true;
  if (a.sound === b.sound || isSpelling(a, b)) return true;
  const apart = kilometresBetween(a, b);
  return apart !== null && apart <= SAME_KM && a.width === b.width;
};

/** "Velesk", "Valask": small places of the same consonants, where no two of a gazetteer are meant. */
const isSpelling = (a: Spot, b: Spot): boolean =>
  a.width === 3 &&
  b.width === 3 &&
  (a.id === null || b.id === null) &&
  bonesOf(a.sound) !== null &&
  bonesOf(a.sound) === bonesOf(b.sound);

/** Consonants that tell a name. A guess: with two, half the towns of a province are one. */
const LEAST_BONES = 3;

/** The consonants of a sound with its first letter; null where they are too few. */
export function bonesOf(sound: string): string | null {
  const bones = sound.charAt(0) + sound.slice(1).replace(/[aeiou]/g, '');
  return bones.length < LEAST_BONES ? null : bones;
}

export const areFar = (a: Spot, b: Spot): boolean => {
  if (a.sound === b.sound) return false;
  const apart = kilometresBetween(a, b);
  return apart !== null && apart > FAR_KM;
};

/** Kilometres from the middle of a province to its far towns. A guess. */
const PROVINCE_KM = 120;

/** True where a place lies outside a city or province. */
export function isBeyond(spot: Spot, city: Spot): boolean {
  const apart = kilometresBetween(spot, city);
  return spot.sound !== city.sound && apart !== null && apart > (city.width === 1 ? PROVINCE_KM : FAR_KM);
}

export const ofWidth = (spots: readonly Spot[], width: Width): Spot[] => spots.filter((spot) => spot.width === width);

function kilometresBetween(a: Spot, b: Spot): number | null {
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) return null;
  return kilometres({ latitude: a.latitude, longitude: a.longitude }, { latitude: b.latitude, longitude: b.longitude });
}
