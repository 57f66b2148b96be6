// What the name finder looks at: hashed features of a word, its neighbours, lists and the document.
import { type GrammarWords, NAME_WORDS } from '../../almanac/grammarWords.ts';
import { shapeOf } from '../net/wordFeatures.ts';
import type { WordGroups } from './groups.ts';
import type { Habits } from './habits.ts';

/** A sentence as the name finder needs it. */
export interface TaggedSentence {
  readonly forms: readonly string[];
  /** Penn-style tags. */
  readonly xpos: readonly string[];
}

/** What is known of one word by itself, hashed. */
interface Atoms {
  readonly word: number;
  readonly small: number;
  readonly shape: number;
  readonly endings: readonly number[];
  readonly beginnings: readonly number[];
  readonly coarse: number;
  readonly fine: number;
  readonly direction: Float32Array;
}

/** What is known of forms already met in the document. */
export type WordAtoms = Map<string, Atoms>;

/** 32-bit FNV-1a. */
function hashOf(text: string, start = 0x811c9dc5): number {
  let hash = start;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

const mix = (a: number, b: number): number => {
  let hash = Math.imul(a ^ (b + 0x9e3779b9 + (a << 6) + (a >>> 2)), 0x85ebca6b);
  hash ^= hash >>> 13;
  return Math.imul(hash, 0xc2b2ae35) >>> 0;
};

const EDGE = hashOf('edge');

/** Of one sentence. */
export interface NameFeatures {
  /** 32-bit hashes a word; empty for a word in small letters between such, which is no part of a name. */
  readonly hashes: readonly (readonly number[])[];
  /** Word vectors of length 1. */
  readonly directions: readonly Float32Array[];
}

/** Words before and behind whose directions are looked at. */
export const WINDOW = 2;

/**
 * Features of every word of a sentence. What is known of forms is kept in `known`.
 */
export function nameFeatures(
  sentence: TaggedSentence,
  habits: Habits,
  words: GrammarWords,
  groups: WordGroups,
  known: WordAtoms,
): NameFeatures {
  const { forms, xpos } = sentence;
  const shouted = isShouted(forms) ? 1 : 0;
  const atoms = forms.map((form) => atomsOf(form, groups, known));
  const tags = xpos.map((tag) => hashOf(tag));
  const lists = listMatches(forms, words);
  const docs = forms.map((form) => habits.of(form));
  const at = (i: number): Atoms | undefined => atoms[i];
  const warm = forms.map((form) => /[\p{Lu}\p{Lt}\p{Lo}]/u.test(form));
  const hashes = forms.map((_, i) => {
    if (!warm[i] && !warm[i - 1] && !warm[i + 1]) return [];
    const own = at(i) as Atoms;
    const features: number[] = [];
    const add = (template: number, ...values: number[]) =>
      features.push(values.reduce(mix, Math.imul(template + 1, 0x9e3779b1) >>> 0));
    add(0);
    add(1, own.word);
    add(2, own.small);
    add(3, own.shape, i === 0 ? 1 : 0, shouted);
    own.endings.forEach((ending, k) => {
      add(4, k, ending);
    });
    own.beginnings.forEach((beginning, k) => {
      add(5, k, beginning);
    });
    add(6, own.coarse);
    add(7, own.fine);
    add(8, tags[i] ?? 0);
    add(9, docs[i] ?? 0, own.shape);
    for (let offset = -2; offset <= 2; offset++) {
      if (offset === 0) continue;
      const other = at(i + offset);
      const place = offset + 20;
      add(place, other?.small ?? EDGE);
      add(place + 10, other?.fine ?? EDGE);
      add(place + 20, other?.shape ?? EDGE, own.shape);
      if (offset === 1 || offset === -1) {
        add(place + 30, other?.coarse ?? EDGE, own.coarse);
        add(place + 40, tags[i + offset] ?? EDGE, tags[i] ?? 0);
        add(place + 50, other?.small ?? EDGE, own.small);
        add(place + 60, other?.fine ?? EDGE, own.shape);
      }
    }
    add(100, at(i - 1)?.shape ?? EDGE, own.shape, at(i + 1)?.shape ?? EDGE);
    add(101, at(i - 1)?.small ?? EDGE, at(i + 1)?.small ?? EDGE);
    add(102, at(i - 1)?.small ?? EDGE, at(i - 2)?.small ?? EDGE);
    for (const offset of [-1, 0, 1]) for (const list of lists[i + offset] ?? []) add(110 + offset, list);
    for (const list of lists[i] ?? []) add(115, list, own.shape, docs[i] ?? 0);
    return features;
  });
  return { hashes, directions: atoms.map((own) => own.direction) };
}

function atomsOf(form: string, groups: WordGroups, known: WordAtoms): Atoms {
  const found = known.get(form);
  if (found) return found;
  const low = form.toLowerCase().slice(0, 40);
  const fine = groups.fineOf(low);
  const digits = low.replace(/\d/g, '0');
  const made: Atoms = {
    word: hashOf(form.slice(0, 40).replace(/\d/g, '0')),
    small: hashOf(digits),
    shape: hashOf(shapeOf(form)),
    endings: [2, 3, 4].flatMap((n) => (low.length > n ? [hashOf(low.slice(-n))] : [])),
    beginnings: [2, 3, 4].flatMap((n) => (low.length > n ? [hashOf(low.slice(0, n))] : [])),
    coarse: groups.coarseOf(fine) + 1,
    fine: fine + 1,
    direction: groups.directionOf(low),
  };
  known.set(form, made);
  return made;
}

/** Matches in the lists of name words, longest first, one hash for each kind and place in the phrase. */
function listMatches(forms: readonly string[], words: GrammarWords): (readonly number[])[] {
  const found: number[][] = forms.map(() => []);
  const low = forms.map((form) => form.toLowerCase().replaceAll('.', ''));
  low.forEach((_, i) => {
    for (let length = Math.min(NAME_WORDS, low.length - i); length > 0; length--) {
      const kinds = words.nameWords.get(length === 1 ? (low[i] ?? '') : low.slice(i, i + length).join(' '));
      if (!kinds) continue;
      for (const kind of kinds)
        for (let k = 0; k < length; k++) {
          const place = length === 1 ? 'whole' : k === 0 ? 'first' : k === length - 1 ? 'last' : 'inside';
          found[i + k]?.push(hashOf(`${kind} ${place}`));
        }
      break;
    }
  });
  return found;
}

/** Share of words with a capital from which on capitals tell nothing. A guess: headlines have three of four. */
const SHOUTED = 0.7;

/** True for a headline in capitals. */
export function isShouted(forms: readonly string[]): boolean {
  let words = 0;
  let capitals = 0;
  for (const form of forms) {
    if (form.length < 4 || form.toLowerCase() === form.toUpperCase()) continue;
    words++;
    if (form.toLowerCase() !== form) capitals++;
  }
  return words > 2 && capitals > SHOUTED * words;
}
