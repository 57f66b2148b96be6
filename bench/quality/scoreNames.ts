// Scores names against text in CoNLL form. A nationality counts as MISC, as `other` does.
import { loadGrammarWords } from '../../src/almanac/grammarWords.ts';
import { loadModels, type Models } from '../../src/grammar/models.ts';
import { findNames } from '../../src/grammar/names/findNames.ts';
import { readSyntax } from '../../src/grammar/syntax/readSyntax.ts';
import { home } from '../../src/home.ts';
import { type NamedSentence, readConll } from './conll.ts';

/** Percent. A name counts when both its edges and its type are right. */
export interface NameScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly right: number;
  readonly gold: number;
  readonly ours: number;
}

export function scoreNames(path: string): NameScore {
  return nameScoreOf(readConll(path), loadModels(home('models/en')));
}

/** Each document is read by itself, on its own tokens. */
export function nameScoreOf(documents: readonly (readonly NamedSentence[])[], models: Models): NameScore {
  const words = loadGrammarWords(home('lexicons/en'));
  let right = 0;
  let gold = 0;
  let ours = 0;
  for (const document of documents) {
    let text = '';
    const outlines = document.map((sentence) => {
      const tokens = sentence.forms.map((form) => {
        const start = text.length;
        text += `${form} `;
        return { start, end: start + form.length };
      });
      return { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0, tokens, block: 0 };
    });
    const known = new Set(
      document.flatMap((sentence, s) =>
        sentence.runs.map((run) =>
          keyOf(outlines[s]?.tokens[run.first]?.start, outlines[s]?.tokens[run.beyond - 1]?.end, run.type),
        ),
      ),
    );
    const names = findNames(text, readSyntax(text, outlines, models), models, words);
    gold += known.size;
    ours += names.length;
    right += names.filter((name) => known.has(keyOf(name.start, name.end, name.type))).length;
  }
  const precision = ours ? right / ours : 0;
  const recall = gold ? right / gold : 0;
  const f1 = precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
  return { precision: percent(precision), recall: percent(recall), f1: percent(f1), right, gold, ours };
}

const keyOf = (start = 0, end = 0, type: string): string =>
  `${start} ${end} ${type === 'nationality' ? 'other' : type}`;
const percent = (share: number): number => Math.round(1000 * share) / 10;
