// Finds what may be a quotation mark, and which way it looks.
import type { Span } from '../../span.ts';
import { isApostropheAt, isDigitAt, isLetterAt, isSpaceAt, isWordAt } from '../tokens/characters.ts';

export interface Mark extends Span {
  readonly kind: 'double' | 'single' | 'angle';
  /** What its shape and its neighbours allow. A straight mark between two spaces, or between two words, is both. */
  readonly opens: boolean;
  readonly closes: boolean;
  /** True where the shape itself says which way it looks (curly, angle, ``LaTeX''). */
  readonly shaped: boolean;
  /** False for a closing single mark that may as well be a possessive: "the workers' ". */
  readonly sure: boolean;
}

/** All candidate marks of `text` within `span`, in order. Apostrophes inside words are none. */
export function marksIn(text: string, span: Span): Mark[] {
  const marks: Mark[] = [];
  for (let at = span.start; at < span.end; at++) {
    const mark = markAt(text, at, span);
    if (!mark) continue;
    marks.push(mark);
    at = mark.end - 1;
  }
  return marks;
}

function markAt(text: string, at: number, span: Span): Mark | null {
  switch (text.charAt(at)) {
    case '"':
    case '\uff02':
    case '\u2033':
      return straightDouble(text, { start: at, end: at + 1 }, span);
    case '“':
    case '„':
    case '‟':
    case '\u201f':
      return { start: at, end: at + 1, kind: 'double', ...shapedWays(text, at, at + 1, span, 'opens') };
    case '”':
      return { start: at, end: at + 1, kind: 'double', ...shapedWays(text, at, at + 1, span, 'closes') };
    case '«':
      return { start: at, end: at + 1, kind: 'angle', opens: true, closes: false, shaped: true, sure: true };
    case '»':
      return { start: at, end: at + 1, kind: 'angle', opens: false, closes: true, shaped: true, sure: true };
    default:
      return isApostropheAt(text, at) ? single(text, at, span) : null;
  }
}

/** A curly mark that plainly stands the wrong way round ("word “ ", " ”Word") may also look the other way. */
function shapedWays(text: string, start: number, end: number, span: Span, shape: 'opens' | 'closes') {
  const left = isOpenSide(text, start - 1, span);
  const right = isOpenSide(text, end, span);
  const other = shape === 'opens' ? !left && right : left && !right;
  return { opens: shape === 'opens' || other, closes: shape === 'closes' || other, shaped: true, sure: true };
}

function straightDouble(text: string, mark: Span, span: Span): Mark | null {
  const left = isOpenSide(text, mark.start - 1, span);
  const right = isOpenSide(text, mark.end, span) || isStopAt(text, mark.end, span);
  const inches = isDigitAt(text, mark.start - 1) && mark.start > span.start;
  const both = left === right;
  return {
    ...mark,
    kind: 'double',
    opens: (left || both) && !inches,
    closes: right || both,
    shaped: false,
    sure: !inches,
  };
}

function single(text: string, at: number, span: Span): Mark | null {
  const unit = text.charAt(at);
  const doubled = text.charAt(at + 1) === unit && at + 1 < span.end;
  if (doubled && !isApostropheAt(text, at + 2)) {
    const mark = { start: at, end: at + 2 };
    if (unit === '`' || unit === '‘')
      return { ...mark, kind: 'double', ...shapedWays(text, at, at + 2, span, 'opens') };
    if (unit === '’') return { ...mark, kind: 'double', ...shapedWays(text, at, at + 2, span, 'closes') };
    return straightDouble(text, mark, span);
  }
  const end = at + 1;
  const before = at > span.start && isWordAt(text, at - 1);
  const after = end < span.end && isWordAt(text, end);
  if (before && after) return null;
  const left = isOpenSide(text, at - 1, span);
  const right = isOpenSide(text, end, span) || isStopAt(text, end, span);
  const opens =
    unit !== '’' && (left || unit === '‘') && !before && !isSpaceOrEdge(text, end, span) && !isElision(text, end);
  const closes = unit !== '‘' && unit !== '`' && !isSpaceOrEdge(text, at - 1, span) && (right || !after);
  if (!opens && !closes) return null;
  const possessive = before && /[sSzxZX]/.test(text.charAt(at - 1)) && followsWord(text, end, span);
  return { start: at, end, kind: 'single', opens, closes: closes && !opens, shaped: unit === '‘', sure: !possessive };
}

/** True where an opening mark may have its back: the edge, a space, a bracket, a dash or another mark. */
const isOpenSide = (text: string, at: number, span: Span): boolean =>
  isSpaceOrEdge(text, at, span) || OPEN_SIDES.has(text.charAt(at));
const OPEN_SIDES = new Set([...'([{<—–-/"“”‘’\'`«»)]}']);

const isSpaceOrEdge = (text: string, at: number, span: Span): boolean =>
  at < span.start || at >= span.end || isSpaceAt(text, at);

const isStopAt = (text: string, at: number, span: Span): boolean =>
  at < span.end && '.,;:!?…'.includes(text.charAt(at));

/** "workers' rights": a space and a small letter follow, as after any possessive. */
const followsWord = (text: string, at: number, span: Span): boolean =>
  at + 1 < span.end && isSpaceAt(text, at) && isLetterAt(text, at + 1);

/** Longest elided word looked at, in units. */
const ELISION_REACH = 6;
/** "'em", "'90s": an apostrophe before these begins no quotation. */
function isElision(text: string, at: number): boolean {
  let end = at;
  while (end - at < ELISION_REACH && isWordAt(text, end)) end++;
  const word = text.slice(at, end).toLowerCase();
  return /^\d\ds?$/.test(word) || ELIDED.has(word);
}
const ELIDED = new Set(['em', 'til', 'tis', 'twas', 'cause', 'bout', 'n']);
