// Words around a name that say whether it is a place, and of what kind.
import type { PlaceKind } from './gazetteer.ts';
import { loadLexicon } from './lexicon.ts';

/** What a word tells of the name beside it; each is explained with its row. */
type Use =
  | 'kind'
  | 'strong-before'
  | 'weak-before'
  | 'between'
  | 'opener'
  | 'time'
  | 'person-title'
  | 'street'
  | 'inside-town'
  | 'no-name'
  | 'particle'
  | 'government-act';

interface PlaceWordEntry {
  readonly id: string;
  readonly use: Use;
  /** For `kind` only. */
  readonly kind: PlaceKind | null;
  readonly words: readonly string[];
  readonly example: string;
  readonly reason: string;
}

/** All by `nameKey`. */
export interface PlaceWords {
  /** "village" → town, "governorate" → province. */
  readonly kinds: ReadonlyMap<string, PlaceKind>;
  readonly strongBefore: ReadonlySet<string>;
  readonly weakBefore: ReadonlySet<string>;
  readonly between: ReadonlySet<string>;
  readonly openers: ReadonlySet<string>;
  readonly times: ReadonlySet<string>;
  readonly personTitles: ReadonlySet<string>;
  readonly streets: ReadonlySet<string>;
  readonly insideTowns: ReadonlySet<string>;
  readonly noNames: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  /** Lemmas of what governments do and places do not. */
  readonly governmentActs: ReadonlySet<string>;
}

/** Loads `folder/place-words/*.json`; throws `bad-lexicon`. */
export function loadPlaceWords(folder: string): PlaceWords {
  const entries = loadLexicon<PlaceWordEntry>(folder, 'place-words');
  const used = (use: Use): ReadonlySet<string> =>
    new Set(entries.filter((entry) => entry.use === use).flatMap(({ words }) => words));
  return {
    kinds: new Map(
      entries.flatMap(({ kind, words }) => (kind === null ? [] : words.map((word) => [word, kind] as const))),
    ),
    strongBefore: used('strong-before'),
    weakBefore: used('weak-before'),
    between: used('between'),
    openers: used('opener'),
    times: used('time'),
    personTitles: used('person-title'),
    streets: used('street'),
    insideTowns: used('inside-town'),
    noNames: used('no-name'),
    particles: used('particle'),
    governmentActs: used('government-act'),
  };
}
