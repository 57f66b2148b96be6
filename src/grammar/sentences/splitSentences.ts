// Tokens of a paragraph → sentences. A sentence never spans paragraphs.
import type { GrammarWords } from '../../almanac/grammarWords.ts';
import type { Span } from '../../span.ts';
import { isDigitAt, isLetterAt, isUpperAt } from '../tokens/characters.ts';

/** Runs of token indices, half-open: `[first, beyond)`. */
export interface Run {
  readonly first: number;
  readonly beyond: number;
}

/** Sentences as runs of `tokens`, which are all of one paragraph. */
export function splitSentences(text: string, tokens: readonly Span[], words: GrammarWords): Run[] {
  const runs: Run[] = [];
  let first = 0;
  for (let i = 0; i < tokens.length; i++) {
    const beyond = boundaryAfter(text, tokens, i, first, words);
    if (beyond < 0) continue;
    runs.push({ first, beyond });
    first = beyond;
    i = beyond - 1;
  }
  if (first < tokens.length) runs.push({ first, beyond: tokens.length });
  return runs;
}

/** Index of the first token of the next sentence where token `i` ends one, else -1. */
function boundaryAfter(text: string, tokens: readonly Span[], i: number, first: number, words: GrammarWords): number {
  const token = tokens[i];
  const next = tokens[i + 1];
  if (!token || !next) return -1;
  const form = text.slice(token.start, token.end);
  if (isShortLine(text, tokens, i, first) || isRule(form) || isStamp(text, tokens, i)) return i + 1;
  if (first === 0 && i < 2 && isListNumber(text, tokens, i)) return -1;
  if (!isStop(form) && !endsInStop(form)) return -1;
  let beyond = i + 1;
  while (beyond < tokens.length && isCloser(text, tokens, beyond)) beyond++;
  for (let after = noteEnd(text, tokens, beyond); after > beyond; after = noteEnd(text, tokens, beyond)) beyond = after;
  const start = tokens[beyond];
  if (!start) return beyond;
  const closed = beyond > i + 1;
  if (!isStop(form)) return abbreviationEnds(text, form, tokens, beyond, words) ? beyond : -1;
  if (/[?!]/.test(form) && closed && isSaidBy(text, tokens, beyond)) return -1;
  return startsSentence(text, start, form, tokens[beyond - 1]) ? beyond : -1;
}

const isStop = (form: string): boolean => /^[.?!…]+$/u.test(form) && form.length < 40;
const endsInStop = (form: string): boolean => form.length > 1 && form.endsWith('.');

const CLOSERS = new Set(['"', '”', '’', "'", '»', ')', ']', '}', "''", '’’']);
/** A closing mark or bracket right behind the stop. */
function isCloser(text: string, tokens: readonly Span[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token || !before) return false;
  const form = text.slice(token.start, token.end);
  return (
    CLOSERS.has(form) &&
    (token.start === before.end || tokens[at + 1]?.start !== token.end) &&
    token.start - before.end < 2
  );
}

/** True where a sentence may begin with `start` after the stop `form`. */
function startsSentence(text: string, start: Span, form: string, before: Span | undefined): boolean {
  const glued = before !== undefined && start.start === before.end;
  if (isUpperAt(text, start.start)) return !glued || start.end - start.start > 1;
  if (glued && form === '.') return false;
  const at = start.start;
  const unit = text.charAt(at);
  if ('"“‘«\'`([•*-–—'.includes(unit)) return form !== '...' || isUpperAt(text, start.end);
  if (isDigitAt(text, at)) return form !== '...' && form !== '…';
  if (!isLetterAt(text, at)) return form === '.' && !',;:'.includes(unit);
  // Small letters: a script without capitals, or a careless writer.
  const small = text.slice(at, start.end);
  if (small.toLowerCase() === small.toUpperCase() || /^(?:https?:|www\.)/.test(small)) return true;
  if (glued || form.length > 2) return false;
  return form === '.'
    ? before !== undefined && text.charCodeAt(before.start) === 46 && !isShortened(text, before.start)
    : CARELESS.has(small);
}
/** Words that begin a sentence even in small letters. */
const CARELESS = new Set(
  'i we they he she it this these there but and so the if you my then what when how please'.split(' '),
);

/** True where the word before a stop looks cut short: no vowel, or fewer than three letters. */
function isShortened(text: string, stop: number): boolean {
  let start = stop;
  while (start > 0 && stop - start < 4 && isLetterAt(text, start - 1)) start--;
  return stop - start < 3 || !/[aeiouy]/i.test(text.slice(start, stop));
}

