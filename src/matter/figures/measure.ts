// Units and currencies beside a number: "$17.4 billion", "58%", "7.5 kilometers", "293 tons of food".
import type { Counting, UnitEntry } from '../../almanac/counting.ts';
import type { Amount } from './amount.ts';
import { isNoun } from './nounPhrase.ts';
import { glued, isDash, isHyphen, phrase, type Words } from './words.ts';

/** Tokens `[from, to)` of number and unit together. */
export interface Measure {
  readonly entry: UnitEntry;
  readonly from: number;
  readonly to: number;
}

/** Longest unit ("new zealand dollars") in words. */
const MOST_WORDS = 3;
const COUNTRY = /^(?:us|u\.s\.|nz|a|au|c|ca|hk|s|nt|r)$/;
const SHORT_UNITS = /^[a-z]{1,3}\.?$/;

export function measureAt(words: Words, amount: Amount, counting: Counting): Measure | null {
  return signBefore(words, amount, counting) ?? unitAfter(words, amount, counting);
}

function signBefore(words: Words, amount: Amount, { signs }: Counting): Measure | null {
  const { low } = words;
  const sign = low[amount.from - 1] ?? '';
  const country =
    sign === '$' && COUNTRY.test(low[amount.from - 2] ?? '') && countryJoins(words, amount.from - 2)
      ? (low[amount.from - 2] ?? '').replaceAll('.', '')
      : '';
  const entry = signs.get(country + sign) ?? (country ? undefined : signs.get(sign));
  if (entry?.of !== 'money') return null;
  return { entry, from: amount.from - (country ? 2 : 1), to: amount.to };
}

/** "A$30" is a currency, "a $30 fine" is not; "US $30" may stand apart. */
const countryJoins = (words: Words, i: number): boolean => glued(words, i) || (words.low[i] ?? '').length > 1;

function unitAfter(words: Words, amount: Amount, counting: Counting): Measure | null {
  const { units, signs } = counting;
  const { low } = words;
  const { to, digits } = amount;
  const sign = signs.get(low[to] ?? '');
  if (sign) return { entry: sign, from: amount.from, to: to + 1 };
  const joined =
    isHyphen(words, to) ||
    (isDash(words, to) && /^[a-z]+$/.test(low[to + 1] ?? '') && units.get(low[to + 1] ?? '')?.of === 'duration');
  const at = skipMore(words, joined ? to + 1 : to);
  for (let length = MOST_WORDS; length > 0; length--) {
    const entry = at + length <= low.length ? units.get(phrase(words, at, at + length)) : undefined;
    if (!entry) continue;
    const word = low[at] ?? '';
    if (length === 1 && SHORT_UNITS.test(word) && !/^(?:day|ton|mph|yen|lbs|kms?|kgs?|hrs)$/.test(word) && !digits)
      continue;
    if (length === 1 && /^(?:m|g|in|b|s)$/.test(word) && !glued(words, at - 1)) continue;
    if (amount.kind === 'vague' && !/s$/.test(word)) continue;
    if (entry.of === 'other' && !joined && !/s$/.test(word) && isNoun(low[at + length] ?? '', counting)) continue;
    return {
      entry: entry.unit === 'GBP' && weighs(words, at, joined) ? (units.get('lb') ?? entry) : entry,
      from: amount.from,
      to: at + length,
    };
  }
  return null;
}

/** "a 500-pound bomb", "weighing 200 pounds": a weight, no money. */
const weighs = ({ low }: Words, at: number, joined: boolean): boolean =>
  joined || low.slice(Math.max(0, at - 5), at).some((word) => word.startsWith('weigh')) || low[at + 1] === 'of';

/** "dozens of kilometres", "20 more minutes", "two full days". */
const skipMore = ({ low }: Words, at: number): number =>
  /^(?:of|more|full|whole|additional|further|consecutive|straight|extra|long|short|calendar|working|business)$/.test(
    low[at] ?? '',
  )
    ? at + 1
    : at;
