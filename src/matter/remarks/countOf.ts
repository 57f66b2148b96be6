// When two counts in one report may be counts of the same: totals of the same people, whose values cannot both be right.
import type { Figure, FigureOf } from '../../reading.ts';

/** What a report gives one total of. */
const TOTALS = new Set<FigureOf>(['killed', 'injured', 'casualties', 'missing', 'displaced', 'detained', 'freed']);

export const isTotal = (figure: Figure): boolean =>
  TOTALS.has(figure.of) && (figure.low !== null || figure.high !== null) && figure.unit === null;

/** Share by which a rounded count may be off. A guess. */
const ROUNDING = 0.15;

/** True where one number could be both. */
export function agree(a: Figure, b: Figure): boolean {
  const slack = a.approx || b.approx ? ROUNDING : 0;
  const low = (figure: Figure): number => (figure.low ?? 0) * (1 - slack);
  const high = (figure: Figure): number => (figure.high ?? Number.POSITIVE_INFINITY) * (1 + slack);
  return low(a) <= high(b) && low(b) <= high(a);
}

/** Nouns that any of the dead, hurt or held may be counted as. */
const ANYONE =
  /^(?:people|persons?|civilians?|dead|deaths?|bod(?:y|ies)|casualt(?:y|ies)|victims?|lives|fatalit(?:y|ies)|residents?)$/;

/** True where both counts are of the same people, as far as their nouns tell: "31 civilians" and "23 people", not "70 people" and "twelve children". */
export function countSame(a: Figure, b: Figure): boolean {
  if (a.of !== b.of) return false;
  const [one, other] = [nounOf(a), nounOf(b)];
  if (isKind(a.status) !== isKind(b.status)) return false;
  if ((a.high === 0 || b.high === 0) && one !== other) return false;
  return one === null || other === null || one === other;
}

/** A status that most counts leave out: who counts children says nothing of the rest. */
const isKind = (status: string | null): boolean => status !== null && status !== 'civilian';

/** The last word of what is counted, in the singular as far as its letters tell; "anyone" for people at large, null for a bare number. */
function nounOf({ counted }: Figure): string | null {
  const last = counted?.toLowerCase().match(/[\p{L}-]+$/u)?.[0];
  if (!last) return null;
  return ANYONE.test(last) ? 'anyone' : last.replace(/s$/, '');
}
