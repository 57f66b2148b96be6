// A number at a place in the sentence: digits, number words, vague words, fractions, ranges.
import type { Numbers } from '../../almanac/numbers.ts';
import { valueAt } from './value.ts';
import { glued, isDash, isHyphen, type Words } from './words.ts';

/** Tokens `[from, to)` and the bounds they tell before any hedge. */
export interface Amount {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  /** Null for vague words ("dozens"). */
  readonly high: number | null;
  readonly kind: 'plain' | 'vague' | 'fraction' | 'score';
  /** True where it is written in digits. */
  readonly digits: boolean;
}

const QUANTIFIERS = /^(?:several|few|many)$/;

/** The amount that begins at token `i`, or null. A `score` is a pair that falls ("3-1"): no figure. */
export function amountAt(words: Words, i: number, numbers: Numbers): Amount | null {
  return (
    vagueAt(words, i, numbers) ??
    partOfScaleAt(words, i, numbers) ??
    fractionAt(words, i, numbers) ??
    plainAt(words, i, numbers) ??
    timesAt(words, i, numbers)
  );
}

/** "dozens", "tens of thousands", "several hundred". */
function vagueAt({ low }: Words, i: number, numbers: Numbers): Amount | null {
  const entry = numbers.get(low[i] ?? '');
  if (entry?.kind === 'dozen' && low[i] === 'dozen' && QUANTIFIERS.test(low[i - 1] ?? ''))
    return { from: i, to: i + 1, low: 2 * entry.value, high: null, kind: 'vague', digits: false };
  if (entry && (entry.kind === 'hundred' || entry.kind === 'scale') && QUANTIFIERS.test(low[i - 1] ?? '')) {
    const next = numbers.get(low[i + 1] ?? '');
    const more = entry.kind === 'hundred' && next?.kind === 'scale';
    return {
      from: i,
      to: i + (more ? 2 : 1),
      low: 2 * entry.value * (more ? next.value : 1),
      high: null,
      kind: 'vague',
      digits: false,
    };
  }
  if (entry?.kind !== 'vague') return null;
  let value = entry.value;
  let to = i + 1;
  while (low[to] === 'of') {
    const next = numbers.get(low[to + 1] ?? '');
    if (next?.kind !== 'vague' || next.value < 2000) break;
    value *= next.value / 2;
    to += 2;
  }
  if (low[i] === 'tens' && to === i + 1) return null;
  return { from: i, to, low: value, high: null, kind: 'vague', digits: false };
}

/** "a quarter of a million", "three quarters of a million", "a quarter million": a number, no share. */
function partOfScaleAt(words: Words, i: number, numbers: Numbers): Amount | null {
  const { low } = words;
  const entry = numbers.get(low[i] ?? '');
  const count = entry?.kind === 'fraction' || /^an?$/.test(low[i] ?? '') ? 1 : smallAt(low[i] ?? '', numbers);
  if (count <= 0) return null;
  const skip = (at: number): number => (isHyphen(words, at) ? at + 1 : at);
  const at = entry?.kind === 'fraction' ? i : skip(i + 1);
  const part = numbers.get(low[at] ?? '');
  if (part?.kind !== 'fraction') return null;
  const scaleAt = low[at + 1] === 'of' && /^an?$/.test(low[at + 2] ?? '') ? at + 3 : skip(at + 1);
  const scale = numbers.get(low[scaleAt] ?? '');
  if (scale?.kind !== 'scale' || (low[scaleAt] ?? '').length <= 3) return null;
  const value = Math.round(count * part.value * scale.value);
  return { from: i, to: scaleAt + 1, low: value, high: value, kind: 'plain', digits: false };
}

/** "half", "a third of", "two-thirds", "one in three", "1/3": a share in percent. */
function fractionAt(words: Words, i: number, numbers: Numbers): Amount | null {
  const { low } = words;
  const share = (to: number, value: number): Amount =>
    partOfUnit(low, i, to, value) ?? {
      from: i,
      to,
      low: rounded(value * 100),
      high: rounded(value * 100),
      kind: 'fraction',
      digits: false,
    };
  const slash = /^([1-9])\/([2-9]|10)$/.exec(low[i] ?? '');
  if (slash && Number(slash[1]) < Number(slash[2]) && /^(?:of|the)$/.test(low[i + 1] ?? ''))
    return share(i + 1, Number(slash[1]) / Number(slash[2]));
  const article = low[i] === 'a' || low[i] === 'an';
  const count = article ? 1 : smallAt(low[i] ?? '', numbers);
  if (count > 0) {
    const at = isHyphen(words, i + 1) ? i + 2 : i + 1;
    const part = numbers.get(low[at] ?? '');
    if (
      part?.kind === 'fraction' &&
      (count > 1 || !article || low[at + 1] === 'of' || /than|nearly|almost|about/.test(low[i - 1] ?? ''))
    )
      return low[at] === 'half' && low[at + 1] !== 'of' ? null : share(at + 1, count * part.value);
    if (article) return null;
    const ratio = ratioAt(words, i, count, numbers);
    return ratio && share(ratio.to, ratio.value);
  }
  if (low[i] === 'half' && !/^(?:first|second|other|last|latter|two|one|a)$/.test(low[i - 1] ?? '')) {
    if (/^(?:of|the|its|their|his|her|our|all|as)$/.test(low[i + 1] ?? '')) return share(i + 1, 0.5);
  }
  return null;
}

