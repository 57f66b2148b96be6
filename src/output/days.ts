// Days as people write them: "3 Sep 2017", "1–3 Sep 2017", "Aug 2017", "Oct–Dec 2013", "2017".

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** First and last ISO day → the shortest exact words for the range. */
export function dayRange(from: string, to: string): string {
  const [first, last] = [partsOf(from), partsOf(to)];
  if (from === to) return day(from);
  if (first.year === last.year && from.endsWith('-01-01') && to.endsWith('-12-31')) return first.year;
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return `${first.year}–${last.year}`;
  const sameMonth = first.year === last.year && first.month === last.month;
  if (sameMonth && first.day === 1 && last.day === daysIn(last.year, last.month))
    return `${monthOf(first)} ${first.year}`;
  if (first.day === 1 && last.day === daysIn(last.year, last.month)) return monthRange(first, last);
  if (sameMonth) return `${first.day}–${day(to)}`;
  if (first.year === last.year) return `${first.day} ${monthOf(first)} – ${day(to)}`;
  return `${day(from)} – ${day(to)}`;
}

const monthRange = (first: Parts, last: Parts): string =>
  first.year === last.year
    ? `${monthOf(first)}–${monthOf(last)} ${last.year}`
    : `${monthOf(first)} ${first.year} – ${monthOf(last)} ${last.year}`;

/** "2017-09-04" or "2017-09-04T10:15:00Z" → "4 Sep 2017"; what is no ISO date stays as it is. */
export function day(iso: string): string {
  if (!/^\d{4}-\d{2}-\d{2}/.test(iso)) return iso;
  const parts = partsOf(iso);
  return `${parts.day} ${monthOf(parts)} ${parts.year}`;
}

interface Parts {
  readonly year: string;
  readonly month: number;
  readonly day: number;
}

const partsOf = (iso: string): Parts => ({
  year: iso.slice(0, 4),
  month: Number(iso.slice(5, 7)),
  day: Number(iso.slice(8, 10)),
});

const monthOf = ({ month }: Parts): string => MONTHS[month - 1] ?? `month ${month}`;

const daysIn = (year: string, month: number): number => new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
