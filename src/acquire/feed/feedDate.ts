// Dates as feeds write them → ISO, in the zone that they were written in.

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Zones with a name (RFC 822); others are left out, since what they mean is not the same everywhere. */
const ZONES: Readonly<Record<string, string>> = {
  z: 'Z',
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
};

const RFC_822 =
  /^(?:[a-z]{3,9}\.?,?\s+)?(\d{1,2})[\s-]([a-z]{3})[a-z]*\.?[\s-](\d{4}|\d{2})(?:,?\s+(\d{1,2}):(\d\d)(?::(\d\d))?(?:\.\d+)?\s*([+-]\d{4}|[+-]\d\d:\d\d|[a-z]{1,4})?)?/i;
const ISO = /^(\d{4})-(\d\d)(?:-(\d\d))?(?:[t ](\d\d):(\d\d)(?::(\d\d))?(?:[.,]\d+)?\s*(z|[+-]\d\d:?\d\d)?)?$/i;

/** Years of two digits: those below are of this century (RFC 2822). */
const PIVOT = 50;

/**
 * "Sun, 04 May 2031 10:15:00 +0300" → "2031-05-04T10:15:00+03:00"; "2031-05-04" stays. The zone is left out where it is
 * not told. Null for anything else, and for a day that no calendar has.
 */
export function feedDate(written: string | null | undefined): string | null {
  const text = written?.trim() ?? '';
  const iso = ISO.exec(text);
  if (iso) {
    const [, year = '', month = '', day, ...time] = iso;
    return day === undefined ? null : isoOf(year, Number(month), Number(day), time);
  }
  const [, day = '', name = '', year = '', ...time] = RFC_822.exec(text) ?? [];
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  const whole = year.length === 2 ? `${Number(year) < PIVOT ? 20 : 19}${year}` : year;
  return month === 0 ? null : isoOf(whole, month, Number(day), time);
}

function isoOf(
  year: string,
  month: number,
  day: number,
  [hours, minutes = '', seconds = '00', zone]: readonly (string | undefined)[],
): string | null {
  const date = `${year}-${two(month)}-${two(day)}`;
  if (!isDay(date)) return null;
  if (hours === undefined) return date;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return date;
  return `${date}T${two(Number(hours))}:${minutes}:${seconds}${zoneOf(zone)}`;
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return '';
  const named = ZONES[zone.toLowerCase()];
  if (named !== undefined) return named;
  const [, hours, minutes] = /^([+-]\d\d):?(\d\d)$/.exec(zone) ?? [];
  return hours === undefined ? '' : `${hours}:${minutes}`;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** True for a day that is in the calendar: "2031-02-30" is not. */
function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
