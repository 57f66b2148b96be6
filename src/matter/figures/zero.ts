// "no casualties", "nobody was hurt", "not one of the 40": a figure of 0.
import type { Counting } from '../../almanac/counting.ts';
import type { Draft } from './draft.ts';
import { fateOf } from './fate.ts';
import { kindOf, statusOf } from './kinds.ts';
import { nounPhraseAt } from './nounPhrase.ts';
import { isRelative, wholeEnd } from './whole.ts';
import { isHyphen, type Words } from './words.ts';

export function zeroAt(words: Words, i: number, counting: Counting): Draft | null {
  const { low } = words;
  const base = {
    from: i,
    at: i,
    low: 0,
    high: 0,
    effects: [],
    unit: null,
    fated: true,
    by: 'matter/figure-none',
  } as const;
  const word = low[i] ?? '';
  const alone = nobodyAt(words, i);
  if (alone > i) {
    const end = low[alone] === 'of' ? wholeEnd(words, alone + 1, counting) : alone;
    const of = isRelative(words, end) ? null : fateOf(words, i, end, counting);
    return of ? { ...base, to: low[alone] === 'of' ? alone + 1 : alone, of, counted: null, status: null } : null;
  }
  const one = oneNegatedAt(words, i);
  if (word !== 'no' && word !== 'without' && one === i) return null;
  const noun = Math.max(one, i + 1);
  const phrase = nounPhraseAt(words, noun, one > i, counting);
  if (phrase.head < 0) return null;
  const kind = kindOf(words, phrase, counting);
  const fate = counting.fates.get(low[phrase.head] ?? '');
  const of =
    fate?.befalls === 'noun'
      ? fate.of
      : kind === 'people' && word !== 'without'
        ? fateOf(words, i, phrase.to, counting)
        : null;
  if (!of || (fate && /^(?:body|life|lives|dead)$/.test(low[phrase.head] ?? ''))) return null;
  return { ...base, to: phrase.to, of, counted: [noun, phrase.to], status: statusOf(words, phrase, counting) };
}

/** Behind "nobody", "no one", "no-one", and before the "of" of "none of", "not one of"; `i` where none stands there. */
function nobodyAt(words: Words, i: number): number {
  const { low } = words;
  const word = low[i] ?? '';
  if (/^(?:nobody|no-one|noone)$/.test(word)) return i + 1;
  if (word === 'no' && low[i + 1] === 'one') return i + 2;
  if (word === 'no' && isHyphen(words, i + 1) && low[i + 2] === 'one') return i + 3;
  if (/^(?:none|neither)$/.test(word) && low[i + 1] === 'of') return i + 1;
  const one = oneNegatedAt(words, i);
  return one > i && low[one] === 'of' ? one : i;
}

/** Behind "not one" and "not a single"; `i` where neither stands there. */
function oneNegatedAt({ low }: Words, i: number): number {
  if (low[i] !== 'not') return i;
  if (low[i + 1] === 'one') return low[i + 2] === 'single' ? i + 3 : i + 2;
  return low[i + 1] === 'a' && low[i + 2] === 'single' ? i + 3 : i;
}
