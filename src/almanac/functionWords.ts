// Words that hold a sentence together and say little of what it is about.
import { loadLexicon } from './lexicon.ts';

/** As keys of `keyWords`: lower case, without apostrophes. */
export type FunctionWords = ReadonlySet<string>;

/** Loads the lexicon `function-words`; throws `bad-lexicon`. */
export const loadFunctionWords = (folder: string): FunctionWords =>
  new Set(loadLexicon<{ readonly id: string }>(folder, 'function-words').map((entry) => entry.id));
