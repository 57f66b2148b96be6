// What one report tells as news of the day: one entry a happening.
import { describe, expect, test } from 'vitest';
import { boundsLine, happeningLine, happeningsIn } from '../reports.ts';

interface Case {
  readonly name: string;
  readonly text: string;
  readonly expected: readonly string[];
}

const cases: readonly Case[] = [
  {
    name: 'one raid told in three sentences',
    text: 'An air raid on the town of Tel Asmar killed 12 people on Tuesday, the Karsa Observatory said. The strike hit a market. At least 30 people were wounded in the attack.',
    expected: ['ASSAULT Tel Asmar 2031-05-13 killed 12 injured 30+'],
  },
  {
    name: 'two raids on two towns',
    text: 'An air raid on the town of Tel Asmar killed 12 people on Tuesday, residents said. Another five people were killed on Tuesday in shelling of the village of Hadvar, residents said.',
    expected: ['ASSAULT Tel Asmar 2031-05-13 killed 12', 'ASSAULT Hadvar 2031-05-13 killed 5'],
  },
  {
    name: 'the sum of a war is no happening',
    text: 'An air raid on the town of Tel Asmar killed 12 people on Tuesday. The war has killed more than 280,000 people since it began in 2025.',
    expected: ['ASSAULT Tel Asmar 2031-05-13 killed 12'],
  },
  {
    name: 'a day beside "said" is when it was said',
    text: 'Shelling killed seven people in the village of Hadvar, the Karsa Observatory said on Monday.',
    expected: ['ASSAULT Hadvar undated killed 7'],
  },
  {
    name: 'where people came from is not where it happened',
    text: 'A car bomb killed 20 people in the village of Hadvar on Tuesday. The blast hit buses with evacuees from the town of Tel Asmar.',
    expected: ['ASSAULT Hadvar 2031-05-13 killed 20'],
  },
];

const more: readonly Case[] = [
  {
    name: '… nor whose towns are emptied',
    text: 'A car bomb killed 20 people in the village of Hadvar on Tuesday. The blast hit a convoy evacuating residents of the besieged Karsan town of Tel Asmar.',
    expected: ['ASSAULT Hadvar 2031-05-13 killed 20'],
  },
  {
    name: 'a day on which something else happened is not the deed’s',
    text: 'A car bomb killed 20 people in the village of Hadvar on Tuesday. The blast hit buses in Hadvar carrying people evacuated on Monday.',
    expected: ['ASSAULT Hadvar 2031-05-13 killed 20', 'RETREAT Hadvar 2031-05-12'],
  },
  {
    name: 'what a raid answers is a deed of its own',
    text: 'Kenyan air strikes killed 70 people in the town of Tel Asmar on Tuesday following rocket attacks by Boko Haram which killed 10 people at the port.',
    expected: ['ASSAULT Tel Asmar 2031-05-13 killed 70', 'ASSAULT Tel Asmar 2031-05-13 killed 10'],
  },
  {
    name: 'a toll without place or day is that of the lead',
    text: 'Rebels attacked the village of Hadvar on Tuesday. The village lies on a hill above the river. It has an old mill. Its keeper was away. Eight people were killed, the head of the monitor said.',
    expected: ['ASSAULT Hadvar 2031-05-13 killed 8'],
  },
  {
    name: 'a meeting of the day, though it is still to come',
    text: 'The United Nations Security Council will meet on Wednesday to discuss the bridge.',
    expected: ['CONSULT nowhere 2031-05-14'],
  },
  {
    name: 'a small place far from the city of the first',
    text: 'Air raids on the city of Nairobi killed 12 people on Tuesday, residents said. Air strikes were also reported on the town of Lamu in Kenya.',
    expected: ['ASSAULT Nairobi 2031-05-13 killed 12', 'ASSAULT Lamu undated'],
  },
  {
    name: 'a sentence with two days is two tellings',
    text: 'Shelling of the town of Tel Asmar killed 12 people on Tuesday after rebels killed a pilot in the village of Hadvar on Monday.',
    expected: ['ASSAULT Tel Asmar 2031-05-13 killed 12', 'ASSAULT Hadvar 2031-05-12 killed 1'],
  },
  {
    name: 'the sum of an operation is no happening',
    text: 'An air raid on the town of Tel Asmar killed 12 people on Tuesday. Jets have carried out 450 raids on the village of Hadvar since the operation to take it began.',
    expected: ['ASSAULT Tel Asmar 2031-05-13 killed 12'],
  },
  {
    name: 'a first deed that names no place happened in the one named right before',
    text: 'The inn of the village of Hadvar is old. Its keeper was at home when the market was hit.',
    expected: ['ASSAULT Hadvar undated'],
  },
];

