// The figures of one sentence: numbers with what they count, "a soldier was killed", "no casualties".
import type { Counting } from '../../almanac/counting.ts';
import type { FigureOf } from '../../reading.ts';
import { type Amount, amountAt } from './amount.ts';
import type { Draft } from './draft.ts';
import { fateOf } from './fate.ts';
import { hedgeAfter, hedgesBefore } from './hedges.ts';
import { isAid, kindBefore, kindOf, kindOfRate, livesAfter, statusOf } from './kinds.ts';
import { type Measure, measureAt } from './measure.ts';
import { isAge, notCounted } from './notCounted.ts';
import { isNoun, type NounPhrase, nounEntry, nounPhraseAt } from './nounPhrase.ts';
import { oneAt } from './one.ts';
import { isHyphen, type Words } from './words.ts';
import { zeroAt } from './zero.ts';

/** `taken` tells that tokens `[from, to)` are a time already. Drafts in text order, never overlapping. */
export function draftFigures(
  words: Words,
  taken: (from: number, to: number) => boolean,
  counting: Counting,
): readonly Draft[] {
  const drafts: Draft[] = [];
  for (let i = 0; i < words.low.length; ) {
    const found = draftAt(words, i, drafts.at(-1) ?? null, counting);
    const free = found?.draft && !taken(found.draft.at, found.amountTo);
    if (found?.draft && free) drafts.push(found.draft);
    i = Math.max(i + 1, found ? (free ? found.to : found.amountTo) : 0);
  }
  return drafts;
}

/** What begins at token `i`; `amountTo` ends the number, `to` the figure. `draft` is null where the number is no figure. */
function draftAt(
  words: Words,
  i: number,
  last: Draft | null,
  counting: Counting,
): { readonly to: number; readonly amountTo: number; readonly draft: Draft | null } | null {
  const word = words.low[i] ?? '';
  if (!mayBegin(word, counting)) return null;
  const amount = amountAt(words, i, counting.numbers);
  const draft = amount
    ? fromAmount(words, amount, counting)
    : (oneAt(words, i, last, counting) ?? zeroAt(words, i, counting));
  if (!amount) return draft && { to: draft.to, amountTo: i + 1, draft };
  return { to: draft ? Math.max(draft.to, amount.to) : amount.to, amountTo: amount.to, draft };
}

const mayBegin = (word: string, { numbers }: Counting): boolean => {
  const first = word.charCodeAt(0);
  return (
    (first >= 48 && first <= 57) ||
    /^[½¼¾⅓⅔]/.test(word) ||
    /^(?:an?|no|nobody|no-one|noone|not|none|neither|without)$/.test(word) ||
    numbers.has(word)
  );
};

function fromAmount(words: Words, amount: Amount, counting: Counting): Draft | null {
  const measure = measureAt(words, amount, counting);
  const one = amount.low === 1 && amount.high === 1;
  const phrase = nounPhraseAt(words, measure?.to ?? amount.to, one || isHyphen(words, amount.to), counting);
  const beside = measure ? 'unit' : phrase.head >= 0 ? kindOf(words, phrase, counting) : null;
  const known = beside === 'unit' || (phrase.head >= 0 && isNoun(words.low[phrase.head] ?? '', counting));
  const draft = build(words, amount, measure, phrase, counting);
  if (draft.fated && amount.kind !== 'score' && !isAge(words, amount)) return draft;
  return notCounted(words, amount, { beside, known, hedged: draft.effects.length > 0 }, counting) ? null : draft;
}

function build(words: Words, amount: Amount, measure: Measure | null, phrase: NounPhrase, counting: Counting): Draft {
  const { low } = words;
  const before = hedgesBefore(words, measure?.from ?? amount.from, counting);
  const usesNoun = measure === null && (phrase.head >= 0 || phrase.to > phrase.from);
  const afterNumber = hedgeAfter(words, amount.to, counting);
  const end = usesNoun ? phrase.to : (measure?.to ?? amount.to);
  const afterNoun = end === amount.to ? afterNumber : hedgeAfter(words, end, counting);
  const after = afterNumber ?? afterNoun;
  const from = amount.high !== amount.low && low[before.from - 1] === 'between' ? before.from - 1 : before.from;
  const to = rateEnd(words, Math.max(end, after?.to ?? 0), counting);
  const base = {
    from,
    to,
    at: amount.from,
    low: amount.low,
    high: amount.high,
    effects: after ? [...before.effects, after.effect] : before.effects,
    status: null,
    fated: false,
    counted: null,
  };
  if (measure) {
    const { entry } = measure;
    const rate = entry.of === 'distance' && (low[measure.to] === 'per' || low[measure.to] === 'an');
    const of = rate ? 'other' : entry.unit === 'tonne' && !isAid(words, from, to) ? 'other' : entry.of;
    return { ...base, of, unit: entry.unit, by: 'matter/figure-measure' };
  }
  if (amount.kind === 'fraction') return { ...base, of: 'share', unit: 'percent', by: 'matter/figure-fraction' };
  const kind =
    kindOf(words, phrase, counting) ??
    kindBefore(words, from, counting) ??
    (amount.kind === 'vague' || (phrase.head < 0 && livesAfter(words, amount.to))
      ? 'people'
      : to > end && low[end] === 'per'
        ? kindOfRate(words, from, counting)
        : null);
  const mayBefall =
    phrase.head < 0 ||
    kind === null ||
    kind === 'people' ||
    (kind === 'other' && !isNoun(low[phrase.head] ?? '', counting)) ||
    kind === 'detained' ||
    kind === 'displaced';
  const fate = mayBefall
    ? (fateOf(words, from, phrase.head >= 0 ? phrase.to : amount.to, counting) ??
      lostInFight(words, from, phrase, counting))
    : null;
  return {
    ...base,
    of: fate ?? kind,
    unit: null,
    counted: phrase.head >= 0 ? countedWords(words, phrase) : null,
    status: kind === null || kind === 'people' || fate ? statusOf(words, phrase, counting) : null,
    fated: fate !== null,
    by: fate ? 'matter/figure-fate' : kind ? 'matter/figure-noun' : 'matter/figure-bare',
  };
}

/** "The army has lost at least 12 soldiers": fighters who are lost are dead, players and jobs are not. */
function lostInFight({ low }: Words, from: number, phrase: NounPhrase, counting: Counting): FigureOf | null {
  const before = /^(?:another|also|already)$/.test(low[from - 1] ?? '') ? from - 2 : from - 1;
  return /^los(?:t|es?|ing)$/.test(low[before] ?? '') && nounEntry(low[phrase.head] ?? '', counting)?.fights === true
    ? 'killed'
    : null;
}

/** Behind "per day", where one follows. */
const rateEnd = ({ low }: Words, at: number, { units }: Counting): number =>
  low[at] === 'per' && units.get(low[at + 1] ?? '')?.of === 'duration' ? at + 2 : at;

/** The noun phrase without what only joins it to the number ("of", a hyphen, "more"). */
function countedWords({ low }: Words, { from, to }: NounPhrase): readonly [number, number] {
  let first = from;
  while (
    first < to - 1 &&
    /^(?:of|more|other|others|additional|further|[-–—‑]|the|our|their|his|her|its)$/.test(low[first] ?? '')
  )
    first++;
  return [first, to];
}
