// Which names of two reports are one speaker, and by which rule. Names are invented, but for those of public lists.
import { expect, test } from 'vitest';
import type { Copy } from '../../../src/dossier.ts';
import type { Report } from '../../../src/origins/report.ts';
import { findSpeakers } from '../../../src/origins/speakers/findSpeakers.ts';
import type { SourceKind } from '../../../src/reading.ts';
import { copyOf, report } from '../handMade.ts';
import { almanac } from '../reports.ts';

const TOLL = 'nine people died at the bridge on Monday';

/** "`who` said that nine people died …". */
const says = (name: string, kind: SourceKind, who: string, full: string): Report =>
  report(name, `${who} said ${TOLL}.`, [{ name: full, kind, who, cue: 'said', content: TOLL }]);

/** What each row is called in the end, and the rules that joined it; two names where they stay apart. */
const joined = (reports: readonly Report[], copies: readonly Copy[] = []): string =>
  findSpeakers(reports, copies, almanac)
    .all.map(({ name, because }) => [name, ...because.map(({ by }) => by.replace('origins/', ''))].join(' ← '))
    .join(' | ');

test.each<[string, SourceKind, string, SourceKind, string, string]>([
  [
    'the same name',
    'organisation',
    'Karsa Roads Agency',
    'organisation',
    'Karsa Roads Agency',
    'Karsa Roads Agency ← same-name',
  ],
  [
    'in another order',
    'organisation',
    'Ministry of Defence of Norvand',
    'organisation',
    'Norvand’s Ministry of Defense',
    'Ministry of Defence of Norvand ← same-name',
  ],
  [
    'two names on the list of actors',
    'organisation',
    'SOHR',
    'organisation',
    'UK-based Syrian Observatory for Human Rights',
    'Syrian Observatory for Human Rights ← known-name',
  ],
  [
    'a description with an article before the name',
    'organisation',
    'Karsa Roads Agency',
    'organisation',
    'main opposition body on Sunday the state-run Karsa Roads Agency',
    'Karsa Roads Agency ← same-name',
  ],
  [
    'an article within the name',
    'organisation',
    'Ministry of the Interior of Karsa',
    'organisation',
    'Karsa’s Ministry of the Interior',
    'Ministry of the Interior of Karsa ← same-name',
  ],
  ['initials', 'organisation', 'Karsa Roads Agency', 'organisation', 'KRA', 'Karsa Roads Agency ← initials'],
  [
    'a short form',
    'organisation',
    'Karsa Regional Roads Directorate',
    'organisation',
    'Roads Directorate',
    'Karsa Regional Roads Directorate ← short-name',
  ],
  ['a surname', 'person', 'Mara Toll', 'person', 'Toll', 'Mara Toll ← short-name'],
  [
    'one name from another script',
    'person',
    'Rami Abdel Rahman',
    'person',
    'Rami Abdurrahman',
    'Rami Abdel Rahman ← same-name',
  ],
  [
    'a description of the only monitor',
    'organisation',
    'Syrian Observatory for Human Rights',
    'unnamed',
    'unnamed: UK-based monitoring group',
    'Syrian Observatory for Human Rights ← description',
  ],
  ['two persons of one surname', 'person', 'Mara Toll', 'person', 'Ada Toll', 'Mara Toll | Ada Toll'],
  [
    'two ministries',
    'organisation',
    'Norvand Roads Ministry',
    'organisation',
    'Norvand Health Ministry',
    'Norvand Roads Ministry | Norvand Health Ministry',
  ],
  [
    'a lone common noun',
    'organisation',
    'Karsa Roads Ministry',
    'organisation',
    'ministry',
    'Karsa Roads Ministry | unnamed: ministry',
  ],
  [
    'two people whom nobody names',
    'unnamed',
    'unnamed: a police official',
    'unnamed',
    'unnamed: a police official',
    'unnamed: a police official | unnamed: a police official',
  ],
  [
    'two groups whom nobody names',
    'group',
    'unnamed: residents',
    'group',
    'unnamed: residents',
    'unnamed: residents | unnamed: residents',
  ],
  [
    'a page about a group is not the group',
    'organisation',
    'Islamic State',
    'organisation',
    'Islamic State-linked page',
    'Islamic State | unnamed: Islamic State-linked page',
  ],
])('%s', (_, kind, name, otherKind, other, expected) => {
  const bare = (full: string): string => full.replace('unnamed: ', '');
  expect(joined([says('one', kind, bare(name), name), says('two', otherKind, bare(other), other)])).toBe(expected);
});

