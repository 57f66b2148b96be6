// What is known of the world and the language, loaded once and handed in.
import { digestOfLexicons } from './lexicon.ts';

export interface Almanac {
  /** Version of the lexicons: "en-" + the first 12 hex digits of the digest over all their files. */
  readonly version: string;
}

/** Loads `lexicons/<language>`; throws `bad-lexicon`. */
export function loadAlmanac(folder: string): Almanac {
  return { version: digestOfLexicons(folder) };
}
