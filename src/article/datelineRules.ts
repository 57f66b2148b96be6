// How a dateline looks: "MOSCOW (Sputnik) —", "BEIRUT, Lebanon —", "(Reuters) -", "BEIRUT At least ten …".
import type { PageWords } from '../almanac/pageWords.ts';
import type { Span } from '../span.ts';
import { FLAT_UNITS } from './furniture.ts';

/** UTF-16 units of a dateline at most. */
const LONGEST_DATELINE = 120;

/** Latin letters; Unicode's classes would cost 80 ms to compile at the first reading. */
const upper = 'A-ZÀ-ÖØ-Þ';
const letter = 'A-Za-zÀ-ÖØ-öø-ɏ';
const dash = '(?:[—–―]|--?)';
const word = `[${upper}][${letter}.'’/-]*`;
const capsWord = `[${upper}][${upper}.'’/-]+`;
/** "September 4", "4 Sept 2017", "Sept. 4", "Monday 4 May". */
const date =
  '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? ?)?(?:\\d{1,2}\\s+)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?(?:\\s+\\d{1,2})?(?:,?\\s*\\d{4})?';
const capsPlace = `${capsWord}(?:[ /]${capsWord}){0,2}`;
const place = `${word}(?:[ /](?:(?:al|el|de|of|the|ez)[ -])?${word}){0,2}`;
const region = `(?:, (?:${date}|${place}|[${upper}]\\.[${upper}]\\.)| ${date}){0,2}`;
const agency = '\\([^()]{2,40}\\)';

interface DatelineRule {
  readonly id: string;
  readonly example: string;
  readonly reason: string;
  readonly pattern: RegExp;
  /** What must hold besides: an agency that the almanac knows, or a place near the top of the text. */
  readonly wants?: 'agency' | 'top';
}

/** Tried in order: the surest marks (an agency in brackets, capitals with a dash) come first. */
export const datelineRules: readonly DatelineRule[] = [
  {
    id: 'place-agency',
    example: 'NORVAND (Karsa Press) — The road',
    reason: 'an agency in brackets with a dash opens no sentence',
    pattern: new RegExp(`^${place}${region},?\\s*${agency}\\s*${dash}+\\s*`),
  },
  {
    id: 'agency-alone',
    example: '(Karsa Press) - The road',
    reason: 'a known agency in brackets with a dash opens no sentence',
    wants: 'agency',
    pattern: new RegExp(`^${agency}\\s*${dash}+\\s*`),
  },
  {
    id: 'caps-dash',
    example: 'TEL ASMAR, Karsa — The road',
    reason: 'a place in capitals set off by a dash',
    wants: 'top',
    pattern: new RegExp(`^${capsPlace}${region},?\\s*(?:[—–―]|--|(?<=\\s)-(?=\\s))\\s*(?=["“‘']?[${upper}\\d])`),
  },
  {
    id: 'place-region-dash',
    example: 'Norvand, Karsa — The road',
    reason: 'two places and a dash before a capital',
    wants: 'top',
    pattern: new RegExp(`^${place}, (?:${place}|${date})${region}\\s*(?:[—–―]|\\s--?\\s)\\s*(?=["“‘']?[${upper}\\d])`),
  },
];

/** Without a dash: only with an agency that the almanac knows, or a city of its list. */
const bare = new RegExp(
  `^(?<place>${capsPlace})(?<region>(?:, ${place})?(?:,? ${date})?)\\s*(?<agency>${agency})?\\s+(?=["“‘']?[${upper}]|["“‘']?\\d|An? )`,
);
/** Every dateline has a dash, an agency in brackets, or capitals at its start. */
const MAY_OPEN = /[—–―(]|--| - |^[A-ZÀ-Þ]{2}/;

/** UTF-16 units of the dateline that opens the paragraph, with its dash and the space after it; 0 for none. */
export function datelineLength(paragraph: string, words: PageWords, top: boolean): number {
  const head = paragraph.slice(0, LONGEST_DATELINE);
  if (!MAY_OPEN.test(head)) return 0;
  for (const rule of datelineRules) {
    const match = rule.pattern.exec(head);
    const sure = !rule.wants || (rule.wants === 'agency' ? words.agencies.has(agencyIn(match?.[0] ?? '') ?? '') : top);
    if (match && sure) return match[0].length;
  }
  const match = bare.exec(head);
  if (!match?.groups) return 0;
  const { place: city = '', agency: name } = match.groups;
  if (name !== undefined) return words.agencies.has(name.slice(1, -1)) ? match[0].length : 0;
  return top && words.datelineCities.has(city) ? match[0].length : 0;
}

/** "Reuters" of "LONDON (Reuters) -", or null. */
export const agencyIn = (dateline: string): string | null => /\(([^()]{2,40})\)/.exec(dateline)?.[1]?.trim() ?? null;

/** UTF-16 units from the start of a paragraph in which a dateline may follow a first sentence. */
const INNER_REACH = 700;
/** UTF-16 units of the place and date before the agency. */
const PLACE_REACH = 60;
/** "TEL ASMAR", "TEL ASMAR, Karsa", "TEL ASMAR (Karsa)". */
const placeBefore = new RegExp(`(?<=[.!?…"”]\\s)${capsPlace}(?:, ${place}| \\(${place}\\))?(?:,? ${date})?\\s?$`);

/** A dateline behind a first sentence, in a page saved without line breaks; its agency must be a known one. */
export function innerDateline(paragraph: string, { agencies }: PageWords): Span | null {
  if (paragraph.length < FLAT_UNITS) return null;
  for (const match of paragraph.slice(0, INNER_REACH).matchAll(/\(([^()]{2,40})\)\s?(?:[—–―-]{1,2}\s?)?/g)) {
    if (!agencies.has(match[1] ?? '')) continue;
    const before = placeBefore.exec(paragraph.slice(Math.max(0, match.index - PLACE_REACH), match.index));
    if (before) return { start: match.index - before[0].length, end: match.index + match[0].length };
  }
  return null;
}
