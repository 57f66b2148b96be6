// Text → tokens in the scheme of Universal Dependencies English. Every unit that is no white space is in one token.
import type { GrammarWords } from '../../almanac/grammarWords.ts';
import type { Span } from '../../span.ts';
import { addressEnd } from './addresses.ts';
import { characterAt, isApostropheAt, isDigitAt, isLetterAt, isSpaceAt } from './characters.ts';
import { splitWord } from './splitWord.ts';
import { wordEnd } from './wordEnd.ts';

/**
 * Tokens of `text` within `span`, in order.
 * `isQuote` tells the positions of apostrophes that are quotation marks; an abbreviation keeps its stop.
 */
export function tokenize(text: string, span: Span, words: GrammarWords, isQuote: (at: number) => boolean): Span[] {
  const tokens: Span[] = [];
  let at = span.start;
  while (at < span.end) {
    if (isSpaceAt(text, at)) {
      at++;
      continue;
    }
    const address = addressEnd(text, at, span.end);
    const word = address > at ? address : wordEnd(text, at, span.end, words, isQuote);
    if (address > at) tokens.push({ start: at, end: address });
    else if (word > at) splitWord(text, { start: at, end: word }, words, tokens);
    const end = word > at ? word : markEnd(text, at, span.end, isQuote);
    if (word <= at) tokens.push({ start: at, end });
    at = end;
  }
  return tokens;
}

/** Marks that stand in one token when repeated: "...", "!!!", "----". */
const REPEATED = new Set([...'.!?-=*_~#+·•–—']);
/** Faces made of marks, longest first. */
const FACES = [':-)', ':-(', ';-)', ':)', ':(', ';)', ':D', ':P', '=)', '=('];

function markEnd(text: string, at: number, limit: number, isQuote: (at: number) => boolean): number {
  const mark = characterAt(text, at);
  for (const face of FACES)
    if (text.startsWith(face, at) && at + face.length <= limit && !isLetterAt(text, at + face.length))
      return at + face.length;
  if (isApostropheAt(text, at) && text.charAt(at + 1) === mark && at + 1 < limit && isQuote(at)) return at + 2;
  if (mark === '!' || mark === '?') return endOfRun(text, at, limit, (next) => next === '!' || next === '?');
  if (REPEATED.has(mark)) return endOfRun(text, at, limit, (next) => next === mark);
  if (mark === "'" && isYearAt(text, at + 1)) return at + 3;
  return at + mark.length;
}

function endOfRun(text: string, at: number, limit: number, runs: (next: string) => boolean): number {
  let end = at + 1;
  while (end < limit && runs(text.charAt(end))) end++;
  return end;
}

/** "'02". */
const isYearAt = (text: string, at: number): boolean =>
  isDigitAt(text, at) && isDigitAt(text, at + 1) && !isDigitAt(text, at + 2) && !isLetterAt(text, at + 2);
