// Two sources with two counts of the same, close together.
import type { Figure } from '../../reading.ts';
import type { Span } from '../../span.ts';
import { marksIn } from '../events/nearby.ts';
import { sentenceAt } from '../ground.ts';
import { agree, countSame, isTotal } from './countOf.ts';
import { type Desk, type Draft, nameOf, quoted, type RemarkRule, voiceAt } from './remark.ts';

/** Sentences apart; farther off, two sources may speak of two happenings. A guess. */
const NEAR_SENTENCES = 2;
/** Counts looked at after one. */
const MOST_AFTER = 3;
/** Words of counts that add to what was counted before, or speak of another time. */
const ADDING =
  /\b(?:another|other|more|additional|further|also|including|among|separate|separately|elsewhere|earlier|previous|previously|meanwhile|last (?:week|month|year)|in all|since)\b/i;
/** Counts that sum up more than one happening, or tell a part of one. */
const NO_COUNT_OF_ONE =
  /\b(?:total|and|another|others?|more|further|additional)\b|\bof (?:the|its|their|them|whom|which|those)\b/i;

export const sourceAgainstSource: RemarkRule = {
  id: 'source-against-source',
  example: '“The army said four were killed. The hospital said it had received eleven dead.”',
  reason: 'the difference is often the news; a reader who keeps one number should know the other',
  find(desk) {
    const headline = desk.article.blocks.find(({ kind }) => kind === 'headline')?.span.end ?? 0;
    const totals = desk.figures.filter((figure) => isTotal(figure) && figure.span.start >= headline);
    const asked = new Set<string>();
    return totals.flatMap((one, index): Draft[] => {
      const other = totals.slice(index + 1, index + 1 + MOST_AFTER).find((next) => isOther(desk, one, next));
      if (!other) return [];
      const [here, there] = [voiceAt(desk, one.span), voiceAt(desk, other.span)];
      const key = [here, one.low ?? one.high, there, other.low ?? other.high].join('|');
      if (asked.has(key)) return [];
      asked.add(key);
      const message = `${quoted(desk, one.span)} (${here}) against ${quoted(desk, other.span)} (${there}): do they count the same?`;
      return [{ kind: 'contradiction', spans: [one.span, other.span], message }];
    });
  },
};

function isOther(desk: Desk, one: Figure, other: Figure): boolean {
  if (one.attribution === null || other.attribution === null || agree(one, other) || !countSame(one, other))
    return false;
  const sources = [one, other].map(({ attribution }) => desk.attributionById.get(attribution ?? '')?.source ?? null);
  if (sources.includes(null) || nameOf(desk, one.attribution) === nameOf(desk, other.attribution)) return false;
  if ((one.status ?? other.status) !== (other.status ?? one.status)) return false;
  const { text } = desk.article;
  const between = text.slice(one.span.end, other.span.start);
  if (between.split(/[.!?]\s/).length > NEAR_SENTENCES + 1 || /\n\s*\n\s*\n/.test(between)) return false;
  if (ADDING.test(between) || isPart(text, one) || isPart(text, other)) return false;
  if (isListed(desk, one) || isListed(desk, other)) return false;
  return !areElsewhere(desk, one, other) && !areUnlike(modeOf(desk, one), modeOf(desk, other));
}

/** "including three children", "six others", "a woman": a part of another count, or added to it. */
function isPart(text: string, { span, by }: Figure): boolean {
  const own = text.slice(span.start, span.end).replace(/more than/i, '');
  return (
    by.startsWith('matter/figure-one') ||
    NO_COUNT_OF_ONE.test(own) ||
    /(?:including|among (?:them|whom)|of (?:them|whom)|another|further|the|,)\s*$/i.test(
      text.slice(Math.max(0, span.start - 20), span.start),
    ) ||
    /^\s*(?:(?:was|were|are) among\b|others?|more|of (?:the|them|whom|those)\b)/i.test(
      text.slice(span.end, span.end + 14),
    )
  );
}

/** Letters on either side of a count that are read for what is told with it, and sentences back for places. Keep long texts linear. */
const AROUND = 400;
const PLACES_BACK = 30;

/** The part of its sentence that stands around a count. */
function around({ analysis: { sentences } }: Desk, { span }: Figure): Span {
  const sentence = sentences[sentenceAt(sentences, span.start)] ?? span;
  return { start: Math.max(sentence.start, span.start - AROUND), end: Math.min(sentence.end, span.end + AROUND) };
}

/** "150 in Norvand, 100 in Karsa", "30 soldiers and 39 rebels": its sentence counts more of the kind, so that each is a part. */
const isListed = (desk: Desk, figure: Figure): boolean =>
  marksIn(desk.figures, around(desk, figure)).some(
    (other) =>
      other !== figure &&
      other.of === figure.of &&
      other.attribution === figure.attribution &&
      isTotal(other) &&
      !agree(figure, other),
  );

/** Their sentences name different places or days, one counts over a length of time, or the second names a place that was not named before: two happenings. */
function areElsewhere(desk: Desk, one: Figure, other: Figure): boolean {
  const { sentences } = desk.analysis;
  const [first, second] = [one, other].map(({ span }) => sentenceAt(sentences, span.start));
  if (first === second || second === undefined) return false;
  const [here, there] = [around(desk, one), around(desk, other)];
  if ([here, there].some((near) => marksIn(desk.figures, near).some(({ of }) => of === 'duration'))) return true;
  const days = [here, there].map((near) => marksIn(desk.times, near).flatMap(({ from }) => from ?? []));
  const back = { start: sentences[Math.max(0, second - PLACES_BACK)]?.start ?? 0, end: sentences[second]?.start ?? 0 };
  return (
    areApart(days[0], days[1]) ||
    areApart(namesIn(desk, here), namesIn(desk, there)) ||
    areApart(namesIn(desk, back), namesIn(desk, there))
  );
}

const namesIn = (desk: Desk, sentence: Span): string[] => marksIn(desk.places, sentence).map(({ name }) => name);

const areApart = (a: readonly string[] = [], b: readonly string[] = []): boolean => {
  const known = new Set(a);
  return a.length > 0 && b.length > 0 && !b.some((one) => known.has(one));
};

/** Modes that any attack may have beside its own. */
const GENERAL = new Set(['killing', 'injury', 'destroy', 'blast', 'offensive', 'armed-clash']);

const areUnlike = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && a !== b && !GENERAL.has(a) && !GENERAL.has(b);

const modeOf = (desk: Desk, figure: Figure): string | null => desk.eventOfFigure.get(figure.id)?.mode ?? null;
