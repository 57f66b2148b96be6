// Numbers that are tolls only by the words around them: "the toll has risen to 19"; "12 people including a nurse were killed".
import type { Figure } from '../../reading.ts';

/** Words before a number without people beside it; it follows them at once. */
const RISEN =
  /\b(?:(?<killed>(?<!\b(?:injury|bridge|road|economic|financial) )toll(?! of (?:the )?(?:injured|wounded))|number of (?:\p{L}+ ){0,2}(?:killed|dead|deaths))|(?<injured>number of (?:\p{L}+ ){0,2}(?:injured|wounded)))\b[^.!?;]{0,80}\b(?:ris(?:es?|en|ing)|rose|climb(?:s|ed)|increas(?:es|ed)|jump(?:s|ed)|went up|stands?|stood|now)\s(?:from \S+ )?(?:to|at)\s(?:about |at least |more than |nearly |up to )?$/iu;
/** Words after a number of people who are killed or injured together with some of them. */
const WITH_SOME =
  /^,?\s(?:including|among them|mostly|most of them|some of them)\b[^.!?;:“”"]{0,60}?\b(?:was|were|(?:has|have|had) been|are|died)\b(?:\salso)?(?:\s(?<injured>injured|wounded|hurt)\b|(?<=died)|\s(?:killed|dead|slain)\b)/iu;
/** UTF-16 units before the number, and after it, in which they stand. */
const BEFORE = 160;
const AFTER = 120;

/** The figures with what they count, where only the words around them tell. */
export const tollFigures = (figures: readonly Figure[], text: string): readonly Figure[] =>
  figures.map((figure) => {
    const of = tollOf(figure, text);
    return of === null ? figure : { ...figure, of };
  });

function tollOf({ of, span }: Figure, text: string): 'killed' | 'injured' | null {
  const match =
    of === 'other'
      ? RISEN.exec(text.slice(Math.max(0, span.start - BEFORE), span.start))
      : of === 'people'
        ? WITH_SOME.exec(text.slice(span.end, span.end + AFTER))
        : null;
  return match && (match.groups?.injured ? 'injured' : 'killed');
}
