// “"We saw smoke" the mayor said”: printed English has a mark before the closing one, wherever a sentence goes on behind it.
import type { Quotation } from '../analysis.ts';

/** Words that a whole sentence in quotation marks has at least; fewer may be a name or a phrase. A guess. */
const FEWEST_WORDS = 4;
/** Share of words with a capital from which on the quotation is a title. A guess. */
const TITLED = 0.5;

/** Positions before the closing marks of quoted sentences that a word follows with no mark between. */
export function quotedCommas(text: string, quotations: readonly Quotation[]): ReadonlySet<number> {
  const ends = quotations.flatMap(({ parts, mark, open }): number[] => {
    const part = parts.at(-1);
    if (!part || open || mark === 'single') return [];
    const words = text.slice(part.start, part.end).match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
    const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
    const isSentence =
      words.length >= FEWEST_WORDS && /^\p{Lu}/u.test(words[0] ?? '') && capitals < TITLED * words.length;
    const close = part.end - 1;
    const goesOn =
      /[\p{L}\p{N}]/u.test(text.charAt(close - 1)) && /^\s?\p{L}/u.test(text.slice(part.end, part.end + 2));
    return isSentence && goesOn ? [close] : [];
  });
  return new Set(ends);
}
