// "The toll has risen to 19": a number without people beside it counts whom the words before it count.
import type { Figure } from '../../reading.ts';

/** Words before such a number; it follows them at once. */
const RISEN =
  /\b(?:(?<killed>(?:death )?toll|number of (?:\p{L}+ ){0,2}(?:killed|dead|deaths))|(?<injured>number of (?:\p{L}+ ){0,2}(?:injured|wounded)))\b[^.!?;]{0,80}\b(?:ris(?:es?|en|ing)|rose|climb(?:s|ed)|increas(?:es|ed)|jump(?:s|ed)|went up|stands?|stood|now)\s(?:to|at)\s(?:about |at least |more than |nearly |up to )?$/iu;
/** UTF-16 units before the number in which they stand. */
const BEFORE = 160;

/** The figures with what they count, where only the words before tell. */
export const withRisenTolls = (figures: readonly Figure[], text: string): readonly Figure[] =>
  figures.map((figure) => {
    const { killed, injured } =
      figure.of === 'other'
        ? (RISEN.exec(text.slice(Math.max(0, figure.span.start - BEFORE), figure.span.start))?.groups ?? {})
        : {};
    return killed ? { ...figure, of: 'killed' } : injured ? { ...figure, of: 'injured' } : figure;
  });
