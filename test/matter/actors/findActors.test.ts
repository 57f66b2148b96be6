// Who is one actor, of which kind, and on which side.
import { describe, expect, test } from 'vitest';
import { readText } from '../reader.ts';

/** "name (kind, side)" of every actor. */
const actorsOf = (text: string): string[] =>
  readText(text).actors.map(({ name, kind, side }) => `${name} (${kind}, ${side ?? '-'})`);

describe('one actor whatever the name', () => {
  test.each([
    [
      'IS fighters attacked the post. Daesh claimed the attack. The Islamic State group lost ten men.',
      'Islamic State (armed-group, islamic-state)',
      'Islamic State',
    ],
    [
      'The Syrian Arab Army took the bridge. SAA units crossed it. Syrian government forces held it.',
      'Syrian Army (army, SY)',
      'Syrian',
    ],
    [
      'The Syrian Observatory for Human Rights said ten died. The Observatory said later that two were children. SOHR gave no names.',
      'Syrian Observatory for Human Rights (body, -)',
      'Observatory',
    ],
  ])('%s', (text, actor, part) => {
    const actors = actorsOf(text).filter((line) => line.includes(part));
    expect(actors).toEqual([actor]);
  });
});

describe('a state with what it has', () => {
  test.each([
    ['The Kenyan defence ministry denied the report.', 'Kenyan Defence Ministry (ministry, KE)'],
    ['Kenya’s Ministry of Defence denied the report.', 'Kenyan Defence Ministry (ministry, KE)'],
    ['The Ministry of Defence of Kenya denied the report.', 'Kenyan Defence Ministry (ministry, KE)'],
    ['Kenyan and Ugandan officials met on Monday.', 'Ugandan government (government, UG)'],
    ['Peruvian military helicopters bombed the camp.', 'Peruvian Air Force (army, PE)'],
    ['U.S. officials rejected the plan.', 'US government (government, US)'],
    ['Nepal attacked the plan.', 'Nepal (state, NP)'],
  ])('%s', (text, actor) => expect(actorsOf(text)).toContain(actor));
});

describe('people nobody names, and labels', () => {
  test('gunmen stay unnamed', () => {
    expect(actorsOf('Gunmen attacked a bus near the well.')).toContain('unnamed: gunmen (armed-group, -)');
  });
  test('a label goes to the one armed group that the report names', () => {
    expect(actorsOf('Boko Haram attacked the village. The terrorists burned ten houses.')).toEqual([
      'Boko Haram (armed-group, boko-haram)',
    ]);
  });
  test('a label names nobody where no group is named', () => {
    expect(actorsOf('Terrorists attacked the village.')).toEqual(['unnamed: terrorists (armed-group, -)']);
  });
  test('"the ministry" is the ministry named before', () => {
    const { actors } = readText(
      'The Kenyan defence ministry denied the report. The ministry said nobody had been hurt.',
    );
    expect(actors.find(({ kind }) => kind === 'ministry')?.mentions).toHaveLength(2);
  });
});

test('a place that is only a place is no actor', () => {
  expect(actorsOf('Shells fell in Kenya on Monday.')).toEqual([]);
});

test('sources point to their actors, and a spokesman is on the side he speaks for', () => {
  const { sources, actors } = readText('“We lost two boats,” said Omar Velik, spokesman for the Peruvian navy.');
  const actor = actors.find(({ id }) => id === sources[0]?.actor);
  expect(actor).toMatchObject({ name: 'Omar Velik', kind: 'person', side: 'PE' });
});

describe('the side of a source', () => {
  test.each([
    ['“Roads are closed,” said Anna Varga, head of mission in northern Kenya.', 'Anna Varga (person, -)'],
    ['“Roads are closed,” said Anna Varga, a minister of Kenya.', 'Anna Varga (person, KE)'],
    ['The Kenya Centre for Road Research said roads were closed.', 'Kenya Centre for Road Research (other, KE)'],
    ['An anti-IS network said roads were closed.', 'anti-IS network (other, -)'],
  ])('%s', (text, actor) => expect(actorsOf(text)).toContain(actor));
});
