// Numbers that are no figures: ages, names with a number, ordinals, list numbers, telephone numbers.
import type { Counting } from '../../almanac/counting.ts';
import type { FigureOf } from '../../reading.ts';
import type { Amount } from './amount.ts';
import { isNoun, nounEntry } from './nounPhrase.ts';
import { glued, isCapital, isHyphen, singular, type Words } from './words.ts';

/** What stands beside the number. */
export interface Beside {
  /** A unit, or what the noun behind it counts; null for a bare number. */
  readonly beside: FigureOf | 'unit' | null;
  /** True where the lexicon has that unit or noun. */
  readonly known: boolean;
  readonly hedged: boolean;
}

/** Why the amount is no figure, as a rule id, or null. */
export function notCounted(words: Words, amount: Amount, about: Beside, counting: Counting): string | null {
  for (const { id, holds } of rules) if (holds(words, amount, about, counting)) return id;
  return null;
}

interface NotCountedRule {
  readonly id: string;
  readonly example: string;
  readonly reason: string;
  readonly holds: (words: Words, amount: Amount, about: Beside, counting: Counting) => boolean;
}

/** Oldest person in years; above it "NAME, 150," is no age. */
const OLDEST = 120;
/** Digits of a number without commas that is a telephone number or an identifier, where nothing is counted. */
const LONG_DIGITS = 7;