test('a short form that the report puts in brackets', () => {
  const text = 'The Council for Roads and Bridges (CBK) said that it rained. CBK itself added that it snowed.';
  const told = report('one', text, [
    {
      name: 'Council for Roads',
      kind: 'organisation',
      who: 'The Council for Roads',
      cue: 'said',
      content: 'it rained',
    },
    { name: 'CBK', kind: 'organisation', who: 'CBK itself', cue: 'added', content: 'it snowed' },
  ]);
  expect(joined([told])).toBe('Council for Roads ← bracketed');
});

test('a spokeswoman of a short form that the report puts in brackets', () => {
  const text =
    'The Council for Roads and Bridges (CBK) said that it rained. CBK spokeswoman Mara Toll added that it snowed.';
  const told = report('one', text, [
    {
      name: 'Council for Roads',
      kind: 'organisation',
      who: 'The Council for Roads',
      cue: 'said',
      content: 'it rained',
    },
    { name: 'Mara Toll', kind: 'person', who: 'CBK spokeswoman Mara Toll', cue: 'added', content: 'it snowed' },
  ]);
  expect(joined([told])).toBe('Council for Roads ← office');
});

test('a spokeswoman is her organisation, and the reason quotes her office', () => {
  const one = says('one', 'organisation', 'The Karsa Roads Agency', 'Karsa Roads Agency');
  const two = says('two', 'person', 'Mara Toll, a spokeswoman for the Karsa Roads Agency,', 'Mara Toll');
  const [speaker, ...others] = findSpeakers([one, two], [], almanac).all;
  expect(others).toEqual([]);
  expect(speaker).toMatchObject({ name: 'Karsa Roads Agency', because: [{ kind: 'alias', by: 'origins/office' }] });
  const [, said] = speaker?.because[0]?.passages ?? [];
  expect(two.reading.article.text.slice(said?.span.start, said?.span.end)).toContain(
    'spokeswoman for the Karsa Roads Agency',
  );
});

const WEIRS = 'the weirs of Karsa are closed';

test.each([
  [
    'a spokesman after his organisation',
    `The Karsa Roads Agency said ${TOLL}. Spokesman Aldous Brenn added that ${WEIRS}.`,
    'Aldous Brenn',
  ],
  [
    'the body that the report names before',
    `The Karsa Coalition said ${TOLL}. A coalition spokesman Aldous Brenn added that ${WEIRS}.`,
    'Aldous Brenn',
  ],
  [
    'a director right after the name, in a text without commas',
    `The Karsa Commission said ${TOLL}. Director of the Karsa-based Commission Aldous Brenn added that ${WEIRS}.`,
    'Commission Aldous Brenn',
  ],
  [
    'an office where the report names him first, though he says nothing there',
    `The Karsa Commission said ${TOLL}. Aldous Brenn the Commission chief was there. He added that ${WEIRS}.`,
    'Aldous Brenn',
  ],
])('whose word it is: %s', (_, text, name) => {
  const who = name === 'Aldous Brenn' && text.includes('He added') ? 'He' : name;
  const organisation = /^The (Karsa \w+(?: Agency)?)/.exec(text)?.[1] ?? '';
  const one = report('one', text, [
    { name: organisation, kind: 'organisation', who: `The ${organisation}`, cue: 'said', content: TOLL },
    { name, kind: 'person', who, cue: 'added', content: WEIRS },
  ]);
  expect(joined([one])).toBe(`${organisation} ← office`);
});

test('a spokesman of somebody else is none of it', () => {
  const text = `The Karsa Roads Agency said ${TOLL}. A rebel spokesman Aldous Brenn added that ${WEIRS}.`;
  const one = report('one', text, [
    { name: 'Karsa Roads Agency', kind: 'organisation', who: 'The Karsa Roads Agency', cue: 'said', content: TOLL },
    { name: 'Aldous Brenn', kind: 'person', who: 'Aldous Brenn', cue: 'added', content: WEIRS },
  ]);
  expect(joined([one])).toBe('Karsa Roads Agency | Aldous Brenn');
});

test('a statement is its issuer’s word', () => {
  const statement = says('two', 'document', 'A Karsa Roads Agency statement', 'Karsa Roads Agency statement');
  expect(joined([says('one', 'organisation', 'The Karsa Roads Agency', 'Karsa Roads Agency'), statement])).toBe(
    'Karsa Roads Agency ← same-name',
  );
  expect(joined([says('one', 'document', 'A statement', 'statement')])).toBe('unnamed: statement');
});

