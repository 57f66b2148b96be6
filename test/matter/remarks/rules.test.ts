// What each rule asks about, and what it keeps quiet about. Reports, people and places are invented.
import { describe, expect, test } from 'vitest';
import { headlineAgainstBody } from '../../../src/matter/remarks/headlineAgainstBody.ts';
import { loaded } from '../../../src/matter/remarks/loaded.ts';
import { party } from '../../../src/matter/remarks/party.ts';
import { relayed } from '../../../src/matter/remarks/relayed.ts';
import { singleOrigin } from '../../../src/matter/remarks/singleOrigin.ts';
import { sourceAgainstSource } from '../../../src/matter/remarks/sourceAgainstSource.ts';
import { sumDuration } from '../../../src/matter/remarks/sumDuration.ts';
import { sumParts } from '../../../src/matter/remarks/sumParts.ts';
import { twoStarts } from '../../../src/matter/remarks/twoStarts.ts';
import { undated } from '../../../src/matter/remarks/undated.ts';
import { asked, type Given } from './desk.ts';

describe('sum: a duration and the time it is counted from', () => {
  const text = 'The town has been under siege for two and a half years after the May 2015 raid.';
  const given: Given = {
    figures: [{ words: 'two and a half years', of: 'duration', unit: 'year', low: 2.5, high: 2.5 }],
    times: [{ words: 'May 2015', from: '2015-05-01', to: '2015-05-31', precision: 'month' }],
  };
  test('undated: the sum is told', () =>
    expect(asked(sumDuration, text, given)).toEqual([
      '“two and a half years” after “May 2015” would be November 2017; was it written then?',
    ]));
  test('a date that fits is no remark', () =>
    expect(asked(sumDuration, text, { ...given, published: '2017-11-20' })).toEqual([]));
  test('nor is one within what rounding allows', () =>
    expect(asked(sumDuration, text, { ...given, published: '2017-09-04' })).toEqual([]));
  test('a date that does not fit', () =>
    expect(asked(sumDuration, text, { ...given, published: '2016-05-02' })).toEqual([
      '“two and a half years” after “May 2015” would be November 2017; the report is of May 2016: which is it?',
    ]));
  test('what ended before the telling is not counted up to it', () =>
    expect(asked(sumDuration, text.replace('has been', 'was'), given)).toEqual([]));
});

describe('sum: parts against the whole', () => {
  const whole = { words: '17 people', of: 'killed', low: 17, high: 17 } as const;
  test.each([
    [
      'too many',
      'It killed 17 people, among them nine children and ten women.',
      [9, 10],
      ['“17 people” against “nine children” and “ten women”: 9 + 10 = 19, more than 17. Do the parts overlap?'],
    ],
    ['as many', 'It killed 17 people, among them seven children and ten women.', [7, 10], []],
    ['no parts', 'It killed 17 people and hurt nine children and ten women.', [9, 10], []],
  ] as const)('%s', (_, text, [a, b], messages) => {
    const parts = [/\w+ children/.exec(text)?.[0] ?? '', 'ten women'];
    const given: Given = {
      figures: [
        whole,
        { words: parts[0] ?? '', of: 'killed', low: a, high: a },
        { words: 'ten women', of: 'killed', low: b, high: b },
      ],
    };
    expect(asked(sumParts, text, given)).toEqual(messages);
  });
});

describe('contradiction: two beginnings', () => {
  const text =
    'Norvand has endured a siege since July 2014.\nThe siege of Norvand has gone on for a year after May 2015.';
  const given = (to: string): Given => ({
    times: [
      { words: 'July 2014', from: '2014-07-01', to },
      { words: 'May 2015', from: '2015-05-01', to: '2015-05-31' },
    ],
    figures: [{ words: 'a year', of: 'duration', unit: 'year', low: 1, high: 1 }],
    events: [
      { words: 'siege', type: 'COERCE', mode: 'siege', time: 't1' },
      { words: 'siege#2', type: 'COERCE', mode: 'siege' },
    ],
    said: [{ who: 'Radio Karsa', words: 'The siege of Norvand has gone on for a year after May 2015' }],
  });
  test('are asked about with both voices', () =>
    expect(asked(twoStarts, text, given('2014-07-31'))).toEqual([
      'siege since “July 2014” (Norvand Post) against siege after “May 2015” (Radio Karsa): which began it?',
    ]));
  test('unless one time holds the other', () => expect(asked(twoStarts, text, given('2015-12-31'))).toEqual([]));
});

