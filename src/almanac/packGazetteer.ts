// Packs places into the one binary file that a gazetteer is read from. Runs at build time, and in tests for small lists.
// The same places give the same bytes.
import type { GazetteerEntry } from './gazetteer.ts';
import { nameKey, soundKey } from './nameKey.ts';
import {
  ENTRY_BYTES,
  FIELD,
  HEADER_BYTES,
  KINDS,
  MAGIC,
  SECTIONS,
  type SectionName,
  STEPS_PER_DEGREE,
  VERSION,
} from './packedForm.ts';

/** A place as the lists have it. */
export interface PlaceEntry extends Omit<GazetteerEntry, 'province'> {
  readonly province?: string | null;
  readonly aliases: readonly string[];
}

/** States whose names of places come through Arabic, Persian, Pashto, Hebrew or Amharic script. */
const TRANSLITERATED = new Set(
  'SY IQ YE LY AF PS IL LB JO EG SD SO DZ TN MA SA AE OM QA KW BH IR PK ET ER ML TD MR TR'.split(' '),
);
/** Letters; shorter sounds stand for too many names. A guess. */
const SHORTEST_SOUND = 4;
/** Places kept of one name: the first listed, which are the better known ones. A guess that bounds the weighing of rivals. */
const MOST_OF_A_NAME = 80;
/** Bytes that a name or id may take. */
const LONGEST_TEXT = 255;

/** Places in order of rank: of very many of one name the first are kept. */
export function packGazetteer(places: readonly PlaceEntry[]): Buffer {
  const { entries, text, provinces } = packEntries(places);
  const names = new Map<string, number[]>();
  const longest = new Map<string, number>();
  const sounds = new Map<string, number[]>();
  for (const [number, place] of places.entries()) {
    const keys = new Set([place.name, ...place.aliases].map(nameKey));
    keys.delete('');
    for (const key of keys) {
      put(names, key, number);
      const [first = '', ...rest] = key.split(' ');
      longest.set(first, Math.max(longest.get(first) ?? 0, 1 + rest.length));
    }
    if (!TRANSLITERATED.has(place.country ?? '')) continue;
    const heard = new Set([...keys].map(soundKey).filter((sound) => sound.length >= SHORTEST_SOUND));
    for (const sound of heard) put(sounds, sound, number);
  }
  // Every first word is a key of its own, so that `longest` has a place for it.
  for (const first of longest.keys()) if (!names.has(first)) names.set(first, []);
  const nameIndex = packIndex(names);
  const soundIndex = packIndex(sounds);
  return joined({
    entries,
    text,
    provinces,
    longest: Buffer.from(nameIndex.order.map((key) => Math.min(255, longest.get(key) ?? 0))),
    nameKeys: nameIndex.keys,
    nameStarts: nameIndex.starts,
    nameLists: nameIndex.lists,
    nameEntries: nameIndex.entries,
    soundKeys: soundIndex.keys,
    soundStarts: soundIndex.starts,
    soundLists: soundIndex.lists,
    soundEntries: soundIndex.entries,
  });
}

function put(index: Map<string, number[]>, key: string, number: number): void {
  const numbers = index.get(key);
  if (!numbers) index.set(key, [number]);
  else if (numbers.length < MOST_OF_A_NAME) numbers.push(number);
}

function packEntries(places: readonly PlaceEntry[]): { entries: Buffer; text: Buffer; provinces: Buffer } {
  const entries = Buffer.alloc(ENTRY_BYTES * places.length);
  const pool = textPool();
  const provinces = [...new Set(places.map(({ province }) => province ?? ''))].filter((code) => code !== '').sort();
  const numberOf = new Map(provinces.map((code, index) => [code, index + 1]));
  for (const [number, place] of places.entries()) {
    const at = number * ENTRY_BYTES;
    const name = pool.add(place.name);
    const geonames = /^geonames:(\d{1,9})$/.exec(place.id)?.[1];
    const id = geonames ? { start: Number(geonames), bytes: 0 } : pool.add(place.id);
    entries.writeUInt32LE(id.start, at + FIELD.id);
    entries[at + FIELD.idBytes] = id.bytes;
    entries.writeInt32LE(Math.round(place.latitude * STEPS_PER_DEGREE), at + FIELD.latitude);
    entries.writeInt32LE(Math.round(place.longitude * STEPS_PER_DEGREE), at + FIELD.longitude);
    entries.writeUInt32LE(place.population, at + FIELD.population);
    entries.writeUInt32LE(name.start, at + FIELD.name);
    entries[at + FIELD.nameBytes] = name.bytes;
    entries.write(place.country ?? '\0\0', at + FIELD.country, 2, 'latin1');
    entries.writeUInt16LE(numberOf.get(place.province ?? '') ?? 0, at + FIELD.province);
    entries[at + FIELD.kind] = KINDS.indexOf(place.kind);
  }
  return { entries, text: pool.bytes(), provinces: Buffer.from(JSON.stringify(provinces)) };
}

function textPool(): { add: (text: string) => { start: number; bytes: number }; bytes: () => Buffer } {
  const known = new Map<string, { start: number; bytes: number }>();
  const parts: Buffer[] = [];
  let end = 0;
  return {
    add: (text) => {
      const before = known.get(text);
      if (before) return before;
      const part = Buffer.from(text);
      if (part.length > LONGEST_TEXT) throw new RangeError(`expected at most ${LONGEST_TEXT} bytes, found ${text}`);
      const place = { start: end, bytes: part.length };
      known.set(text, place);
      parts.push(part);
      end += part.length;
      return place;
    },
    bytes: () => Buffer.concat(parts),
  };
}

interface PackedIndex {
  readonly order: readonly string[];
  readonly keys: Buffer;
  readonly starts: Buffer;
  readonly lists: Buffer;
  readonly entries: Buffer;
}

function packIndex(index: ReadonlyMap<string, readonly number[]>): PackedIndex {
  // Units in order are bytes in order up to U+D800, and no key has a letter beyond.
  const order = [...index.keys()].sort();
  const keys = order.map((key) => Buffer.from(key));
  const lists = order.map((key) => index.get(key) ?? []);
  return {
    order,
    keys: Buffer.concat(keys),
    starts: runningSums(keys),
    lists: runningSums(lists),
    entries: numbersIn(lists.flat()),
  };
}

function runningSums(parts: readonly { readonly length: number }[]): Buffer {
  let sum = 0;
  return numbersIn([0, ...parts.map(({ length }) => (sum += length))]);
}

function numbersIn(numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * numbers.length);
  for (const [index, number] of numbers.entries()) bytes.writeUInt32LE(number, 4 * index);
  return bytes;
}

function joined(sections: Readonly<Record<SectionName, Buffer>>): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  let at = HEADER_BYTES;
  for (const [index, name] of SECTIONS.entries()) {
    header.writeUInt32LE(at, 12 + 8 * index);
    header.writeUInt32LE(sections[name].length, 16 + 8 * index);
    at += sections[name].length;
  }
  header.write(MAGIC, 0, 'latin1');
  header.writeUInt32LE(VERSION, 4);
  header.writeUInt32LE(at, 8);
  return Buffer.concat([header, ...SECTIONS.map((name) => sections[name])]);
}
