// A single number: digits with their scale, number words, halves.
import type { Numbers } from '../../almanac/numbers.ts';
import { glued, isHyphen, type Words } from './words.ts';

export interface Value {
  readonly value: number;
  readonly to: number;
  /** The factor of a scale word in it ("million"), 1 without one. */
  readonly scale: number;
}

const DIGITS = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
const HALVES: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3 };

/** A single number from token `i` on: "1,300", "300 000", "17.4 billion", "two hundred and five", "half a million", "a dozen". */
export function valueAt(words: Words, i: number, numbers: Numbers): Value | null {
  const { low } = words;
  const word = low[i] ?? '';
  const half = /^(\d*)([½¼¾⅓⅔])$/.exec(word);
  if (half) return withScale(words, Number(half[1] || 0) + (HALVES[half[2] ?? ''] ?? 0), i + 1, numbers);
  if (DIGITS.test(word)) {
    if (/^0\d/.test(word)) return null;
    const grouped =
      /^\d{1,3}$/.test(word) &&
      /^\d{3}$/.test(low[i + 1] ?? '') &&
      !glued(words, i) &&
      !/^\d{3}$/.test(low[i + 2] ?? '');
    const value = Number((grouped ? word + low[i + 1] : word).replaceAll(',', ''));
    if (!Number.isFinite(value)) return null;
    const part = HALVES[low[i + 1] ?? ''];
    return part === undefined
      ? withScale(words, value, i + (grouped ? 2 : 1), numbers)
      : withScale(words, value + part, i + 2, numbers);
  }
  if (word === 'half' && /^an?$/.test(low[i + 1] ?? '')) {
    const entry = numbers.get(low[i + 2] ?? '');
    if (entry && /^(?:scale|dozen|hundred)$/.test(entry.kind)) return { value: entry.value / 2, to: i + 3, scale: 1 };
    return { value: 0.5, to: i + 2, scale: 1 };
  }
  return spelledAt(words, i, numbers);
}

/** Number words: small and ten add, hundred and scales multiply, hyphens and "and" join. */
function spelledAt(words: Words, i: number, numbers: Numbers): Value | null {
  const { low } = words;
  let at = i;
  let total = 0;
  let part = 0;
  let read = 0;
  let last = '';
  let scale = 1;
  if (low[i] === 'a' || low[i] === 'an') {
    const next = numbers.get(low[i + 1] ?? '')?.kind ?? '';
    if (
      !/^(?:hundred|scale|dozen)$/.test(next) ||
      /^[a-z]{1,3}$/.test(low[i + 1] ?? '') ||
      low[i + 1] === 'score' ||
      low[i + 1] === 'pair'
    )
      return null;
    part = 1;
    at++;
  }
  for (; at < low.length; at++) {
    if (read > 0 && (isHyphen(words, at) || (low[at] === 'and' && /^(?:hundred|scale)$/.test(last)))) {
      if (!/^(?:small|ten)$/.test(numbers.get(low[at + 1] ?? '')?.kind ?? '')) break;
      continue;
    }
    const entry = numbers.get(low[at] ?? '');
    if (!entry) break;
    const { kind, value } = entry;
    if (
      kind === 'small' &&
      (read === 0 || (last === 'ten' && value > 0 && value < 10) || /^(?:hundred|scale)$/.test(last))
    )
      part += value;
    else if (kind === 'ten' && (read === 0 || /^(?:hundred|scale)$/.test(last))) part += value;
    else if (kind === 'hundred' && last !== 'hundred' && (read > 0 || part > 0)) part = (part || 1) * value;
    else if (kind === 'scale' && (read > 0 || part > 0) && (low[at] ?? '').length > 3) {
      total += (part || 1) * value;
      part = 0;
      scale = value;
    } else if (kind === 'dozen' && (part > 0 || low[at] === 'dozen') && last !== 'dozen' && low[at] !== 'pair')
      part = (part || 1) * value;
    else break;
    last = kind;
    read++;
  }
  if (read === 0) return null;
  if (last === 'dozen' && low[at] === 'of') at++;
  const value = total + part;
  const more = halfAfter(words, at);
  return more ? withScale(words, value + more.value, more.to, numbers) : { value, to: at, scale };
}

/** "and a half", "-and-a-half". */
function halfAfter(words: Words, at: number): { readonly value: number; readonly to: number } | null {
  const { low } = words;
  const skip = (i: number): number => (isHyphen(words, i) ? i + 1 : i);
  const and = skip(at);
  if (low[and] !== 'and') return null;
  const a = skip(and + 1);
  if (low[a] !== 'a') return null;
  const part = skip(a + 1);
  const value = low[part] === 'half' ? 0.5 : low[part] === 'quarter' ? 0.25 : 0;
  return value ? { value, to: part + 1 } : null;
}

/** Short scales ("m", "bn") count only against the number; "m" alone would be metres and is taken with a currency sign. */
function withScale(words: Words, value: number, at: number, numbers: Numbers): Value {
  const { low } = words;
  const next = isHyphen(words, at) ? at + 1 : at;
  const entry = numbers.get(low[next] ?? '');
  const word = low[next] ?? '';
  const more = halfAfter(words, at);
  if (more) return withScale(words, value + more.value, more.to, numbers);
  if (entry?.kind === 'dozen' && word === 'dozen') return { value: value * 12, to: next + 1, scale: 1 };
  if (entry?.kind !== 'scale' && entry?.kind !== 'hundred') return { value, to: at, scale: 1 };
  if (word.length <= 2 && !(glued(words, next - 1) && (word === 'bn' || word === 'mn' || moneyBefore(words, at))))
    return { value, to: at, scale: 1 };
  return { value: value * entry.value, to: next + 1, scale: entry.value };
}

const moneyBefore = ({ low }: Words, at: number): boolean => /^[$£€¥₽₹]$/.test(low[at - 2] ?? '');
