// Which words of those in office are news in themselves, of what type, and whose. All are invented, but for names of states.
import { expect, test } from 'vitest';
import { happeningsIn } from '../reports.ts';

/** "TYPE sides tellers' sources" of every statement that is news, or else of those that are none. */
const statementsIn = (text: string, news = true): string[] =>
  happeningsIn(text).flatMap(({ type, speech, tellers, report, isNews }) => {
    if (!speech || isNews !== news) return [];
    const { attributions, sources } = report.reading;
    const names = tellers.map((id) => {
      const source = attributions.find((one) => one.id === id)?.source;
      return sources.find((one) => one.id === source)?.name ?? '';
    });
    return [`${type} ${speech.side ?? '-'} ${[...new Set(names)].join(' + ')}`];
  });

test.each([
  [
    'an official tells the public',
    'Norwegian Foreign Minister Mara Toll said that the talks were a chance for the region.',
    ['CONSULT NO Mara Toll'],
  ],
  [
    'a state, and the one who speaks for it',
    'Norway called on Kenya to open the border. Norwegian Foreign Minister Mara Toll said that the talks were a chance.',
    ['CONSULT NO Mara Toll'],
  ],
  [
    'a state whose two ministers speak',
    'Norwegian Foreign Minister Mara Toll urged both sides to talk. Norwegian Defence Minister Aldous Brenn urged them to wait.',
    ['REQUEST NO Mara Toll', 'REQUEST NO Aldous Brenn'],
  ],
  ['what was said before is no news', 'Norway has urged both sides to talk.', []],
  ['… nor what had been said', 'Norwegian Foreign Minister Mara Toll had accused Kenya of lying.', []],
  ['… but a denial stands until it is taken back', 'Norway has denied the attack.', ['REJECT NO Norway']],
  [
    'a denial in other words than “denied”',
    'Norwegian Information Minister Mara Toll said the claims were baseless.',
    ['REJECT NO Mara Toll'],
  ],
  [
    'a threat in other words than “warned”',
    'The Kenyan army said that the raid would not go unpunished.',
    ['THREATEN KE Kenyan army'],
  ],
  [
    'who tells of a deed is its source and makes no statement',
    'Norwegian Foreign Minister Mara Toll said that five people were killed in Hadvar on Tuesday.',
    [],
  ],
  [
    'alarm at a deed',
    'The United Nations said on Tuesday that it was deeply concerned by the raids.',
    ['ACCUSE united nations United Nations'],
  ],
  [
    'a person in office who is named in full before he speaks',
    'Norwegian Foreign Minister Mara Toll came to Nairobi on Tuesday. Toll said that the talks were a chance.',
    ['CONSULT NO Mara Toll'],
  ],
  [
    'an armed group that threatens',
    'Hezbollah warned on Tuesday that it would launch rockets at the port.',
    ['THREATEN hezbollah Hezbollah'],
  ],
  [
    '… in other words than “warned”',
    'Hezbollah said on Tuesday that it would retaliate for any raid on the port.',
    ['THREATEN hezbollah Hezbollah'],
  ],
  [
    'an army without its state, where the report names one',
    'Kenyan jets bombed the port on Tuesday. In its statement about the raid the military said that the raid would not go unpunished.',
    ['THREATEN KE military'],
  ],
  ['… and that tells anything else', 'Hezbollah said on Tuesday that the talks were a chance.', []],
  ['a meeting is nobody', 'A meeting of the Security Council condemned the raids.', []],
  ['a monitor', 'Karsa Observatory head Mara Toll said that the talks were a chance.', []],
  ['a baker', 'Mara Toll, a baker, said that the talks were a chance.', []],
])('%s', (_, text, expected) => {
  expect(statementsIn(text)).toEqual(expected);
});

test('what was said before is kept for where another report tells it as news', () => {
  expect(statementsIn('Norway has urged both sides to talk.', false)).toEqual(['REQUEST NO Norway']);
  expect(statementsIn('Norway has urged both sides to talk. On Tuesday Norway accused Kenya of lying.', false)).toEqual(
    [],
  );
});

test('words within another’s words are the other’s', () => {
  const said = statementsIn('Norwegian Foreign Minister Mara Toll said that Kenya had demanded an answer.');
  expect(said.filter((line) => line.includes('KE'))).toEqual([]);
});
