// The printed tree of hand-made readings, against texts that a person has read.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { printReading, type TreeOptions } from '../../src/terminal/print/tree.ts';
import { attribution, figure, reading, source, spanOf } from './handMade.ts';
import { relayedReport } from './relayedReport.ts';

const PLAIN: TreeOptions = { width: 80, colour: false, all: false };
const tree = (name: string): string => readFileSync(join(import.meta.dirname, 'trees', `${name}.txt`), 'utf8');
const print = (one: Parameters<typeof reading>[1], text: string, options: Partial<TreeOptions> = {}): string =>
  printReading(reading(text, one), { ...PLAIN, ...options });

test.each([
  ['relayed-80', 80],
  ['relayed-44', 44],
])('%s is as it was reviewed', (name, width) => {
  expect(printReading(relayedReport, { ...PLAIN, width })).toBe(tree(name));
});

test('colour changes nothing but colour', () => {
  const coloured = printReading(relayedReport, { ...PLAIN, colour: true });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the codes of the colours are what is taken out
  expect(coloured.replace(/\u001b\[\d+m/g, '').replace(/ +$/gm, '')).toBe(tree('relayed-80'));
  expect(coloured).toContain('\u001b[1m\u001b[33mAround 300 fighters\u001b[39m\u001b[22m');
});

test('every stance has a sign of its own, and is told in words', () => {
  const stances = ['asserts', 'denies', 'accuses', 'asks', 'urges', 'expects', 'declines'] as const;
  const text = stances.map((stance) => `Ola Brandt ${stance} the matter of ${stance}.`).join('\n');
  const printed = print(
    {
      sources: [source('s1', 'Ola Brandt', { kind: 'person' })],
      attributions: stances.map((stance) =>
        attribution(text, { id: stance, source: 's1', cue: `${stance} the`, content: [`matter of ${stance}`], stance }),
      ),
    },
    text,
    { all: true },
  );
  expect(printed).toContain(
    [
      '   • ‘matter of asserts’',
      '   ✗ ‘matter of denies’                                                   denies',
      '   ! ‘matter of accuses’                                                 accuses',
      '   ? ‘matter of asks’                                                       asks',
      '   → ‘matter of urges’                                                     urges',
      '   ◦ ‘matter of expects’                                                 expects',
      '   – ‘matter of declines’                                               declines',
    ].join('\n'),
  );
});

test('of many passages the notable ones are shown, and how many are not', () => {
  const text = Array.from(
    { length: 9 },
    (_, at) => `Ola Brandt said ${at === 7 ? '40 people left' : `thing ${at}`}.`,
  ).join('\n');
  const printed = print(
    {
      sources: [source('s1', 'Ola Brandt', { kind: 'person' })],
      attributions: Array.from({ length: 9 }, (_, at) =>
        attribution(text, { id: `a${at}`, source: 's1', content: [at === 7 ? '40 people left' : `thing ${at}`] }),
      ),
      figures: [figure(text, '40 people', { id: 'f1', low: 40, high: 40, attribution: 'a7' })],
    },
    text,
  );
  expect(printed).toContain('‘40 people left’');
  expect(printed).toContain('+ 4 more from Ola Brandt; --all shows them');
});

test('of the report’s own voice, figures of people are shown, a share alone is not', () => {
  const text = 'Some 40 people left.\nIt was 20 % off.';
  const figures = [
    figure(text, 'Some 40 people', { id: 'f1', low: 40, high: 40, approx: true }),
    figure(text, '20 %', { id: 'f2', low: 20, high: 20, of: 'share', unit: 'percent' }),
  ];
  const printed = print({ figures }, text);
  expect(printed).toContain('“Some 40 people”');
  expect(printed).not.toContain('20 %');
  expect(printed).toContain('+ 1 more from The report; --all shows them');
});

/** A report's own words that tell no event, above what somebody says. */
const plainOwn = (own: string, all = false): string => {
  const text = `${own} Ola Brandt said the ford is shut.`;
  const claim = { id: 'c1', attribution: null, perhaps: null, event: null, span: spanOf(text, own), text: own };
  const said = attribution(text, { id: 'a1', source: 's1', who: 'Ola Brandt', content: ['the ford is shut'] });
  return print({ sources: [source('s1', 'Ola Brandt')], attributions: [said], claims: [claim] }, text, { all });
};

test('of a voice with nothing notable one passage is shown, not only how many there are', () => {
  const printed = plainOwn('The valley has been quiet since the ford was shut to carts.');
  expect(printed).toContain('“The valley has been quiet since the ford was shut to carts');
  expect(printed).not.toContain('more from');
});

test('words of the report that are no clause are left to --all', () => {
  expect(plainOwn('Karsa Weekly says…')).not.toMatch(/Karsa Weekly says|more from/);
  expect(plainOwn('Karsa Weekly says…', true)).toContain('Karsa Weekly says');
});

test('what is the only thing that a report says is shown, however short', () => {
  const text = 'It was 20 % off.';
  const figures = [figure(text, '20 %', { id: 'f1', low: 20, high: 20, of: 'share', unit: 'percent' })];
  expect(print({ figures }, text)).toContain('“20 %”');
});

test('a long passage is cut between words, around its figure', () => {
  const text = `It was a long day in the valley, ${'and the road was slow, '.repeat(12)}until at last 17 people reached the ford before night ${'and slept '.repeat(30)}.`;
  const figures = [figure(text, '17 people', { id: 'f1', low: 17, high: 17 })];
  const claims = [
    { id: 'c1', attribution: null, perhaps: null, event: null, span: { start: 0, end: text.length }, text },
  ];
  const printed = print({ figures, claims }, text);
  expect(printed).toMatch(/“It was a long day in the valley, .* … .*17 people .*…”/s);
  expect(printed.split('\n').filter((line) => line.includes('and the road')).length).toBeLessThanOrEqual(2);
});

test('what one voice passes on from another is told once, under the other', () => {
  const text = 'Karsa Radio quoted the mayor as saying the bridge had fallen.';
  const printed = print(
    {
      sources: [source('s1', 'Karsa Radio'), source('s2', 'unnamed: the mayor', { kind: 'unnamed' })],
      attributions: [
        attribution(text, {
          id: 'a1',
          source: 's1',
          who: 'Karsa Radio',
          cue: 'quoted',
          content: ['the mayor as saying the bridge had fallen'],
        }),
        attribution(text, {
          id: 'a2',
          within: 'a1',
          source: 's2',
          who: 'the mayor',
          cue: 'saying',
          content: ['the bridge had fallen'],
        }),
      ],
    },
    text,
  );
  expect(printed).toContain('└─ Karsa Radio\n   └─ the mayor · unnamed\n      • ‘the bridge had fallen’\n');
});

test('that somebody spoke is not told again in the report’s own voice', () => {
  const text = 'Karsa denied that it had fired. The road is closed.';
  const claim = (id: string, words: string) => ({
    id,
    attribution: null,
    perhaps: null,
    event: 'e1',
    span: spanOf(text, words),
    text: words,
  });
  const printed = print(
    {
      sources: [source('s1', 'Karsa')],
      attributions: [
        attribution(text, {
          id: 'a1',
          source: 's1',
          who: 'Karsa',
          cue: 'denied',
          content: ['it had fired'],
          stance: 'denies',
        }),
      ],
      events: [
        {
          id: 'e1',
          type: 'X',
          mode: null,
          trigger: spanOf(text, 'closed'),
          agents: [],
          targets: [],
          place: null,
          time: null,
          figures: [],
          polarity: 'positive',
          told: 'done',
          responsibility: [],
          certainty: 'stated',
          by: 'hand/made',
          why: null,
        },
      ],
      claims: [claim('c1', 'Karsa denied that it had fired'), claim('c2', 'The road is closed')],
    },
    text,
  );
  expect(printed).toContain('“The road is closed”');
  expect(printed).not.toContain('“Karsa denied');
  expect(printed).toContain('✗ ‘it had fired’');
});

test('attributions that hang in a circle are printed all the same', () => {
  const text = 'Ola said one. Bo said two.';
  const sources = [source('s1', 'Ola'), source('s2', 'Bo')];
  const attributions = [
    attribution(text, { id: 'a1', within: 'a2', source: 's1', content: ['one'] }),
    attribution(text, { id: 'a2', within: 'a1', source: 's2', content: ['two'] }),
  ];
  expect(print({ sources, attributions }, text)).toMatch(/‘one’.*‘two’|‘two’.*‘one’/s);
});

test('nothing in a report can steer the terminal', () => {
  const text = 'Ola said \u001b[2Jgone\u009b31m and \u202eback\u202c now.';
  const printed = print(
    {
      article: { title: 'Clear\u001b]0;title\u0007 it', outlet: 'The\r\nPost' },
      sources: [source('s1', 'Ola\u001b[1m', { kind: 'person' })],
      attributions: [
        attribution(text, { id: 'a1', source: 's1', content: ['\u001b[2Jgone\u009b31m and \u202eback\u202c now'] }),
      ],
      remarks: [{ id: 'r1', kind: 'sum', spans: [], message: 'look\u0008 here' }],
    },
    text,
  );
  expect(printed.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
  expect(printed).toContain('Clear\ufffd]0;title\ufffd it\nThe Post');
  expect(printed).toContain('‘\ufffd[2Jgone\ufffd31m and \ufffdback\ufffd now’');
});

test('an article that was not read says why', () => {
  const printed = print({ article: { text: '', blocks: [], why: 'no-article', outlet: 'Harbour Dispatch' } }, '');
  expect(printed).toContain('Little or nothing was read: the page held no article text');
  expect(printed).toContain('nothing was marked in it');
});

test('times and places are told as days and names, or in the words of the report where they could not be told', () => {
  const text = 'The siege began late in 2013 at the ford, and ended one night.';
  const mark = { certainty: 'stated', by: 'hand/made', why: null } as const;
  const place = {
    id: 'p1',
    span: spanOf(text, 'the ford'),
    name: 'Ford of Oram',
    latitude: 1,
    longitude: 1,
    country: null,
    gazetteer: null,
    rivals: [],
  };
  const event = (id: string, time: string): Parameters<typeof reading>[1]['events'] => [
    {
      id,
      type: 'X',
      mode: null,
      trigger: spanOf(text, 'siege'),
      agents: [],
      targets: [],
      place: 'p1',
      time,
      figures: [],
      polarity: 'positive',
      told: 'done',
      responsibility: [],
      ...mark,
    },
  ];
  const claims = [
    {
      id: 'c1',
      attribution: null,
      perhaps: null,
      event: 'e1',
      span: spanOf(text, 'The siege began'),
      text: 'The siege began',
    },
  ];
  const times = [
    {
      id: 't1',
      span: spanOf(text, 'late in 2013'),
      from: '2013-10-01',
      to: '2013-12-31',
      precision: 'season',
      ...mark,
    },
    { id: 't2', span: spanOf(text, 'one night'), from: null, to: null, precision: 'day', ...mark },
  ] as const;
  const notes = (time: string): string | undefined =>
    print(
      { events: event('e1', time) ?? [], claims, times, places: [{ ...place, ...mark, certainty: 'assumed' }] },
      text,
    )
      .split('\n')
      .find((line) => line.includes('siege'));
  expect(notes('t1')).toMatch(/ perhaps Ford of Oram · Oct–Dec 2013$/);
  expect(notes('t2')).toMatch(/ perhaps Ford of Oram · one night$/);
});