test.each(['Karsa Roads Agency footage', 'Footage on Karsa Roads TV', 'Pictures released by the Karsa Roads Agency'])(
  'what a body shows is its word: %s',
  (name) => {
    expect(joined([says('one', 'document', name, name)])).toBe(
      name.endsWith('footage') ? `unnamed: ${name}` : name.replace(/^.* (?=Karsa)/, ''),
    );
  },
);

test.each([
  ['Kenyan authorities', 'Kenyan government'],
  ['Kremlin', 'Kremlin'],
])('a government goes by its neutral name, its seat by its own: %s', (name, expected) => {
  expect(joined([says('one', 'organisation', name, name)])).toBe(expected);
});

test('the head of an office speaks for whose office it is', () => {
  const head = says('one', 'person', 'Mara Toll head of press office at Karsa Roads Agency', 'Mara Toll');
  expect(joined([head])).toBe('Karsa Roads Agency (Mara Toll)');
});

test('the words may name what the name has lost', () => {
  const one = report('one', `The official news agency SANA reported on Monday that ${TOLL}.`, [
    {
      name: 'Monday official news agency',
      kind: 'organisation',
      who: 'official news agency SANA',
      cue: 'reported',
      content: TOLL,
    },
  ]);
  expect(joined([one])).toBe('SANA');
});

test('“state television” is that of the one state whose media are named', () => {
  const syrian = says('one', 'organisation', 'Syrian state TV', 'Syrian state TV');
  const iranian = says('two', 'organisation', 'Iranian state TV', 'Iranian state TV');
  const bare = says('three', 'organisation', 'The official television channel', 'official television channel');
  expect(joined([syrian, bare])).toBe('Syrian state TV ← description');
  expect(joined([syrian, iranian, bare]).split(' | ')).toHaveLength(3);
});

test('what a name is said to be after a dash is none of it', () => {
  const [full, more] = ['Karsa Roads Union', 'Karsa Roads Union - one of the parts of the Bridge Alliance'];
  expect(joined([says('one', 'organisation', full, full), says('two', 'organisation', more, more)])).toBe(
    `${full} ← same-name`,
  );
});

test('where only the spokesman is named, his name stands beside the organisation’s', () => {
  const only = says('one', 'person', 'Mara Toll, a spokeswoman for the Karsa Roads Agency,', 'Mara Toll');
  expect(joined([only])).toBe('Karsa Roads Agency (Mara Toll)');
});

test('a minister speaks for himself', () => {
  const one = says('one', 'organisation', 'The Karsa Roads Agency', 'Karsa Roads Agency');
  const two = says('two', 'person', 'Roads Minister Ada Sen', 'Ada Sen');
  expect(joined([one, two])).toBe('Karsa Roads Agency | Ada Sen');
});

test('copied words have one source, also where the copy names nobody', () => {
  const one = says('one', 'organisation', 'The Karsa Roads Agency', 'Karsa Roads Agency');
  const two = says('two', 'group', 'Officials', 'unnamed: officials');
  expect(joined([one, two])).toBe('Karsa Roads Agency | unnamed: officials');
  expect(joined([one, two], [copyOf(one, two, TOLL)])).toBe('Karsa Roads Agency ← copied-words');
});

test('a copy never makes one of two names', () => {
  const one = says('one', 'organisation', 'The Karsa Roads Agency', 'Karsa Roads Agency');
  const two = says('two', 'person', 'Ada Sen', 'Ada Sen');
  expect(joined([one, two], [copyOf(one, two, TOLL)])).toBe('Karsa Roads Agency | Ada Sen');
});

test('the order of the reports changes no set', () => {
  const reports = [
    says('one', 'organisation', 'The Karsa Roads Agency', 'Karsa Roads Agency'),
    says('two', 'organisation', 'KRA', 'KRA'),
    says('three', 'person', 'Mara Toll', 'Mara Toll'),
  ];
  const sets = (given: readonly Report[]): readonly string[] =>
    findSpeakers(given, [], almanac)
      .all.map(({ members }) =>
        members
          .map((member) => member.report)
          .sort()
          .join(' '),
      )
      .sort();
  expect(sets(reports.toReversed())).toEqual(sets(reports));
});
