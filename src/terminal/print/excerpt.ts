// Words of the report chosen to be shown: as they stand, with "…" where some are left out.
import type { Span } from '../../span.ts';
import { harmless } from './harmless.ts';
import { type Piece, piece, type Style } from './pieces.ts';

/** A run to be marked by a style. */
export interface Mark {
  readonly span: Span;
  readonly style: Style;
}

export interface ExcerptOptions {
  /** UTF-16 units to show at most, about. */
  readonly room: number;
  /** What should be seen even where it stands late (figures), in text order. */
  readonly keep: readonly Span[];
  readonly marks: readonly Mark[];
  /** True inside “ ”: the report's own double marks are shown single, as editors do. */
  readonly nested: boolean;
}

export interface Excerpt {
  readonly pieces: readonly Piece[];
  /** True where words at the end are left out. */
  readonly cut: boolean;
}

/** The words under `spans`, shortened to about `room` units at word boundaries, around what is to be kept. */
export function excerpt(text: string, spans: readonly Span[], options: ExcerptOptions): Excerpt {
  const runs = spans.map((span) => tidy(text, span)).filter((span) => span.end > span.start);
  const shown = choose(text, runs, options);
  const pieces = shown.flatMap((run, index) => {
    const before = shown[index - 1];
    const gap = before && text.slice(before.end, run.start).trim() !== '' ? ' … ' : ' ';
    return [...(before ? [piece(gap)] : []), ...styled(text, run, options)];
  });
  return { pieces, cut: (shown.at(-1)?.end ?? 0) < (runs.at(-1)?.end ?? 0) };
}

/** The part of the room that the beginning gets where the rest goes to what is kept. A guess. */
const HEAD_SHARE = 0.4;
/** The part of the room before what is kept. A guess. */
const LEAD_SHARE = 0.25;

function choose(text: string, runs: readonly Span[], { room, keep }: ExcerptOptions): readonly Span[] {
  const head = firstUnits(text, runs, room);
  const end = head.at(-1)?.end ?? 0;
  const late = keep.find(
    (span) => span.end > end && runs.some((run) => run.start <= span.start && span.end <= run.end),
  );
  if (!late || keep.some((span) => span.end <= end && head.some((run) => run.start <= span.start))) return head;
  const run = runs.find((one) => one.start <= late.start && late.end <= one.end) ?? late;
  const beginning = firstUnits(text, runs, Math.floor(room * HEAD_SHARE));
  const from = Math.max(
    run.start,
    wordEdge(text, late.start - Math.floor(room * LEAD_SHARE)),
    beginning.at(-1)?.end ?? 0,
  );
  const rest = Math.floor(room * (1 - HEAD_SHARE));
  return [...beginning, ...firstUnits(text, [tidy(text, { start: from, end: run.end })], rest)];
}

/** The first `room` units of the runs, ending at a word boundary. */
function firstUnits(text: string, runs: readonly Span[], room: number): readonly Span[] {
  const kept: Span[] = [];
  let left = room;
  for (const run of runs) {
    if (left <= 0) break;
    const whole = run.end - run.start <= left;
    const end = whole ? run.end : Math.max(wordEdge(text, run.start + left), run.start + 1);
    kept.push(tidyEnd(text, { start: run.start, end: whole || end > run.start + 1 ? end : run.start + left }));
    left -= run.end - run.start;
  }
  return kept.filter((span) => span.end > span.start);
}

/** The end of the last whole word before `at`. */
function wordEdge(text: string, at: number): number {
  let edge = Math.max(at, 0);
  const least = Math.max(edge - 40, 0);
  while (edge > least && !/\s/.test(text.charAt(edge))) edge--;
  return edge > least ? edge : Math.max(at, 0);
}

const LEADING = /^[\s,;:.)\]’”»–—-]+/;
const TRAILING = /[\s,;:([‘“«–—-]+$/;

/** Without white space, stray marks at the edges, and one pair of quotation marks that holds all of it. */
function tidy(text: string, span: Span): Span {
  const words = text.slice(span.start, Math.min(span.end, span.start + 64));
  const start = span.start + (LEADING.exec(words)?.[0].length ?? 0);
  return unquoted(text, tidyEnd(text, { start: Math.min(start, span.end), end: span.end }));
}

function tidyEnd(text: string, span: Span): Span {
  const words = text.slice(Math.max(span.start, span.end - 64), span.end);
  return { start: span.start, end: Math.max(span.start, span.end - (TRAILING.exec(words)?.[0].length ?? 0)) };
}

const OPEN = '“"«„';
const CLOSE = '”"»“';

function unquoted(text: string, span: Span): Span {
  const opens = OPEN.includes(text.charAt(span.start));
  const closes = CLOSE.includes(text.charAt(span.end - 1));
  const inner = text.slice(span.start + 1, span.end - 1);
  const start = opens && !hasMark(inner, CLOSE) ? span.start + 1 : span.start;
  const end = closes && !hasMark(inner, OPEN) ? span.end - 1 : span.end;
  return end > start ? { start, end } : span;
}

const hasMark = (text: string, marks: string): boolean => [...marks].some((mark) => text.includes(mark));

function styled(text: string, run: Span, options: ExcerptOptions): readonly Piece[] {
  const show = (start: number, end: number): string => {
    const words = harmless(text.slice(start, end));
    return options.nested ? singleMarks(words) : words;
  };
  const pieces: Piece[] = [];
  let at = run.start;
  for (const { span, style } of options.marks) {
    if (span.start < at || span.end > run.end) continue;
    pieces.push(piece(show(at, span.start)), piece(show(span.start, span.end), style));
    at = span.end;
  }
  pieces.push(piece(show(at, run.end)));
  return pieces.filter((one) => one.text !== '');
}

/** Double quotation marks as single ones, for words that stand in double ones already. */
export const singleMarks = (words: string): string =>
  words.replace(/[“„«]/g, '‘').replace(/[”»]/g, '’').replace(/"/g, "'");
