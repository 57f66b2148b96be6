// How sure the network must be before a comma or an apostrophe is put in. Measured on the development parts of UD English
// EWT and GUM and on re3d, with their commas and apostrophes taken out: docs/grammar.md has the table.
import type { GrammarWords } from '../../almanac/grammarWords.ts';

const COMMA = 0;
/** "1300 people": a number before a small letter counts what follows, but for "Marr 45 a doctor"; a year may end a date. */
const AFTER_AGE = new Set(
  'a an the his her its their who whose which when where and but or was were is are has had'.split(' '),
);
const YEAR = /^(?:1[89]|20)\d\d$/;

/** The least score for a comma between `form` and the next word; nothing is put in at the end of a sentence. */
export function leastForComma(form: string, next: string | undefined): number {
  if (next === undefined) return Number.POSITIVE_INFINITY;
  const counts = /^\d/.test(form) && !YEAR.test(form) && /^\p{Ll}/u.test(next) && !AFTER_AGE.has(next);
  return counts ? Number.POSITIVE_INFINITY : COMMA;
}

/** "Karsas": no known word with its "s", but one without; "Turkeys": a state's. A genitive where it is possible at all. */
const OF_NAME = -3;
const UNKNOWN = -1;
/** "governments" is a plural nine times of ten. */
const KNOWN_OF_KNOWN = 1;

export interface KnownWords {
  /** Words of the vectors, in lower case. */
  readonly ranks: ReadonlyMap<string, number>;
  readonly words: GrammarWords;
  /** Words that the text itself has, as they stand. */
  readonly own: ReadonlySet<string>;
}

/** The least score for the "s" of `form` being a genitive's. */
export function leastForGenitive(form: string, { ranks, words, own }: KnownWords): number {
  if (!/\p{L}\p{L}s$/u.test(form)) return Number.POSITIVE_INFINITY;
  const bare = form.slice(0, -1);
  const low = bare.toLowerCase();
  if (/^\p{Lu}/u.test(form) && words.nameWords.get(low)?.includes('land')) return OF_NAME;
  const isKnown = ranks.has(low);
  if (!ranks.has(form.toLowerCase())) return isKnown || own.has(bare) ? OF_NAME : UNKNOWN;
  return isKnown ? KNOWN_OF_KNOWN : Number.POSITIVE_INFINITY;
}
