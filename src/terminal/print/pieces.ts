// Styled words, and lines made of them that fit a number of cells.
import { cellsOf, cellsOfOne } from './cells.ts';

/** What a run of words is; colour is given to it later, or not. */
export type Style =
  | 'plain'
  | 'strong'
  | 'faint'
  | 'figure'
  | 'time'
  | 'place'
  | 'asks'
  | 'denies'
  | 'accuses'
  | 'urges';

export interface Piece {
  readonly text: string;
  readonly style: Style;
}

/** Pieces on one line. */
export type Line = readonly Piece[];

export const piece = (text: string, style: Style = 'plain'): Piece => ({ text, style });

/** Words in order, each of one or more pieces without spaces. */
type Words = readonly Line[];

/** Cells of a line. */
export const cellsOfLine = (line: Line): number => line.reduce((sum, { text }) => sum + cellsOf(text), 0);

export interface WrapOptions {
  /** Cells of every line; at least 8 are used, whatever is asked. */
  readonly room: number;
  /** More lines than this are cut, the last one ending in `cut`. Default: no limit. */
  readonly lines?: number;
  /** What ends the last line where it was cut. Default: "…". */
  readonly cut?: string;
}

/** Cells. Narrower lines are not worth wrapping to; a guess. */
const LEAST_ROOM = 8;

/** The pieces as lines broken between words; a word longer than a line is broken between characters. */
export function wrap(pieces: Line, options: WrapOptions): readonly Line[] {
  const room = Math.max(options.room, LEAST_ROOM);
  const words = wordsOf(pieces, room);
  const lines = fill(words, room);
  const most = options.lines ?? lines.length;
  const fitting = lines.length <= most ? lines : cutTo(lines.slice(0, most), room, piece(options.cut ?? '…'));
  return fitting.map(joined);
}

/** Drops words from the end until the cut sign fits on the last line. */
function cutTo(lines: readonly Words[], room: number, sign: Piece): readonly Words[] {
  const words = lines.flat();
  for (let kept = words.length; kept > 0; kept--) {
    const cut = fill([...words.slice(0, kept), [sign]], room);
    if (cut.length <= lines.length) return cut;
  }
  return [[[sign]]];
}

/** Splits at spaces; a word may be made of several pieces. Words wider than `room` are broken. */
function wordsOf(pieces: Line, room: number): Words {
  const words: Piece[][] = [[]];
  for (const { text, style } of pieces) {
    text.split(' ').forEach((part, index) => {
      if (index > 0) words.push([]);
      if (part !== '') words.at(-1)?.push({ text: part, style });
    });
  }
  return words.filter((word) => word.length > 0).flatMap((word) => broken(word, room));
}

function broken(word: Line, room: number): Words {
  if (cellsOfLine(word) <= room) return [word];
  const parts: Piece[][] = [[]];
  let used = 0;
  for (const { text, style } of word) {
    let run = '';
    for (const character of text) {
      const cells = cellsOfOne(character);
      if (used + cells > room) {
        if (run !== '') parts.at(-1)?.push({ text: run, style });
        parts.push([]);
        run = '';
        used = 0;
      }
      run += character;
      used += cells;
    }
    if (run !== '') parts.at(-1)?.push({ text: run, style });
  }
  return parts.filter((part) => part.length > 0);
}

/** Words one after the other into lines, with a space between. */
function fill(words: Words, room: number): readonly Words[] {
  const lines: Line[][] = [];
  let used = room;
  for (const word of words) {
    const cells = cellsOfLine(word);
    if (used + 1 + cells > room) {
      lines.push([word]);
      used = cells;
    } else {
      lines.at(-1)?.push(word);
      used += 1 + cells;
    }
  }
  return lines;
}

/** The words with spaces between; a space inside a run of one style has that style. */
const joined = (words: Words): Line =>
  words.flatMap((word, index) => {
    const before = words[index - 1]?.at(-1)?.style;
    return index === 0 ? word : [piece(' ', before === word[0]?.style ? before : 'plain'), ...word];
  });
