// The pure parts of the page: pieces of a block, bars of a histogram, the tree of copies.
import { expect, test } from 'vitest';
import type { Copy, Incident } from '../../../src/dossier.ts';
import { lineageOf } from '../../../src/web/ui/incident/lineage.ts';
import { binsOf } from '../../../src/web/ui/incidents/bins.ts';
import { segmentsOf } from '../../../src/web/ui/report/segments.ts';

const block = (start: number, end: number) => ({ kind: 'body' as const, span: { start, end }, attribution: null });

test('a block is cut where marks begin and end, the outer mark first', () => {
  const overlays = [
    { id: 'inner', span: { start: 4, end: 6 } },
    { id: 'outer', span: { start: 2, end: 14 } },
  ];
  const told = segmentsOf([block(0, 10), block(12, 16)], overlays).map((run) =>
    run.map(({ span, over }) => [span.start, span.end, over.join(' ')]),
  );
  expect(told).toEqual([
    [
      [0, 2, ''],
      [2, 4, 'outer'],
      [4, 6, 'outer inner'],
      [6, 10, 'outer'],
    ],
    [
      [12, 14, 'outer'],
      [14, 16, ''],
    ],
  ]);
});

test.each([
  { what: 'days', days: ['2031-02-27', '2031-03-02'], bars: ['2031-02-27', '2031-02-28', '2031-03-01', '2031-03-02'] },
  { what: 'months', days: ['2030-11-05', '2031-01-31'], bars: ['2030-11-01', '2030-12-01', '2031-01-01'] },
  {
    what: 'years',
    days: ['2024-01-01', '2031-12-31'],
    bars: [2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031].map((year) => `${year}-01-01`),
  },
])('a histogram of $what has no gaps', ({ days, bars }) => {
  const bins = binsOf(days.map((value) => ({ value, incidents: 1 })));
  expect(bins.map(({ from }) => from)).toEqual(bars);
  expect(bins.reduce((sum, { incidents }) => sum + incidents, 0)).toBe(days.length);
  expect(bins.at(-1)?.to).toBe(days.at(-1));
});

const copy = (a: string, b: string, from: Copy['from'], share: number): Copy => ({
  a: { report: a, spans: [] },
  b: { report: b, spans: [] },
  share,
  credited: false,
  from,
});

test('a copy hangs below what most of it was taken from, and a circle hangs nowhere', () => {
  const incident = { reports: [] as Incident['reports'] } as Incident;
  const copies = [
    copy('x', 'y', 'a', 0.4),
    copy('z', 'y', 'a', 0.9),
    copy('x', 'z', 'a', 0.5),
    copy('z', 'x', null, 0.8),
  ];
  const tree = lineageOf(['x', 'y', 'z'], { incident, reports: [], copies });
  expect(tree.map(({ report }) => report)).toEqual(['x']);
  expect(tree[0]?.children.map(({ report, children }) => [report, children[0]?.report])).toEqual([['z', 'y']]);
  const circle = [copy('x', 'y', 'a', 0.4), copy('x', 'y', 'b', 0.4)];
  expect(lineageOf(['x', 'y'], { incident, reports: [], copies: circle }).length).toBeGreaterThan(0);
});
