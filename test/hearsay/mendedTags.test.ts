// Tags that the tree belies, set right; trees written by hand, so that no network decides. All texts are invented.
import { expect, test } from 'vitest';
import type { Sentence, Token, Upos } from '../../src/grammar/analysis.ts';
import { tagRules, withMendedTags } from '../../src/hearsay/mendedTags.ts';

const UPOS: Readonly<Record<string, Upos>> = {
  VBD: 'VERB',
  VBN: 'VERB',
  VBP: 'VERB',
  VBZ: 'VERB',
  VB: 'VERB',
  MD: 'AUX',
  NN: 'NOUN',
  NNS: 'NOUN',
  NNP: 'PROPN',
  PRP: 'PRON',
  DT: 'DET',
  IN: 'ADP',
  UH: 'INTJ',
  JJ: 'ADJ',
  CC: 'CCONJ',
  RB: 'ADV',
};

/** "form/xpos/head/deprel …" → a sentence. */
function sentenceOf(line: string): Sentence {
  let at = 0;
  const tokens = line.split(' ').map((word): Token => {
    const [form = '', xpos = '', head = '', deprel = ''] = word.split('/');
    const start = at;
    at += form.length + 1;
    return {
      form,
      lemma: form,
      upos: UPOS[xpos] ?? 'PUNCT',
      xpos,
      head: Number(head),
      deprel,
      start,
      end: start + form.length,
    };
  });
  return { start: 0, end: at, block: 0, tokens };
}

/** The words whose tags were changed, each with its new tag. */
const changed = (line: string): readonly string[] => {
  const before = sentenceOf(line);
  return withMendedTags(before).tokens.flatMap(({ form, xpos }, at) =>
    xpos === before.tokens[at]?.xpos ? [] : [`${form} ${xpos}`],
  );
};

test.each([
  ['cry-with-clause', 'They/PRP/1/nsubj say/UH/-1/root it/PRP/3/nsubj fell/VBD/1/ccomp ././1/punct', ['say VBP']],
  [
    'participle-beside-infinitive',
    'Holm/NNP/1/nsubj said/VBD/-1/root it/PRP/4/nsubj would/MD/4/aux open/VB/1/ccomp and/CC/6/cc praised/VBN/4/conj her/PRP/6/obj ././1/punct',
    ['praised VBD'],
  ],
  [
    'participle-as-main-verb',
    'Holm/NNP/-1/root ,/,/3/punct a/DT/3/det builder/NN/0/appos ,/,/5/punct called/VBN/0/acl on/IN/7/case Lind/NNP/5/obl ././0/punct',
    ['called VBD'],
  ],
  [
    'participle-beside-two-subjects',
    'The/DT/1/det mayor/NN/5/nsubj predicted/VBN/1/acl that/IN/5/mark he/PRP/5/nsubj left/VBD/-1/root ././5/punct',
    ['predicted VBD'],
  ],
  ['participle-with-subject', 'Holm/NNP/1/nsubj denied/VBN/-1/root it/PRP/1/obj ././1/punct', ['denied VBD']],
  [
    'participle-with-object',
    'It/PRP/1/nsubj rained/VBD/-1/root before/IN/4/case a/DT/4/det judge/NN/1/obl ordered/VBN/4/acl repairs/NNS/5/obj ././1/punct',
    ['ordered VBD'],
  ],
  [
    'passive-without-auxiliary',
    'The/DT/1/det mayor/NN/2/nsubj:pass called/VBN/-1/root on/IN/4/case Lind/NNP/2/obl ././2/punct',
    ['called VBD'],
  ],
  [
    'noun-at-the-end',
    'It/PRP/1/nsubj fell/VBD/-1/root ,/,/4/punct Herald/NNP/4/compound reports/NNS/1/parataxis ././1/punct',
    ['reports VBZ'],
  ],
  [
    'participle-at-the-end',
    'It/PRP/1/nsubj fell/VBD/3/ccomp ,/,/1/punct records/NNS/4/nsubj revealed/VBN/1/ccomp ././1/punct',
    ['revealed VBD'],
  ],
  ['nothing: a passive', 'It/PRP/2/nsubj:pass was/VBD/2/aux:pass closed/VBN/-1/root ././2/punct', []],
  ['nothing: a headline', 'Mayor/NN/1/nsubj:pass accused/VBN/-1/root of/IN/3/case neglect/NN/1/obl', []],
  [
    'nothing: a participle that keeps its object',
    'A/DT/1/det man/NN/4/nsubj called/VBN/1/acl Holm/NNP/2/obj left/VBD/-1/root ././4/punct',
    [],
  ],
])('%s', (_, line, tags) => {
  expect(changed(line)).toEqual(tags);
});

test('the subject of what was taken for a passive is that of an active verb', () => {
  const line = 'The/DT/1/det mayor/NN/2/nsubj:pass called/VBN/-1/root on/IN/4/case Lind/NNP/2/obl ././2/punct';
  expect(withMendedTags(sentenceOf(line)).tokens[1]?.deprel).toBe('nsubj');
});

test('every rule has its own id, an example and a reason', () => {
  expect(new Set(tagRules.map(({ id }) => id)).size).toBe(tagRules.length);
  for (const { example, reason } of tagRules) {
    expect(example).toMatch(/\S/);
    expect(reason).toMatch(/\S/);
  }
});
