// An invented page that wraps another outlet's report, as a hand-made reading.
import type { Claim, Event } from '../../src/reading.ts';
import { attribution, figure, reading, source, spanOf, time } from './handMade.ts';

const text = [
  'A report yesterday in the Karsa Daily stated that “rebel units have begun moving guns to Tel Asmar”, following the glorious advance of the Norvand Army, which has held the so called “free” district under siege since March 2031.',
  'Ilse Marn of the Tel Asmar Relief Circle asked: “Who carries the guns across the river? Who pays for the fuel?”',
  'Read the Karsa Daily report here:',
  'Around 300 fighters were killed near Beth Horam on Sunday, the Norvand Ministry of Defence said in a statement. It denied that its aircraft had struck the market, where at least 12 civilians died.',
  'Some 13 lorries and nine guns were also destroyed.',
  'The town has been cut off for two years, and some 40 trucks crossed the bridge in April, according to Colonel Piet Oram, spokesman for the ministry.',
  'A police official feared that hundreds of families would flee the town, which reportedly has no bread.',
].join('\n');

const [, , , fourth = '', fifth = '', sixth = '', seventh = ''] = text.split('\n');
const MARK = { certainty: 'stated', by: 'hand/made', why: null } as const;

const event = (id: string, trigger: string, about: Partial<Event>): Event => ({
  id,
  type: 'ASSAULT',
  mode: null,
  trigger: spanOf(text, trigger),
  agents: [],
  targets: [],
  place: null,
  time: null,
  figures: [],
  polarity: 'positive',
  told: 'done',
  responsibility: [],
  ...MARK,
  ...about,
});

const claim = (id: string, by: string | null, words: string, about: Partial<Claim> = {}): Claim => ({
  id,
  attribution: by,
  perhaps: null,
  event: null,
  span: spanOf(text, words),
  text: words,
  ...about,
});

