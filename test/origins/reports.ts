// Invented reports for the tests of origins, and happenings as short lines that a table can hold.
import type { Bounds } from '../../src/dossier.ts';
import { findHappenings } from '../../src/origins/happenings/findHappenings.ts';
import type { Happening } from '../../src/origins/happenings/happening.ts';
import { openReport, type Report } from '../../src/origins/report.ts';
import { almanac, readText } from '../matter/reader.ts';

export { almanac };

/** A report of Wednesday 14 May 2031, unless another day is given. */
export const reportOf = (text: string, published = '2031-05-14', name = 'invented'): Report =>
  openReport({ name, reading: readText(text, { published }) });

export const happeningsIn = (text: string, published?: string): Happening[] =>
  findHappenings(reportOf(text, published), almanac);

/** "21", "14+", "-30", "~200". */
export function boundsLine(bounds: Bounds | null): string {
  if (bounds === null) return '';
  const { low, high, approx } = bounds;
  const number = high === null ? `${low}+` : low === null ? `-${high}` : low === high ? `${low}` : `${low}-${high}`;
  return approx ? `~${number}` : number;
}

/** "ASSAULT Tel Asmar 2031-05-13 killed 12 injured 30+". */
export const happeningLine = ({ type, place, from, dated, killed, injured }: Happening): string =>
  [
    type,
    place?.name ?? 'nowhere',
    dated ? from : 'undated',
    ...(killed ? [`killed ${boundsLine(killed.lead)}`] : []),
    ...(injured ? [`injured ${boundsLine(injured.lead)}`] : []),
  ].join(' ');
