// "the end of 2013", "early August", "the last week of March": words before a time that name a part of it.
import { addMonths, type Days, weekdayOf } from './days.ts';
import { unitAround } from './read.ts';
import type { Meaning, Placed } from './timeRule.ts';

interface Edge {
  readonly id: string;
  readonly example: string;
  readonly reason: string;
  /** Matched against the words right before the time. */
  readonly pattern: RegExp;
  readonly part: (placed: Placed, count: number, unit: string) => Days;
}

/** Days of a month that "early" and "late" stand for (docs/figures-and-times.md). */
const MONTH_PART_DAYS = 10;
/** A period longer than this is cut by quarters of its length, a shorter one by MONTH_PART_DAYS. */
const MONTH_DAYS = 31;

/** First (`from` 0) to last quarter (`from` 3) of a period in months; `count` quarters of it. */
function quarters({ days }: Placed, from: number, count: number): Days {
  const months = Math.round((days.to - days.from + 1) / 30.4375);
  return {
    from: addMonths(days.from, Math.round((months * from) / 4)),
    to: addMonths(days.from, Math.round((months * (from + count)) / 4)) - 1,
  };
}

const early = (placed: Placed): Days => {
  const { days } = placed;
  const length = days.to - days.from + 1;
  if (length <= 7) return days;
  return length <= MONTH_DAYS ? { from: days.from, to: days.from + MONTH_PART_DAYS - 1 } : quarters(placed, 0, 1);
};
const late = (placed: Placed): Days => {
  const { days } = placed;
  const length = days.to - days.from + 1;
  if (length <= 7) return days;
  return length <= MONTH_DAYS ? { from: days.to - MONTH_PART_DAYS + 1, to: days.to } : quarters(placed, 3, 1);
};
const middle = (placed: Placed): Days => {
  const { days } = placed;
  const length = days.to - days.from + 1;
  if (length <= 7) return days;
  return length <= MONTH_DAYS
    ? { from: days.from + MONTH_PART_DAYS, to: days.from + 2 * MONTH_PART_DAYS - 1 }
    : quarters(placed, 1, 2);
};

const ordinals: Readonly<Record<string, number>> = { first: 0, second: 1, third: 2, fourth: 3, opening: 0 };

/** "the second week of May": by sevens from its first day; "the last two weeks": counted from its end. */
function nthUnit({ days }: Placed, nth: string, count: number, unit: string): Days {
  const length = unit === 'week' ? 7 : 1;
  if (unit === 'month' || unit === 'quarter') {
    const months = unit === 'month' ? 1 : 3;
    if (nth in ordinals) {
      const from = addMonths(days.from, (ordinals[nth] ?? 0) * months);
      return { from, to: addMonths(from, months * count) - 1 };
    }
    return { from: addMonths(days.to + 1, -months * count), to: days.to };
  }
  if (unit === 'weekend') {
    const saturday = days.from + ((6 - weekdayOf(days.from) + 7) % 7);
    return { from: saturday + 7 * (ordinals[nth] ?? 0), to: saturday + 7 * (ordinals[nth] ?? 0) + 1 };
  }
  if (nth in ordinals) {
    const from = days.from + (ordinals[nth] ?? 0) * length;
    return { from, to: from + length * count - 1 };
  }
  return { from: days.to - length * count + 1, to: days.to };
}

const edges: readonly Edge[] = [
  {
    id: 'nth-unit',
    example: 'the last week of [March]',
    reason: 'weeks of a month are counted by sevens from its first day',
    pattern:
      /\bthe\s+(first|opening|second|third|fourth|last|final)\s+(?:(two|three|four|five|six|seven|\d)\s+)?(day|weekend|week|month|quarter)s?\s+(?:of|in)\s+(?:the\s+)?$/i,
    part: (placed, count, nth) => nthUnit(placed, nth.split(' ')[0] ?? 'first', count, nth.split(' ')[1] ?? 'week'),
  },
  {
    id: 'week-of',
    example: 'the week of [May 9]',
    reason: 'the week from Monday to Sunday around the day, or its Saturday and Sunday',
    pattern: /\bthe\s+(week|weekend)\s+(?:of|beginning|starting)\s+$/i,
    part: ({ days }, _, unit) => unitAround(unit.startsWith('weekend') ? 'weekend' : 'week', days.from),
  },
  {
    id: 'end',
    example: 'the end of [2013]',
    reason: 'the last quarter of a year, the last ten days of a month',
    pattern:
      /\b(?:(?:the\s+)?(?:very\s+)?(?:end|close|rest|remainder)\s+of|the\s+(?:latter|later)\s+part\s+of|(?:the\s+)?late(?:r\s+in)?(?:\s+in)?)[\s-]+(?:the\s+)?$/i,
    part: late,
  },
  {
    id: 'start',
    example: 'early [August]',
    reason: 'the first quarter of a year, the first ten days of a month',
    pattern:
      /\b(?:(?:the\s+)?(?:very\s+)?(?:beginning|start|turn|outset)\s+of|the\s+(?:early|first)\s+part\s+of|the\s+first\s+days\s+of|(?:the\s+)?(?:very\s+)?early(?:\s+(?:in|on|of))?)[\s-]+(?:the\s+)?$/i,
    part: early,
  },
  {
    id: 'middle',
    example: 'mid-[2015]',
    reason: 'the two middle quarters of a year, the middle ten days of a month',
    pattern: /\b(?:(?:the\s+)?mid(?:dle\s+(?:of|part\s+of))?)[\s-]+(?:the\s+)?$/i,
    part: middle,
  },
];

export interface EdgeFound {
  readonly id: string;
  /** Units before the time that the edge's words take. */
  readonly length: number;
  readonly cut: (meaning: Meaning) => Meaning;
}

/** The edge named right before a time, or null. */
export function edgeBefore(before: string): EdgeFound | null {
  for (const edge of edges) {
    const m = edge.pattern.exec(before);
    if (!m) continue;
    const [words, nth = '', many = '', unit = ''] = m;
    const count = many ? (/^\d/.test(many) ? Number(many) : COUNTS.indexOf(many.toLowerCase()) + 2) : 1;
    return {
      id: edge.id,
      length: words.length,
      cut: (meaning) => {
        if (meaning.days === null) return meaning;
        const days = edge.part(meaning, count, `${nth.toLowerCase()} ${unit.toLowerCase()}`);
        return { ...meaning, days, precision: shorter(days, meaning.precision) };
      },
    };
  }
  return null;
}

const COUNTS = ['two', 'three', 'four', 'five', 'six', 'seven'];

const shorter = (days: Days, whole: Placed['precision']): Placed['precision'] => {
  const length = days.to - days.from + 1;
  if (length === 1) return 'day';
  if (length === 7) return 'week';
  if (length <= 20) return 'days';
  return length <= 31 ? 'month' : whole === 'years' ? 'years' : 'season';
};