const parts: readonly Case[] = [
  {
    name: 'a total, and the sentences that take it apart',
    text: 'At least nine people were killed on Tuesday in an attack on the city of Nairobi, residents said. Four clerks were killed in the shelling of a bank. Another five men were killed in clashes on the quay.',
    expected: ['ASSAULT Nairobi 2031-05-13 killed 9+'],
  },
  {
    name: 'who is hurt besides the dead was hurt with them',
    text: 'A missile killed 18 people in the village of Hadvar on Tuesday, residents said. Another 50 were wounded in the village of Hadwar, the clinic said.',
    expected: ['ASSAULT Hadvar 2031-05-13 killed 18 injured 50'],
  },
  {
    name: 'a word that stands nowhere as a place is none',
    text: 'Gunfire killed 12 people on Tuesday, Norvand Harbourwatch said. The 12 men died in the village of Hadvar.',
    expected: ['ASSAULT Hadvar 2031-05-13 killed 12'],
  },
  {
    name: 'a day that only the sentence before names is not held against the next',
    text: 'Shelling of the town of Tel Asmar killed 43 people on Tuesday after a pilot was killed on Monday. Two of those killed in Tel Asmar were nurses, the clinic said.',
    expected: ['ASSAULT Tel Asmar 2031-05-13 killed 43', 'ASSAULT Tel Asmar 2031-05-12 killed 1'],
  },
  {
    name: 'some of the dead are no other dead',
    text: 'Air raids on the village of Hadvar killed 45 people on Tuesday, residents said. Of those whom the jets killed at least six were children, the clinic said.',
    expected: ['ASSAULT Hadvar 2031-05-13 killed 45'],
  },
];

test.each([...cases, ...more, ...parts])('$name', ({ text, expected }) => {
  expect(happeningsIn(text).map(happeningLine)).toEqual(expected);
});

describe('the toll a report leads with', () => {
  test.each([
    [
      'the headline’s number takes the hedge of the text',
      'At least 31 people were killed in an air raid on Hadvar on Tuesday, and 31 bodies were counted.',
      '31+',
    ],
    [
      'an exact number before a vague one',
      'An air raid on Hadvar killed dozens of people on Tuesday. Residents said the raid killed 58 people.',
      '58',
    ],
    [
      'the headline’s hedge counts',
      'At least 31 killed in Hadvar.\n\nAn air raid on Hadvar on Tuesday killed 31 people, the clinic said.',
      '31+',
    ],
    [
      'one of them is not the total',
      'A boy who was killed in a blast in Hadvar on Tuesday was called Osk. The blast in Hadvar killed 12 people.',
      '12',
    ],
    ['… unless nobody else is counted', 'A blast in Hadvar on Tuesday killed a boy.', '1'],
    ['a part is not the total', 'An air raid on Hadvar on Tuesday killed 15 civilians, including 11 children.', '15'],
    [
      'parts that only words add up',
      'An air raid on Hadvar on Tuesday killed two women and their seven children.',
      '9',
    ],
  ])('%s', (_, text, expected) => {
    expect(boundsLine(happeningsIn(text)[0]?.killed?.lead ?? null)).toBe(expected);
  });
});

describe('an earlier day', () => {
  const text =
    'The ministry said on Tuesday that it would answer. A gas attack on the town of Tel Asmar killed 140 people on April 21.';
  test('is recalled, not news', () => {
    expect(
      happeningsIn(text)
        .filter(({ killed }) => killed !== null)
        .map(({ isNews, from }) => [isNews, from]),
    ).toEqual([[false, '2031-04-21']]);
  });
});

describe('statements', () => {
  test.each([
    ['an office that blames', 'The Ministry of Defence of Norvand accused Ketria of the attack.', ['ACCUSE']],
    ['an office that denies', 'The Ministry of Defence of Norvand denied the attack on Hadvar.', ['REJECT']],
    ['a witness tells, and is no news in himself', 'A witness denied that the bridge was hit.', []],
  ])('%s', (_, text, expected) => {
    expect(
      happeningsIn(text)
        .filter(({ speech }) => speech !== null)
        .map(({ type }) => type),
    ).toEqual(expected);
  });
});

describe('what is part of a deed', () => {
  const tellersIn = (text: string): string[] =>
    happeningsIn(text).flatMap(({ tellers, report: { reading } }) =>
      tellers.flatMap((id) => {
        const source = reading.attributions.find((one) => one.id === id)?.source;
        return reading.sources.find((one) => one.id === source)?.name ?? [];
      }),
    );

  test('a withdrawal in the face of an offensive is part of the battle', () => {
    const text =
      'Fighting in the town of Tel Asmar killed 12 soldiers on Tuesday, the Karsa Observatory said. Karsa News reported that the army withdrew from the farms in the face of a rebel offensive.';
    expect(tellersIn(text)).toEqual(['Karsa Observatory', 'Karsa News']);
  });

  test('how things stand is none', () => {
    const text =
      'An air raid on the town of Tel Asmar killed 12 people, the Karsa Observatory said. Schools are closed. The harvest was good. The weirs are open. Karsa News said that militants have staged counterattacks.';
    expect(tellersIn(text)).toEqual(['Karsa Observatory']);
  });

  test('who speaks of a truce in the words of the report tells it', () => {
    const text =
      'A ceasefire took effect in the town of Tel Asmar on Tuesday. The Karsa Observatory said the ceasefire was holding. Karsa News said that the harvest was good.';
    expect(tellersIn(text)).toEqual(['Karsa Observatory']);
  });
});

test('no text breaks it', () => {
  for (const text of ['', ' ', '….', 'killed killed killed 7 7 7 on in at', '\u0000 \ud800 5 dead'])
    expect(() => happeningsIn(text || 'x')).not.toThrow();
});
