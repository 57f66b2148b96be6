// Words of counting and measuring: number words, hedges, units, currencies, counted nouns, and what befalls those counted.
import type { FigureOf } from '../reading.ts';
import { loadLexicon } from './lexicon.ts';
import { type NumberEntry, type Numbers, numbersOf } from './numbers.ts';

/**
 * Words around a number that open or blur its bounds. least: "at least" · above: "more than" · most: "up to" ·
 * below: "fewer than" · about: "around" · exact: "only".
 */
export interface HedgeEntry {
  readonly id: string;
  readonly kind: 'hedge';
  readonly side: 'before' | 'after';
  readonly effect: 'least' | 'most' | 'about' | 'exact';
  readonly words: readonly string[];
}

/** A unit or currency. `unit` is its normalised name ("km", "tonne", "USD"). */
export interface UnitEntry {
  readonly id: string;
  readonly kind: 'unit';
  readonly of: FigureOf;
  readonly unit: string;
  /** Words behind the number, singular and plural. */
  readonly words: readonly string[];
  /** Signs that stand against it: "$" before, "%" behind. */
  readonly signs?: readonly string[];
}

/** Nouns that are counted, singular; `status` is set only by words that a source uses to claim one. */
export interface NounEntry {
  readonly id: string;
  readonly kind: 'noun';
  readonly of: FigureOf;
  readonly status?: string;
  /** True for people who fight: "lost 20 of them" tells of dead. */
  readonly fights?: true;
  readonly words: readonly string[];
}

/** Words that say what befell those counted ("killed", "deaths", "wounding"): every form is listed. */
export interface FateEntry {
  readonly id: string;
  readonly kind: 'fate';
  readonly of: FigureOf;
  /** object: befalls what follows ("killed 20") · subject: befalls what precedes ("20 died", "20 were killed") · noun: "deaths", counted itself */
  readonly befalls: 'object' | 'subject' | 'both' | 'noun';
  readonly words: readonly string[];
}

/** Words that tell of a use in which a number is no figure. before: "Resolution 2254" · after: "year-old". */
interface NotCountedEntry {
  readonly id: string;
  readonly kind: 'not-counted';
  readonly side: 'before' | 'after';
  readonly words: readonly string[];
}

type CountingEntry = NumberEntry | HedgeEntry | UnitEntry | NounEntry | FateEntry | NotCountedEntry;

/** All keys in lower case. */
export interface Counting {
  readonly numbers: Numbers;
  /** By words, joined with one space. */
  readonly hedges: {
    readonly before: ReadonlyMap<string, HedgeEntry>;
    readonly after: ReadonlyMap<string, HedgeEntry>;
  };
  readonly units: ReadonlyMap<string, UnitEntry>;
  readonly signs: ReadonlyMap<string, UnitEntry>;
  readonly nouns: ReadonlyMap<string, NounEntry>;
  readonly fates: ReadonlyMap<string, FateEntry>;
  readonly notCounted: { readonly before: ReadonlySet<string>; readonly after: ReadonlySet<string> };
}

/** Loads `lexicons/<language>/figures`; throws `bad-lexicon`. */
export const loadCounting = (folder: string): Counting => countingOf(loadLexicon<CountingEntry>(folder, 'figures'));

function countingOf(entries: readonly CountingEntry[]): Counting {
  const numbers: NumberEntry[] = [];
  const hedges = { before: new Map<string, HedgeEntry>(), after: new Map<string, HedgeEntry>() };
  const units = new Map<string, UnitEntry>();
  const signs = new Map<string, UnitEntry>();
  const nouns = new Map<string, NounEntry>();
  const fates = new Map<string, FateEntry>();
  const notCounted = { before: new Set<string>(), after: new Set<string>() };
  for (const entry of entries) {
    switch (entry.kind) {
      case 'hedge':
        for (const word of entry.words) hedges[entry.side].set(word, entry);
        break;
      case 'unit':
        for (const word of entry.words) units.set(word, entry);
        for (const sign of entry.signs ?? []) signs.set(sign, entry);
        break;
      case 'noun':
        for (const word of entry.words) nouns.set(word, entry);
        break;
      case 'fate':
        for (const word of entry.words) fates.set(word, entry);
        break;
      case 'not-counted':
        for (const word of entry.words) notCounted[entry.side].add(word);
        break;
      default:
        numbers.push(entry);
    }
  }
  return { numbers: numbersOf(numbers), hedges, units, signs, nouns, fates, notCounted };
}
