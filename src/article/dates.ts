// Dates as pages and datelines write them: numbers, English month names, weekdays. Only days that the calendar has.
import type { Span } from '../span.ts';

export interface FoundDate extends Span {
  /** ISO day. */
  readonly day: string;
  /** Whether the weekday written beside it is that of the day; null where none is written. */
  readonly weekdayAgrees: boolean | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
/** No web page is older, no report younger. */
const [FIRST_YEAR, LAST_YEAR] = [1900, 2100];

const weekday = '(?:(?<weekday>sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:day)?\\.?,?\\s+)?';
const month =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const year = '(?<year>(?:19|20)\\d\\d)(?!\\d)';

/** Each with an example; tried in order, the one that begins first in the text wins. */
const forms: readonly { readonly example: string; readonly pattern: RegExp }[] = [
  { example: '2017-09-04', pattern: new RegExp(`(?<!\\d)${year}[-/.](?<mm>\\d\\d?)[-/.](?<dd>\\d\\d?)(?!\\d)`, 'i') },
  {
    example: 'Monday 4th September, 2017',
    pattern: new RegExp(
      `(?<![A-Za-zÀ-ɏ\\d])${weekday}(?<dd>\\d\\d?)(?:st|nd|rd|th)?[\\s.-]*(?:of\\s+)?${month}[\\s,.-]*${year}`,
      'i',
    ),
  },
  {
    example: 'Monday, September 4, 2017',
    pattern: new RegExp(
      `(?<![A-Za-zÀ-ɏ\\d])${weekday}${month}\\s*(?<dd>\\d\\d?)(?:st|nd|rd|th)?\\s*,?\\s*${year}`,
      'i',
    ),
  },
  {
    example: '04.09.2017',
    pattern: new RegExp(`(?<![\\d.])${weekday}(?<first>\\d\\d?)(?<mark>[./-])(?<second>\\d\\d?)\\k<mark>${year}`, 'i'),
  },
];

/** UTF-16 units in which a date is looked for. */
const REACH = 400;

/** The first date in the beginning of `text`; null where there is none or the calendar does not have it. */
export function findDate(text: string): FoundDate | null {
  const head = text.slice(0, REACH);
  const found = forms.flatMap(({ pattern }) => {
    const match = pattern.exec(head);
    const date = match && toDate(match);
    return date ? [date] : [];
  });
  return found.sort((a, b) => a.start - b.start || b.end - a.end)[0] ?? null;
}

function toDate(match: RegExpExecArray): FoundDate | null {
  const part = match.groups ?? {};
  const written = part.weekday ? WEEKDAYS.indexOf(part.weekday.slice(0, 3).toLowerCase()) : null;
  const y = Number(part.year);
  const candidates: readonly (readonly [number, number])[] =
    part.first !== undefined
      ? dayAndMonth(Number(part.first), Number(part.second), part.mark === '/')
      : [[Number(part.dd), part.month ? MONTHS.indexOf(part.month.slice(0, 3).toLowerCase()) + 1 : Number(part.mm)]];
  const real = candidates.flatMap(([d, m]) => isoDay(y, m, d) ?? []);
  const [day] = written === null ? real : [...real.filter((one) => weekdayOf(one) === written), ...real];
  if (day === undefined || (written === null && real.length > 1)) return null;
  return {
    start: match.index,
    end: match.index + match[0].length,
    day,
    weekdayAgrees: written === null ? null : weekdayOf(day) === written,
  };
}

/** "04.09.2017" is written day first; "04/09/2017" either way, so only a number above 12 or a weekday tells. */
const dayAndMonth = (first: number, second: number, eitherWay: boolean): readonly (readonly [number, number])[] =>
  eitherWay && first !== second
    ? [
        [first, second],
        [second, first],
      ]
    : [[first, second]];

/** "2017-09-04", or null where the calendar has no such day. */
export function isoDay(y: number, m: number, d: number): string | null {
  if (!(y >= FIRST_YEAR && y <= LAST_YEAR)) return null;
  const at = new Date(Date.UTC(y, m - 1, d));
  return at.getUTCFullYear() === y && at.getUTCMonth() === m - 1 && at.getUTCDate() === d
    ? at.toISOString().slice(0, 10)
    : null;
}

const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/**
 * A date or date-time as machines write it ("2017-09-04T10:15:00+02:00", "Mon, 04 Sep 2017 10:15:00 GMT"),
 * in ISO form; the time is kept only where its zone is given. Null where it is no date.
 */
export function machineDate(value: string): string | null {
  const said = value.trim().slice(0, 80);
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(?:[.,]\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?/i.exec(said);
  if (iso) {
    const day = isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    if (day === null || iso[4] === undefined || iso[7] === undefined) return day;
    if (Number(iso[4]) > 23 || Number(iso[5]) > 59) return day;
    const zone = /^z$/i.test(iso[7]) ? 'Z' : iso[7].replace(/(\d\d):?(\d\d)$/, '$1:$2');
    return `${day}T${iso[4]}:${iso[5]}:${iso[6] ?? '00'}${zone}`;
  }
  const packed = /^(\d{4})(\d\d)(\d\d)(?:T?\d{4,6}Z?)?$/.exec(said);
  if (packed) return isoDay(Number(packed[1]), Number(packed[2]), Number(packed[3]));
  return findDate(said)?.day ?? null;
}
