// The index that takes reports one by one.
import { expect, test } from 'vitest';
import { createCopyIndex } from '../../../src/origins/copies/copyIndex.ts';
import { findCopies } from '../../../src/origins/copies/findCopies.ts';
import { createPostings, MOST_REPORTS } from '../../../src/origins/copies/postings.ts';
import { openReport, type Report } from '../../../src/origins/report.ts';
import type { Reading } from '../../../src/reading.ts';
import { almanac } from '../../matter/reader.ts';
import { reportOf } from '../reports.ts';

const SENTENCE = (n: number) =>
  `Ferry ${n} reached pier ${n + 7} of Lowmark with crate ${n + 50} aboard, guard ${n + 90} noted in ledger ${n + 130}.`;
const text = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => SENTENCE(from + n)).join('\n\n');

/** A reading of nothing but a text, for texts too long to be read in a test. */
const bareReport = (id: string, words: string): Report => {
  const { reading } = reportOf('A ferry came in.');
  const bare: Reading = { ...reading, attributions: [], article: { ...reading.article, id, text: words } };
  return openReport({ name: id, reading: bare });
};

test('finds what the batch finds', () => {
  const reports = [text(0, 6), text(3, 9), text(20, 24), text(5, 12)].map((words) => reportOf(words));
  const index = createCopyIndex(almanac);
  const found = reports.flatMap((report) => index.add(report));
  const key = ({ a, b }: (typeof found)[number]) => `${a.report} ${b.report}`;
  expect(found.toSorted((x, y) => (key(x) < key(y) ? -1 : 1))).toEqual(findCopies(reports, almanac));
  expect(found).toHaveLength(3);
});

test('a report is no copy of itself', () => {
  const index = createCopyIndex(almanac);
  index.add(reportOf(text(0, 6)));
  expect(index.add(reportOf(text(0, 6)))).toEqual([]);
});

test.each([
  ['one word over and over', 'ferry '.repeat(60_000)],
  ['function words only', 'of the '.repeat(60_000)],
  ['one unbroken line', 'x'.repeat(1_000_000)],
  ['many sentences', 'Ferry came. '.repeat(60_000)],
  ['marks only', '«“…”»\n'.repeat(60_000)],
])('%s is no burden', (_, words) => {
  const index = createCopyIndex(almanac);
  index.add(bareReport('one', words));
  expect(() => index.add(bareReport('other', `${words} Ferry.`))).not.toThrow();
});

test('postings give back what was noted, up to their limit', () => {
  const postings = createPostings();
  const into = new Uint32Array(MOST_REPORTS);
  for (let report = 0; report < 3 * MOST_REPORTS; report++) {
    postings.note(7, report);
    for (let print = 100; print < 140; print++) postings.note(print + 1000 * report, report);
  }
  expect(postings.read(7, into)).toBe(MOST_REPORTS);
  expect(postings.read(8, into)).toBe(0);
  const held = postings.read(5_120, into);
  expect([...into.subarray(0, held)]).toEqual([5]);
});
