// "a soldier was killed", "a tunnel and a bridge" in a list of counts, "an hour later": where "a" counts.
import type { Counting } from '../../almanac/counting.ts';
import type { Draft } from './draft.ts';
import { fateOf, SPEAKS } from './fate.ts';
import { hedgesBefore } from './hedges.ts';
import { kindOf, statusOf } from './kinds.ts';
import { nounPhraseAt } from './nounPhrase.ts';
import type { Words } from './words.ts';

const LASTS = /^(?:for|within|nearly|almost|about|around|over|than|lasted|took|least|another|only|just|roughly|half)$/;

/** `last` is the figure before it in the sentence. */
export function oneAt(words: Words, i: number, last: Draft | null, counting: Counting): Draft | null {
  const { low } = words;
  if (low[i] !== 'a' && low[i] !== 'an') return null;
  const unit = counting.units.get(low[i + 1] ?? '');
  const base = {
    from: i,
    at: i,
    low: 1,
    high: 1,
    effects: [],
    status: null,
    counted: null,
    unit: null,
    fated: false,
  } as const;
  if (unit?.of === 'duration') {
    const rate = counting.units.has(low[i - 1] ?? '') || /^(?:times|once|twice)$/.test(low[i - 1] ?? '');
    const counts = !rate && (LASTS.test(low[i - 1] ?? '') || /^(?:later|earlier|long|of)$/.test(low[i + 2] ?? ''));
    const { from, effects } = hedgesBefore(words, i, counting);
    return counts
      ? { ...base, from, effects, to: i + 2, of: 'duration', unit: unit.unit, by: 'matter/figure-one-unit' }
      : null;
  }
  const phrase = nounPhraseAt(words, afterAge(words, i + 1), true, counting);
  if (phrase.head < 0) return null;
  const kind = kindOf(words, phrase, counting);
  const counted = [afterAge(words, i + 1), phrase.to] as const;
  // "a heavy civilian death toll", "a rebel attack on": a word for others before a noun counts nobody.
  const isFirst = words.tokens[phrase.to]?.upos === 'NOUN' && words.tokens[phrase.to + 1]?.upos === 'NOUN';
  // "the toll was confirmed to a reporter": who is told counts for nobody
  if (!isFirst && (kind === 'people' || kind === 'detained') && low[i - 1] !== 'to') {
    const isListed = last?.fated && listed(words, last.to, i) && !SPEAKS.test(low[phrase.to] ?? '');
    const of = fateOf(words, i, phrase.to, counting) ?? (isListed ? last.of : null);
    if (of)
      return {
        ...base,
        to: phrase.to,
        of,
        counted,
        status: statusOf(words, phrase, counting),
        fated: true,
        by: 'matter/figure-one-fate',
      };
  }
  if (kind === 'equipment' && last?.of === 'equipment' && listed(words, last.to, i))
    return { ...base, to: phrase.to, of: 'equipment', counted, by: 'matter/figure-one-listed' };
  return null;
}

/** Behind "33-year-old" in "a 33-year-old man". */
function afterAge(words: Words, i: number): number {
  const { low } = words;
  if (!/^\d+$/.test(low[i] ?? '')) return i;
  let at = i + 1;
  while (at < i + 6 && /^(?:[-–—‑]|years?|months?|olds?|year-old)$/.test(low[at] ?? '')) at++;
  return /^(?:old|year-old)$/.test(low[at - 1] ?? '') ? at : i;
}

/** Nothing but commas and "and" between two members of a list. */
const listed = ({ low }: Words, from: number, to: number): boolean =>
  to > from && low.slice(from, to).every((word) => /^(?:,|;|and|or|as|well|plus)$/.test(word));
