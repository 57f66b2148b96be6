// Who tells a deed, though the reading found no attribution for it or none with an event in it; and who is nobody.
import { expect, test } from 'vitest';
import type { Happening } from '../../../src/origins/happenings/happening.ts';
import type { SourceKind } from '../../../src/reading.ts';
import { spanOf } from '../../terminal/handMade.ts';
import { happening, report, type Said } from '../handMade.ts';
import { originsIn } from './originsIn.ts';

/** Origins of the deed that the first sentence of the text tells, in no voice but the report's. */
const behind = (text: string, said: readonly Said[] = [], about: Partial<Happening> = {}): readonly string[] => {
  const one = report('a', text, said, { outlet: 'a Post' });
  const first = { start: 0, end: text.indexOf('.') + 1 };
  return originsIn(one, { ...happening(one, [null]), passages: [first], ...about });
};

const says = (kind: SourceKind, name: string, who: string, cue: string, content: string): Said => ({
  name,
  kind,
  who,
  cue,
  content,
});

test.each([
  ['told', 'Raids hit Tel Asmar killing nine the Syrian Observatory for Human Rights told AFP.'],
  ['put the toll at', 'Raids hit Tel Asmar and the Syrian Observatory for Human Rights put the death toll at nine.'],
  ['counted', 'Raids hit Tel Asmar and the Syrian Observatory for Human Rights counted 24 dead.'],
  ['said …', 'Raids hit Tel Asmar killing nine people said the Syrian Observatory for Human Rights.'],
])('a known name beside a word of saying that the reading left alone: %s', (_, text) => {
  expect(behind(text)).toEqual(['Syrian Observatory for Human Rights']);
});

test('… that takes things is none', () => {
  expect(behind('Raids hit Tel Asmar and the Syrian Observatory for Human Rights counted its staff.')).toEqual([]);
});

test('a name that its letters follow', () => {
  expect(behind('Raids killed nine in Tel Asmar Karsa Live Network (KLN) reported.')).toEqual(['Karsa Live Network']);
  expect(behind('Raids killed nine in Tel Asmar Karsa Live Network (XYZ) reported.')).toEqual([]);
});

test('“said the Agency” is the one organisation of the report with that word in its name', () => {
  const added = says('organisation', 'Karsa Roads Agency', 'The Karsa Roads Agency', 'added', 'the road is open');
  const more = 'The Karsa Roads Agency added that the road is open.';
  expect(behind(`Raids killed nine people said the Agency. ${more}`, [added])).toEqual(['Karsa Roads Agency']);
  expect(behind(`Raids killed nine the Agency said most of them near the mill. ${more}`, [added])).toEqual([
    'Karsa Roads Agency',
  ]);
  expect(behind(`Raids killed nine the Union said most of them near the mill. ${more}`, [added])).toEqual([]);
});

test('people who heard it and say something else', () => {
  const fear = says('group', 'unnamed: people in the inn', 'People in the inn', 'said', 'they feared the night');
  expect(
    behind('A blast hit Tel Asmar. People in the inn heard the blast and said they feared the night.', [fear]),
  ).toEqual(['unnamed: people in the inn']);
  expect(behind('A blast hit Tel Asmar. People in the inn ate and said they feared the night.', [fear])).toEqual([]);
});

test('a body that shows it', () => {
  const shown = says('document', 'footage on Karsa TV', 'Footage on Karsa TV', 'showed', 'bodies beside the bridge');
  expect(behind('A blast hit Tel Asmar. Footage on Karsa TV showed bodies beside the bridge.', [shown])).toEqual([
    'Karsa TV',
  ]);
});

test('who speaks of “the blast” right after it is told', () => {
  const shook = says('person', 'Mara Toll', 'Mara Toll', 'said', 'the blast shook the quarter');
  const text = 'A blast hit Tel Asmar. Mara Toll said that the blast shook the quarter.';
  expect(behind(text, [shook])).toEqual(['Mara Toll']);
  const later = text.replace('. Mara', `. ${'The river is wide there and old. '.repeat(8)}Mara`);
  expect(behind(later, [shook])).toEqual([]);
});

test('who claims to have done it', () => {
  const text = 'A blast hit Tel Asmar. Boko Haram, which did it, said that the talks were over.';
  const over = says('organisation', 'Boko Haram', 'Boko Haram', 'said', 'the talks were over');
  const one = report('a', text, [over], { outlet: 'a Post' });
  const reading = {
    ...one.reading,
    actors: [{ id: 'p1', name: 'Boko Haram', kind: 'armed-group', side: 'boko-haram', mentions: [] } as never],
  };
  const event = {
    id: 'e1',
    type: 'ASSAULT',
    trigger: spanOf(text, 'blast'),
    polarity: 'positive',
    told: 'done',
    agents: [],
    targets: [],
  };
  const toldBy = (kind: string): readonly string[] => {
    const of = { ...one, reading };
    const responsibility = [{ actor: 'p1', kind, attribution: null }];
    return originsIn(of, { ...happening(of, [null]), events: [{ ...event, responsibility } as never] });
  };
  expect(toldBy('claims')).toEqual(['Boko Haram']);
  expect(toldBy('blamed')).toEqual([]);
});

test.each([
  ['monitors violence in Karsa', 0],
  ['widely read evacuation of thousands', 0],
  ['Karsa’s five-year conflict', 0],
  ['Tags Karsa Roads', 0],
  ['Karsa Roads Agency', 1],
  ['Karsa rescue service operating in the hills', 1],
])('a phrase whose head is no noun for a body is nobody: %s', (name, expected) => {
  const fell = 'nine people died';
  const one = report('a', `${name} said ${fell}.`, [says('organisation', name, name, 'said', fell)], {
    outlet: 'a Post',
  });
  expect(originsIn(one, happening(one))).toHaveLength(expected);
});

test('a statement is its named speaker’s, and nobody’s beside him who has no name', () => {
  const text = 'Ada Sen denied the raid. An official disputed the raid as well.';
  const one = report('a', text, [
    says('person', 'Ada Sen', 'Ada Sen', 'denied', 'the raid.'),
    says('unnamed', 'unnamed: an official', 'An official', 'disputed', 'the raid as well'),
  ]);
  const speech = { sound: 'adasan', side: null, isPerson: true };
  const statement = (tellers: readonly string[]): Happening => ({ ...happening(one, tellers), type: 'REJECT', speech });
  expect(originsIn(one, statement(['a1', 'a2']))).toEqual(['Ada Sen']);
  expect(originsIn(one, statement(['a2']))).toEqual(['unnamed: an official']);
});

test('one side’s statement is one origin, whoever of it spoke', () => {
  const text = 'Ada Sen denied the raid. The Karsa Ministry of Roads rejected blame.';
  const one = report('a', text, [
    says('person', 'Ada Sen', 'Ada Sen', 'denied', 'the raid.'),
    says('organisation', 'Karsa Ministry of Roads', 'The Karsa Ministry of Roads', 'rejected', 'blame'),
  ]);
  const statement = (side: string | null): Happening => ({
    ...happening(one),
    type: 'REJECT',
    speech: { sound: 'adasan', side, isPerson: true },
  });
  expect(originsIn(one, statement('KA'))).toEqual(['Ada Sen']);
  expect(originsIn(one, statement(null))).toEqual(['Ada Sen', 'Karsa Ministry of Roads']);
});
