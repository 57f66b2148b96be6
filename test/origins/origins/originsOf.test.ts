// Who really said it: chains, copies, relays, denials, and what is no origin.
import { expect, test } from 'vitest';
import type { Copy } from '../../../src/dossier.ts';
import { copiesByReport } from '../../../src/origins/copies/copiesOf.ts';
import { findLineage } from '../../../src/origins/lineage/findLineage.ts';
import { type GroupOrigins, originsOf } from '../../../src/origins/origins/originsOf.ts';
import { type Report, reportsById } from '../../../src/origins/report.ts';
import { findSpeakers } from '../../../src/origins/speakers/findSpeakers.ts';
import type { Stance } from '../../../src/reading.ts';
import { spanOf } from '../../terminal/handMade.ts';
import { copyOf, happening, report, type Said } from '../handMade.ts';
import { almanac } from '../reports.ts';
import { originsIn } from './originsIn.ts';

const FELL = 'nine people died when the bridge of Tel Asmar was shelled';

const said = (name: string, kind: Said['kind'], who: string, cue = 'said', stance: Stance = 'asserts'): Said => ({
  name,
  kind,
  who,
  cue,
  content: FELL,
  stance,
});
const plain = (name: string, one: Said, outlet = `${name} Post`): Report =>
  report(name, `${one.who} ${one.cue} that ${FELL}.`, [one], { outlet });
const silent = (name: string): Report => report(name, `At night ${FELL}.`, [], { outlet: `${name} Post` });

const agency = said('Karsa Roads Agency', 'organisation', 'The Karsa Roads Agency');

function of(reports: readonly Report[], copies: readonly Copy[] = []): GroupOrigins {
  const evidence = {
    reportOf: reportsById(reports),
    copiesOf: copiesByReport(copies),
    lineage: findLineage(reports, almanac),
    speakers: findSpeakers(reports, copies, almanac),
  };
  return originsOf(
    reports.map((one) => happening(one, one.reading.attributions.length === 0 ? [null] : undefined)),
    evidence,
    almanac,
  );
}

/** "name (reports) says" of every origin, then the counts. */
const told = ({ origins, named, unsourced, denying }: GroupOrigins): readonly string[] => [
  ...origins.map(
    ({ name, reports, says }) => `${name} (${reports.map((id) => id.replace('sha256:', '')).join(' ')}) ${says}`,
  ),
  `${named} named, ${unsourced} without, ${denying} deny`,
];

test('one source in three reports is one origin', () => {
  expect(told(of(['a', 'b', 'c'].map((name) => plain(name, agency))))).toEqual([
    'Karsa Roads Agency (a b c) happened',
    '1 named, 0 without, 0 deny',
  ]);
});

test('a report that names nobody is no origin and is counted apart', () => {
  expect(told(of([plain('a', agency), silent('b')]))).toEqual([
    'Karsa Roads Agency (a) happened',
    '1 named, 1 without, 0 deny',
  ]);
});

test('… but carries the origin of the report that it is copied from', () => {
  const [one, two] = [plain('a', agency), silent('b')];
  const found = of([one, two], [copyOf(one, two, FELL)]);
  expect(told(found)).toEqual(['Karsa Roads Agency (a b) happened', '1 named, 0 without, 0 deny']);
  expect(found.origins[0]?.because.map(({ by }) => by)).toEqual(['origins/copied-passage']);
});

test.each<[Stance, string, readonly string[]]>([
  ['denies', 'denied', ['Karsa Army (a) denies', '0 named, 0 without, 1 deny']],
  ['declines', 'could not say', ['0 named, 1 without, 0 deny']],
  ['asks', 'asked', ['0 named, 1 without, 0 deny']],
  ['urges', 'urged', ['0 named, 1 without, 0 deny']],
])('who %s is no support', (stance, cue, expected) => {
  expect(told(of([plain('a', said('Karsa Army', 'organisation', 'The Karsa Army', cue, stance))]))).toEqual(expected);
});

test('who condemns what others told tells nothing himself; who accuses says that it happened', () => {
  const condemns = plain('a', said('Ada Sen', 'person', 'Ada Sen', 'condemned', 'accuses'));
  const accuses = plain('b', said('Mara Toll', 'person', 'Mara Toll', 'accused', 'accuses'));
  expect(told(of([condemns, accuses])).slice(0, 1)).toEqual(['Mara Toll (b) happened']);
});

test('a denial in one report takes away nothing that the same source says in another, and adds no support', () => {
  const says = plain('a', agency);
  const denies = plain('b', { ...agency, cue: 'denied', stance: 'denies' });
  expect(told(of([says, denies]))).toEqual(['Karsa Roads Agency (a) happened', '1 named, 0 without, 0 deny']);
});

