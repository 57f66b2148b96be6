// Nouns that say of what type a name is: "town" a place, "company" an organisation.
import { loadLexicon } from './lexicon.ts';

export type KindType = 'person' | 'organisation' | 'place' | 'other';

interface KindEntry {
  readonly id: string;
  readonly type: KindType;
  readonly words: readonly string[];
}

/** Lemma in small letters → type; throws `bad-lexicon`. */
export const loadNameKinds = (folder: string): ReadonlyMap<string, KindType> =>
  new Map(
    loadLexicon<KindEntry>(folder, 'grammar-kinds').flatMap(({ type, words }) =>
      words.map((word) => [word, type] as const),
    ),
  );
