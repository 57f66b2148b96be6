// The words that tell a happening, made comparable.
import { keyWords } from '../../almanac/nameKey.ts';
import type { Happening } from '../happenings/happening.ts';

export type WordsOf = (happening: Happening) => ReadonlySet<string>;

/** Letters that a word needs to say something. */
const SHORT = 4;

/** Remembers the words of each happening, which is compared many times. */
export function rememberWords(): WordsOf {
  const known = new WeakMap<Happening, ReadonlySet<string>>();
  return (happening) => {
    const kept = known.get(happening);
    if (kept) return kept;
    const { text } = happening.report.reading.article;
    const words = happening.passages.flatMap(({ start, end }) =>
      keyWords(text.slice(start, end)).map(({ key }) => stem(key)),
    );
    const set = new Set(words.filter((word) => word.length >= SHORT));
    known.set(happening, set);
    return set;
  };
}

const stem = (word: string): string => word.replace(/(?:ings?|ed|es|s)$/, '');
