// A count in the headline that the text does not give.
import type { Figure } from '../../reading.ts';
import { holds } from '../../span.ts';
import { agree, isTotal } from './countOf.ts';
import { type Draft, quoted, type RemarkRule, voiceAt } from './remark.ts';

/** Counts of one headline that are looked at. */
const MOST_ABOVE = 3;
/** Counts of the text that may add up to the headline's. */
const MOST_ADDED = 6;

export const headlineAgainstBody: RemarkRule = {
  id: 'headline-against-body',
  example: 'a headline “12 killed in Norvand” over a body that counts 15',
  reason: 'headlines are often written from an earlier version; readers keep the headline’s number',
  find(desk) {
    const headline = desk.article.blocks.find(({ kind }) => kind === 'headline');
    if (!headline) return [];
    const above = desk.figures
      .filter((figure) => isTotal(figure) && holds(headline.span, figure.span))
      .slice(0, MOST_ABOVE);
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

/** "12 killed" over "five soldiers and seven farmers": parts that come out are no contradiction. */
function isSumOf(figure: Figure, below: readonly Figure[]): boolean {
  const values = below.slice(0, MOST_ADDED).map(({ low }) => low ?? 0);
  const wanted = figure.low ?? figure.high ?? 0;
  let sums = new Set([0]);
  for (const value of values) sums = new Set([...sums, ...[...sums].map((sum) => sum + value)]);
  return sums.has(wanted);
}
