// Pairs quotation marks. Doubles first, then angles, then singles, which never cross another pair.
// Every paragraph starts afresh unless a quotation runs on into it, so that one odd mark never spoils the rest.

import { inTextOrder, type Span } from '../../span.ts';
import type { Quotation } from '../analysis.ts';
import { type Mark, marksIn } from './marks.ts';
import { pairSingles } from './pairSingles.ts';
import type { Paragraph } from './paragraphs.ts';
import { isScare } from './scare.ts';

/**
 * Quotations of all paragraphs, in text order, the outer before the inner.
 * One that is opened again in each paragraph, or closed only in a later one, has one part a paragraph.
 */
export function findQuotations(text: string, paragraphs: readonly Paragraph[]): Quotation[] {
  const marks = paragraphs.map((paragraph) => marksIn(text, paragraph));
  const doubles = pairLong(text, paragraphs, marks, 'double');
  const angles = pairLong(text, paragraphs, marks, 'angle');
  const singles = marks.flatMap((own) =>
    pairSingles(own, [doubles, angles]).map((span) => quotation(text, [span], 'single', false)),
  );
  return [...doubles, ...angles, ...singles].sort(inTextOrder);
}

function quotation(text: string, parts: readonly Span[], mark: Quotation['mark'], open: boolean): Quotation {
  const start = parts[0]?.start ?? 0;
  const end = parts[parts.length - 1]?.end ?? start;
  return { start, end, parts, mark, open, scare: !open && parts.length === 1 && isScare(text, { start, end }) };
}

/** A quotation that a paragraph left open: its parts so far. */
interface Pending {
  readonly parts: readonly Span[];
}

function pairLong(
  text: string,
  paragraphs: readonly Paragraph[],
  marks: readonly (readonly Mark[])[],
  kind: 'double' | 'angle',
): Quotation[] {
  const found: Quotation[] = [];
  let pending: Pending | null = null;
  paragraphs.forEach((paragraph, index) => {
    const own = (marks[index] ?? []).filter((mark) => mark.kind === kind);
    let parts: readonly Span[] = pending?.parts ?? [];
    let open: Mark | null = pending
      ? { start: paragraph.start, end: paragraph.start, kind, opens: true, closes: false, shaped: false, sure: true }
      : null;
    const first = own[0];
    const reopened = pending && first?.opens && isAtStart(text, paragraph, first);
    if (reopened) open = first;
    for (const mark of reopened ? own.slice(1) : own) {
      if (open && mark.closes && !(mark.opens && isRestart(mark, open))) {
        found.push(quotation(text, [...parts, { start: open.start, end: mark.end }], kind, false));
        open = null;
        parts = [];
      } else if (mark.opens) {
        if (open && isReopened(text, open, mark))
          parts = [...parts, { start: open.start, end: trimmedEnd(text, { start: open.start, end: mark.start }) }];
        else {
          // The earlier mark was odd, unless it had run over from other paragraphs.
          if (parts.length > 0) found.push(quotation(text, parts, kind, true));
          parts = [];
        }
        open = mark;
      }
    }
    pending = null;
    if (!open) return;
    const held = [...parts, { start: open.start, end: trimmedEnd(text, paragraph) }];
    if (runsOn(text, paragraphs, marks, index, kind)) pending = { parts: held };
    else if (parts.length > 0 || isWorthKeeping(open, paragraph)) found.push(quotation(text, held, kind, true));
  });
  return found;
}

/** A straight mark that could be both, right behind the opening one, closes it; nothing restarts there. */
const isRestart = (mark: Mark, open: Mark): boolean => mark.opens && !mark.closes && mark.start > open.end;

/** Units of what is opened anew; what is shorter is a speaker behind a mark that looks the wrong way (“Marr said. “No.”). A guess. */
const LEAST_REOPENED = 30;

/** “"The bridge fell. "We ran."”: opened anew behind a full sentence, as in each paragraph, where the lines are lost. */
const isReopened = (text: string, open: Mark, mark: Mark): boolean =>
  open.sure &&
  mark.start - open.end >= LEAST_REOPENED &&
  !open.closes &&
  !mark.closes &&
  /[.!?…]\s+$/.test(text.slice(Math.max(open.end, mark.start - 3), mark.start)) &&
  [open, mark].every(({ end }) => /\p{Lu}/u.test(text.charAt(end)));

/** An unclosed mark is a quotation only where it plainly opens one. */
const isWorthKeeping = (open: Mark, paragraph: Paragraph): boolean =>
  open.sure && !open.closes && paragraph.end - open.end > 1;

/** Paragraphs that a quotation may run through without a mark of its own. A guess: statements quoted whole are longer, but rare. */
const SILENT_PARAGRAPHS = 12;

/** True where the quotation left open in paragraph `index` goes on in the next one. */
function runsOn(
  text: string,
  paragraphs: readonly Paragraph[],
  marks: readonly (readonly Mark[])[],
  index: number,
  kind: Mark['kind'],
): boolean {
  const here = paragraphs[index];
  if (!here?.runsOn) return false;
  for (let step = 1; step <= SILENT_PARAGRAPHS; step++) {
    const next = paragraphs[index + step];
    if (!next) return false;
    if (!next.runsOn) continue;
    const own = (marks[index + step] ?? []).filter((mark) => mark.kind === kind);
    const [first] = own;
    if (!first) continue;
    if (step === 1 && first.opens && isAtStart(text, next, first)) return true;
    // Of marks between spaces, which may be either, the first of an odd number closes what is open.
    return first.closes && (!first.opens || own.length % 2 === 1);
  }
  return false;
}

const isAtStart = (text: string, paragraph: Paragraph, mark: Mark): boolean =>
  mark.start - paragraph.start < 8 && text.slice(paragraph.start, mark.start).trim() === '';

const trimmedEnd = (text: string, span: Span): number => {
  let { end } = span;
  while (end > span.start && /\s/.test(text.charAt(end - 1))) end--;
  return end;
};