test('the deepest source is the origin, the outlet between is the way', () => {
  const text = `State radio quoted the agency as saying that ${FELL}.`;
  const chained = report('a', text, [
    {
      name: 'State radio',
      kind: 'organisation',
      who: 'State radio',
      cue: 'quoted',
      content: `the agency as saying that ${FELL}`,
    },
    { name: 'Karsa Roads Agency', kind: 'organisation', who: 'the agency', cue: 'saying', content: FELL, within: 0 },
  ]);
  const found = of([chained]);
  expect(told(found)[0]).toBe('Karsa Roads Agency (a) happened');
  expect(found.accounts.get(chained.id)).toEqual({ origins: ['Karsa Roads Agency'], via: ['State radio'] });
  expect(found.notHeld.map(({ name }) => name)).toEqual(['State radio']);
});

test('an outlet whose own report names the source is no origin; the link shows it', () => {
  const original = report('original', `The Karsa Roads Agency said that ${FELL}.`, [agency], {
    outlet: 'Karsa Press',
    url: 'https://press.example/bridge',
  });
  const quoting = plain('quoting', said('Karsa Press', 'organisation', 'Karsa Press', 'reported'));
  const { text } = quoting.reading.article;
  const links = [{ span: spanOf(text, 'reported'), address: 'https://press.example/bridge', kind: 'link' as const }];
  const linked = { ...quoting, reading: { ...quoting.reading, article: { ...quoting.reading.article, links } } };
  const found = of([original, linked]);
  expect(told(found)).toEqual(['Karsa Roads Agency (original quoting) happened', '1 named, 0 without, 0 deny']);
  expect(found.origins[0]?.because.map(({ kind }) => kind)).toEqual(['link']);
  expect(found.accounts.get(quoting.id)?.via).toEqual(['Karsa Press']);
});

test('two outlets of one house are one origin', () => {
  const one = plain('a', said('Sputnik', 'organisation', 'Sputnik', 'reported'));
  const two = plain('b', said('RIA Novosti', 'organisation', 'RIA Novosti', 'reported'));
  const found = of([one, two]);
  expect(found.named).toBe(1);
  expect(found.origins[0]?.because.map(({ kind }) => kind)).toEqual(['family']);
});

test('people whom nobody names are never counted; groups in the same words stand on one line', () => {
  const group = said('unnamed: residents', 'group', 'Residents');
  const lone = said('unnamed: a police official', 'unnamed', 'A police official');
  expect(told(of([plain('a', group), plain('b', group), plain('c', lone), plain('d', lone)]))).toEqual([
    'unnamed: residents (a b) happened',
    'unnamed: a police official (c) happened',
    'unnamed: a police official (d) happened',
    '0 named, 0 without, 0 deny',
  ]);
});

test('a ministry’s own page speaks for the ministry', () => {
  const own = report('a', `At night ${FELL}.`, [], { outlet: 'Ministry of Defence of Norvand' });
  expect(told(of([own]))).toEqual(['Ministry of Defence of Norvand (a) happened', '1 named, 0 without, 0 deny']);
});

test.each(['reported', 'also reported'])(
  'in a text without commas a known name before a verb of saying is a source: %s',
  (verb) => {
    const text = `Raids hit Tel Asmar killing nine people the Syrian Observatory for Human Rights ${verb}.`;
    expect(told(of([report('a', text, [])]))[0]).toBe('Syrian Observatory for Human Rights (a) happened');
  },
);

test('“it said” in a text without commas is the organisation that was named before, though the reading found neither', () => {
  const text = 'Raids killed two the Syrian Observatory for Human Rights reported. Another nine people died it said.';
  const one = report('a', text, []);
  const second = { start: text.indexOf('Another'), end: text.length };
  expect(originsIn(one, { ...happening(one, [null]), passages: [second] })).toEqual([
    'Syrian Observatory for Human Rights',
  ]);
});

test('… and so is who stands after the deed and before what is only added', () => {
  const text = `In the night ${FELL} a monitor said as troops took the town.`;
  const monitor = {
    name: 'monitor',
    kind: 'organisation' as const,
    who: 'a monitor',
    cue: 'said',
    content: 'as troops took the town',
  };
  const one = report('a', text, [monitor]);
  const event = {
    id: 'e1',
    trigger: spanOf(text, 'shelled'),
    polarity: 'positive',
    told: 'done',
    agents: [],
    targets: [],
    responsibility: [],
  };
  const found = (of: Report) => originsIn(of, { ...happening(of, [null]), events: [event as never] });
  expect(found(one)).toEqual(['monitor']);
  expect(found(report('b', text.replace('In the night', 'In the night,'), [monitor]))).toEqual([]);
});

