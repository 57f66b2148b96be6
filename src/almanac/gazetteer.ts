// Names of places → where they may be: what is asked of a gazetteer, and the packed one that the build leaves behind.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HearsayError } from '../errors.ts';
import { openGazetteer } from './packedGazetteer.ts';

export type PlaceKind =
  | 'country'
  | 'province'
  | 'region'
  | 'capital'
  | 'city'
  | 'town'
  | 'river'
  | 'sea'
  | 'lake'
  | 'mountain'
  | 'island'
  | 'desert'
  | 'site';

/** A place that a name can mean. */
export interface GazetteerEntry {
  /** "geonames:170654", "iso3166:SY", "hearsay:river-euphrates". */
  readonly id: string;
  readonly name: string;
  /** Degrees, WGS 84. */
  readonly latitude: number;
  readonly longitude: number;
  /** ISO 3166-1 alpha-2; null for what lies across borders. */
  readonly country: string | null;
  /** Code of the first-level division of that country, as GeoNames has it ("TX"); null where unknown. */
  readonly province: string | null;
  readonly kind: PlaceKind;
  /** People; 0 where unknown. */
  readonly population: number;
}

export interface Gazetteer {
  /** The places of this name, by its `nameKey`; of very many the largest. */
  find(key: string): readonly GazetteerEntry[];
  /** Those that only sound like it. */
  sounding(key: string): readonly GazetteerEntry[];
  /** Words of the longest name that begins with this word; 0 where none does. */
  longestFrom(word: string): number;
}

/** The packed file, beside the lexicons that it was packed from. */
const PACKED_FILE = 'gazetteer.bin';

/** Opens `folder/gazetteer.bin`; throws `bad-lexicon`. */
export function loadGazetteer(folder: string): Gazetteer {
  const path = join(folder, PACKED_FILE);
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    throw new HearsayError(
      'bad-lexicon',
      `expected the packed gazetteer at ${path}, found none; run npm run build`,
      { path },
      { cause },
    );
  }
  return openGazetteer(bytes, path);
}
