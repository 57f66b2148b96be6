// Words that judge while they tell, with the plain word for each. Whoever uses them.
import { loadLexicon } from './lexicon.ts';
import { type Phrases, phrasesOf } from './phrases.ts';

export type LoadedKind = 'label' | 'praise' | 'verdict' | 'euphemism' | 'distance';

export interface LoadedEntry {
  readonly id: string;
  readonly kind: LoadedKind;
  readonly words: readonly string[];
  /** What could stand there without the judgement. */
  readonly plain: string;
  readonly reason: string;
  readonly example: string;
}

export interface LoadedPattern extends Omit<LoadedEntry, 'words'> {
  readonly pattern: RegExp;
}

export interface LoadedWords {
  readonly words: Phrases<LoadedEntry>;
  readonly patterns: readonly LoadedPattern[];
}

/** Loads `loaded` and `loaded-patterns`; throws `bad-lexicon`. */
export function loadLoadedWords(folder: string): LoadedWords {
  const patterns = loadLexicon<Omit<LoadedPattern, 'pattern'> & { readonly pattern: string }>(
    folder,
    'loaded-patterns',
  );
  return {
    words: phrasesOf(
      loadLexicon<LoadedEntry>(folder, 'loaded').flatMap((entry) => entry.words.map((form) => [form, entry] as const)),
    ),
    patterns: patterns.map((entry) => ({ ...entry, pattern: new RegExp(entry.pattern, 'gu') })),
  };
}
