// Words of reports made comparable.
import { expect, test } from 'vitest';
import { stem } from '../../src/origins/stem.ts';
import { CAPITAL, OPENS, wordsOf } from '../../src/origins/words.ts';

const functionWords = new Set(['the', 'of', 'a', 's', 'in', 'to', 'it', 'was']);

test.each([
  ['attacks', 'attack'],
  ['attacked', 'attack'],
  ['attacking', 'attack'],
  ['bodies', 'body'],
  ['denied', 'deny'],
  ['stopped', 'stop'],
  ['bus', 'bus'],
  ['crossing', 'cross'],
  ['bring', 'bring'],
  ['2031', '2031'],
])('%s has the stem %s', (word, expected) => expect(stem(word)).toBe(expected));

test.each([
  ['with and without an apostrophe', 'Norvand’s ferry', 'Norvands ferry'],
  ['with and without a comma', 'killed 1,300 people', 'killed 1300 people'],
  ['with and without marks on letters', 'Zélie', 'Zelie'],
  ['singular and plural', 'the barge', 'the barges'],
])('%s the content words are the same', (_, one, other) => {
  const keys = (text: string) => {
    const words = wordsOf(text, functionWords);
    return [...words.content].map((at) => words.keys[at]);
  };
  expect(keys(one)).toEqual(keys(other));
});

test('a list of numbers is no number', () => {
  expect(wordsOf('in 1,300 to 1,30 of 12, 400', functionWords).keys).toHaveLength(8);
});

test('words stand where they stand, and know how sentences begin', () => {
  const text = 'The ferry sank. “It was old,” U.S. officers said.';
  const words = wordsOf(text, functionWords);
  const table = [...words.keys.keys()].map((at) => [
    text.slice(words.starts[at], words.ends[at]),
    ((words.marks[at] ?? 0) & OPENS) !== 0,
    ((words.marks[at] ?? 0) & CAPITAL) !== 0,
  ]);
  expect(table).toEqual([
    ['The', true, true],
    ['ferry', false, false],
    ['sank', false, false],
    ['It', true, true],
    ['was', false, false],
    ['old', false, false],
    ['U', false, true],
    ['S', false, true],
    ['officers', false, false],
    ['said', false, false],
  ]);
});
