// Pieces of a page → its lines in reading order: down the left column, then down the right one.
import type { Piece } from './pdfPages.ts';

/** A run of words on one base line, within one column; points, y grows upwards. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Part of the letters' size by which base lines of one line differ: raised and lowered figures. A guess. */
const SAME_LINE = 0.4;
/** Gap between words beyond which it is the gutter between columns, in sizes of letters. Spaces are 0.25 to 0.6, stretched 1. */
const GUTTER = 1.3;
/** Gap from which two pieces are two words, in sizes of letters. A guess: half a narrow space. */
const WORD_GAP = 0.12;
/** Lines on each side of a gutter from which they are columns. A guess. */
const COLUMN_LINES = 4;
/** Characters that half of a column's lines have: with fewer it is a table, which is read across. A guess. */
const COLUMN_CHARACTERS = 15;

/** The lines of a page in the order in which they are read. */
export const pageLines = (pieces: readonly Piece[]): readonly Line[] => inReadingOrder(linesOf(pieces));

/** Pieces on one base line, from left to right, parted at gutters. */
function linesOf(pieces: readonly Piece[]): readonly Line[] {
  const lines: Line[] = [];
  for (const row of rowsOf(pieces)) {
    let parts: Piece[] = [];
    for (const piece of [...row].sort((a, b) => a.x - b.x)) {
      const before = parts.at(-1);
      if (before && piece.x - (before.x + before.width) > GUTTER * Math.max(piece.size, before.size)) {
        lines.push(lineOf(parts));
        parts = [];
      }
      parts.push(piece);
    }
    if (parts.length > 0) lines.push(lineOf(parts));
  }
  return lines;
}

/** Pieces that share a base line, from the top down. */
function rowsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const rows: Piece[][] = [];
  let [y, size] = [Number.POSITIVE_INFINITY, 0];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row && y - piece.y <= SAME_LINE * Math.max(size, piece.size)) row.push(piece);
    else {
      rows.push([piece]);
      [y, size] = [piece.y, piece.size];
    }
  }
  return rows;
}

function lineOf(parts: readonly Piece[]): Line {
  let [text, right] = ['', Number.NEGATIVE_INFINITY];
  for (const { text: words, x, width, size } of parts) {
    const gap = text !== '' && x - right > WORD_GAP * size && !/\s$/.test(text) && !/^\s/.test(words);
    text += `${gap ? ' ' : ''}${words}`;
    right = x + width;
  }
  const longest = parts.reduce((best, part) => (part.width > best.width ? part : best));
  return { text: text.replace(/\s+/g, ' ').trim(), left: parts[0]?.x ?? 0, right, y: longest.y, size: longest.size };
}

function inReadingOrder(lines: readonly Line[]): readonly Line[] {
  const gutter = gutterOf(lines);
  const down = [...lines].sort((a, b) => b.y - a.y || a.left - b.left);
  if (gutter === null) return down;
  const ordered: Line[] = [];
  let band: Line[] = [];
  const endBand = (): void => {
    ordered.push(...inReadingOrder(band.filter((line) => line.right <= gutter)));
    ordered.push(...inReadingOrder(band.filter((line) => line.left >= gutter)));
    band = [];
  };
  for (const line of down) {
    if (line.left < gutter && line.right > gutter) {
      endBand();
      ordered.push(line);
    } else band.push(line);
  }
  endBand();
  return ordered;
}

/** The place between two columns that most lines on both sides keep clear of; null where there is one column. */
function gutterOf(lines: readonly Line[]): number | null {
  let [best, most] = [null as number | null, COLUMN_LINES - 1];
  for (const gutter of new Set(lines.map(({ left }) => Math.floor(left) - 1))) {
    const left = lines.filter((line) => line.right <= gutter);
    const right = lines.filter((line) => line.left >= gutter);
    const beside = Math.min(besideCount(left, right), besideCount(right, left));
    if (beside > most && isProse(left) && isProse(right)) [best, most] = [gutter, beside];
  }
  return best;
}

/** Lines of one side that stand at the height of the other. */
function besideCount(side: readonly Line[], other: readonly Line[]): number {
  const top = Math.max(...other.map(({ y, size }) => y + size));
  const bottom = Math.min(...other.map(({ y, size }) => y - size));
  return side.filter(({ y }) => y <= top && y >= bottom).length;
}

const isProse = (side: readonly Line[]): boolean =>
  side.filter(({ text }) => text.length >= COLUMN_CHARACTERS).length * 2 >= side.length;
