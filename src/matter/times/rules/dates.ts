// Dates that name their month: "5 May 2015", "Jan. 1", "October 25-26, 2016", and those in figures alone.
import type { Precision } from '../../../reading.ts';
import { type Days, dateOf, dayRange, weekdayOf } from '../days.ts';
import { fullYear, monthOf, weekdayNamed, yearly, yearOf } from '../read.ts';
import { assumed, type Found, implied, type Meaning, open, type Scene, stated, type TimeRule } from '../timeRule.ts';

const capital = (word: string | undefined): boolean => /^[A-Z]/.test(word ?? '');

/** A day, or days, of a month, with the year where it is told. */
function dayOfMonth({ groups }: Found, scene: Scene): Meaning {
  const month = monthOf(groups.month, scene);
  const first = Number(groups.day);
  const last = groups.last ? Number(groups.last) : first;
  const precision: Precision = last === first ? 'day' : 'days';
  const inYear = (year: number): Days | null => {
    const from = dateOf(year, month, first);
    const to = dateOf(year, month, last);
    return from === null || to === null || to < from ? null : { from, to };
  };
  if (!inYear(2000)) return open('no-such-date', precision);
  if (groups.year) {
    const year = yearOf(groups.year, scene);
    if (year === null) return open('no-anchor', precision);
    const days = inYear(year);
    return days ? stated(days, precision) : open('no-such-date', precision);
  }
  if (scene.anchor === null) return open('no-anchor', precision);
  const days = withWeekday(groups.weekday, scene, inYear) ?? yearly(scene, scene.anchor, inYear);
  return days ? implied(days, precision) : open('no-such-date', precision);
}

/** The nearest year in which the date falls on the weekday that stands with it. */
function withWeekday(word: string | undefined, scene: Scene, inYear: (year: number) => Days | null): Days | null {
  if (!word || scene.anchor === null) return null;
  const weekday = weekdayNamed(word, scene);
  const here = yearly(scene, scene.anchor, inYear);
  const near = [
    here,
    yearly({ ...scene, direction: scene.direction === 'ahead' ? 'back' : 'ahead' }, scene.anchor, inYear),
  ];
  return near.find((days) => days && weekdayOf(days.from) === weekday) ?? here;
}

function monthOfYear({ groups }: Found, scene: Scene): Meaning {
  const year = yearOf(groups.year ?? '', scene);
  if (year === null) return open('no-anchor', 'month');
  return stated(monthDays(year, monthOf(groups.month, scene)), 'month');
}

const monthDays = (year: number, month: number): Days => {
  const from = dateOf(year, month, 1) ?? 0;
  return { from, to: (dateOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) ?? 1) - 1 };
};

/** Words before a month's name that make it a time: "in May", "early March". */
const PLACES_MONTH =
  /\b(?:in|since|by|until|till|from|of|during|last|next|this|each|early|late|mid|through|throughout|before|after|between|around|for|to|and|or|past|following|previous|coming)[\s-]+$/i;
const CAPITAL_WORD_AFTER = /^\s+[A-Z]/;
const MAYBE_NO_MONTH = /^(?:may|march|mar|jun|dec|sep|jan)\.?$/i;

/** "May" and "March" are words of another kind too, "April" and "June" first names. */
function isMonth({ text, before, after }: Found): boolean {
  if (!capital(text)) return false;
  if (PLACES_MONTH.test(before))
    return !(CAPITAL_WORD_AFTER.test(after) && /\b(?:for|to|and|of|from)\s+$/i.test(before));
  return !MAYBE_NO_MONTH.test(text) && !/^\w{3}$/.test(text) && !CAPITAL_WORD_AFTER.test(after);
}

/** Day and month in figures: the one above twelve is the day, else the order of the report's other dates. */
function inFigures({ groups }: Found, scene: Scene): Meaning {
  const [a, b] = [Number(groups.a), Number(groups.b)];
  const year = fullYear(groups.year ?? '');
  const told = a > 12 || b > 12 || a === b;
  const dayFirst = a > 12 || (b <= 12 && scene.dayFirst);
  const days = dayFirst ? dateOf(year, b, a) : dateOf(year, a, b);
  if (days === null) return open('no-such-date', 'day');
  return told ? stated(dayRange(days), 'day') : assumed(dayRange(days), 'day');
}

const isoDay = ({ groups }: Found): Meaning => {
  const days = dateOf(Number(groups.year), Number(groups.month), Number(groups.day));
  return days === null ? open('no-such-date', 'day') : stated(dayRange(days), 'day');
};

