// Short forms of provinces as they stand after a town: "Tex.", "TX", "Ont.". Alone they would be common words.
import { loadLexicon } from './lexicon.ts';

export interface ProvinceShortEntry {
  readonly id: string;
  /** As the gazetteer has it. */
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Code as the gazetteer has it. */
  readonly province: string;
  /** With their capitals, without full stops at the end. */
  readonly forms: readonly string[];
}

export interface ProvinceShort {
  /** The province whose short form stands at `start` of the text and ends as a word, and where it ends; or null. */
  find(text: string, start: number): { readonly entry: ProvinceShortEntry; readonly end: number } | null;
}

/** Units; "N.W.T". */
const LONGEST_FORM = 6;

/** Loads `folder/province-short/*.json`; throws `bad-lexicon`. */
export function loadProvinceShort(folder: string): ProvinceShort {
  const byForm = new Map<string, ProvinceShortEntry>();
  for (const entry of loadLexicon<ProvinceShortEntry>(folder, 'province-short')) {
    for (const form of entry.forms) byForm.set(form, entry);
  }
  return {
    find: (text, start) => {
      for (let end = start + LONGEST_FORM; end > start + 1; end--) {
        const entry = byForm.get(text.slice(start, end));
        if (entry && !/[\p{L}\p{N}]/u.test(text[end] ?? ' ')) return { entry, end };
      }
      return null;
    },
  };
}
