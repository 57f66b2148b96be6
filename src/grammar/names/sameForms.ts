// The words of a document by form: what is made of a name in one place helps to know it in another.
import { mayBeName } from './tagged.ts';

export interface SameForms {
  /** Number of each word's form; -1 for a word that is no part of a name. */
  readonly of: Int32Array;
  readonly count: number;
}

/** Words of all sentences in a row; forms are compared in small letters. */
export function sameForms(words: readonly string[]): SameForms {
  const numbers = new Map<string, number>();
  const of = Int32Array.from(words, (word) => {
    if (word.length < 2 || !mayBeName(word)) return -1;
    const key = word.toLowerCase();
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  });
  return { of, count: numbers.size };
}

/** Mean row of each form: forms × width. */
export function meansOf({ of, count }: SameForms, rows: Float32Array, width: number): Float32Array {
  const means = new Float32Array(count * width);
  const times = new Float32Array(count);
  of.forEach((form, word) => {
    if (form < 0) return;
    times[form] = (times[form] as number) + 1;
    for (let i = 0; i < width; i++)
      means[form * width + i] = (means[form * width + i] as number) + (rows[word * width + i] as number);
  });
  for (let i = 0; i < means.length; i++) means[i] = (means[i] as number) / (times[Math.floor(i / width)] as number);
  return means;
}