export const dateRules: readonly TimeRule[] = [
  {
    id: 'iso-date',
    example: 'logged on 2016-09-18',
    reason: 'year, month and day in figures, the year first, can be read in one way only',
    pattern:
      '(?<year>{year})([-/.]| [-/] )(?<month>\\d\\d?)\\2(?<day>\\d\\d?)(?:T\\d\\d:\\d\\d(?::\\d\\d)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?',
    means: isoDay,
  },
  {
    id: 'numeric-date',
    example: 'signed on 03/04/2016',
    reason:
      'Americans write the month first, others the day: the number above twelve or the other dates of the report decide',
    pattern: '(?<a>\\d\\d?)(?:([/-]| / )(?<b>\\d\\d?)\\2(?<year>\\d{4}|\\d\\d)|\\.(?<b2>\\d\\d?)\\.(?<year2>\\d{4}))',
    accepts: ({ groups }) => Number(groups.a) <= 31 && Number(groups.b ?? groups.b2) <= 31,
    means: ({ groups, ...found }, scene) =>
      groups.b
        ? inFigures({ ...found, groups }, scene)
        : inFigures(
            { ...found, groups: { ...groups, b: groups.b2, year: groups.year2 } },
            { ...scene, dayFirst: true },
          ),
  },
  {
    id: 'month-day',
    example: 'on Friday, May 5, 2015',
    reason: 'the American order; a year not told is the latest in which the day is not after publication',
    pattern:
      '(?:(?<weekday>{weekday}),?\\s+)?(?<month>{month})\\s+(?:the\\s+)?(?<day>{day}){th}(?:\\s*(?:[-–&]|\\b(?:to|and|through)\\b)\\s*(?<last>{day}){th}(?!\\s+(?:[A-Z]|\\w+s\\b)))?(?:(?:,|\\s+of)?\\s+(?<year>{whichyear}))?',
    accepts: ({ groups, after }) => capital(groups.month) && !/^(?:[:%]|,\d{3}|\.\d)/.test(after),
    means: dayOfMonth,
  },
  {
    id: 'day-month',
    example: 'on 5 May 2015',
    reason: 'the order of most of the world; several days of one month are one range',
    pattern:
      '(?:(?<weekday>{weekday}),?\\s+(?:the\\s+)?)?(?<day>{day}){th}(?:\\s*(?:[-–&]|\\b(?:to|and)\\b)\\s*(?<last>{day}){th})?\\s+(?:of\\s+)?(?<month>{month})(?:(?:,|\\s+of)?\\s+(?<year>{whichyear}))?',
    accepts: ({ groups, before }) => capital(groups.month) && !/[\d.,:$£€]$/.test(before),
    means: dayOfMonth,
  },
  {
    id: 'day-month-short-year',
    example: 'KARSA, 26 JAN 89 -- Talks began',
    reason:
      'agencies date their lines with two digits for the year; elsewhere two digits after a month may count something',
    pattern: '(?<day>{day})\\s+(?<month>{month})\\s+(?<short>\\d\\d)',
    accepts: ({ groups, after }) => capital(groups.month) && /^\s*(?:\([^)]*\)?\s*)?(?:--|[-–—)\]]|$)/.test(after),
    means: ({ groups, ...found }, scene) =>
      dayOfMonth({ ...found, groups: { ...groups, year: String(fullYear(groups.short ?? '')) } }, scene),
  },
  {
    id: 'month-year',
    example: 'since July 2014',
    reason: 'a month with its year is all the days of it',
    pattern: '(?<month>{month})(?:,|\\s+of|\\s+in)?\\s+(?<year>{whichyear})',
    accepts: ({ groups }) => capital(groups.month),
    means: monthOfYear,
  },
  {
    id: 'month',
    example: 'in August',
    reason: 'a month named without year is the latest one not after publication',
    pattern: '(?:(?<which>last|next|this)\\s+)?(?<month>{month})',
    accepts: ({ groups, text, before, after }) =>
      isMonth({
        groups,
        text: groups.month ?? '',
        before: before + text.slice(0, text.length - (groups.month ?? '').length),
        after,
      }),
    means: ({ groups, ...found }, scene) => {
      if (groups.year) return monthOfYear({ ...found, groups }, scene);
      if (scene.anchor === null) return open('no-anchor', 'month');
      const month = monthOf(groups.month, scene);
      const from = (days: Days | null): Meaning => (days ? implied(days, 'month') : open('no-anchor', 'month'));
      const which = groups.which?.toLowerCase();
      if (which === 'next')
        return from(yearly({ ...scene, direction: 'ahead' }, scene.anchor + 31, (year) => monthDays(year, month)));
      const direction =
        which === 'last' || (which === undefined && scene.direction === null) ? 'back' : scene.direction;
      return from(yearly({ ...scene, direction }, scene.anchor, (year) => monthDays(year, month)));
    },
  },
];
