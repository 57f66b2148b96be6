// An age against the dates that stand beside it: "born in 1950, died in March 2013 at the age of 70".
import type { Sentence } from '../../grammar/analysis.ts';
import type { Time } from '../../reading.ts';
import type { Span } from '../../span.ts';
import { marksIn } from '../events/nearby.ts';
import { civil, parseIso } from '../times/days.ts';
import { type Desk, type Draft, quoted, type RemarkRule } from './remark.ts';

/** "aged 70", "at the age of 70": the age at the time that is told with it. */
const AGED = /\b(?:aged|at (?:the )?age (?:of )?)\s?(?<years>\d{1,3})\b/giu;
/** "the 34-year-old pilot", "is 34 years old": the age at the telling, too. */
const OLD = /\b(?<years>\d{1,3})(?:[- ]years?[- ]old)\b/giu;
/** "Anna Karsa, 45, was": as newspapers write it. */
const NAMED = /(?<=\p{Lu}[\p{L}’'-]{1,30}, )(?<years>\d{1,3})(?=,)/gu;
/** Between "born" and its time: "born to farmers in Norvand on". */
const BORN = /\bborn\b[^.;:\n]{0,40}$/i;
/** Somebody else may be meant behind these. */
const SOMEBODY_ELSE = /;|\b(?:and|while|whose|with)\s+(?:\p{Lu}|his|her|their)/u;

interface Age extends Span {
  readonly years: number;
  /** True where the age may be that of the day of publication. */
  readonly now: boolean;
}

export const sumAge: RemarkRule = {
  id: 'sum-age',
  example: '“born in 1950, he died in March 2013 at the age of 70”',
  reason: 'an age and two dates hold one another; where they do not fit, one of the three was copied wrongly',
  find(desk) {
    return desk.analysis.sentences.flatMap((sentence, index): Draft[] => {
      const times = marksIn(desk.times, sentence);
      const birth = times.find(({ span, from }) => from !== null && BORN.test(before(desk, sentence, span)));
      if (!birth) return [];
      const next = desk.analysis.sentences[index + 1];
      const within = next && isOfSame(desk, next) ? [sentence, next] : [sentence];
      return within.flatMap((one) => unfit(desk, birth, one, marksIn(desk.times, one)));
    });
  },
};

/** Letters before a time that may hold "born". */
const BORN_REACH = 60;

const before = (desk: Desk, sentence: Span, span: Span): string =>
  desk.article.text.slice(Math.max(sentence.start, span.start - BORN_REACH), span.start);

/** "He died …": the next sentence goes on about the one who was born. */
const isOfSame = (desk: Desk, { start }: Sentence): boolean =>
  /^(?:He|She)\b/.test(desk.article.text.slice(start, start + 4));

/** The ages of a sentence that no time told with them explains. */
function unfit(desk: Desk, birth: Time, sentence: Sentence, times: readonly Time[]): Draft[] {
  const { published } = desk.article;
  const others = times.filter((time) => time !== birth && time.from !== null);
  return agesIn(desk, sentence).flatMap((age): Draft[] => {
    const [left, right] = age.start < birth.span.start ? [age, birth.span] : [birth.span, age];
    if (SOMEBODY_ELSE.test(desk.article.text.slice(left.end, right.start))) return [];
    const day = published?.value.slice(0, 10) ?? null;
    const told = others.map(({ from, to, span }) => ({
      from,
      to,
      span,
      words: quoted(desk, span),
    }));
    const now = age.now && day !== null ? [{ from: day, to: day, span: null, words: `the report’s day (${day})` }] : [];
    const then = [...told, ...now].map((at) => ({ ...at, ages: agesAt(birth, at) }));
    const first = then[0];
    if (!first?.ages || then.some(({ ages }) => !ages || (age.years >= ages[0] && age.years <= ages[1]))) return [];
    const [least, most] = first.ages;
    const sum = least === most ? `${least}` : `${least} or ${most}`;
    const message = `${quoted(desk, age)}, born ${quoted(desk, birth.span)}: counted to ${first.words} that makes ${sum}. Which of them is right?`;
    return [{ kind: 'sum', spans: [birth.span, ...(first.span ? [first.span] : []), age], message }];
  });
}

const agesIn = (desk: Desk, { start, end }: Span): Age[] =>
  [AGED, OLD, NAMED].flatMap((pattern) =>
    [...desk.article.text.slice(start, end).matchAll(pattern)].map((match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
      years: Number(match.groups?.years),
      now: pattern !== AGED,
    })),
  );

/** The least and the greatest age in full years at a time, or null where a day cannot be read. */
function agesAt(birth: Pick<Time, 'from' | 'to'>, at: Pick<Time, 'from' | 'to'>): readonly [number, number] | null {
  const least = fullYears(birth.to, at.from);
  const most = fullYears(birth.from, at.to);
  return least === null || most === null || most < 0 ? null : [Math.max(0, least), most];
}

function fullYears(from: string | null, to: string | null): number | null {
  const [a, b] = [parseIso(from ?? ''), parseIso(to ?? '')];
  if (a === null || b === null) return null;
  const [one, other] = [civil(a), civil(b)];
  const isBefore = other.month < one.month || (other.month === one.month && other.day < one.day);
  return other.year - one.year - (isBefore ? 1 : 0);
}
