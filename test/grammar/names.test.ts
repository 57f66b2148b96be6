// Names with their kind, in text that is invented: whole, without titles, also where no list has them.
import { expect, test } from 'vitest';
import { slice } from '../../src/span.ts';
import { read } from './bundled.ts';

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a person by title, and a body',
    'General Omar Velik told the Norvand News Agency that the road was closed.',
    ['person Omar Velik', 'organisation Norvand News Agency'],
  ],
  [
    'places in no list',
    'The bridge at Tel Asmar, east of Norvand, was hit on Monday.',
    ['place Tel Asmar', 'place Norvand'],
  ],
  [
    'a body named by what it does',
    'The Ministry of Roads of Karsa denied it, said Anna Marr.',
    ['organisation Ministry of Roads of Karsa', 'person Anna Marr'],
  ],
  [
    'a nationality',
    'Russian and Turkish officials met in Geneva.',
    ['nationality Russian', 'nationality Turkish', 'place Geneva'],
  ],
  ['a title of three words', 'Secretary of State Olaf Brandt left on Monday.', ['person Olaf Brandt']],
  ['a state in short', 'U.S. troops left Geneva.', ['place U.S.', 'place Geneva']],
  ['small letters', 'the road was closed for two hours, the driver said.', []],
];

test.each(cases)('%s', (_, text, expected) => {
  expect(read(text).names.map((name) => `${name.type} ${slice(text, name)}`)).toEqual(expected);
});

test('a surname alone is what the full name is elsewhere in the document', () => {
  const text = 'Dara Holm, the mayor, spoke first.\nHolm was seen at the bridge later.';
  const names = read(text).names.filter((name) => slice(text, name).includes('Holm'));
  expect(names.map((name) => name.type)).toEqual(['person', 'person']);
});
