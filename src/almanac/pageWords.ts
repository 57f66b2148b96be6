// What pages say of themselves: furniture lines, words of navigation, and the lines that hand over to another's text.
import { loadLexicon } from './lexicon.ts';

/** A line that belongs to the page and not to the report. See lexicons/en/furniture. */
export interface FurnitureRule {
  readonly id: string;
  /**
   * anywhere; edge: above the first or below the last prose; tail: below the prose, with all that follows it;
   * flat: at the end of a long line that holds a whole page.
   */
  readonly where: 'anywhere' | 'edge' | 'tail' | 'flat';
  readonly pattern: RegExp;
  /** True where a line shaped like a sentence may match as well. */
  readonly prose: boolean;
  /** Longest line that may match, in UTF-16 units. */
  readonly most: number;
  /** Share of all prose that may stand below a `tail` line and still go with it; 0: none. */
  readonly rest: number;
  /** True where the page takes the word back, so that a relayed report ends here. */
  readonly ends: boolean;
}

/** A line by which a page hands over to somebody else's text or takes the word back. See lexicons/en/relays. */
export interface RelayRule {
  readonly id: string;
  readonly part: 'intro' | 'quote' | 'credit' | 'end';
  readonly pattern: RegExp;
}

export interface PageWords {
  readonly furniture: readonly FurnitureRule[];
  /** Lower case. */
  readonly navigation: ReadonlySet<string>;
  readonly relays: readonly RelayRule[];
  /** What a page says to its visitor where a report should stand. See lexicons/en/walls. */
  readonly walls: readonly RegExp[];
  /** Cities in capitals that open a report without a dash. */
  readonly datelineCities: ReadonlySet<string>;
  /** Name of an agency as a dateline writes it → its full name. */
  readonly agencies: ReadonlyMap<string, string>;
}

/** UTF-16 units; share links, labels and calls to subscribe seen in saved pages are shorter. */
const LONGEST_FURNITURE = 200;

interface Entry {
  readonly id: string;
  readonly pattern: string;
  /** True where capitals count. */
  readonly case?: boolean;
}
type FurnitureEntry = Entry &
  Pick<FurnitureRule, 'where'> &
  Partial<Pick<FurnitureRule, 'prose' | 'most' | 'rest' | 'ends'>>;

/** Loads and compiles the lexicons above from a lexicon folder; throws `bad-lexicon`. */
export function loadPageWords(folder: string): PageWords {
  return {
    furniture: loadLexicon<FurnitureEntry>(folder, 'furniture').map((entry) => ({
      id: entry.id,
      where: entry.where,
      pattern: compiled(entry),
      prose: entry.prose ?? false,
      most: entry.most ?? LONGEST_FURNITURE,
      rest: entry.rest ?? 0,
      ends: entry.ends ?? false,
    })),
    navigation: new Set(loadLexicon<{ id: string }>(folder, 'navigation').map((entry) => entry.id)),
    relays: loadLexicon<Entry & Pick<RelayRule, 'part'>>(folder, 'relays').map((entry) => ({
      id: entry.id,
      part: entry.part,
      pattern: compiled(entry),
    })),
    walls: loadLexicon<Entry>(folder, 'walls').map(compiled),
    datelineCities: new Set(loadLexicon<{ id: string }>(folder, 'datelines').map((entry) => entry.id)),
    agencies: new Map(
      loadLexicon<{ id: string; name: string }>(folder, 'agencies').map((entry) => [entry.id, entry.name]),
    ),
  };
}

/** Without the flag u: with it and i, compiling fifty patterns costs 100 ms of the first reading. */
const compiled = (entry: Entry): RegExp => new RegExp(entry.pattern, entry.case ? '' : 'i');