const rules: readonly NotCountedRule[] = [
  {
    id: 'score',
    example: 'a 3-1 win',
    reason: 'a pair that falls is a result',
    holds: (_, amount) => amount.kind === 'score',
  },
  {
    id: 'in-a-word',
    example: 'F-16, mid-20s, COVID-19',
    reason: 'a number glued to a word by a hyphen before it is part of a name',
    holds: (words, { from }) =>
      isHyphen(words, from - 1) ||
      (glued(words, from - 1) && /^[/.:#№§°]$/.test(words.low[from - 1] ?? '')) ||
      (glued(words, from - 1) && /[\p{L}\p{N}]$/u.test(words.low[from - 1] ?? '')),
  },
  {
    id: 'with-sign',
    example: '#4, 36°N, 24/7',
    reason: 'a sign or slash makes it an order, a position or a name',
    holds: ({ low }, { from, to }) =>
      /^[#№§]$/.test(low[from - 1] ?? '') ||
      /^[°′″]/.test(low[to] ?? '') ||
      (/^\//.test(low[to] ?? '') && /^\d/.test(low[to + 1] ?? '')),
  },
  {
    id: 'age',
    example: 'a 33-year-old, aged 8-10 years, when she was six',
    reason: 'ages are no figures',
    holds: (words, amount, { beside }) => isAge(words, amount) || (beside === null && isBareAge(words, amount)),
  },
  {
    id: 'age-after-name',
    example: 'Ada Norvand, 42, said',
    reason: 'a number between commas behind a name is an age',
    holds: (words, { from, to, digits, low, high }, { beside }, counting) =>
      digits &&
      beside === null &&
      low === high &&
      low <= OLDEST &&
      Number.isInteger(low) &&
      words.low[from - 1] === ',' &&
      (isCapital(words, from - 2)
        ? /^(?:[,.()]|and|from|of)$/.test(words.low[to] ?? '.')
        : words.low[to] === ',' && nounEntry(words.low[from - 2] ?? '', counting)?.of === 'people'),
  },
  {
    id: 'list-number',
    example: '2. The road; Two, mend the road',
    reason: 'a number that opens its line with a stop, a bracket or a comma numbers it',
    holds: ({ low }, { from, to, digits }) =>
      low.length > to + 1 &&
      ((digits && from <= 1 && /^[.)\]]$/.test(low[to] ?? '')) || (from === 0 && low[to] === ',')),
  },
  {
    id: 'numbered',
    example: 'Resolution 2254, Room 12, posts 542 and 543',
    reason: 'a word of order before the number, or a noun with nothing counted behind it, makes it a name',
    holds: (words, { from, digits }, { beside, known, hedged }, counting) => {
      const word = words.low[from - 1] ?? '';
      const dotted = word === '.' ? (words.low[from - 2] ?? '') : word;
      const { before } = counting.notCounted;
      if (before.has(`${words.low[from - 2] ?? ''} ${word}`)) return true;
      if (before.has(dotted) && (!known || isCapital(words, from - 1))) return true;
      if (!digits || beside !== null || hedged) return false;
      const at = /^(?:and|-|–|&)$/.test(word) && /^\d+$/.test(words.low[from - 2] ?? '') ? from - 3 : from - 1;
      return words.tokens[at]?.upos === 'NOUN' && isNoun(words.low[at] ?? '', counting) && at < from;
    },
  },
  {
    id: 'magnitude',
    example: 'a 6.1-magnitude quake',
    reason: 'a place on a scale counts nothing',
    holds: (words, { to }) => words.low[isHyphen(words, to) ? to + 1 : to] === 'magnitude',
  },
  {
    id: 'name-number',
    example: 'Norvand 7',
    reason: 'a number right behind a name belongs to it, where no known noun is counted behind it',
    holds: (words, { from, to, digits }, { known }) => {
      if (!digits || !/\p{Lu}/u.test(words.tokens[from - 1]?.form ?? '') || from < 2) return false;
      const { upos } = words.tokens[from - 1] ?? { upos: 'X' };
      return (!known || words.low[to] === 'of') && (upos === 'PROPN' || upos === 'NOUN' || upos === 'ADJ');
    },
  },
  {
    id: 'model',
    example: 'the 600, its 2000 levels, Copyright 2015, the Gang of Eight',
    reason:
      'a bare number with an article, or capitals on both sides, names something; four digits like a year are one',
    holds: (words, { from, to, digits, low: value, high }, { beside, hedged }) => {
      if (to !== from + 1 || value !== high || !Number.isInteger(value)) return false;
      const before = words.low[from - 1] ?? '';
      if (!digits) return before === 'of' && isCapital(words, from) && isCapital(words, from - 2);
      const year = /^(?:19|20)\d\d$/.test(words.low[from] ?? '');
      if (beside === null) return /^(?:the|this|that)$/.test(before) || (year && !hedged);
      if (!year) return false;
      const next = words.low[to] ?? '';
      const singularNext =
        next === singular(next) && !/^(?:people|men|women|children|troops|police|more|other|hours?)$/.test(next);
      return beside === 'other'
        ? singularNext || /^(?:of|from|in|than|the|its)$/.test(before)
        : beside === 'people' && singularNext && !hedged;
    },
  },
  {
    id: 'long-digits',
    example: '0201 555 0199',
    reason: 'long runs of digits without commas are telephone numbers and identifiers',
    holds: ({ tokens, low }, { from, to, digits }, { beside }) =>
      digits &&
      (low[from - 1] === '+' ||
        (beside === null &&
          to === from + 1 &&
          /^\d+$/.test(low[from] ?? '') &&
          (tokens[from]?.form ?? '').length >= LONG_DIGITS)),
  },
  {
    id: 'settling-scores',
    example: 'settling scores, he scores a goal',
    reason: '"scores" counts only with "of", or where something befell them',
    holds: ({ low }, { from, to }) => low[from] === 'scores' && low[to] !== 'of' && low[to - 1] !== 'of',
  },
  {
    id: 'top-five',
    example: 'the top five',
    reason: 'a place in an order is no count',
    holds: ({ low }, { from }, { beside }) =>
      beside === null &&
      /^(?:top|first|last|next|final|all|other|of)$/.test(low[from - 1] ?? '') &&
      /^(?:the|top|a)$/.test(low[from - 2] ?? ''),
  },
  {
    id: 'the-two',
    example: 'the two leaders, these three reasons',
    reason: 'a small number in words with an article points back to people or matters named before',
    holds: (words, { from, to, digits, low: value }, { beside }) =>
      !digits &&
      to === from + 1 &&
      !isHyphen(words, to) &&
      value >= 2 &&
      value <= 10 &&
      (beside === 'people' || beside === 'other' || beside === null) &&
      /^(?:the|these|those|both|our|your)$/.test(words.low[from - 1] ?? ''),
  },
  {
    id: 'pronoun-one',
    example: 'one of the largest, one poster on the page',
    reason: '"one" alone is a number only before a unit, a thing or an operation',
    holds: ({ low }, { from, to, low: value, high }, { beside, hedged }) =>
      low[from] === 'one' &&
      to === from + 1 &&
      value === high &&
      (low[to] === 'of' ||
        beside === null ||
        (!hedged &&
          beside !== 'unit' &&
          beside !== 'equipment' &&
          beside !== 'operations' &&
          !/^(?:vote|seat|point)$/.test(low[to] ?? '')) ||
        /^(?:no|the|this|that|any|every|another|each|which)$/.test(low[from - 1] ?? '') ||
        (/^(?:day|thing|another|hand|way|side|reason|end|point|time|kind|example|sense)$/.test(low[to] ?? '') &&
          !hedged)),
  },
  {
    id: 'compound',
    example: 'a one-time offer, two-faced',
    reason: 'a number word joined to anything but a unit or a counted noun describes',
    holds: (words, { to, digits }, { beside }) => !digits && isHyphen(words, to) && beside === null,
  },
];

/** "a 33-year-old", "aged 33", "at the age of four months". */
export function isAge({ low }: Words, { from, to }: Amount): boolean {
  if (/^(?:aged?|ages)$/.test(low[from - 1] ?? '') || (low[from - 1] === 'of' && /^ages?$/.test(low[from - 2] ?? '')))
    return true;
  if (low[from - 1] === 'and' && /^ages$/.test(low[from - 4] ?? '')) return true;
  const skip = (i: number): number => (/^[-–—‑]$/.test(low[i] ?? '') ? i + 1 : i);
  const unit = skip(to);
  if (/^(?:year|month|week|day)-olds?$/.test(low[unit] ?? '')) return true;
  if (!/^(?:years?|months?|weeks?|days?|yr|yrs)$/.test(low[unit] ?? '')) return false;
  const old = skip(unit + 1);
  return /^olds?$/.test(low[old] ?? '') || (low[old] === 'of' && low[old + 1] === 'age');
}

/** "when she was six", "as young as 10". */
function isBareAge({ low }: Words, { from, low: value }: Amount): boolean {
  if (value > OLDEST) return false;
  if (/^as$/.test(low[from - 1] ?? '')) return /^(?:young|old)$/.test(low[from - 2] ?? '');
  return (
    /^(?:was|is|am|were|turned|turns)$/.test(low[from - 1] ?? '') && /^(?:he|she|they|i|who)$/.test(low[from - 2] ?? '')
  );
}
