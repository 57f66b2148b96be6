// A share that its own numbers do not give: "30 of the 40 wells (60 percent)", "60 percent of the 40 wells, or 30".
import type { Figure } from '../../reading.ts';
import { marksIn } from '../events/nearby.ts';
import { type Desk, type Draft, quoted, type RemarkRule } from './remark.ts';

/** Between part and whole. */
const OUT_OF = /^[^.;,:\n]{0,20}?\b(?:out of|of)\b (?:the |its |their |all |a total of )*$/i;
/** Between the whole and the share, or the whole and its part. */
const THAT_IS = /^[^.;:\n]{0,25}?(?:\(|,|\bor\b)\s*(?:or |about |some |nearly |that is |i\.e\.,? )*$/i;
const OF_THEM = /^ of (?:them|whom|which|those)\b/i;
/** Points of a hundred that rounding explains. */
const ROUNDING = 1.5;

export const sumShare: RemarkRule = {
  id: 'sum-share',
  example: '“30 of the 40 wells, or 60 percent”',
  reason: 'a percentage is often copied from elsewhere, or counted from another whole',
  find(desk) {
    return desk.analysis.sentences.flatMap((sentence) => {
      const figures = marksIn(desk.figures, sentence);
      return figures.flatMap((first, index) => unlike(desk, first, figures[index + 1], figures[index + 2]));
    });
  },
};

/** `first` of `whole` is `last`: one of the two is a share, the other a part. */
function unlike(desk: Desk, first: Figure, whole: Figure | undefined, last: Figure | undefined): Draft[] {
  if (!whole || !last || (first.of === 'share') === (last.of === 'share')) return [];
  const { text } = desk.article;
  const isOf =
    OUT_OF.test(text.slice(first.span.end, whole.span.start)) &&
    THAT_IS.test(text.slice(whole.span.end, last.span.start));
  const [part, share] = first.of === 'share' ? [last, first] : [first, last];
  if (!isOf || (part === last && isPartOfPart(text, whole, last))) return [];
  const [count, all, told] = [exact(part), exact(whole), exact(share)];
  if (count === null || all === null || told === null || count > all || all <= 0) return [];
  const percent = (count / all) * 100;
  if (Math.abs(percent - told) <= ROUNDING * (share.approx || part.approx ? 3 : 1)) return [];
  const counted = Math.round(percent * 10) / 10;
  const message = `${quoted(desk, part.span)} of ${quoted(desk, whole.span)} is ${counted} %, not ${quoted(desk, share.span)}: a share of what?`;
  return [{ kind: 'sum', spans: [first.span, whole.span, last.span], message }];
}

/** "half of the 40 wells, 15 of which", but not "…, or 15 of them". */
const isPartOfPart = (text: string, whole: Figure, { span }: Figure): boolean =>
  OF_THEM.test(text.slice(span.end, span.end + 12)) && !/\bor\b/.test(text.slice(whole.span.end, span.start));

const exact = ({ low, high }: Figure): number | null => (low === high ? low : null);
