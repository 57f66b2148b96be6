// Short names where many reports bear the full one.
import { expect, test } from 'vitest';
import type { Report } from '../../../src/origins/report.ts';
import { findSpeakers } from '../../../src/origins/speakers/findSpeakers.ts';
import type { SourceKind } from '../../../src/reading.ts';
import { report } from '../handMade.ts';
import { almanac } from '../reports.ts';

const TOLL = 'nine people died at the bridge on Monday';

/** A report for each name, and the sizes of the sets that they make: "Mara Toll 3 | Toll 1". */
const setsOf = (kind: SourceKind, names: readonly string[]): string => {
  const reports = names.map(
    (full, at): Report =>
      report(`r${at}`, `${full} said ${TOLL}.`, [{ name: full, kind, who: full, cue: 'said', content: TOLL }]),
  );
  return findSpeakers(reports, [], almanac)
    .all.map(({ name, members }) => `${name} ${members.length}`)
    .sort()
    .join(' | ');
};

test.each<[string, SourceKind, readonly string[], string]>([
  ['a surname', 'person', ['Mara Toll', 'Mara Toll', 'Toll', 'Toll'], 'Mara Toll 4'],
  ['the short name first', 'person', ['Toll', 'Mara Toll', 'Mara Toll'], 'Mara Toll 3'],
  [
    'two people of one surname',
    'person',
    ['Mara Toll', 'Mara Toll', 'Berin Toll', 'Toll'],
    'Berin Toll 1 | Mara Toll 2 | Toll 1',
  ],
  ['a surname alone twice is no full name', 'person', ['Toll', 'Toll'], 'Toll 1 | Toll 1'],
  ['initials', 'organisation', ['Karsa Roads Agency', 'Karsa Roads Agency', 'KRA', 'KRA'], 'Karsa Roads Agency 4'],
  [
    'initials of two',
    'organisation',
    ['Karsa Roads Agency', 'Karsa Roads Agency', 'Ketria Rivers Authority', 'KRA'],
    'KRA 1 | Karsa Roads Agency 2 | Ketria Rivers Authority 1',
  ],
  [
    'a short form of two',
    'organisation',
    ['Karsa Roads Directorate', 'Karsa Roads Directorate', 'Norvand Roads Directorate', 'Roads Directorate'],
    'Karsa Roads Directorate 2 | Norvand Roads Directorate 1 | Roads Directorate 1',
  ],
])('%s', (_, kind, names, expected) => {
  expect(setsOf(kind, names)).toBe(expected);
});
