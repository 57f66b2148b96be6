// "no casualties", "nobody was hurt": a figure of 0.
import type { Counting } from '../../almanac/counting.ts';
import type { Draft } from './draft.ts';
import { fateOf } from './fate.ts';
import { kindOf, statusOf } from './kinds.ts';
import { nounPhraseAt } from './nounPhrase.ts';
import type { Words } from './words.ts';

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
  if (word === 'nobody' || (word === 'no' && low[i + 1] === 'one') || (word === 'none' && low[i + 1] === 'of')) {
    const to = word === 'nobody' ? i + 1 : i + 2;
    const of = fateOf(words, i, to, counting);
    return of ? { ...base, to, of, counted: null, status: null } : null;
  }
  if (word !== 'no' && word !== 'without') return null;
  const phrase = nounPhraseAt(words, i + 1, false, counting);
  if (phrase.head < 0) return null;
  const kind = kindOf(words, phrase, counting);
  const fate = counting.fates.get(low[phrase.head] ?? '');
  const of =
    fate?.befalls === 'noun'
      ? fate.of
      : kind === 'people' && word === 'no'
        ? fateOf(words, i, phrase.to, counting)
        : null;
  if (!of || (fate && /^(?:body|life|lives|dead)$/.test(low[phrase.head] ?? ''))) return null;
  return { ...base, to: phrase.to, of, counted: [i + 1, phrase.to], status: statusOf(words, phrase, counting) };
}
