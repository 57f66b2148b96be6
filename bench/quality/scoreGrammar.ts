// Scores sentences, tokens, tags, lemmas and syntax against a treebank in CoNLL-U.
import { type GrammarWords, loadGrammarWords } from '../../src/almanac/grammarWords.ts';
import { analyse } from '../../src/grammar/analyse.ts';
import type { Token } from '../../src/grammar/analysis.ts';
import { loadModels, type Models } from '../../src/grammar/models.ts';
import { readSyntax } from '../../src/grammar/syntax/readSyntax.ts';
import { home } from '../../src/home.ts';
import type { Article } from '../../src/reading.ts';
import type { Span } from '../../src/span.ts';
import { type GoldSentence, type GoldWord, rawText, readConllu } from './conllu.ts';

/** Relations that attribution lives by, with their subtypes. */
const RELATIONS = ['nsubj', 'ccomp', 'parataxis', 'obl', 'appos'] as const;

/** Percent, but words a second, which count the whole room over the raw text. */
export interface GrammarScore {
  readonly sentences: { readonly f1: number };
  readonly tokens: { readonly f1: number };
  readonly upos: number;
  readonly xpos: number;
  readonly lemma: number;
  readonly uas: number;
  /** Relations with their subtypes. */
  readonly las: number;
  readonly relations: Readonly<Record<(typeof RELATIONS)[number], { readonly f1: number }>>;
  readonly wordsPerSecond: number;
}

/**
 * Sentences and tokens: on raw text from SpaceAfter, a blank line at each new paragraph; multi-word tokens count once.
 * Tags, lemmas and syntax: on gold words, everything predicted.
 */
export function scoreGrammar(path: string, options: GrammarOptions = {}): GrammarScore {
  const gold = ofGenre(readConllu(path), options.genre);
  const models = loadModels(home('models/en'));
  const almanac = { grammar: loadGrammarWords(home('lexicons/en')) };
  const raw = rawText(gold);
  const article = plainArticle(raw.text, raw.paragraphs);
  const analysis = analyse(article, models, almanac);
  const words = analysis.sentences.flatMap((sentence) => sentence.tokens);
  const read = readGold(gold, models, almanac.grammar);
  const pairs = gold.flatMap((sentence, s) => sentence.words.map((word, i) => [word, read[s]?.[i]] as const));
  const share = (right: (gold: GoldWord, ours: Token) => boolean) =>
    percent(pairs.filter(([word, ours]) => ours && right(word, ours)).length / pairs.length);
  return {
    sentences: { f1: sameSpans(raw.sentences, analysis.sentences) },
    tokens: { f1: sameSpans(raw.tokens, surfaceOf(words)) },
    upos: share((word, ours) => word.upos === ours.upos),
    xpos: share((word, ours) => word.xpos === ours.xpos),
    lemma: share((word, ours) => word.lemma === ours.lemma),
    uas: share((word, ours) => word.head === ours.head),
    las: share((word, ours) => word.head === ours.head && word.deprel === ours.deprel),
    relations: Object.fromEntries(
      RELATIONS.map((name) => [name, { f1: relationF1(pairs, name) }]),
    ) as GrammarScore['relations'],
    wordsPerSecond: speedOf(() => analyse(article, models, almanac), words.length),
  };
}

export interface GrammarOptions {
  /** Only documents whose id names it, as GUM's do: "news" for GUM_news_iodine. All by default. */
  readonly genre?: string | undefined;
}

/** The sentences of documents whose id names the genre; all without one. */
export function ofGenre(gold: readonly GoldSentence[], genre: string | undefined): readonly GoldSentence[] {
  if (genre === undefined) return gold;
  let document = '';
  return gold.filter((sentence) => {
    document = sentence.newDocument ?? document;
    return document.split('_').includes(genre);
  });
}

/** An article of one text, a block a paragraph. */
export const plainArticle = (text: string, paragraphs: readonly Span[]): Article => ({
  id: '',
  textId: '',
  url: null,
  title: null,
  byline: [],
  outlet: null,
  published: null,
  language: 'en',
  text,
  blocks: paragraphs.map((span) => ({ kind: 'body', span, attribution: null })),
  links: [],
  why: null,
});

/** Gold words read as if they were the text. */
function readGold(gold: readonly GoldSentence[], models: Models, words: GrammarWords): (readonly Token[])[] {
  let text = '';
  const outlines = gold.map((sentence) => {
    const start = text.length;
    const tokens = sentence.words.map((word) => {
      text += ' ';
      const span = { start: text.length, end: text.length + word.form.length };
      text += word.form;
      return span;
    });
    return { start, end: text.length, tokens, block: 0 };
  });
  return readSyntax(text, outlines, models, words).map((sentence) => sentence.tokens);
}

const CLITIC = /^(?:n['’]?t|['’`](?:s|re|ve|ll|d|m)?|not|na|ta|s|m|ll|ve|re)$/i;
/** Words of one multi-word token joined: "do" "n't" → "don't". */
export function surfaceOf(words: readonly (Span & { readonly form: string })[]): Span[] {
  const surface: (Span & { form: string })[] = [];
  for (const word of words) {
    const before = surface.at(-1);
    const joins = before && before.end === word.start && CLITIC.test(word.form) && /[\p{L}\p{N}]$/u.test(before.form);
    if (before && joins)
      surface[surface.length - 1] = { start: before.start, end: word.end, form: before.form + word.form };
    else surface.push({ start: word.start, end: word.end, form: word.form });
  }
  return surface;
}

function sameSpans(gold: readonly Span[], ours: readonly Span[]): number {
  const known = new Set(gold.map((span) => `${span.start}-${span.end}`));
  const right = ours.filter((span) => known.has(`${span.start}-${span.end}`)).length;
  return percent((2 * right) / (gold.length + ours.length));
}

function relationF1(pairs: readonly (readonly [GoldWord, Token | undefined])[], name: string): number {
  const is = (relation: string | undefined) => relation?.split(':')[0] === name;
  let right = 0;
  let all = 0;
  for (const [word, ours] of pairs) {
    if (is(word.deprel)) all++;
    if (is(ours?.deprel)) all++;
    if (is(word.deprel) && is(ours?.deprel) && word.head === ours?.head) right++;
  }
  return percent(all ? (2 * right) / all : 0);
}

/** Runs of the whole room over the text; the quickest counts. */
const RUNS = 3;
function speedOf(run: () => unknown, words: number): number {
  let quickest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < RUNS; i++) {
    const started = performance.now();
    run();
    quickest = Math.min(quickest, performance.now() - started);
  }
  return Math.round((1000 * words) / quickest);
}

const percent = (share: number): number => Math.round(1000 * share) / 10;
