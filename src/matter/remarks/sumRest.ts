// A whole, a part and the rest: "of the 40 wells, 30 burned and the remaining 15 were closed".
import type { Figure } from '../../reading.ts';
import { marksIn } from '../events/nearby.ts';
import { type Desk, type Draft, quoted, quotedList, type RemarkRule, spansOf } from './remark.ts';

const REST = /\b(?:remaining|other|rest of the|rest, )\s*$/i;
/** "Of the 40 wells,": the whole comes first. */
const WHOLE = /(?:^|[\s“"(])of (?:the |its |their |all |all the |these |those |a total of )*$/i;
/** Points of a hundred that rounding explains. */
const ROUNDING = 1.5;
/** Figures of one sentence that are looked at; keeps long lists linear. */
const MOST_FIGURES = 8;

export const sumRest: RemarkRule = {
  id: 'sum-rest',
  example: '“of the 40 wells, 30 burned and the remaining 15 were closed”',
  reason: 'a rest is what is left of the whole; where it is not, one of the three numbers is wrong',
  find(desk) {
    return desk.analysis.sentences.flatMap((sentence) => {
      const figures = marksIn(desk.figures, sentence).slice(0, MOST_FIGURES);
      return figures.flatMap((rest, index) => (isRest(desk, rest) ? unlike(desk, figures.slice(0, index), rest) : []));
    });
  },
};

const isRest = (desk: Desk, { span, low, high, approx }: Figure): boolean =>
  low !== null &&
  low === high &&
  !approx &&
  REST.test(desk.article.text.slice(Math.max(0, span.start - 20), span.start));

function unlike(desk: Desk, before: readonly Figure[], rest: Figure): Draft[] {
  const whole = rest.of === 'share' ? null : before.find((figure) => isWhole(desk, figure, rest));
  if (rest.of !== 'share' && !whole) return [];
  const all = whole?.low ?? 100;
  const parts = before.filter((figure) => figure !== whole && isPart(figure, whole ?? null, rest));
  const slack = rest.of === 'share' ? ROUNDING : 0;
  if (parts.length === 0 || sumsOf(parts).some((sum) => Math.abs(sum + (rest.low ?? 0) - all) <= slack)) return [];
  const sum = [...parts, rest].reduce((total, { low }) => total + (low ?? 0), 0);
  const adding = `${[...parts, rest].map(({ low }) => low ?? 0).join(' + ')} = ${sum}`;
  const message = `${quotedList(desk, spansOf(parts), MOST_FIGURES)} and the other ${quoted(desk, rest.span)}: ${adding}, not ${whole ? `${all} (${quoted(desk, whole.span)})` : '100 %'}. Which is right?`;
  return [{ kind: 'sum', spans: [...(whole ? [whole.span] : []), ...spansOf(parts), rest.span], message }];
}

const isWhole = (desk: Desk, { span, low, high, approx, of }: Figure, rest: Figure): boolean =>
  low !== null &&
  low === high &&
  !approx &&
  of !== 'share' &&
  low > (rest.low ?? 0) &&
  WHOLE.test(desk.article.text.slice(Math.max(0, span.start - 30), span.start));

/** A bare number, or the same noun as the whole; for percentages another percentage. */
function isPart({ counted, of, unit, low, high }: Figure, whole: Figure | null, rest: Figure): boolean {
  if (low === null || low !== high) return false;
  if (whole === null) return of === 'share' && unit === rest.unit;
  return of !== 'share' && unit === whole.unit && (counted === null || counted === whole.counted);
}

/** Sums of every choice of parts but none; some of them may count another thing. */
function sumsOf(parts: readonly Figure[]): number[] {
  const sums = [0];
  for (const { low } of parts) sums.push(...sums.map((sum) => sum + (low ?? 0)));
  return sums.slice(1);
}
