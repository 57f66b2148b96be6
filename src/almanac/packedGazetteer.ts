// Reads a packed gazetteer: nothing is indexed at the start, every question is a binary search over the bytes.
import { HearsayError } from '../errors.ts';
import type { Gazetteer, GazetteerEntry } from './gazetteer.ts';
import { soundKey } from './nameKey.ts';
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

/** A gazetteer over the bytes of a packed file; `from` names it in errors. Throws `bad-lexicon` on a file of another form or length. */
export function openGazetteer(bytes: Buffer, from: string): Gazetteer {
  const section = sectionsOf(bytes, from);
  const names = indexOf(section, 'name');
  const sounds = indexOf(section, 'sound');
  const longest = section('longest');
  const readEntry = entryReader(section, from);
  const all = (index: Index, row: number): GazetteerEntry[] => (row < 0 ? [] : index.entries(row).map(readEntry));
  return {
    find: (key) => all(names, names.row(key)),
    sounding: (key) => {
      const sound = soundKey(key);
      return sound === '' ? [] : all(sounds, sounds.row(sound));
    },
    longestFrom: (word) => longest[names.row(word)] ?? 0,
  };
}

type Section = (name: SectionName) => Buffer;

function sectionsOf(bytes: Buffer, from: string): Section {
  const isWhole =
    bytes.length >= HEADER_BYTES &&
    bytes.toString('latin1', 0, MAGIC.length) === MAGIC &&
    bytes.readUInt32LE(4) === VERSION &&
    bytes.readUInt32LE(8) === bytes.length;
  if (!isWhole) throw broken(from, bytes.length);
  const sections = new Map<SectionName, Buffer>();
  for (const [index, name] of SECTIONS.entries()) {
    const start = bytes.readUInt32LE(12 + 8 * index);
    const end = start + bytes.readUInt32LE(16 + 8 * index);
    if (end > bytes.length) throw broken(from, bytes.length);
    sections.set(name, bytes.subarray(start, end));
  }
  return (name) => sections.get(name) ?? Buffer.alloc(0);
}

const broken = (path: string, length: number): HearsayError =>
  new HearsayError('bad-lexicon', `expected a whole packed gazetteer at ${path}; run npm run build`, { path, length });

interface Index {
  /** Number of the key, or -1. */
  readonly row: (key: string) => number;
  /** Numbers of the entries of a row, in packed order. */
  readonly entries: (row: number) => number[];
}

function indexOf(section: Section, kind: 'name' | 'sound'): Index {
  const keys = section(`${kind}Keys`);
  const starts = section(`${kind}Starts`);
  const lists = section(`${kind}Lists`);
  const entries = section(`${kind}Entries`);
  const count = Math.max(0, starts.length / 4 - 1);
  return {
    row: (key) => {
      const wanted = Buffer.from(key);
      let low = 0;
      let high = count - 1;
      while (low <= high) {
        const middle = (low + high) >> 1;
        const order = compareAt(keys, starts.readUInt32LE(4 * middle), starts.readUInt32LE(4 * middle + 4), wanted);
        if (order === 0) return middle;
        if (order < 0) low = middle + 1;
        else high = middle - 1;
      }
      return -1;
    },
    entries: (row) => {
      const numbers: number[] = [];
      const end = lists.readUInt32LE(4 * row + 4);
      for (let at = lists.readUInt32LE(4 * row); at < end; at++) numbers.push(entries.readUInt32LE(4 * at));
      return numbers;
    },
  };
}

/** Byte order of `keys[start, end)` against `wanted`: negative, zero or positive. */
function compareAt(keys: Buffer, start: number, end: number, wanted: Buffer): number {
  const length = Math.min(end - start, wanted.length);
  for (let at = 0; at < length; at++) {
    const order = (keys[start + at] ?? 0) - (wanted[at] ?? 0);
    if (order !== 0) return order;
  }
  return end - start - wanted.length;
}

function entryReader(section: Section, from: string): (number: number) => GazetteerEntry {
  const entries = section('entries');
  const text = section('text');
  const provinces = provincesIn(section('provinces'), from);
  return (number) => {
    const at = number * ENTRY_BYTES;
    const id = entries.readUInt32LE(at + FIELD.id);
    const idBytes = entries[at + FIELD.idBytes] ?? 0;
    const name = entries.readUInt32LE(at + FIELD.name);
    const country = at + FIELD.country;
    return {
      id: idBytes === 0 ? `geonames:${id}` : text.toString('utf8', id, id + idBytes),
      name: text.toString('utf8', name, name + (entries[at + FIELD.nameBytes] ?? 0)),
      latitude: entries.readInt32LE(at + FIELD.latitude) / STEPS_PER_DEGREE,
      longitude: entries.readInt32LE(at + FIELD.longitude) / STEPS_PER_DEGREE,
      country: entries[country] === 0 ? null : entries.toString('latin1', country, country + 2),
      province: provinces[entries.readUInt16LE(at + FIELD.province) - 1] ?? null,
      kind: KINDS[entries[at + FIELD.kind] ?? -1] ?? 'site',
      population: entries.readUInt32LE(at + FIELD.population),
    };
  };
}

function provincesIn(json: Buffer, from: string): readonly string[] {
  try {
    return JSON.parse(json.toString('utf8')) as readonly string[];
  } catch {
    throw broken(from, json.length);
  }
}
