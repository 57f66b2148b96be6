// Who is spoken of: entities by their full name, with every mention. Texts are invented.
import { expect, test } from 'vitest';
import { read } from './bundled.ts';

/** Full name → mentions in text order. */
const cases: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    'a ministry, its short form and "it"',
    'The Karsan defence ministry said the bridge was hit. The ministry denied more. It added that the road is shut.',
    'Karsan defence ministry',
    ['Karsan defence ministry', 'ministry', 'It'],
  ],
  [
    'the same body',
    'A reporter of the Norvand Press Agency said the bridge was hit. According to the same agency, the road is shut.',
    'Norvand Press Agency',
    ['Norvand Press Agency', 'the same agency'],
  ],
  [
    'a body by its noun with a capital',
    'The Norvand Observatory for Human Rights counted 12 dead. On Monday the Observatory counted 14.',
    'Norvand Observatory for Human Rights',
    ['Norvand Observatory for Human Rights', 'the Observatory'],
  ],
  [
    'a state by its noun',
    'Turkey spoke of a danger on Sunday. The country asked for help.',
    'Turkey',
    ['Turkey', 'The country'],
  ],
  [
    'a surname of two words',
    'The head of the group, Tarek Abdel Marr, spoke on Sunday. Abdel Marr said the bridge was hit.',
    'Tarek Abdel Marr',
    ['Tarek Abdel Marr', 'Abdel Marr'],
  ],
  [
    'a general by surname and pronoun',
    'General Viktor Marr spoke on Sunday. Marr said the bridge was hit. He denied the rest.',
    'Viktor Marr',
    ['Viktor Marr', 'Marr', 'He'],
  ],
  [
    'an acronym',
    'The Norvand Observatory for Human Rights (NOHR) counted 12 dead. NOHR said more were hurt.',
    'Norvand Observatory for Human Rights',
    ['Norvand Observatory for Human Rights', 'NOHR', 'NOHR'],
  ],
  [
    'a role given before',
    'Anna Holt, a spokeswoman for the army, met reporters. The spokeswoman said nobody was hurt.',
    'Anna Holt',
    ['Anna Holt', 'The spokeswoman'],
  ],
  ['two who would do: nobody', 'Peter Holt met Paul Varga. He said the bridge was hit.', 'Paul Varga', ['Paul Varga']],
];

test.each(cases)('%s', (_, text, name, expected) => {
  const { entities } = read(text);
  const entity = entities.find((one) => one.name === name);
  const strip = (form: string) => form.replace(/^the /i, '');
  expect(entity?.mentions.map((mention) => strip(text.slice(mention.start, mention.end)))).toEqual(expected.map(strip));
});

test.each([
  ['Officials in Germany met Anna Holt on Sunday.', 'place Germany, person Anna Holt'],
  ['French officials accused the United Nations.', 'nationality French, organisation United Nations'],
])('%s', (text, expected) => {
  expect(
    read(text)
      .names.map((name) => `${name.type} ${text.slice(name.start, name.end)}`)
      .join(', '),
  ).toBe(expected);
});
