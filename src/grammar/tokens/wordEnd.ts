// Where a word ends: which stops, commas, hyphens and apostrophes belong inside it.
import type { GrammarWords } from '../../almanac/grammarWords.ts';
import { isApostropheAt, isDigitAt, isLetterAt, isUpperAt, isWordAt } from './characters.ts';

/** End of the word that starts at `at`, or `at` where a mark stands there. An abbreviation keeps its stop. */
export function wordEnd(
  text: string,
  at: number,
  limit: number,
  words: GrammarWords,
  isQuote: (at: number) => boolean,
): number {
  const isIn = (place: number) => place < limit && isWordAt(text, place);
  if (!isIn(at) && !startsElision(text, at, limit, words, isQuote) && !startsDecimal(text, at, limit)) return at;
  let end = at + 1;
  while (end < limit) {
    if (isIn(end)) end++;
    else if (isIn(end + 1) && joins(text, at, end, limit, words, isQuote)) end += 2;
    else break;
  }
  return takesStop(text, at, end, limit, words) ? end + 1 : end;
}

/** "'tis", "'em": an apostrophe that begins a listed word. */
const startsElision = (
  text: string,
  at: number,
  limit: number,
  words: GrammarWords,
  isQuote: (at: number) => boolean,
): boolean => {
  if (!isApostropheAt(text, at) || isQuote(at)) return false;
  let end = at + 1;
  while (end < limit && end - at < 8 && isLetterAt(text, end)) end++;
  const word = text.slice(at + 1, end).toLowerCase();
  return ELIDED.has(word) || words.contractions.has(`'${word}`);
};
const ELIDED = new Set(['em', 'til', 'cause', 'bout', 'round', 'n', 'neath']);

/** ".38" */
const startsDecimal = (text: string, at: number, limit: number): boolean =>
  text.charAt(at) === '.' && at + 1 < limit && isDigitAt(text, at + 1) && !isWordAt(text, at - 1);

/** True where the mark at `at` stands inside a word that started at `start`; word characters stand on both sides. */
function joins(
  text: string,
  start: number,
  at: number,
  limit: number,
  words: GrammarWords,
  isQuote: (at: number) => boolean,
): boolean {
  const mark = text.charAt(at);
  const digits = isDigitAt(text, at - 1) && isDigitAt(text, at + 1);
  switch (mark) {
    case '.':
      return digits || isInnerStop(text, start, at, limit);
    case ',':
    case ':':
    case '/':
      return digits;
    case '&':
      return isUpperAt(text, at - 1) && isUpperAt(text, at + 1);
    case '-':
    case '\u2010':
    case '\u2011':
      return digits ? isTelephone(text, start, at) : words.prefixes.has(text.slice(start, at).toLowerCase());
    default:
      return isApostropheAt(text, at) && !isQuote(at);
  }
}

/** Longest piece of a host name or abbreviation that is looked at, in units. A guess that no real one exceeds. */
const PIECE_REACH = 24;
const DOMAINS = new Set(
  'com org net edu gov int info biz uk us eu de fr ru ua sy il ca au in tv io co nz jp cn ch se doc pdf xls txt jpg htm html'.split(
    ' ',
  ),
);

/** "U.S", "a.m", "news.example": a stop between single letters, or before a domain that ends the word. */
function isInnerStop(text: string, start: number, at: number, limit: number): boolean {
  let end = at + 1;
  while (end < limit && end - at < PIECE_REACH && isWordAt(text, end)) end++;
  const next = end - at - 1;
  let before = 1;
  while (at - before > start && before < PIECE_REACH && isWordAt(text, at - before - 1)) before++;
  if (before === 1 && isLetterAt(text, at - 1) && next <= 2)
    return next === 1 || !isLower(text.slice(at + 1, end)) || text.charAt(at + 1) === 'h';
  if (DOMAINS.has(text.slice(at + 1, end).toLowerCase()))
    return isLower(text.slice(at + 1, end)) || (before > 1 && !isLower(text.slice(at - before, at)));
  return text.charAt(end) === '.' && DOMAINS.has(pieceAfter(text, end + 1, limit));
}

function pieceAfter(text: string, at: number, limit: number): string {
  let end = at;
  while (end < limit && end - at < PIECE_REACH && isWordAt(text, end)) end++;
  return text.slice(at, end).toLowerCase();
}

const isLower = (word: string): boolean => word === word.toLowerCase();

/** "555-0134", "020-7946-0018": three digits or more, a hyphen, and three or four that end the run. */
function isTelephone(text: string, start: number, at: number): boolean {
  let before = 0;
  while (at - before > start && before < 5 && isDigitAt(text, at - before - 1)) before++;
  let after = 0;
  while (after < 5 && isDigitAt(text, at + after + 1)) after++;
  if (before < 3 || before > 4 || after < 3 || after > 4) return text.slice(start, at).includes('-') && after === 4;
  return !(before === 4 && after === 4) && !isYearRange(text, at, before, after);
}

const isYearRange = (text: string, at: number, before: number, after: number): boolean =>
  before === 3 && after === 3 && text.charAt(at + 4) !== '-';

/** True where the stop behind the word is the word's own. */
function takesStop(text: string, start: number, end: number, limit: number, words: GrammarWords): boolean {
  if (end >= limit || text.charAt(end) !== '.' || text.charAt(end + 1) === '.') return false;
  const word = text.slice(start, Math.min(end, start + PIECE_REACH));
  if (words.abbreviations.has(`${word}.`)) return true;
  if (word.length === 1) return isUpperAt(text, start) && word !== 'I';
  return /^(?:\p{L}\.)+\p{L}$/u.test(word);
}
