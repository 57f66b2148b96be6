// How many cells of a terminal a text takes.

/** Takes no cell of its own: combining marks, joiners, variation selectors. */
const NO_CELL = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** Shown as a picture two cells wide. */
const EMOJI = /^\p{Emoji_Presentation}$/u;

/** Turns the sign before it into a picture. */
const PICTURE_SELECTOR = 0xfe0f;

/** Ranges of East Asian Wide and Fullwidth characters, after Unicode's EastAsianWidth.txt, joined where gaps are unassigned. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x2329, 0x232a],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18aff],
  [0x1aff0, 0x1b2ff],
  [0x1f200, 0x1f2ff],
  [0x20000, 0x3fffd],
];

/**
 * Cells of `text` on a terminal. Never too few: a picture joined from several counts each of them,
 * so a line measured here may end early but never runs over.
 */
export function cellsOf(text: string): number {
  let cells = 0;
  for (const character of text) cells += cellsOfOne(character);
  return cells;
}

/** Cells of one code point: 0, 1 or 2; the picture selector counts the cell that it adds. */
export function cellsOfOne(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x300) return point === 0xad ? 0 : 1;
  if (point === PICTURE_SELECTOR) return 1;
  if (NO_CELL.test(character)) return 0;
  return WIDE.some(([first, last]) => point >= first && point <= last) || EMOJI.test(character) ? 2 : 1;
}
