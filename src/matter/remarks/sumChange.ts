// A change that its own numbers do not give: "from 40 to 60, up 20 percent".
import type { Figure } from '../../reading.ts';
import { marksIn } from '../events/nearby.ts';
import { type Desk, type Draft, quoted, type RemarkRule } from './remark.ts';

const FROM = /\bfrom (?:about |some |around )?$/i;
const TO = /^(?:\s[\p{L}-]+){0,2}\s?\bto (?:about |some |around )?$/iu;
/** "…, an increase of", "…, up", "(a drop of". */
const BY =
  /^(?:\s[\p{L}-]+){0,4}\s?[,(–—-]?\s*(?:or |an? )?(?:[\p{L}-]+ )?(?:increase|rise|growth|jump|gain|surge|drop|fall|decline|decrease|cut|reduction|up|down|more|less)\b(?: of| by)?\s*(?:about |some |nearly |almost )?$/iu;
/** Points of a hundred, and share of the change itself, that rounding explains. */
const ROUNDING = 1.5;
const SLACK = 0.05;

export const sumChange: RemarkRule = {
  id: 'sum-change',
  example: '“rose from 40 to 60, an increase of 20 percent”',
  reason: 'percentages of a change are often counted from the wrong end, or are points of a hundred',
  find(desk) {
    return desk.analysis.sentences.flatMap((sentence) => {
      const figures = marksIn(desk.figures, sentence);
      return figures.flatMap((from, index) => unlike(desk, from, figures[index + 1], figures[index + 2]));
    });
  },
};

function unlike(desk: Desk, from: Figure, to: Figure | undefined, share: Figure | undefined): Draft[] {
  if (!to || !share || share.of !== 'share' || from.of === 'share' || to.of === 'share') return [];
  const { text } = desk.article;
  const isChange =
    FROM.test(text.slice(Math.max(0, from.span.start - 20), from.span.start)) &&
    TO.test(text.slice(from.span.end, to.span.start)) &&
    BY.test(text.slice(to.span.end, share.span.start));
  const [a, b, told] = [exact(from), exact(to), exact(share)];
  if (!isChange || a === null || b === null || told === null || a <= 0) return [];
  const percent = (Math.abs(b - a) / a) * 100;
  const slack = Math.max(ROUNDING, percent * SLACK) * ([from, to, share].some(({ approx }) => approx) ? 3 : 1);
  if (Math.abs(percent - told) <= slack) return [];
  const counted = Math.round(percent * 10) / 10;
  const message = `from ${quoted(desk, from.span)} to ${quoted(desk, to.span)} is ${counted} % ${b > a ? 'more' : 'less'}, not ${quoted(desk, share.span)}: counted from what?`;
  return [{ kind: 'sum', spans: [from.span, to.span, share.span], message }];
}

const exact = ({ low, high }: Figure): number | null => (low === high ? low : null);
