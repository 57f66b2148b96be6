// A rate, a length of time and a total: "30 sorties a day for ten days, a total of 500".
import type { Figure } from '../../reading.ts';
import type { Span } from '../../span.ts';
import { marksIn } from '../events/nearby.ts';
import { type Desk, type Draft, quoted, type RemarkRule } from './remark.ts';

/** Behind or at the end of a figure: "60 a day", "60 per day". */
const PER = /^\s?(?:per|an?|each|every|\/)\s?(?<unit>hour|day|week|month|year)\b/i;
/** What says that the next number is the sum, or the average, of the others. */
const THAT_IS =
  /(?:\bor|\btotal(?:l?ing)?(?: of| to)?(?: is| was)?|\baverag(?:e of|ing)|\bin all,?|\baltogether,?|\bmaking|\bthat is,?|\bbringing [^.;]{0,30}\bto)\s*(?:about |some |nearly |almost )?$/i;
const IN_ALL = /^,?\s?(?:in all|altogether|in total)\b/i;
const DAYS: Readonly<Record<string, number>> = { hour: 1 / 24, day: 1, week: 7, month: 30.4, year: 365 };
/** Share by which rates, which are averages, may miss their total. A guess. */
const ROUNDING = 0.15;
/** Figures of one sentence that are looked at; keeps long lists linear. */
const MOST_FIGURES = 8;

interface Rate extends Span {
  readonly figure: Figure;
  readonly days: number;
}

export const sumRate: RemarkRule = {
  id: 'sum-rate',
  example: '“30 sorties a day for ten days, a total of 500”',
  reason: 'a rate and a total are often counted over different times, or one of them is a wish',
  find(desk) {
    return desk.analysis.sentences.flatMap((sentence) => {
      const figures = marksIn(desk.figures, sentence).slice(0, MOST_FIGURES);
      const rates = figures.flatMap((figure) => rateOf(desk, figure) ?? []);
      const durations = figures.filter(({ of, unit }) => of === 'duration' && DAYS[unit ?? ''] !== undefined);
      const [rate, another] = rates;
      const [duration, more] = durations;
      if (!rate || !duration || another || more) return [];
      const total = figures.find((figure) => figure !== rate.figure && isTotalOf(desk, figure, rate));
      return total ? unlike(desk, rate, duration, total) : [];
    });
  },
};

function rateOf(desk: Desk, figure: Figure): Rate | null {
  const { text } = desk.article;
  const { start, end } = figure.span;
  if (['duration', 'share', 'distance'].includes(figure.of) || (figure.low === null && figure.high === null))
    return null;
  const inside = /\b(?:per|an?|each|every)\s(?:hour|day|week|month|year)$/i.exec(text.slice(start, end));
  const from = inside ? start + inside.index : end;
  const found = PER.exec(text.slice(from, from + 16));
  const days = DAYS[found?.groups?.unit?.toLowerCase() ?? ''];
  return found && days !== undefined ? { start, end: from + found[0].length, figure, days } : null;
}

/** The same thing counted, or a bare number, and words that bring the two together before the later one. */
function isTotalOf(desk: Desk, figure: Figure, rate: Rate): boolean {
  if (figure.low === null || figure.low !== figure.high || ['duration', 'share'].includes(figure.of)) return false;
  if (figure.counted !== null && rate.figure.counted !== null && figure.counted !== rate.figure.counted) return false;
  if (figure.unit !== rate.figure.unit && figure.counted !== null) return false;
  const { text } = desk.article;
  const later = figure.span.start > rate.start ? figure.span : rate;
  const led = THAT_IS.test(text.slice(Math.max(0, later.start - 50), later.start));
  const total = text.slice(figure.span.start, figure.span.end);
  return led || /^a total of\b/i.test(total) || IN_ALL.test(text.slice(figure.span.end, figure.span.end + 16));
}

function unlike(desk: Desk, rate: Rate, duration: Figure, total: Figure): Draft[] {
  const perDay = (DAYS[duration.unit ?? ''] ?? 0) / rate.days;
  const least = (rate.figure.low ?? 0) * (duration.low ?? 0) * perDay;
  const most = (rate.figure.high ?? Number.POSITIVE_INFINITY) * (duration.high ?? Number.POSITIVE_INFINITY) * perDay;
  const told = total.low ?? 0;
  if (most <= 0 || (told >= least * (1 - ROUNDING) && told <= most * (1 + ROUNDING))) return [];
  const sum = least === most ? rounded(least) : [least, most].filter(Number.isFinite).map(rounded).join(' to ');
  const message = `${quoted(desk, rate)} over ${quoted(desk, duration.span)} makes ${sum}, not ${quoted(desk, total.span)}: which is right?`;
  return [{ kind: 'sum', spans: [{ start: rate.start, end: rate.end }, duration.span, total.span], message }];
}

const rounded = (value: number): string => String(Math.round(value));
