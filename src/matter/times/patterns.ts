// Rule patterns → regular expressions: `{macro}` stands for words of the lexicon or for a common piece.
import type { Calendar } from '../../almanac/calendar.ts';
import type { Numbers } from '../../almanac/numbers.ts';

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+');
/** Longest first, so that "Sept" is not taken for "Sep". */
const either = (words: Iterable<string>): string =>
  `(?:${[...words]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(escaped)
    .join('|')})`;

/** The words for counts up to ninety-nine, with "a", "a couple of" and "half a". */
function countPattern(numbers: Numbers): string {
  const of = (kind: string): string[] => [...numbers].filter(([, entry]) => entry.kind === kind).map(([word]) => word);
  const small = either(of('small'));
  return `(?:\\d{1,3}(?:[.,]\\d{1,3})?|${either(of('ten'))}(?:[\\s-]${small})?|${small}|an?\\s+couple\\s+of|a\\s+dozen|half\\s+an?|an?)`;
}

/** Names, of which the short forms ("Jan", the beginning of a longer one) may end in a full stop. */
function withShort(names: ReadonlyMap<string, number>): string {
  const all = [...names.keys()];
  const isShort = (word: string): boolean => all.some((other) => other !== word && other.startsWith(word));
  return `(?:${either(all.filter((word) => !isShort(word)))}\\b|${either(all.filter(isShort))}\\b\\.?)`;
}

/** Macro name → pattern. */
export function macrosOf(calendar: Calendar, numbers: Numbers): ReadonlyMap<string, string> {
  const year = '(?:1[0-9]|20)\\d\\d';
  return new Map([
    ['month', withShort(calendar.months)],
    ['weekday', withShort(calendar.weekdays)],
    ['season', either(calendar.seasons.keys())],
    ['holiday', either(calendar.holidays.keys())],
    [
      'part',
      '(?:(?:early\\s+|late\\s+|mid-?)?(?:morning|afternoon|evening|night|lunchtime|overnight|midday|noon|dawn))',
    ],
    ['day', '(?:0?[1-9]|[12]\\d|3[01])'],
    ['th', '(?:st|nd|rd|th)?'],
    ['year', year],
    [
      'whichyear',
      `(?:${year}|(?:this|last|next)\\s+year|(?:that|the\\s+same|the\\s+previous|the\\s+following)\\s+year|the\\s+year\\s+(?:before|after))`,
    ],
    ['count', countPattern(numbers)],
    ['unit', '(?:minute|hour|day|weekend|week|fortnight|month|year|decade|centur(?:y|ie))'],
    ['to', '\\s*(?:[-–—]|\\bto\\b|\\bthrough\\b|\\buntil\\b)\\s*'],
  ]);
}

/** Case-insensitive, global expression for a pattern, bound to word edges on both sides. Throws on an unknown macro: a mistake in a table. */
export function expressionOf(pattern: string, macros: ReadonlyMap<string, string>): RegExp {
  const source = pattern.replace(/\{([a-z]+)\}/g, (_, name: string) => {
    const macro = macros.get(name);
    if (macro === undefined) throw new Error(`expected a macro of patterns.ts, found {${name}} in ${pattern}`);
    return macro;
  });
  return new RegExp(`(?<!\\w)(?:${source})(?!\\w)`, 'gi');
}

/** A text without any of these words or a digit holds no time. */
export function triggerOf(calendar: Calendar): RegExp {
  const names = [calendar.months, calendar.weekdays, calendar.seasons, calendar.holidays].flatMap((map) => [
    ...map.keys(),
  ]);
  return new RegExp(
    `\\d|teen|twenty|quarter|half|day|night|morrow|week|fortnight|month|year|decade|centur|ago\\b|morning|noon|evening|sunrise|sunset|break|${either(names)}|ties\\b`,
    'i',
  );
}
