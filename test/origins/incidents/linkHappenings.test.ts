// Which happenings of several reports are one incident.
import { describe, expect, test } from 'vitest';
import { findHappenings } from '../../../src/origins/happenings/findHappenings.ts';
import type { Happening } from '../../../src/origins/happenings/happening.ts';
import { createIncidentIndex } from '../../../src/origins/incidents/incidentIndex.ts';
import { linkHappenings } from '../../../src/origins/incidents/linkHappenings.ts';
import { outlineOf } from '../../../src/origins/incidents/outline.ts';
import { almanac, reportOf } from '../reports.ts';

/** Texts by name, with the day of publication. */
type Reports = Readonly<Record<string, readonly [text: string, published?: string]>>;

const happeningsOf = (reports: Reports): Happening[] =>
  Object.entries(reports).flatMap(([name, [text, published]]) =>
    findHappenings(reportOf(text, published, name), almanac),
  );

/** Names of the reports of each group that has several, and of each that stands alone. */
const namesOf = (groups: readonly (readonly Happening[])[]): string[] =>
  groups.map((group) => [...new Set(group.map(({ report }) => report.name))].sort().join(' + ')).sort();

interface Case {
  readonly name: string;
  readonly reports: Reports;
  readonly expected: readonly string[];
}

const cases: readonly Case[] = [
  {
    name: 'the same raid in two reports',
    reports: {
      a: ['An air raid on the town of Tel Asmar killed 12 people on Tuesday, residents said.'],
      b: ['Twelve people were killed on Tuesday when jets bombed the town of Tel Asmar, the Karsa Observatory said.'],
    },
    expected: ['a + b'],
  },
  {
    name: 'an odd spelling of the place',
    reports: {
      a: ['An air raid on the town of Tel Asmar killed 12 people on Tuesday, residents said.'],
      b: ['An air strike on the town of Tell Asmar left at least 12 people dead on Tuesday.'],
    },
    expected: ['a + b'],
  },
  {
    name: 'other vowels in the name of a village that no gazetteer has',
    reports: {
      a: ['An air raid on the village of Hadvarisk killed 12 people on Tuesday, residents said.'],
      b: ['A missile struck the village of Hudvaresk on Tuesday.'],
    },
    expected: ['a + b'],
  },
  {
    name: 'a meeting that one report announces and the other tells, whatever it is about',
    reports: {
      a: ['The United Nations Security Council will meet on Wednesday to discuss the raids on Lamu.'],
      b: ['The United Nations Security Council met on Wednesday to discuss the raids.'],
    },
    expected: ['a + b'],
  },
  {
    name: 'two towns on one day',
    reports: {
      a: ['An air raid on the town of Tel Asmar killed 12 people on Tuesday, residents said.'],
      b: ['An air raid on the village of Hadvar killed five people on Tuesday, residents said.'],
    },
    expected: ['a', 'b'],
  },
  {
    name: 'two attacks on one town and day with different means and targets',
    reports: {
      a: ['A car bomb at the bus station of Tel Asmar killed 40 people on Tuesday, police said.'],
      b: ['Jets bombed a hospital in Tel Asmar on Tuesday and killed three nurses, doctors said.'],
    },
    expected: ['a', 'b'],
  },
  {
    name: 'a toll that rises over days',
    reports: {
      a: [
        'At least 14 people were killed in a car bomb attack in the town of Tel Asmar on Monday, police said.',
        '2031-05-12',
      ],
      b: [
        'The death toll of the car bomb attack in Tel Asmar on Monday has risen to 19 people killed, police said.',
        '2031-05-14',
      ],
    },
    expected: ['a + b'],
  },
  {
    name: 'the same town a week later',
    reports: {
      a: ['An air raid on the town of Tel Asmar killed 12 people on Tuesday.', '2031-05-14'],
      b: ['An air raid on the town of Tel Asmar killed 12 people on Tuesday.', '2031-05-21'],
    },
    expected: ['a', 'b'],
  },
  {
    name: 'a statement is not the deed it is about',
    reports: {
      a: ['An air raid on the town of Tel Asmar killed 12 people on Tuesday.'],
      b: ['The Ministry of Defence of Norvand denied the air raid on Tel Asmar.'],
    },
    expected: ['a', 'b'],
  },
];

const sides: readonly Case[] = [
  {
    name: 'two ministers of one state in two reports',
    reports: {
      a: ['Norwegian Foreign Minister Mara Toll urged both sides to talk.'],
      b: ['Norwegian Defence Minister Aldous Brenn urged both sides to talk.'],
    },
    expected: ['a', 'b'],
  },
  {
    name: 'a minister in one report and her state in another',
    reports: {
      a: ['Norwegian Foreign Minister Mara Toll urged both sides to talk.'],
      b: ['Norway urged both sides to talk.'],
    },
    expected: ['a + b'],
  },
];

test.each([...cases, ...sides])('$name', ({ reports, expected }) => {
  expect(namesOf(linkHappenings(happeningsOf(reports), []))).toEqual(expected);
});

const many: Reports = Object.assign(
  {},
  ...cases.map(({ reports }, index) =>
    Object.fromEntries(Object.entries(reports).map(([name, report]) => [`${index}${name}`, report])),
  ),
);

/** Numbers of the index → the happenings that were put under them. */
const heldIn = (groups: readonly (readonly number[])[], held: readonly Happening[]): Happening[][] =>
  groups.map((group) => group.flatMap((number) => held[number] ?? []));

describe('adding one report after the other', () => {
  test('the order does not matter', () => {
    const happenings = happeningsOf(many);
    expect(namesOf(linkHappenings(happenings.toReversed(), []))).toEqual(namesOf(linkHappenings(happenings, [])));
  });

  test('a report finds the incident that stands', () => {
    const [first = [], second = []] = Object.entries(cases[0]?.reports ?? {}).map(([name, [text, published]]) =>
      findHappenings(reportOf(text, published, name), almanac),
    );
    const held = [...first, ...second];
    const index = createIncidentIndex();
    expect(namesOf(heldIn(index.groupsOf(index.put(first.map(outlineOf), new Map())), held))).toEqual(['a']);
    expect(namesOf(heldIn(index.groupsOf(index.put(second.map(outlineOf), new Map())), held))).toEqual(['a + b']);
    expect(namesOf(heldIn(index.groups(), held))).toEqual(['a + b']);
  });

  test('a copy is compared even where no block is shared', () => {
    const a = findHappenings(reportOf('Five people died in shelling, a doctor said.', '2031-05-14', 'a'), almanac);
    const b = findHappenings(
      reportOf('Five people died in shelling, a doctor said. The rest is new.', '2031-05-14', 'b'),
      almanac,
    );
    const index = createIncidentIndex();
    index.put(a.map(outlineOf), new Map());
    const added = index.put(b.map(outlineOf), new Map([[a[0]?.report.id ?? '', 1]]));
    expect(namesOf(heldIn(index.groupsOf(added), [...a, ...b]))).toEqual(['a + b']);
  });
});
