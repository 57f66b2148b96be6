// Paragraphs → sentences as spans with the spans of their tokens, before anything is known of their words.
import type { GrammarWords } from '../../almanac/grammarWords.ts';
import type { Span } from '../../span.ts';
import type { Quotation } from '../analysis.ts';
import type { Paragraph } from '../quotations/paragraphs.ts';
import { isApostropheAt } from '../tokens/characters.ts';
import { tokenize } from '../tokens/tokenize.ts';
import { type Run, splitSentences } from './splitSentences.ts';

/** A sentence whose tokens are spans only. */
export interface Outline extends Span {
  readonly tokens: readonly Span[];
  readonly block: number;
}

export function outlineSentences(
  text: string,
  paragraphs: readonly Paragraph[],
  quotations: readonly Quotation[],
  words: GrammarWords,
): Outline[] {
  const marks = new Set(quotations.flatMap((quotation) => edgesOf(text, quotation)));
  const isQuote = (at: number) => marks.has(at);
  return paragraphs.flatMap((paragraph) => {
    const tokens = tokenize(text, paragraph, words, isQuote);
    return splitSentences(text, tokens, words).map((run) => outline(text, tokens, run, paragraph.block, words));
  });
}

/** Positions of the apostrophes that are quotation marks of `quotation`. */
function edgesOf(text: string, quotation: Quotation): number[] {
  return quotation.parts.flatMap((part) =>
    [part.start, part.start + 1, part.end - 2, part.end - 1].filter(
      (at, i) => isApostropheAt(text, at) && (i === 0 || i === 3 || quotation.mark === 'double'),
    ),
  );
}

function outline(text: string, tokens: readonly Span[], run: Run, block: number, words: GrammarWords): Outline {
  const own = withFinalStop(text, tokens.slice(run.first, run.beyond), words);
  return { start: own[0]?.start ?? 0, end: own[own.length - 1]?.end ?? 0, tokens: own, block };
}

/** At the end of a sentence the stop of an abbreviation is the sentence's, as the treebanks have it: "U.S" ".". */
function withFinalStop(text: string, tokens: Span[], words: GrammarWords): Span[] {
  let last = tokens.length - 1;
  while (last > 0 && /^["”’'»)\]]+$/u.test(text.slice(tokens[last]?.start, tokens[last]?.end))) last--;
  const token = tokens[last];
  if (!token || token.end - token.start < 3 || text.charAt(token.end - 1) !== '.') return tokens;
  const form = text.slice(token.start, token.end);
  if (!words.abbreviations.has(form) && !/^(?:\p{L}\.){2,}$/u.test(form)) return tokens;
  const parted = [
    { start: token.start, end: token.end - 1 },
    { start: token.end - 1, end: token.end },
  ];
  return [...tokens.slice(0, last), ...parted, ...tokens.slice(last + 1)];
}
