// Hedges before and behind a number: "at least", "up to", "around", "or more".
import type { Counting, HedgeEntry } from '../../almanac/counting.ts';
import { phrase, type Words } from './words.ts';

export type Effect = HedgeEntry['effect'];

/** The longest hedge has this many words ("somewhere in the region of" counts as two hedges). */
const MOST_WORDS = 5;
/** "at least around 20": hedges stack. */
const MOST_HEDGES = 3;

/** Hedges that end right before token `at`: where the first of them begins, and what they do. */
export function hedgesBefore(
  words: Words,
  at: number,
  { hedges }: Counting,
): { readonly from: number; readonly effects: readonly Effect[] } {
  const effects: Effect[] = [];
  let from = at;
  for (let n = 0; n < MOST_HEDGES; n++) {
    const length = longest(words, from, hedges.before);
    if (!length) break;
    effects.push(hedges.before.get(phrase(words, from - length, from))?.effect ?? 'exact');
    from -= length;
  }
  return { from, effects };
}

/** Last words of all hedges, worked out once for a lexicon: most words before a number are none. */
const lastWords = new WeakMap<ReadonlyMap<string, HedgeEntry>, ReadonlySet<string>>();

function endings(known: ReadonlyMap<string, HedgeEntry>): ReadonlySet<string> {
  const seen = lastWords.get(known);
  if (seen) return seen;
  const words = new Set([...known.keys()].map((hedge) => hedge.slice(hedge.lastIndexOf(' ') + 1)));
  lastWords.set(known, words);
  return words;
}

function longest(words: Words, at: number, known: ReadonlyMap<string, HedgeEntry>): number {
  if (!endings(known).has(words.low[at - 1] ?? '')) return 0;
  // "the army as well as thousands of people"
  if (words.low[at - 1] === 'as' && words.low[at - 2] === 'well') return 0;
  for (let length = Math.min(MOST_WORDS, at); length > 0; length--)
    if (known.has(phrase(words, at - length, at))) return length;
  return 0;
}

/** The hedge that begins at token `at`, or null. */
export function hedgeAfter(
  words: Words,
  at: number,
  { hedges }: Counting,
): { readonly to: number; readonly effect: Effect } | null {
  for (let length = MOST_WORDS; length > 0; length--) {
    const entry = hedges.after.get(phrase(words, at, at + length));
    // "20 soldiers and over 100 militants": the hedge of the next number
    if (words.tokens[at + length]?.upos === 'NUM') continue;
    if (entry && at + length <= words.low.length) return { to: at + length, effect: entry.effect };
  }
  return null;
}
