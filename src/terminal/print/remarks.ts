// The remarks of a reading, under its tree. They ask; they do not judge.
import type { Reading } from '../../reading.ts';
import { harmless } from './harmless.ts';
import { type Line, piece, wrap } from './pieces.ts';

export interface RemarkOptions {
  readonly width: number;
  readonly all: boolean;
}

/** Remarks shown where not all are asked for. A guess: half a screen. */
const MOST = 8;

/** "Worth a second look" and a line a remark; loaded words stand with the voices that use them. */
export function remarkLines(reading: Reading, { width, all }: RemarkOptions): readonly Line[] {
  const remarks = reading.remarks.filter((remark) => remark.kind !== 'loaded');
  if (remarks.length === 0) return [];
  const shown = all ? remarks : remarks.slice(0, MOST);
  const left = remarks.length - shown.length;
  const marked = (sign: string, words: string): readonly Line[] =>
    wrap([piece(harmless(words))], { room: width - 4 }).map((line, at) => [
      piece(at === 0 ? `  ${sign} ` : '    '),
      ...line,
    ]);
  return [
    [piece('Worth a second look', 'strong')],
    ...shown.flatMap((remark) => marked('?', remark.message)),
    ...(left === 0 ? [] : marked('+', `${left} more; --all shows them`)),
  ];
}