describe('contradiction: two values', () => {
  test('headline against body', () =>
    expect(
      asked(headlineAgainstBody, 'Rescuers found 15 dead.', {
        headline: 'Flood kills 12',
        figures: [
          { words: '12', of: 'killed', low: 12, high: 12 },
          { words: '15 dead', of: 'killed', low: 15, high: 15 },
        ],
      }),
    ).toEqual(['headline “12” against “15 dead” (Norvand Post) in the text: which is the later count?']));
  test('a headline that adds up the body is no contradiction', () =>
    expect(
      asked(headlineAgainstBody, 'It killed five men and seven women.', {
        headline: 'Flood kills 12',
        figures: [
          { words: '12', of: 'killed', low: 12, high: 12 },
          { words: 'five men', of: 'killed', low: 5, high: 5 },
          { words: 'seven women', of: 'killed', low: 7, high: 7 },
        ],
      }),
    ).toEqual([]));
  const two: Given = {
    figures: [
      { words: 'four guards', of: 'killed', low: 4, high: 4 },
      { words: 'eleven guards', of: 'killed', low: 11, high: 11 },
    ],
    said: [
      { who: 'the army', words: 'four guards had died' },
      { who: 'the hospital', words: 'eleven guards were dead' },
    ],
  };
  test('one source against another', () =>
    expect(
      asked(sourceAgainstSource, 'The army said four guards had died. The hospital said eleven guards were dead.', two),
    ).toEqual(['“four guards” (the army) against “eleven guards” (the hospital): do they count the same?']));
  const both = 'The army said four guards had died. The hospital said eleven guards were dead.';
  const counted = (a: string, b: string): Given => ({
    ...two,
    figures: (two.figures ?? []).map((figure, index) => ({ ...figure, counted: index === 0 ? a : b })),
  });
  test.each([
    ['people and civilians', 'people', 'civilians', 1],
    ['people and children', 'people', 'children', 0],
    ['guards and drivers', 'guards', 'drivers', 0],
  ] as const)('only counts of the same: %s', (_, a, b, asks) =>
    expect(asked(sourceAgainstSource, both, counted(a, b))).toHaveLength(asks),
  );
  test('a count over a length of time is of more than one happening', () =>
    expect(
      asked(sourceAgainstSource, both.replace('were dead', 'were dead in three days'), {
        ...two,
        figures: [...(two.figures ?? []), { words: 'three days', of: 'duration', low: 3, high: 3, unit: 'day' }],
        said: [
          { who: 'the army', words: 'four guards had died' },
          { who: 'the hospital', words: 'eleven guards were dead in three days' },
        ],
      }),
    ).toEqual([]));
  test('what is added is no other value', () =>
    expect(
      asked(
        sourceAgainstSource,
        'The army said four guards had died. The hospital said another eleven guards were dead.',
        two,
      ),
    ).toEqual([]));
});

describe('where it comes from', () => {
  const words = ['two boats', 'three boats', 'four boats', 'five boats'];
  const text = `“We hit two boats, three boats, four boats and five boats,” it said.`;
  const figures = words.map((one, index) => ({
    words: one,
    of: 'equipment' as const,
    low: index + 2,
    high: index + 2,
  }));
  test('all figures through one source', () =>
    expect(
      asked(singleOrigin, text, {
        figures,
        said: [{ who: 'the navy', words: 'We hit two boats, three boats, four boats and five boats' }],
      }),
    ).toEqual(['all 4 figures reach you through the navy alone: does anyone else give them?']));
  test('figures of the report’s own voice are nobody’s alone', () =>
    expect(asked(singleOrigin, text, { figures })).toEqual([]));
  const navy = {
    who: 'the navy',
    words: 'We hit two boats, three boats, four boats and five boats',
    actor: { kind: 'army' as const, side: 'KA' },
  };
  const fight = [{ words: 'hit', type: 'ASSAULT', agents: ['x:the navy'] }];
  test('a side in the fight', () =>
    expect(asked(party, text, { figures, said: [navy], events: fight })).toEqual([
      '4 figures are given by a side in it alone (the navy): who else counted?',
    ]));
  test('what a deed is known by is not what its owner counts', () =>
    expect(
      asked(party, 'The navy denied a part in the raid in which two boats sank.', {
        figures: [{ words: 'two boats', of: 'equipment', low: 2, high: 2 }],
        said: [{ ...navy, words: 'a part in the raid in which two boats sank', stance: 'denies', cue: 'denied' }],
        events: [{ words: 'raid', type: 'ASSAULT', agents: ['x:the navy'] }],
      }),
    ).toEqual([]));
  test('no fight, no side', () => expect(asked(party, text, { figures, said: [navy] })).toEqual([]));
  test('relayed text', () =>
    expect(
      asked(
        relayed,
        'Short words of our own.\nA long report that another outlet wrote, from its first word to its last.',
        {
          relayed: { words: 'A long report', by: 'Radio Karsa' },
          said: [{ who: 'Radio Karsa', words: 'A long report that another outlet wrote' }],
        },
      ),
    ).toEqual([
      '76 % of the text is relayed from Radio Karsa: what does the first page say, and when was it written?',
    ]));
});

describe('loaded words', () => {
  test('each with its plain word, by voice', () => {
    const [message] = asked(loaded, 'It was a cowardly attack on the heroic guards of the so-called republic.', {});
    expect(message).toMatch(
      /^words of Norvand Post that judge while they tell: “cowardly” \(plainly: .*“heroic”.*“so-called”/,
    );
  });
  test('labels alone are asked for names', () =>
    expect(asked(loaded, 'Terrorists fired at the mill.', {})).toEqual([
      'people named by a judgement: “Terrorists” (Norvand Post). Who are they, by name?',
    ]));
  test('what a passive gives to others is not the report’s judgement', () =>
    expect(asked(loaded, 'The vote was dismissed by critics as a sham.', {})).toEqual([]));
  test('whoever uses them', () => {
    const given = (who: string): Given => ({ said: [{ who, words: 'a barbaric raid' }] });
    for (const who of ['the army', 'the rebels']) {
      expect(asked(loaded, 'It was a barbaric raid.', given(who))[0]).toContain(`words of ${who}`);
    }
  });
  test('plain words are left alone', () =>
    expect(asked(loaded, 'Ten soldiers attacked a bridge and killed four men.', {})).toEqual([]));
});

describe('undated', () => {
  const given: Given = {
    times: [
      { words: 'yesterday', why: 'no-anchor' },
      { words: 'Sunday', why: 'no-anchor' },
    ],
  };
  test('times that cannot be placed', () =>
    expect(asked(undated, 'It rained yesterday and on Sunday.', given)).toEqual([
      'no publication date: “yesterday” and “Sunday” cannot be placed. When was this written?',
    ]));
  test('a dated report', () =>
    expect(asked(undated, 'It rained yesterday and on Sunday.', { ...given, published: '2016-05-02' })).toEqual([]));
});
