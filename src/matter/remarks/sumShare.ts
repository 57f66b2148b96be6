// A share that its own numbers do not give: "30 of the 40 wells (60 percent)".
import type { Figure } from '../../reading.ts';
import { marksIn } from '../events/nearby.ts';
import { type Desk, type Draft, quoted, type RemarkRule } from './remark.ts';

/** Between part and whole. */
const OUT_OF = /^[^.;,:\n]{0,20}?\b(?:out of|of)\b (?:the |its |their |all |a total of )*$/i;
/** Between the whole and the share. */
const THAT_IS = /^[^.;:\n]{0,25}?(?:\(|,|\bor\b)\s*(?:or |about |some |nearly |that is |i\.e\.,? )*$/i;
/** Points of a hundred that rounding explains. */
const ROUNDING = 1.5;

export const sumShare: RemarkRule = {
  id: 'sum-share',
  example: '“30 of the 40 wells, or 60 percent”',
  reason: 'a percentage is often copied from elsewhere, or counted from another whole',
  find(desk) {
    return desk.analysis.sentences.flatMap((sentence) => {
      const figures = marksIn(desk.figures, sentence);
      return figures.flatMap((part, index) => unlike(desk, part, figures[index + 1], figures[index + 2]));
    });
  },
};

function unlike(desk: Desk, part: Figure, whole: Figure | undefined, share: Figure | undefined): Draft[] {
  if (!whole || !share || share.of !== 'share' || part.of === 'share') return [];
  const { text } = desk.article;
  if (
    !OUT_OF.test(text.slice(part.span.end, whole.span.start)) ||
    !THAT_IS.test(text.slice(whole.span.end, share.span.start))
  )
    return [];
  if (part.low === null || part.low !== part.high || whole.low === null || whole.low !== whole.high || whole.low <= 0)
    return [];
  if (share.low === null || share.low !== share.high) return [];
  const percent = (part.low / whole.low) * 100;
  if (Math.abs(percent - share.low) <= ROUNDING * (share.approx ? 3 : 1)) return [];
  const counted = Math.round(percent * 10) / 10;
  const message = `${quoted(desk, part.span)} of ${quoted(desk, whole.span)} is ${counted} %, not ${quoted(desk, share.span)}: a share of what?`;
  return [{ kind: 'sum', spans: [part.span, whole.span, share.span], message }];
}
