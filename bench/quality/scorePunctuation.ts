// Scores the restoring of commas and of the genitive's apostrophe in the sentences of a treebank that were robbed of both.
import type { GrammarWords } from '../../src/almanac/grammarWords.ts';
import type { Models } from '../../src/grammar/models.ts';
import { leastForComma, leastForGenitive } from '../../src/grammar/punctuation/leastScores.ts';
import { punctuationRow } from '../train/punctuation/punctuationRows.ts';
import { readConllu } from './conllu.ts';

/** Percent. */
interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** `path`: a CoNLL-U file. */
export function punctuationScore(
  path: string,
  models: Models,
  words: GrammarWords,
): { readonly comma: Figures; readonly genitive: Figures } {
  const rows = readConllu(path).flatMap((sentence) => punctuationRow(sentence.words.map(({ form }) => form)) ?? []);
  const scores = models.punctuation(rows.map(({ forms }) => forms));
  const least = {
    comma: (forms: readonly string[], t: number) => leastForComma(forms[t] ?? '', forms[t + 1]),
    genitive: (forms: readonly string[], t: number) =>
      leastForGenitive(forms[t] ?? '', { ranks: models.lemmas.ranks, words, own: new Set() }),
  };
  const figures = (kind: 'comma' | 'genitive'): Figures => {
    const answers = rows.flatMap((row, r) =>
      [...row[kind]].map((right, t) => ({
        right: right === 1,
        ours: (scores[r]?.[t]?.[kind] ?? Number.NEGATIVE_INFINITY) > least[kind](row.forms, t),
      })),
    );
    const both = answers.filter(({ right, ours }) => right && ours).length;
    const ours = answers.filter((answer) => answer.ours).length;
    const gold = answers.filter(({ right }) => right).length;
    const percent = (share: number) => Math.round(1000 * share) / 10;
    return { precision: percent(both / ours), recall: percent(both / gold), f1: percent((2 * both) / (ours + gold)) };
  };
  return { comma: figures('comma'), genitive: figures('genitive') };
}
