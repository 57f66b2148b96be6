// The form of the packed gazetteer, shared by who writes it and who reads it. All numbers are little-endian.
//
//   header    "HSGZ", version, length of the file, then offset and length of each section (32-bit numbers)
//   entries   ENTRY_BYTES each
//   text      names and own ids in UTF-8, without separators
//   provinces JSON list of province codes
//   names     an index: keys in byte order → entries; `longest` has one byte a key
//   sounds    an index of the same form
//
// An index is four sections: the keys without separators; where each key starts (32 bits, one more than keys); where
// its list of entries starts (likewise); the lists (32-bit entry numbers).
import type { PlaceKind } from './gazetteer.ts';

export const MAGIC = 'HSGZ';
export const VERSION = 1;

export const SECTIONS = [
  'entries',
  'text',
  'provinces',
  'longest',
  'nameKeys',
  'nameStarts',
  'nameLists',
  'nameEntries',
  'soundKeys',
  'soundStarts',
  'soundLists',
  'soundEntries',
] as const;
export type SectionName = (typeof SECTIONS)[number];

/** Bytes: magic, version, length, and two numbers a section. */
export const HEADER_BYTES = 12 + 8 * SECTIONS.length;

/** Bytes of one entry, and where its fields stand. */
export const ENTRY_BYTES = 28;
export const FIELD = {
  /** GeoNames number, or where the id starts in `text`. */
  id: 0,
  latitude: 4,
  longitude: 8,
  population: 12,
  /** Where the name starts in `text`. */
  name: 16,
  /** Two letters, or two zeros. */
  country: 20,
  /** Index in `provinces`, one more than it; 0 for none. */
  province: 22,
  kind: 24,
  nameBytes: 25,
  /** 0 for a GeoNames number. */
  idBytes: 26,
} as const;

/** Steps of latitude and longitude in a degree: a metre. */
export const STEPS_PER_DEGREE = 100_000;

/** Index = the byte that stands for it. */
export const KINDS: readonly PlaceKind[] = [
  'country',
  'province',
  'region',
  'capital',
  'city',
  'town',
  'river',
  'sea',
  'lake',
  'mountain',
  'island',
  'desert',
  'site',
];
