// Words in and around names: titles before them, words that only bodies bear, particles inside them.
import { loadLexicon } from './lexicon.ts';

interface NameWordEntry {
  readonly id: string;
  /** Lower case, without a stop at its end. */
  readonly word: string;
  readonly kind: 'title' | 'body' | 'particle';
}

/** All lower case. */
export interface NameWords {
  readonly titles: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
}

/** Loads `folder/name-words/*.json`; throws `bad-lexicon`. */
export function loadNameWords(folder: string): NameWords {
  const entries = loadLexicon<NameWordEntry>(folder, 'name-words');
  const of = (kind: NameWordEntry['kind']) =>
    new Set(entries.filter((one) => one.kind === kind).map(({ word }) => word));
  return { titles: of('title'), bodies: of('body'), particles: of('particle') };
}
