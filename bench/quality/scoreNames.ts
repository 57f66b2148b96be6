// Scores names against text with names marked: CoNLL, GUM's CoNLL-U, or the documents of re3d that train nothing.
// A nationality counts as MISC, as `other` does.
import { readFileSync } from 'node:fs';
import { loadGrammarWords } from '../../src/almanac/grammarWords.ts';
import type { NameType } from '../../src/grammar/analysis.ts';
import { loadModels, type Models } from '../../src/grammar/models.ts';
import { findNames } from '../../src/grammar/names/findNames.ts';
import { readSyntax } from '../../src/grammar/syntax/readSyntax.ts';
import { home } from '../../src/home.ts';
import { type NamedDocument, readGumNames, readRe3d } from '../train/names/nameData.ts';
import { readConll } from './conll.ts';
import { readConllu } from './conllu.ts';
import { type GrammarOptions, ofGenre } from './scoreGrammar.ts';

/** How many names there are, how many we give, and how many of these are right: both edges and the type. */
interface Counts {
  readonly right: number;
  readonly gold: number;
  readonly ours: number;
}

/** Percent, and the counts behind it. */
interface NameFigures extends Counts {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Of all names, and of those that attribution lives by. */
export interface NameScore extends NameFigures {
  readonly types: Readonly<Record<ScoredType, NameFigures>>;
}

/** Name of the figures in the manifest. */
export const FOLDED = 'wikigold, five folds';

const SCORED = ['person', 'organisation', 'place', 'other'] as const;
type ScoredType = (typeof SCORED)[number];

/** `genre` as in `GrammarOptions`, for CoNLL-U alone. */
export function scoreNames(path: string, options: GrammarOptions = {}): NameScore {
  return nameScoreOf(documentsOf(path, options), loadModels(home('models/en')));
}

function documentsOf(path: string, { genre }: GrammarOptions): readonly NamedDocument[] {
  const words = loadGrammarWords(home('lexicons/en'));
  if (path.endsWith('.conllu')) return readGumNames(ofGenre(readConllu(path), genre), words);
  return path.endsWith('.jsonl') ? readRe3d(path, false, words) : readConll(path);
}

/** Names in five folds by document of wikigold, as the training of the weights that are shipped measured them. */
export function foldedNames(): unknown {
  const manifest = JSON.parse(readFileSync(home('models/en/manifest.json'), 'utf8')) as {
    readonly scores: Readonly<Record<string, unknown>>;
  };
  return manifest.scores[FOLDED];
}

/** Each document is read by itself, on its own tokens. */
export function nameScoreOf(documents: readonly NamedDocument[], models: Models): NameScore {
  const words = loadGrammarWords(home('lexicons/en'));
  const pairs = documents.map((document) => {
    let text = '';
    const outlines = document.map((sentence) => {
      const tokens = sentence.forms.map((form) => {
        const start = text.length;
        text += `${form} `;
        return { start, end: start + form.length };
      });
      return { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0, tokens, block: 0 };
    });
    const gold = document.flatMap((sentence, s) =>
      sentence.runs.map((run) =>
        keyOf(outlines[s]?.tokens[run.first]?.start, outlines[s]?.tokens[run.beyond - 1]?.end, run.type),
      ),
    );
    const names = findNames(text, readSyntax(text, outlines, models, words), models, words);
    return { gold: new Set(gold), ours: names.map((name) => keyOf(name.start, name.end, name.type)) };
  });
  const countsOf = (counted: (key: string) => boolean): Counts => {
    const sums = { right: 0, gold: 0, ours: 0 };
    for (const { gold, ours } of pairs) {
      sums.gold += [...gold].filter(counted).length;
      sums.ours += ours.filter(counted).length;
      sums.right += ours.filter((key) => counted(key) && gold.has(key)).length;
    }
    return sums;
  };
  return scoreOf(
    countsOf(() => true),
    (type) => countsOf((key) => key.endsWith(` ${type}`)),
  );
}

/** The score of several runs together. */
export function summed(scores: readonly NameScore[]): NameScore {
  const sum = (counts: readonly Counts[]): Counts => ({
    right: counts.reduce((all, { right }) => all + right, 0),
    gold: counts.reduce((all, { gold }) => all + gold, 0),
    ours: counts.reduce((all, { ours }) => all + ours, 0),
  });
  return scoreOf(sum(scores), (type) => sum(scores.map(({ types }) => types[type])));
}

const scoreOf = (all: Counts, ofType: (type: ScoredType) => Counts): NameScore => ({
  ...figuresOf(all),
  types: Object.fromEntries(SCORED.map((type) => [type, figuresOf(ofType(type))])) as NameScore['types'],
});

const figuresOf = ({ right, gold, ours }: Counts): NameFigures => ({
  precision: percent(right, ours),
  recall: percent(right, gold),
  f1: percent(2 * right, gold + ours),
  right,
  gold,
  ours,
});

const keyOf = (start = 0, end = 0, type: NameType): string =>
  `${start} ${end} ${type === 'nationality' ? 'other' : type}`;
const percent = (part: number, whole: number): number => (whole ? Math.round((1000 * part) / whole) / 10 : 0);