const smallAt = (word: string, numbers: Numbers): number => {
  const entry = numbers.get(word);
  return entry?.kind === 'small' ? entry.value : /^[1-9]$/.test(word) ? Number(word) : 0;
};

/** Wholes that a ratio is told of; "three in May" and "two in 2016" are none. */
const WHOLES: ReadonlySet<number> = new Set([3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 50, 100, 1000]);

/** "one in three", "4 out of 10", "nearly 6 in 10". */
function ratioAt(
  words: Words,
  i: number,
  count: number,
  numbers: Numbers,
): { readonly to: number; readonly value: number } | null {
  const { low } = words;
  const at = low[i + 1] === 'in' ? i + 2 : low[i + 1] === 'out' && low[i + 2] === 'of' ? i + 3 : -1;
  const whole = at > 0 ? valueAt(words, at, numbers) : null;
  if (!whole || whole.value <= count || !WHOLES.has(whole.value)) return null;
  return /^(?:years?|months?|days?|weeks?|hours?|minutes?)$/.test(low[whole.to] ?? '')
    ? null
    : { to: whole.to, value: count / whole.value };
}

/** "a quarter of an hour", "half of a million": a part of one unit is an amount of it, no share. */
function partOfUnit(low: Words['low'], from: number, at: number, value: number): Amount | null {
  if (low[at] !== 'of' || !/^an?$/.test(low[at + 1] ?? '') || !PARTED.test(low[at + 2] ?? '')) return null;
  return { from, to: at + 2, low: value, high: value, kind: 'plain', digits: false };
}

const PARTED = /^(?:hour|mile|century|minute|second|kilomet(?:er|re)|met(?:er|re)|ton|tonne|day|year)$/;

/** One number, or two as a range: "20", "two million", "60-70", "ten to 32", "one or two". */
function plainAt(words: Words, i: number, numbers: Numbers): Amount | null {
  const { low } = words;
  const first = valueAt(words, i, numbers);
  if (!first) return null;
  const digits = /^\d/.test(low[i] ?? '');
  const one: Amount = { from: i, to: first.to, low: first.value, high: first.value, kind: 'plain', digits };
  const at = secondOf(words, first.to, i);
  const second = at > 0 ? valueAt(words, at, numbers) : null;
  if (!second) return one;
  const start =
    first.scale === 1 && second.scale > 1 && first.value * second.scale <= second.value
      ? first.value * second.scale
      : first.value;
  if (second.value > start) {
    const near = low[at - 1] !== 'or' || second.value <= 4 * start;
    return near ? { ...one, to: second.to, low: start, high: second.value } : one;
  }
  return isDash(words, at - 1) && digits ? { ...one, to: second.to, kind: 'score' } : one;
}

/** Where a range goes on behind its first number, or -1. Signs stand on both numbers or on one: "$3-4", "15% to 20%". */
function secondOf(words: Words, at: number, from: number): number {
  const { low } = words;
  const money = MONEY.test(low[from - 1] ?? '');
  const percent = low[at] === '%';
  const next = percent ? at + 1 : at;
  const then = (i: number): number => {
    const to = money && MONEY.test(low[i] ?? '') ? i + 1 : i;
    return percent && low[to + 1] !== '%' ? -1 : to;
  };
  const before = low[(money ? from - 1 : from) - 1] ?? '';
  if (isDash(words, next) && (glued(words, next - 1) || glued(words, next)))
    return low[next + 1] === 'to' && isDash(words, next + 2) ? next + 3 : then(next + 1);
  if (low[next] === 'to') return before === 'from' && !/^range/.test(low[from - 2] ?? '') ? -1 : then(next + 1);
  if (low[next] === 'or') return then(next + 1);
  return low[next] === 'and' && before === 'between' ? then(next + 1) : -1;
}

const MONEY = /^[$£€¥₽₹]$/;

/** "dual attacks": two of them. */
function timesAt({ low }: Words, i: number, numbers: Numbers): Amount | null {
  const entry = numbers.get(low[i] ?? '');
  if (entry?.kind !== 'times' || !/s$/.test(low[i + 1] ?? '')) return null;
  return { from: i, to: i + 1, low: entry.value, high: entry.value, kind: 'plain', digits: false };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
