// Trees that cannot be, mended: two subjects of one verb, a title and a name as two objects.
import { describe, expect, test } from 'vitest';
import type { Token, Upos } from '../../src/grammar/analysis.ts';
import { mendRoot } from '../../src/grammar/syntax/mendRoot.ts';
import { mendSubjects } from '../../src/grammar/syntax/mendSubjects.ts';
import { mendTitles } from '../../src/grammar/syntax/mendTitles.ts';

const XPOS: Readonly<Record<string, string>> = { which: 'WDT', rose: 'VBD', hurt: 'VBD' };
/** "Toll_PROPN_3_nsubj …" → tokens; heads are counted from 0, -1 for the root. */
const tokensOf = (row: string): readonly Token[] =>
  row.split(' ').map((word, i) => {
    const [form = '', upos = 'X', head = '-1', deprel = 'dep'] = word.split('_');
    return {
      start: i,
      end: i,
      form,
      lemma: form,
      upos: upos as Upos,
      xpos: XPOS[form] ?? '',
      head: Number(head),
      deprel,
    };
  });
type Mend = (tokens: readonly Token[]) => readonly Token[];
const changed = (mend: Mend, row: string): readonly string[] => {
  const before = tokensOf(row);
  return mend(before).flatMap(({ form, head, deprel }, i) =>
    deprel === before[i]?.deprel ? [] : [`${form} ${deprel} ${before[head]?.form}`],
  );
};

describe('of two subjects before one verb the second, in commas of its own, is an apposition', () => {
  test.each([
    [
      'a noun with its article',
      'Toll_PROPN_5_nsubj ,_PUNCT_3_punct a_DET_3_det baker_NOUN_5_nsubj ,_PUNCT_0_punct said_VERB_-1_root',
      ['baker appos Toll'],
    ],
    [
      'a name',
      'mayor_NOUN_4_nsubj ,_PUNCT_2_punct Brandt_PROPN_4_nsubj ,_PUNCT_0_punct spoke_VERB_-1_root',
      ['Brandt appos mayor'],
    ],
    [
      'a noun with its owner',
      "Toll_PROPN_6_nsubj ,_PUNCT_4_punct Brandt_PROPN_4_nmod:poss 's_PART_2_case aide_NOUN_6_nsubj ,_PUNCT_0_punct said_VERB_-1_root",
      ['aide appos Toll'],
    ],
    [
      'what stands behind “which”',
      'group_NOUN_4_nsubj which_PRON_5_nsubj monitors_NOUN_3_compound violence_NOUN_4_nsubj said_VERB_-1_root it_PRON_4_obj',
      ['violence acl:relcl group'],
    ],
    ['no comma behind it', 'Toll_PROPN_4_nsubj ,_PUNCT_3_punct a_DET_3_det baker_NOUN_4_nsubj said_VERB_-1_root', []],
    [
      'one of a list',
      'Toll_PROPN_7_nsubj ,_PUNCT_2_punct Brandt_PROPN_7_nsubj ,_PUNCT_6_punct and_CCONJ_6_cc the_DET_6_det rest_NOUN_2_conj left_VERB_-1_root',
      [],
    ],
    [
      'a verb in commas taken for a noun',
      'Karsa_PROPN_5_nsubj ,_PUNCT_3_punct Brandt_PROPN_3_compound notes_NOUN_5_nsubj ,_PUNCT_0_punct won_VERB_-1_root',
      [],
    ],
  ])('%s', (_, row, becomes) => {
    expect(changed(mendSubjects, row)).toEqual(becomes);
  });
});

describe('a title and a name after a verb without a subject are one', () => {
  test.each([
    [
      'two words of a title',
      'said_VERB_-1_root Inspector_PROPN_0_iobj General_PROPN_3_nmod:desc Brandt_PROPN_0_obj',
      ['Inspector nmod:desc Brandt'],
    ],
    [
      'a title and two words of a name',
      'said_VERB_-1_root KDCJ_PROPN_2_compound Inspector_PROPN_0_obj Olaf_PROPN_0_obj Brandt_PROPN_0_obj ._PUNCT_0_punct',
      ['Inspector nmod:desc Brandt', 'Olaf nmod:desc Brandt'],
    ],
    [
      'who is told something, by somebody',
      'Toll_PROPN_1_nsubj gave_VERB_-1_root Norvand_PROPN_1_iobj Karsa_PROPN_1_obj',
      [],
    ],
    ['a thing told', 'told_VERB_-1_root Brandt_PROPN_0_iobj the_DET_3_det truth_NOUN_0_obj', []],
  ])('%s', (_, row, becomes) => {
    expect(changed(mendTitles, row)).toEqual(becomes);
  });
});

describe('the verb behind the relative clause of a root that is a noun is the root', () => {
  test.each([
    [
      'behind its comma',
      'tax_NOUN_-1_root ,_PUNCT_3_punct which_PRON_3_nsubj rose_VERB_0_acl:relcl ,_PUNCT_5_punct hurt_VERB_3_conj nobody_PRON_5_obj',
      ['tax nsubj hurt', 'hurt root undefined'],
    ],
    [
      'read as a clause of its own',
      'tax_NOUN_-1_root which_PRON_2_nsubj rose_VERB_0_acl:relcl ,_PUNCT_4_punct hurt_VERB_0_acl:relcl nobody_PRON_4_obj',
      ['tax nsubj hurt', 'hurt root undefined'],
    ],
    [
      'one more verb of the clause',
      'tax_NOUN_-1_root which_PRON_2_nsubj rose_VERB_0_acl:relcl and_CCONJ_4_cc hurt_VERB_2_conj nobody_PRON_4_obj',
      [],
    ],
  ])('%s', (_, row, becomes) => {
    expect(changed(mendRoot, row)).toEqual(becomes);
  });
});
