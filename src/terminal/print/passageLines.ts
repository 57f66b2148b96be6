// One passage → its lines: a sign, the words of the report, and notes at the right where there is room.
import type { Stance } from '../../reading.ts';
import { inTextOrder } from '../../span.ts';
import { excerpt, type Mark } from './excerpt.ts';
import type { Lookup } from './lookup.ts';
import { notesOf } from './notes.ts';
import type { Passage } from './passages.ts';
import { cellsOfLine, type Line, type Piece, piece, type Style, wrap } from './pieces.ts';

/** One sign per stance, told apart without colour. */
export const SIGNS: Readonly<Record<Stance, { readonly sign: string; readonly style: Style }>> = {
  asserts: { sign: '•', style: 'plain' },
  asks: { sign: '?', style: 'asks' },
  denies: { sign: '✗', style: 'denies' },
  accuses: { sign: '!', style: 'accuses' },
  urges: { sign: '→', style: 'urges' },
  expects: { sign: '◦', style: 'plain' },
  declines: { sign: '–', style: 'faint' },
};

export interface PassageOptions {
  /** Cells from the sign to the right edge. */
  readonly room: number;
  /** Lines of words at most. */
  readonly lines: number;
  /** False where the heading already tells the stance. */
  readonly stance: boolean;
}

/** Cells between words and the notes at their right. */
const GAP = 2;
const SIGN_CELLS = 2;
/** Part of the room that a passage may take in units before fitting it to lines exactly; words never fill lines fully. */
const FILL = 0.9;

/** The passage, no line wider than `options.room`. */
export function linesOf(passage: Passage, lookup: Lookup, options: PassageOptions): readonly Line[] {
  const notes = notesOf(passage, lookup, options);
  const room = options.room - SIGN_CELLS;
  const words = quoted(passage, lookup, Math.floor(room * options.lines * FILL));
  const close = words.at(-1)?.text.trimStart().replace('…', '') ?? '';
  const lines = wrap(words, { room, lines: options.lines, cut: `…${close}` });
  const { sign, style } = SIGNS[passage.stance];
  const signed = lines.map((line, index) => [index === 0 ? piece(`${sign} `, style) : piece('  '), ...line]);
  return withNotes(signed, notes, options.room);
}

/** The notes at the right of the last line where they fit, else on lines of their own at the right. */
function withNotes(lines: readonly Line[], notes: Line, room: number): readonly Line[] {
  if (notes.length === 0) return lines;
  const last = lines.at(-1) ?? [];
  const free = room - cellsOfLine(last) - cellsOfLine(notes);
  if (free >= GAP) return [...lines.slice(0, -1), [...last, piece(' '.repeat(free)), ...notes]];
  const under = wrap(notes, { room: room - SIGN_CELLS });
  return [...lines, ...under.map((line) => [piece(' '.repeat(indentOf(line, under.length, room))), ...line])];
}

/** One line of notes ends at the right edge; several begin where the words begin. */
const indentOf = (line: Line, lines: number, room: number): number =>
  lines > 1 ? SIGN_CELLS : Math.max(SIGN_CELLS, room - cellsOfLine(line));

/** The words between marks: “…” where they are the speaker's own, ‘…’ where the writer tells them. */
function quoted(passage: Passage, lookup: Lookup, units: number): readonly Piece[] {
  const { pieces, cut } = excerpt(lookup.reading.article.text, passage.spans, {
    room: units,
    keep: passage.figures.map((figure) => figure.span).sort(inTextOrder),
    marks: marksOf(passage, lookup),
    nested: passage.verbatim,
  });
  const [open, close] = passage.verbatim ? ['“', '”'] : ['‘', '’'];
  return [piece(open), ...pieces, piece(`${cut ? ' …' : ''}${close}`)];
}

function marksOf(passage: Passage, lookup: Lookup): readonly Mark[] {
  const styled = (found: readonly Omit<Mark, 'style'>[], style: Style): Mark[] =>
    found.map(({ span }) => ({ span, style }));
  return passage.spans
    .flatMap((span) => [
      ...styled(lookup.figuresIn(span), 'figure'),
      ...styled(lookup.timesIn(span), 'time'),
      ...styled(lookup.placesIn(span), 'place'),
    ])
    .sort((a, b) => inTextOrder(a.span, b.span));
}
