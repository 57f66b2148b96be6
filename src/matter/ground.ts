// The sentences as the finders of actors, places and events look at them: words for looking names up, and the tree.
import { type KeyWord, keyWords } from '../almanac/nameKey.ts';
import type { Analysis, Sentence, Token } from '../grammar/analysis.ts';
import { type Tree, treeOf } from '../hearsay/tree.ts';
import type { Span } from '../span.ts';

export interface SentenceGround {
  readonly index: number;
  readonly sentence: Sentence;
  readonly tree: Tree;
  /** In text order, with offsets into the article's text. */
  readonly words: readonly KeyWord[];
  /** Index of the token that each word begins in. */
  readonly tokenOf: readonly number[];
  /** True where the sentence is all in capitals, so that capitals tell nothing. */
  readonly loud: boolean;
}

/** Letters; a sentence with fewer is not called loud for its capitals. A guess. */
const SHORTEST_LOUD = 12;

export function groundOf(analysis: Analysis): readonly SentenceGround[] {
  return analysis.sentences.map((sentence, index) => {
    const own = analysis.text.slice(sentence.start, sentence.end);
    const words = keyWords(own).map(({ start, end, key }) => ({
      start: start + sentence.start,
      end: end + sentence.start,
      key,
    }));
    return {
      index,
      sentence,
      tree: bounded(treeOf(sentence)),
      words,
      tokenOf: tokensUnder(words, sentence.tokens),
      loud: own.length >= SHORTEST_LOUD && own === own.toUpperCase() && /\p{Lu}/u.test(own),
    };
  });
}

/** Words under one word; a list of thousands has no syntax worth asking, and asking would cost its square. */
const MOST_KIDS = 200;

/** The tree, or the same tokens without branches where a word has too many under it. */
const bounded = (tree: Tree): Tree =>
  tree.kids.some((kids) => kids.length > MOST_KIDS) ? { ...tree, kids: tree.kids.map(() => []) } : tree;

/** A name that stands alone, outside the sentences: words without a tree. */
export function groundOfName(name: string): SentenceGround {
  const sentence: Sentence = { start: 0, end: name.length, tokens: [], block: 0 };
  return { index: -1, sentence, tree: treeOf(sentence), words: keyWords(name), tokenOf: [], loud: false };
}

function tokensUnder(words: readonly KeyWord[], tokens: readonly Token[]): number[] {
  let at = 0;
  return words.map((word) => {
    while (at < tokens.length - 1 && (tokens[at]?.end ?? 0) <= word.start) at++;
    return at;
  });
}

/** The token among words `first` to `last` (both included) whose head lies outside them: what the name hangs by. */
export function headOf(ground: SentenceGround, first: number, last: number): number {
  const from = ground.tokenOf[first] ?? 0;
  const to = Math.max(from, ground.tokenOf[last] ?? from);
  for (let index = from; index <= to; index++) {
    const token = ground.tree.tokens[index];
    if (token && token.upos !== 'PUNCT' && (token.head < from || token.head > to)) return index;
  }
  return to;
}

/** The token of the sentence that covers position `at`; the last one before it where none does. */
export const tokenAt = (tokens: readonly Token[], at: number): number => lastFrom(tokens, at);

/** The same of the sentences of an analysis. */
export const sentenceAt = (sentences: readonly Sentence[], at: number): number => lastFrom(sentences, at);

function lastFrom(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