test('whose the reports are that somebody is concerned by nobody says', () => {
  const text = `Ada Sen said she was concerned by reports that ${FELL}.`;
  const one = report('a', text, [
    {
      name: 'Ada Sen',
      kind: 'person',
      who: 'Ada Sen',
      cue: 'said',
      content: `she was concerned by reports that ${FELL}`,
    },
    { name: 'nobody', kind: 'unnamed', who: 'reports', cue: 'reports', content: FELL, within: 0 },
  ]);
  const [said, reports] = one.reading.attributions;
  if (!said || !reports) throw new Error('expected two attributions');
  const attributions = [said, { ...reports, source: null, sourceSpan: null }];
  const nameless = { ...one, reading: { ...one.reading, attributions } };
  expect(originsIn(nameless, happening(nameless, ['a2']))).toEqual([]);
});

test('who has said it before counts only where the report has nobody else', () => {
  const before = said('Karsa Army', 'organisation', 'The Karsa Army');
  const text = `The Karsa Army had said that ${FELL}.`;
  const alone = report('a', text, [before]);
  const both = report('b', `${text} At noon the Karsa Roads Agency added that the river carried away the rest.`, [
    before,
    { ...agency, who: 'the Karsa Roads Agency', cue: 'added', content: 'the river carried away the rest' },
  ]);
  expect(told(of([alone]))[0]).toBe('Karsa Army (a) happened');
  expect(told(of([both]))[0]).toBe('Karsa Roads Agency (b) happened');
});

test.each([
  ['has said', 1],
  ['has repeatedly said', 0],
])('what somebody “%s” may be today’s, unless he has said it again and again', (cue, expected) => {
  const text = `The Karsa Army ${cue} that ${FELL}. At noon the Karsa Roads Agency added that the river carried away the rest.`;
  const both = report('a', text, [
    said('Karsa Army', 'organisation', 'The Karsa Army'),
    { ...agency, who: 'the Karsa Roads Agency', cue: 'added', content: 'the river carried away the rest' },
  ]);
  expect(of([both]).origins.filter(({ name }) => name === 'Karsa Army')).toHaveLength(expected);
});

test('an organisation is named with the one person who speaks for it', () => {
  const spokeswoman = said('Mara Toll', 'person', 'Mara Toll, a spokeswoman for the Karsa Roads Agency,');
  expect(told(of([plain('a', agency), plain('b', spokeswoman)]))[0]).toBe(
    'Karsa Roads Agency (Mara Toll) (a b) happened',
  );
});

test.each([
  'An AFP photographer in Tel Asmar saw rescuers dig.',
  'The night was loud, with an AFP photographer reporting men on the bank.',
])('an outlet’s reporter who saw it is a source: %s', (seen) => {
  const text = `At night ${FELL}. ${seen}`;
  expect(told(of([report('a', text, [], { outlet: 'a Post' })])).at(0)).toMatch(
    /^(?:AFP|Agence France-Presse) \(a\) happened$/,
  );
});

test('where people are does not set them apart, what they are does', () => {
  const people = (name: string, who: string): Report => plain(name, said(`unnamed: ${who}`, 'group', who));
  const found = of([
    people('a', 'activists'),
    people('b', 'local activists in the area'),
    people('c', 'army activists'),
    people('d', 'opposition activists'),
  ]);
  expect(found.origins.map(({ name }) => name)).toEqual(['unnamed: activists', 'unnamed: army activists']);
});

test('a torn sentence that was taken for people is nobody', () => {
  const torn = said('unnamed: the bridge was crossed by residents', 'group', 'The bridge was crossed by residents');
  expect(told(of([plain('a', torn)]))).toEqual(['0 named, 1 without, 0 deny']);
});

test('several speakers in one source are counted one by one', () => {
  const both = said('unnamed: a monitor and residents', 'group', 'A monitor and residents');
  const outlets = said('Karsa Roads Agency and activists', 'organisation', 'The Karsa Roads Agency and activists');
  expect(of([plain('a', both)]).origins.map(({ name }) => name)).toEqual(['unnamed: residents']);
  expect(of([plain('a', outlets), plain('b', agency)]).origins.map(({ name }) => name)).toEqual([
    'Karsa Roads Agency',
    'unnamed: activists',
  ]);
});

test('an outlet in whose name another is quoted is no source', () => {
  const quoting = said('unnamed: Karsa Press quoting residents', 'group', 'Karsa Press quoting residents');
  expect(of([plain('a', quoting)]).origins.map(({ name }) => name)).toEqual(['unnamed: residents']);
});

test('a text that a body signs at its end is its own word', () => {
  const signed = report('a', `At night ${FELL}. (Source: United Nations)`, [], { outlet: 'a Post' });
  expect(told(of([signed]))).toEqual(['United Nations (a) happened', '1 named, 0 without, 0 deny']);
  const credited = report('b', `At night ${FELL}. (Source: Reuters)`, [], { outlet: 'b Post' });
  expect(told(of([credited]))).toEqual(['0 named, 1 without, 0 deny']);
});
