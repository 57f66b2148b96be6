// One line that says what the marks of the tree mean.
import type { Reading } from '../../reading.ts';
import { type Line, piece, wrap } from './pieces.ts';

/** The legend for the quotation marks, where somebody's words are told. */
export function legendOf(reading: Reading, width: number): readonly Line[] {
  if (reading.attributions.every(({ manner }) => manner === 'direct')) return [];
  return wrap([piece('“…” the speaker’s own words · ‘…’ as the report tells them', 'faint')], { room: width });
}
