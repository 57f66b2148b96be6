// Acronyms spelled as words of grammar are: what the network is shown, and how such sentences are read.
import { describe, expect, test } from 'vitest';
import { readAs } from '../../src/grammar/syntax/readAs.ts';
import { read } from './bundled.ts';

const ACRONYMS = new Map([['IS', 'UN']]);

describe('what the network is shown', () => {
  test.each([
    ['amid small letters', 'Karsa said IS had left', 'Karsa said UN had left'],
    ['the verb', 'The road is shut', 'The road is shut'],
    ['amid capitals', 'THE ROAD IS SHUT', 'THE ROAD IS SHUT'],
  ])('%s', (_, shown, becomes) => {
    expect(readAs(shown.split(' '), ACRONYMS).join(' ')).toBe(becomes);
  });
});

test.each([
  ['IS has besieged Tel Asmar for a year.', 'IS', 'PROPN nsubj besieged'],
  ['The army said IS fighters left Norvand.', 'IS', 'PROPN compound fighters'],
  ['The WHO said that the water was safe.', 'WHO', 'PROPN nsubj said'],
])('%s', (text, form, is) => {
  const tokens = read(text).sentences[0]?.tokens ?? [];
  const token = tokens.find((one) => one.form === form);
  expect(`${token?.upos} ${token?.deprel} ${tokens[token?.head ?? -1]?.form}`).toBe(is);
});
