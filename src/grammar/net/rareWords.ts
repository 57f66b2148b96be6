// Groups of words too rare to have a vector of their own: a hash table of 16-bit fingerprints, half a megabyte a hundred
// thousand words. A word that is not in it is taken for one that is once in about thirty thousand times.
import type { Container } from './container.ts';

export interface RareWords {
  /** Number of the group of like words, or -1. */
  readonly groupOf: (word: string) => number;
}

/** 32-bit FNV-1a of UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  return hash >>> 0;
}

/** Never 0, which marks an empty slot. */
const fingerprintOf = (hash: number): number => (Math.imul(hash, 0x2c1b3c6d) >>> 16) | 1;

/** `slots` (fingerprints) and `groups` for words and their groups; at most three quarters full. */
export function packRareWords(words: readonly string[], groups: readonly number[]) {
  let size = 1024;
  while (size * 0.75 < words.length) size += 1024;
  const slots = new Int16Array(size);
  const packed = new Int16Array(size);
  words.forEach((word, i) => {
    const hash = hashOf(word);
    let at = hash % size;
    while (slots[at] !== 0) at = (at + 1) % size;
    slots[at] = fingerprintOf(hash);
    packed[at] = groups[i] ?? 0;
  });
  return { slots, groups: packed };
}

/** Reads `rare.slots` and `rare.groups`; finds nothing where the container has none. */
export function readRareWords(container: Container): RareWords {
  const slots = container.arrays['rare.slots'];
  const groups = container.arrays['rare.groups'];
  if (!slots || !groups) return { groupOf: () => -1 };
  return {
    groupOf: (word) => {
      const hash = hashOf(word);
      const wanted = (fingerprintOf(hash) << 16) >> 16;
      for (let at = hash % slots.length; slots[at] !== 0; at = (at + 1) % slots.length)
        if (slots[at] === wanted) return groups[at] as number;
      return -1;
    },
  };
}
