// What the text itself says of a name decides its type: after "is a", between commas, behind a noun; everywhere it stands.
import { expect, test } from 'vitest';
import { loadGrammarWords } from '../../src/almanac/grammarWords.ts';
import type { NameType } from '../../src/grammar/analysis.ts';
import { settleSaid } from '../../src/grammar/names/saidKinds.ts';
import { settleSurnames } from '../../src/grammar/names/settleSurnames.ts';
import { home } from '../../src/home.ts';
import { slice } from '../../src/span.ts';
import { named, tagged } from './taggedText.ts';

const words = loadGrammarWords(home('lexicons/en'));

const cases: readonly (readonly [string, string, NameType, NameType, string])[] = [
  [
    'is',
    'Asmar_PROPN is_AUX a_DET private_ADJ road_NOUN company_NOUN in_ADP Karsa_PROPN',
    'person',
    'organisation',
    'is',
  ],
  ['a note between', 'Asmar_PROPN (_PUNCT since_ADP 1950_NUM )_PUNCT was_AUX a_DET town_NOUN', 'person', 'place', 'is'],
  ['the last noun of the phrase', 'Asmar_PROPN is_AUX a_DET town_NOUN band_NOUN', 'place', 'organisation', 'is'],
  ['apposition', 'Asmar_PROPN ,_PUNCT a_DET village_NOUN near_ADP it_PRON', 'person', 'place', 'apposition'],
  ['a title', 'said_VERB Mr._PROPN Asmar_PROPN', 'place', 'person', 'title-before'],
  ['a noun before', 'the_DET band_NOUN Asmar_PROPN played_VERB', 'place', 'organisation', 'noun-before'],
  ['a noun before a mark', 'her_PRON novel_NOUN "_PUNCT Asmar_PROPN "_PUNCT', 'place', 'other', 'noun-before'],
  ['a noun with "of"', 'the_DET cities_NOUN of_ADP Asmar_PROPN fell_VERB', 'organisation', 'place', 'noun-of'],
];

test.each(cases)('%s', (_, line, before, after, rule) => {
  const { text, sentences } = tagged(line);
  const [name] = settleSaid(text, sentences, named(text, sentences, 'Asmar', before), words, () => false);
  expect([name?.type, name?.by]).toEqual([after, `grammar/name-${rule}`]);
});

const silent: readonly (readonly [string, string, NameType])[] = [
  ['people are not told by "is a"', 'Asmar_PROPN is_AUX a_DET player_NOUN in_ADP it_PRON', 'place'],
  ['the noun of another phrase', 'Asmar_PROPN is_AUX a_DET friend_NOUN of_ADP the_DET band_NOUN', 'person'],
  ['a noun with "of" for a body', 'the_DET party_NOUN of_ADP Asmar_PROPN', 'person'],
];

test.each(silent)('says nothing: %s', (_, line, type) => {
  const { text, sentences } = tagged(line);
  const names = named(text, sentences, 'Asmar', type);
  expect(settleSaid(text, sentences, names, words, () => false)).toEqual(names);
});

test('a title that is part of the name of a street says nothing', () => {
  const { text, sentences } = tagged('Bishop_PROPN Asmar_PROPN Street_PROPN');
  const names = named(text, sentences, 'Asmar Street', 'place');
  expect(settleSaid(text, sentences, names, words, () => false)).toEqual(names);
});

test('what is said once holds for the name everywhere, but not for a name that a list knows', () => {
  const { text, sentences } = tagged('Asmar_PROPN fell_VERB | the_DET town_NOUN of_ADP Asmar_PROPN | Asmar_PROPN');
  const names = named(text, sentences, 'Asmar', 'person');
  expect(settleSaid(text, sentences, names, words, () => false).map((name) => name.type)).toEqual([
    'place',
    'place',
    'place',
  ]);
  expect(settleSaid(text, sentences, names, words, () => true)).toEqual(names);
});

test('a surname alone is a person where a full name ends in it', () => {
  const { text, sentences } = tagged('Dara_PROPN Holm_PROPN spoke_VERB | Holm_PROPN left_VERB | Karsa_PROPN');
  const names = [
    ...named(text, sentences, 'Dara Holm', 'person'),
    ...named(text, sentences, 'Karsa', 'place'),
    { start: 16, end: 20, type: 'organisation', sentence: 1, certainty: 'implied', by: 'grammar/name-model' } as const,
  ];
  expect(settleSurnames(text, names, () => false).map((name) => `${slice(text, name)} ${name.type}`)).toEqual([
    'Dara Holm person',
    'Karsa place',
    'Holm person',
  ]);
  expect(settleSurnames(text, names, () => true)).toEqual(names);
});
