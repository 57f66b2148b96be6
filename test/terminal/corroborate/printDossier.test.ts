// A hand-made dossier as people see it.
import { expect, test } from 'vitest';
import type { Dossier } from '../../../src/dossier.ts';
import { cellsOf } from '../../../src/terminal/print/cells.ts';
import { printDossier } from '../../../src/terminal/print/dossier/printDossier.ts';
import { copyOf, dossierOf, report } from '../../origins/handMade.ts';
import { spanOf } from '../handMade.ts';

const one = report('one', 'The Karsa Roads Agency said nine people died. The bridge of Tel Asmar fell.', [], {
  outlet: 'Harbour Dispatch',
});
const two = report('two', 'Nine people died, KRA said. Twelve died, the army denied.', [], { outlet: 'Lowmark Post' });
const span = (of: typeof one, words: string) => spanOf(of.reading.article.text, words);

const plain = dossierOf(
  [one, two],
  {
    place: { name: 'Tel Asmar', latitude: null, longitude: null },
    from: '2031-05-13',
    to: '2031-05-13',
    reports: [
      {
        report: one.id,
        events: ['e1'],
        killed: { low: 9, high: 9, approx: false },
        injured: null,
        origins: ['Karsa Roads Agency'],
        via: [],
        span: span(one, 'The Karsa Roads Agency said nine people died.'),
      },
      {
        report: two.id,
        events: ['e1'],
        killed: { low: 12, high: null, approx: false },
        injured: null,
        origins: ['Karsa Roads Agency'],
        via: ['State radio'],
        span: span(two, 'Nine people died, KRA said.'),
      },
    ],
    origins: [
      {
        name: 'Karsa Roads Agency',
        reports: [one.id, two.id],
        because: [
          {
            kind: 'alias',
            by: 'origins/initials',
            passages: [
              { report: one.id, span: span(one, 'The Karsa Roads Agency') },
              { report: two.id, span: span(two, 'KRA') },
            ],
          },
        ],
        party: false,
        says: 'happened',
      },
      { name: 'Karsa Army', reports: [two.id], because: [], party: true, says: 'denies' },
    ],
    named: 1,
    unsourced: 0,
    denying: 1,
    notHeld: [{ name: 'State radio', address: null, passages: [{ report: two.id, span: span(two, 'KRA said') }] }],
    disagree: ['killed'],
  },
  [copyOf(one, two, 'nine people died', 'Nine people died')],
);
const dossier: Dossier = {
  ...plain,
  contradictions: [
    {
      id: 'c1',
      kind: 'figure',
      incident: 'i1',
      revised: false,
      values: [
        { report: one.id, value: '9', source: 'Karsa Roads Agency', span: span(one, 'nine people died') },
        { report: two.id, value: 'at least 12', source: null, span: span(two, 'Twelve died') },
      ],
    },
  ],
};
const readings = [one.reading, two.reading];

test('from the origins down to the reports, with the reasons in the reports’ words', () => {
  expect(
    printDossier(dossier, readings, { width: 80, colour: false }),
  ).toBe(`2 reports · 1 incident · 1 told by more than one report

━━ Tel Asmar · 13 May 2031 · assault
“The Karsa Roads Agency said nine people died.” one
1 named origin · 1 denies
It happened
└─ Karsa Roads Agency
   • one · Harbour Dispatch
   • two · Lowmark Post · via State radio
   = its initials: “The Karsa Roads Agency” one ~ “KRA” two
Denied
└─ Karsa Army                                                      a party to it
   • two · Lowmark Post · via State radio
The toll
  • 9 killed one
  • at least 12 killed two
  ≠ 9 · Karsa Roads Agency “nine people died” one
    at least 12 “Twelve died” two
Where to look next
  ? State radio · “KRA said” two

Copies
  • two from one · 90 % of the shorter · not credited

“…” words of the report · = why they are one origin · ≠ cannot all hold · →
revised
`);
});

test.each([20, 33, 60, 100])('no line is wider than %i cells, and nothing is called confirmed', (width) => {
  const out = printDossier(dossier, readings, { width, colour: false });
  for (const line of out.split('\n')) expect(cellsOf(line), line).toBeLessThanOrEqual(width);
  expect(out).not.toMatch(/confirm|verif|true|proven/i);
});

test('words are those of their report, in whatever order the readings come', () => {
  const options = { width: 80, colour: false };
  expect(printDossier(dossier, readings.toReversed(), options)).toBe(printDossier(dossier, readings, options));
});
