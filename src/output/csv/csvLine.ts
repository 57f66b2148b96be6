// One line of a table as RFC 4180 wants it, with cells that a spreadsheet shows and never runs.

/** Null is an empty cell. Numbers and booleans are the reading's own; text may come from anywhere. */
export type Cell = string | number | boolean | null;

/** Spreadsheets take a file with this mark for UTF-8, and for the local code page without it. */
export const BYTE_ORDER_MARK = '\ufeff';

/**
 * Text that a spreadsheet may take for a formula: one of these marks first, also in full width, behind white space and
 * quotation marks, which some programs drop; or a tab or a line end first (OWASP, "CSV Injection").
 */
const FORMULA = /^(?:[\t\r\n]|[\s"'“”‘’\u200b-\u200f\ufeff]*[=+\-@＝＋－＠])/u;

/** The cells with their line end. Text that could run is led by an apostrophe. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(written).join(',')}\r\n`;

function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const harmless = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