/** "1." or "b." before an item of a list. */
function isListNumber(text: string, tokens: readonly Span[], i: number): boolean {
  const token = tokens[0];
  if (!token) return false;
  const form = text.slice(token.start, token.end);
  return i === 0
    ? /^\d+(?:\.\d+)*\.$/.test(form)
    : /^(?:\d{1,3}(?:\.\d+)*|[a-zA-Z])$/.test(form) && tokens[1]?.start === token.end;
}

/** "[5]" or "[citation needed]" behind a stop: index beyond it, or `at` where there is none. */
function noteEnd(text: string, tokens: readonly Span[], at: number): number {
  const open = tokens[at];
  if (!open || text.charAt(open.start) !== '[') return at;
  for (let i = at + 1; i < tokens.length && i <= at + NOTE_REACH; i++) {
    const token = tokens[i];
    if (!token || text.charAt(token.start) !== ']') continue;
    const inner = text.slice(open.end, token.start);
    return /^(?:\d+|[a-z]|[a-z ]*needed)$/.test(inner) ? i + 1 : at;
  }
  return at;
}
/** Longest note, in tokens: "[better source needed]". */
const NOTE_REACH = 4;

/** A line drawn in characters. */
const isRule = (form: string): boolean => form.length >= 8 && /^([-_=*~])\1+$/.test(form);

/** "03/15/2001 04:17 PM": the head of a forwarded mail. */
function isStamp(text: string, tokens: readonly Span[], i: number): boolean {
  const token = tokens[i];
  const date = tokens[i - 2];
  if (!token || !date || token.end - token.start !== 2) return false;
  const half = text.slice(token.start, token.end);
  return (
    (half === 'AM' || half === 'PM') &&
    /^\d+\/\d+\/\d+$/.test(text.slice(date.start, Math.min(date.end, date.start + 12)))
  );
}

/** "… of Halvar Inc. The firm": an abbreviation ends the sentence where a word follows that no name begins with. */
function abbreviationEnds(
  text: string,
  form: string,
  tokens: readonly Span[],
  beyond: number,
  words: GrammarWords,
): boolean {
  const kind = words.abbreviations.get(form);
  if (kind === 'title' || kind === 'inner') return false;
  const next = tokens[beyond];
  if (!next || !isUpperAt(text, next.start)) return false;
  if (!kind && /^\p{L}\.$/u.test(form)) return false;
  return STARTERS.has(text.slice(next.start, next.end));
}
const STARTERS = new Set(
  'The A An This That These Those It He She They We I You But And In On At After Before When While If As For From However Meanwhile His Her Its Their Our My There Here What Who Why How Where Some Many Most Several Both Each All No Not Now Then Also Since Although Though Despite According'.split(
    ' ',
  ),
);

/** Tokens after a quoted question or shout that are searched for a verb of saying: '"Why?" Captain Jo Marr asked'. */
const SAID_REACH = 6;
const SAID = new Set(
  'said says asked asks told tells wrote writes added cried shouted replied answered tweeted demanded wondered'.split(
    ' ',
  ),
);

function isSaidBy(text: string, tokens: readonly Span[], from: number): boolean {
  for (let i = from; i < tokens.length && i < from + SAID_REACH; i++) {
    const token = tokens[i];
    if (!token) return false;
    const form = text.slice(token.start, token.end);
    if (SAID.has(form)) return true;
    if (/^[.?!,"“]/u.test(form)) return false;
    if (!isUpperAt(text, token.start) && i > from + 3) return false;
  }
  return false;
}

/** Lines shorter than this, in units, are not wrapped text. A guess: wrapped lines run to 60 and more. */
const SHORT_LINE = 45;

/** A short line without a final comma, before a line that begins like a sentence: a list, a heading, a byline. */
function isShortLine(text: string, tokens: readonly Span[], i: number, first: number): boolean {
  const token = tokens[i];
  const next = tokens[i + 1];
  if (!token || !next) return false;
  const gap = text.slice(token.end, Math.min(next.start, token.end + 64));
  if (!gap.includes('\n')) return false;
  if (!isUpperAt(text, next.start) && !'•*-–—"“‘'.includes(text.charAt(next.start))) return false;
  const line = text.lastIndexOf('\n', token.start - 1);
  const start = Math.max(line + 1, tokens[first]?.start ?? 0);
  return token.end - start < SHORT_LINE && !/[,;-]/.test(text.charAt(token.end - 1));
}
