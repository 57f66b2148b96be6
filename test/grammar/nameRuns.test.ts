// Names that the model leaves: whole titles in quotation marks, and names of several words in every place; and names that
// "and" joins.
import { expect, test } from 'vitest';
import type { Name, NameType, Sentence } from '../../src/grammar/analysis.ts';
import { withTitles } from '../../src/grammar/names/quotedTitles.ts';
import { withRepeated } from '../../src/grammar/names/repeatedNames.ts';
import { settleJoined } from '../../src/grammar/names/settleJoined.ts';
import { slice } from '../../src/span.ts';
import { named, tagged } from './taggedText.ts';

const shown = (text: string, names: readonly Name[]): string[] =>
  names.map((name) => `${slice(text, name)}/${name.type}${name.by === 'grammar/name-model' ? '' : `/${name.by}`}`);

const titles: readonly (readonly [string, string, readonly [string, NameType][], readonly string[]])[] = [
  [
    'words with capitals, small words between',
    'sang_VERB “_PUNCT The_DET Long_ADJ Road_NOUN to_ADP Karsa_PROPN ”_PUNCT twice_ADV',
    [],
    ['The Long Road to Karsa/other/grammar/name-quoted'],
  ],
  [
    'straight marks, a comma inside',
    'called_VERB "_PUNCT Open_ADJ Hand_NOUN ,_PUNCT "_PUNCT but_CCONJ',
    [],
    ['Open Hand/other/grammar/name-quoted'],
  ],
  [
    'a part of it named as another kind',
    'they_PRON sang_VERB “_PUNCT Hymn_NOUN of_ADP Velik_PROPN Night_NOUN ”_PUNCT',
    [['Velik Night', 'other']],
    ['Hymn of Velik Night/other/grammar/name-quoted'],
  ],
  ['a place in it', '“_PUNCT Hands_NOUN Off_ADP Karsa_PROPN ”_PUNCT', [['Karsa', 'place']], ['Karsa/place']],
  [
    'what is a name already',
    '“_PUNCT Norvand_PROPN Post_PROPN ”_PUNCT',
    [['Norvand Post', 'organisation']],
    ['Norvand Post/organisation'],
  ],
  ['one word', 'a_DET “_PUNCT Hero_NOUN ”_PUNCT of_ADP ours_PRON', [], []],
  ['speech', '“_PUNCT We_PRON left_VERB Karsa_PROPN ”_PUNCT he_PRON said_VERB', [], []],
  ['a headline in capitals', 'MINISTER_NOUN SINGS_VERB “_PUNCT OPEN_ADJ HAND_NOUN ”_PUNCT IN_ADP KARSA_PROPN', [], []],
];

test.each(titles)('titles: %s', (_, line, given, expected) => {
  const { text, sentences } = tagged(line);
  const names = given.flatMap(([name, type]) => named(text, sentences, name, type));
  expect(shown(text, withTitles(sentences, names))).toEqual(expected);
});

const repeats: readonly (readonly [
  string,
  string,
  (text: string, sentences: readonly Sentence[]) => Name[],
  readonly string[],
])[] = [
  [
    'a name of two words',
    'the_DET Open_PROPN Hand_PROPN met_VERB | and_CCONJ Open_PROPN Hand_PROPN left_VERB',
    (text, sentences) => named(text, sentences, 'Open Hand', 'organisation').slice(0, 1),
    ['Open Hand/organisation', 'Open Hand/organisation/grammar/name-repeated'],
  ],
  [
    'the longest one that stands there',
    'Dara_PROPN Holm_PROPN Trust_PROPN | Dara_PROPN Holm_PROPN | they_PRON went_VERB near_ADP Dara_PROPN Holm_PROPN Trust_PROPN',
    (text, sentences) => [
      ...named(text, sentences, 'Dara Holm Trust', 'organisation').slice(0, 1),
      ...named(text, sentences, 'Dara Holm', 'person').slice(1, 2),
    ],
    ['Dara Holm Trust/organisation', 'Dara Holm/person', 'Dara Holm Trust/organisation/grammar/name-repeated'],
  ],
  [
    'not where another name stands',
    'Dara_PROPN Holm_PROPN | Anna_PROPN Dara_PROPN Holm_PROPN',
    (text, sentences) => [
      ...named(text, sentences, 'Dara Holm', 'person').slice(0, 1),
      ...named(text, sentences, 'Anna Dara', 'person'),
    ],
    ['Dara Holm/person', 'Anna Dara/person'],
  ],
  [
    'not one word',
    'Hope_PROPN won_VERB | Hope_NOUN remains_VERB',
    (text, sentences) => named(text, sentences, 'Hope', 'organisation').slice(0, 1),
    ['Hope/organisation'],
  ],
];

test.each(repeats)('repeated: %s', (_, line, namesIn, expected) => {
  const { text, sentences } = tagged(line);
  expect(shown(text, withRepeated(sentences, namesIn(text, sentences)))).toEqual(expected);
});

const pairs: readonly (readonly [string, string, readonly [string, NameType][], readonly string[]])[] = [
  [
    'a person behind a place',
    'Norvand_PROPN and_CCONJ Karsa_PROPN agreed_VERB',
    [
      ['Norvand', 'place'],
      ['Karsa', 'person'],
    ],
    ['Norvand/place', 'Karsa/place/grammar/name-joined'],
  ],
  [
    'a person before a body',
    'Norvand_PROPN and_CCONJ Karsa_PROPN agreed_VERB',
    [
      ['Norvand', 'person'],
      ['Karsa', 'organisation'],
    ],
    ['Norvand/organisation/grammar/name-joined', 'Karsa/organisation'],
  ],
  [
    'a name of two words is who it is',
    'Karsa_PROPN and_CCONJ Dara_PROPN Holm_PROPN agreed_VERB',
    [
      ['Karsa', 'place'],
      ['Dara Holm', 'person'],
    ],
    ['Karsa/place', 'Dara Holm/person'],
  ],
  [
    'only "and" joins',
    'Karsa_PROPN or_CCONJ Holm_PROPN agreed_VERB',
    [
      ['Karsa', 'place'],
      ['Holm', 'person'],
    ],
    ['Karsa/place', 'Holm/person'],
  ],
];

test.each(pairs)('joined: %s', (_, line, given, expected) => {
  const { text, sentences } = tagged(line);
  const names = given.flatMap(([name, type]) => named(text, sentences, name, type));
  expect(shown(text, settleJoined(text, names))).toEqual(expected);
});
