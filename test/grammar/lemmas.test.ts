// Forms with their tags → lemmas, by rule alone (no exceptions learned) but with known words.
import { expect, test } from 'vitest';
import { lemmaOf } from '../../src/grammar/lemmas/lemmaOf.ts';

const known = ['make', 'stop', 'deny', 'house', 'bus', 'big', 'easy', 'late', 'plan', 'launch', 'cause', 'panic'];
const book = { exceptions: new Map([['VERB said', 'say']]), ranks: new Map(known.map((word, i) => [word, i])) };

test.each([
  ['said', 'VERB', 'VBD', 'say'],
  ['making', 'VERB', 'VBG', 'make'],
  ['stopped', 'VERB', 'VBD', 'stop'],
  ['denies', 'VERB', 'VBZ', 'deny'],
  ['launches', 'VERB', 'VBZ', 'launch'],
  ['caused', 'VERB', 'VBN', 'cause'],
  ['houses', 'NOUN', 'NNS', 'house'],
  ['buses', 'NOUN', 'NNS', 'bus'],
  ['policemen', 'NOUN', 'NNS', 'policeman'],
  ['Karsans', 'PROPN', 'NNPS', 'Karsan'],
  ['fled', 'VERB', 'VBD', 'flee'],
  ['slain', 'VERB', 'VBN', 'slay'],
  ['overthrew', 'VERB', 'VBD', 'overthrow'],
  ['upheld', 'VERB', 'VBN', 'uphold'],
  ['besieged', 'VERB', 'VBN', 'besiege'],
  ['panicked', 'VERB', 'VBD', 'panic'],
  ['biggest', 'ADJ', 'JJS', 'big'],
  ['easier', 'ADJ', 'JJR', 'easy'],
  ['The', 'DET', 'DT', 'the'],
])('%s %s %s → %s', (form, upos, xpos, lemma) => expect(lemmaOf(form, upos, xpos, book)).toBe(lemma));
