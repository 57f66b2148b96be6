// Two numbers for one thing: the headline against the body, or one source against another.
import type { Figure, FigureOf } from '../../reading.ts';
import { holds, type Span } from '../../span.ts';
import { marksIn } from '../events/nearby.ts';
import { type Desk, type Draft, quoted, type RemarkRule, voiceAt } from './remark.ts';

/** What a report gives one total of. */
const TOTALS = new Set<FigureOf>(['killed', 'injured', 'casualties', 'missing', 'displaced', 'detained', 'freed']);

export const headlineAgainstBody: RemarkRule = {
  id: 'headline-against-body',
  example: 'a headline “12 killed in Norvand” over a body that counts 15',
  reason: 'headlines are often written from an earlier version; readers keep the headline’s number',
  find(desk) {
    const headline = desk.article.blocks.find(({ kind }) => kind === 'headline');
    if (!headline) return [];
    const above = desk.figures.filter((figure) => isTotal(figure) && holds(headline.span, figure.span)).slice(0, 3);
    return above.flatMap((figure): Draft[] => {
      const below = desk.figures.filter(
        (other) => other.of === figure.of && isTotal(other) && other.span.start >= headline.span.end,
      );
      const first = below[0];
      if (!first || below.some((other) => agree(figure, other)) || isSumOf(figure, below)) return [];
      const message = `headline ${quoted(desk, figure.span)} against ${quoted(desk, first.span)} (${voiceAt(desk, first.span)}) in the text: which is the later count?`;
      return [{ kind: 'contradiction', spans: [figure.span, first.span], message }];
    });
  },
};

/** Sentences apart; farther off, two sources may speak of two happenings. A guess. */
const NEAR_SENTENCES = 2;
/** Words of figures that add to what was counted before. */
const ADDING = /\b(?:another|other|more|additional|further|also|including|among|separate|elsewhere)\b/i;

export const sourceAgainstSource: RemarkRule = {
  id: 'source-against-source',
  example: '“The army said four were killed. The hospital said it had received eleven dead.”',
  reason: 'the difference is often the news; a reader who keeps one number should know the other',
  find(desk) {
    const headline = desk.article.blocks.find(({ kind }) => kind === 'headline')?.span.end ?? 0;
    const totals = desk.figures.filter((figure) => isTotal(figure) && figure.span.start >= headline);
    return totals.flatMap((one, index): Draft[] => {
      const other = totals.slice(index + 1, index + 4).find((next) => isOther(desk, one, next));
      if (!other) return [];
      const message = `${quoted(desk, one.span)} (${voiceAt(desk, one.span)}) against ${quoted(desk, other.span)} (${voiceAt(desk, other.span)}): do they count the same?`;
      return [{ kind: 'contradiction', spans: [one.span, other.span], message }];
    });
  },
};

function isOther(desk: Desk, one: Figure, other: Figure): boolean {
  if (one.of !== other.of || one.attribution === null || other.attribution === null || agree(one, other)) return false;
  const sources = [one, other].map(({ attribution }) => desk.attributionById.get(attribution ?? '')?.source ?? null);
  if (sources.includes(null) || sources[0] === sources[1]) return false;
  if ((one.status ?? other.status) !== (other.status ?? one.status)) return false;
  const { text } = desk.article;
  const between = text.slice(one.span.end, other.span.start);
  if (between.split(/[.!?]\s/).length > NEAR_SENTENCES + 1 || /\n\s*\n\s*\n/.test(between)) return false;
  if (ADDING.test(between) || isPart(text, one) || isPart(text, other)) return false;
  return !areElsewhere(desk, one, other) && !areUnlike(eventModeOf(desk, one), eventModeOf(desk, other));
}

/** "including three children", "six others": a part of another figure, or added to it. */
const isPart = (text: string, { span }: Figure): boolean =>
  /(?:including|among (?:them|whom)|of (?:them|whom)|another|further|,)\s*$/i.test(
    text.slice(Math.max(0, span.start - 20), span.start),
  ) ||
  /^\s*(?:others?|more|of (?:them|whom))\b/i.test(text.slice(span.end, span.end + 12)) ||
  /\b(?:others?|more)\b/i.test(text.slice(span.start, span.end).replace(/more than/i, ''));

/** Their sentences name different places or different days: two happenings. */
function areElsewhere(desk: Desk, one: Figure, other: Figure): boolean {
  const [here, there] = [one, other].map(({ span }) => sentenceOf(desk, span));
  if (!here || !there || here === there) return false;
  const places = [here, there].map((sentence) => new Set(marksIn(desk.places, sentence).map(({ name }) => name)));
  const days = [here, there].map(
    (sentence) => new Set(marksIn(desk.times, sentence).flatMap(({ from }) => from ?? [])),
  );
  return areApart(places[0], places[1]) || areApart(days[0], days[1]);
}

const areApart = (a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): boolean =>
  a.size > 0 && b.size > 0 && ![...a].some((one) => b.has(one));

/** Modes that any attack may have beside its own. */
const GENERAL = new Set(['killing', 'injury', 'destroy', 'blast', 'offensive', 'armed-clash']);

const areUnlike = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && a !== b && !GENERAL.has(a) && !GENERAL.has(b);

const eventModeOf = (desk: Desk, figure: Figure): string | null => desk.eventOfFigure.get(figure.id)?.mode ?? null;

/** The sentence that holds the start of `span`, by bisection. */
function sentenceOf(desk: Desk, span: Span): Span | undefined {
  const { sentences } = desk.analysis;
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.start ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  return sentences[low - 1];
}

const isTotal = (figure: Figure): boolean =>
  TOTALS.has(figure.of) && (figure.low !== null || figure.high !== null) && figure.unit === null;

/** True where one number could be both. */
function agree(a: Figure, b: Figure): boolean {
  const slack = a.approx || b.approx ? 0.15 : 0;
  const low = (figure: Figure): number => (figure.low ?? 0) * (1 - slack);
  const high = (figure: Figure): number => (figure.high ?? Number.POSITIVE_INFINITY) * (1 + slack);
  return low(a) <= high(b) && low(b) <= high(a);
}

/** "12 killed" over "five soldiers and seven farmers": parts that come out are no contradiction. */
function isSumOf(figure: Figure, below: readonly Figure[]): boolean {
  const values = below.slice(0, 6).map(({ low }) => low ?? 0);
  const wanted = figure.low ?? figure.high ?? 0;
  let sums = new Set([0]);
  for (const value of values) sums = new Set([...sums, ...[...sums].map((sum) => sum + value)]);
  return sums.has(wanted);
}
