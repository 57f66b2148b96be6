// What a person is, and of whom: the words around the name. All names are invented.
import { expect, test } from 'vitest';
import { hear } from './hear.ts';

test.each([
  ['The head of the agency, Mara Toll, said it was open.', 'Mara Toll', 'head', 'agency'],
  ['US Secretary of State Olaf Brandt said the road was shut.', 'Olaf Brandt', 'US Secretary of State', null],
  [
    'Olaf Brandt, a spokesman for the Norvand army, said the road was shut.',
    'Olaf Brandt',
    'spokesman',
    'Norvand army',
  ],
])('%s', (text, name, role, affiliation) => {
  const { sources } = hear(text).heard;
  expect(sources.map((one) => [one.name, one.role, one.affiliation])).toEqual([[name, role, affiliation]]);
});
