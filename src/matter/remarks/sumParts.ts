// Parts that are more than their whole: "17 people, among them nine children and ten women".
import type { Figure } from '../../reading.ts';
import { marksIn } from '../events/nearby.ts';
import { type Desk, type Draft, quoted, quotedList, type RemarkRule, spansOf } from './remark.ts';

/** Words that lead from a whole to its parts. */
const LEADS =
  /^[^.;:\n]{0,25}?\b(?:including|among them|amongst them|among whom|comprising)\s+(?:at least |about |some |up to )?$/i;
/** "17 people, nine of them children": a part that says itself that it is one. */
const BESIDE = /^[^.;:\n]{0,25}?,\s*(?:and |at least )?$/i;
const OF_THEM = /^ of (?:them|whom|which)\b/i;
/** Between two parts: a comma, "and", and the words that are counted; no verb of its own. */
const JOINS = /^[^.;:()\n]{0,15}?(?:,|\band\b|\bas well as\b)\s*(?:and )?$/i;

/** Parts looked at after one whole, so that a list of numbers without end stays linear. A guess. */
const MOST_PARTS = 12;

export const sumParts: RemarkRule = {
  id: 'sum-parts',
  example: '“17 people, among them nine children and ten women”',
  reason: 'parts that are more than their whole mean that one number is wrong, or that the parts overlap',
  find(desk) {
    return desk.analysis.sentences.flatMap((sentence) => {
      const figures = marksIn(desk.figures, sentence);
      return figures.flatMap((whole, index) => tooMany(desk, whole, figures.slice(index + 1, index + 1 + MOST_PARTS)));
    });
  },
};

function tooMany(desk: Desk, whole: Figure, after: readonly Figure[]): Draft[] {
  const { text } = desk.article;
  const parts: Figure[] = [];
  let end = whole.span.end;
  for (const part of after) {
    const between = text.slice(end, part.span.start);
    const leads =
      LEADS.test(between) || (BESIDE.test(between) && OF_THEM.test(text.slice(part.span.end, part.span.end + 12)));
    if (!(parts.length === 0 ? leads : JOINS.test(between)) || !isPartOf(part, whole)) break;
    parts.push(part);
    end = part.span.end;
  }
  const sum = parts.reduce((total, part) => total + (part.low ?? 0), 0);
  if (parts.length === 0 || whole.high === null || whole.approx || whole.of === 'share' || sum <= whole.high) return [];
  const adding = parts.length === 1 ? `${sum}` : `${parts.map(({ low }) => low ?? 0).join(' + ')} = ${sum}`;
  const message = `${quoted(desk, whole.span)} against ${quotedList(desk, spansOf(parts), 5)}: ${adding}, more than ${whole.high}. Do the parts overlap?`;
  return [{ kind: 'sum', spans: [whole.span, ...spansOf(parts)], message }];
}

/** The same thing counted: the dead among the dead, never the injured. */
const isPartOf = (part: Figure, whole: Figure): boolean =>
  part.unit === whole.unit && (part.of === whole.of || part.of === 'people' || part.of === 'other');