export const relayedReport = reading(text, {
  article: {
    title: 'TEL ASMAR: Last Bridge Falls as Army Pushes South',
    outlet: 'Harbour Dispatch',
    blocks: text.split('\n').map((line, index) => ({
      kind: index >= 3 ? ('relayed' as const) : ('body' as const),
      span: spanOf(text, line),
      attribution: index >= 3 ? 'a3' : null,
    })),
  },
  actors: [
    {
      id: 'x1',
      name: 'Norvand Ministry of Defence',
      kind: 'ministry',
      side: 'norvand',
      role: null,
      affiliation: null,
      mentions: [],
    },
    { id: 'x2', name: 'Norvand Army', kind: 'army', side: 'norvand', role: null, affiliation: null, mentions: [] },
  ],
  sources: [
    source('s1', 'Karsa Daily report', { kind: 'document' }),
    source('s2', 'Ilse Marn', { kind: 'person', affiliation: 'Tel Asmar Relief Circle' }),
    source('s3', 'Karsa Daily'),
    source('s4', 'Norvand Ministry of Defence', { actor: 'x1' }),
    source('s5', 'Piet Oram', { kind: 'person', role: 'spokesman for the ministry' }),
    source('s6', 'unnamed: a police official', { kind: 'unnamed' }),
  ],
  attributions: [
    attribution(text, {
      id: 'a1',
      source: 's1',
      who: 'A report yesterday',
      cue: 'stated',
      content: ['“rebel units have begun moving guns to Tel Asmar”'],
      manner: 'direct',
    }),
    attribution(text, {
      id: 'a2',
      source: 's2',
      who: 'Ilse Marn of the Tel Asmar Relief Circle',
      cue: 'asked',
      content: ['“Who carries the guns across the river? Who pays for the fuel?”'],
      manner: 'direct',
      stance: 'asks',
    }),
    attribution(text, {
      id: 'a3',
      source: 's3',
      who: 'the Karsa Daily report',
      cue: 'Read',
      content: [fourth, fifth, sixth, seventh],
    }),
    attribution(text, {
      id: 'a4',
      within: 'a3',
      source: 's4',
      who: 'the Norvand Ministry of Defence',
      cue: 'said in',
      content: ['Around 300 fighters were killed near Beth Horam on Sunday'],
    }),
    attribution(text, {
      id: 'a5',
      within: 'a3',
      source: 's4',
      who: 'It',
      cue: 'denied',
      content: ['its aircraft had struck the market, where at least 12 civilians died'],
      stance: 'denies',
    }),
    attribution(text, {
      id: 'a6',
      within: 'a3',
      source: 's5',
      who: 'Colonel Piet Oram, spokesman for the ministry',
      cue: 'according to',
      content: ['some 40 trucks crossed the bridge in April'],
    }),
    attribution(text, {
      id: 'a7',
      within: 'a3',
      source: 's6',
      who: 'A police official',
      cue: 'feared',
      content: ['hundreds of families would flee the town'],
      stance: 'expects',
      certainty: 'assumed',
    }),
    attribution(text, { id: 'a8', within: 'a3', cue: 'reportedly', content: ['has no bread'], why: 'nobody-named' }),
  ],
  events: [
    event('e1', 'siege', { time: 't2', place: 'p1' }),
    event('e2', 'killed', { agents: ['x2'], place: 'p2', time: 't3', figures: ['f1'] }),
    event('e3', 'destroyed', { figures: ['f3', 'f4'] }),
    event('e4', 'cut off', {}),
  ],
  claims: [
    claim('c1', null, 'the Norvand Army, which has held the so called “free” district under siege since March 2031', {
      event: 'e1',
    }),
    claim('c2', 'a4', 'Around 300 fighters were killed near Beth Horam on Sunday', { event: 'e2' }),
    claim('c3', 'a3', 'Some 13 lorries and nine guns were also destroyed', { event: 'e3', perhaps: 'a4' }),
    claim('c4', 'a3', 'The town has been cut off for two years', { event: 'e4' }),
  ],
  places: [
    {
      id: 'p1',
      span: spanOf(text, '“free” district'),
      name: 'Tel Asmar',
      latitude: 1,
      longitude: 2,
      country: null,
      gazetteer: 'hand:1',
      rivals: [],
      ...MARK,
      certainty: 'assumed',
    },
    {
      id: 'p2',
      span: spanOf(text, 'Beth Horam'),
      name: 'Beth Horam',
      latitude: null,
      longitude: null,
      country: null,
      gazetteer: null,
      rivals: [],
      ...MARK,
      why: 'not-in-gazetteer',
    },
  ],
  times: [
    time(text, 'March 2031', { id: 't2', from: '2031-03-01', to: '2031-03-31', precision: 'month' }),
    time(text, 'Sunday', { id: 't3', why: 'no-anchor' }),
    time(text, 'April', { id: 't4', why: 'no-anchor' }),
  ],
  figures: [
    figure(text, 'Around 300 fighters', {
      id: 'f1',
      low: 300,
      high: 300,
      approx: true,
      of: 'killed',
      attribution: 'a4',
    }),
    figure(text, 'at least 12 civilians', { id: 'f2', low: 12, of: 'killed', attribution: 'a5' }),
    figure(text, 'Some 13 lorries', {
      id: 'f3',
      low: 13,
      high: 13,
      approx: true,
      of: 'equipment',
      attribution: 'a3',
      perhaps: 'a4',
    }),
    figure(text, 'nine guns', { id: 'f4', low: 9, high: 9, of: 'equipment', attribution: 'a3', perhaps: 'a4' }),
    figure(text, 'some 40 trucks', { id: 'f5', low: 40, high: 40, approx: true, of: 'equipment', attribution: 'a6' }),
    figure(text, 'hundreds of families', { id: 'f6', low: 200, of: 'people', attribution: 'a7' }),
  ],
  remarks: [
    {
      id: 'r1',
      kind: 'loaded',
      spans: [spanOf(text, 'glorious'), spanOf(text, 'so called “free”')],
      message: 'loaded words',
    },
    {
      id: 'r2',
      kind: 'undated',
      spans: [spanOf(text, 'Sunday')],
      message: 'no publication date: “Sunday” and “April” cannot be placed',
    },
    { id: 'r3', kind: 'single-origin', spans: [], message: '5 of 6 figures reach you through Karsa Daily alone' },
  ],
});
