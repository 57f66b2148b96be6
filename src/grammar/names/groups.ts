// Groups of like words, fine and coarse, from word vectors; for rare words too.
import type { Container } from '../net/container.ts';
import { readRareWords } from '../net/rareWords.ts';

export interface WordGroups {
  /** Number of the fine group of a word in small letters; -1 for one never seen. */
  readonly fineOf: (word: string) => number;
  readonly coarseOf: (fine: number) => number;
}

export function readGroups(vectors: Container, rows: ReadonlyMap<string, number>): WordGroups {
  const groups = vectors.arrays.groups;
  const coarse = vectors.arrays.coarse;
  const rare = readRareWords(vectors);
  return {
    fineOf: (word) => {
      const row = rows.get(word);
      return row === undefined ? rare.groupOf(word) : (groups?.[row] ?? -1);
    },
    coarseOf: (fine) => (fine < 0 ? -1 : (coarse?.[fine] ?? -1)),
  };
}
