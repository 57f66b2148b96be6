// The bundled lexicons and models, loaded once for the tests of this room, and an article of plain paragraphs.
import { plainArticle } from '../../bench/quality/scoreGrammar.ts';
import { type GrammarWords, loadGrammarWords } from '../../src/almanac/grammarWords.ts';
import { analyse } from '../../src/grammar/analyse.ts';
import type { Analysis } from '../../src/grammar/analysis.ts';
import { loadModels } from '../../src/grammar/models.ts';
import { restorePunctuation } from '../../src/grammar/punctuation/restorePunctuation.ts';
import { home } from '../../src/home.ts';
import type { Article, BlockKind } from '../../src/reading.ts';
import type { Span } from '../../src/span.ts';

export const words: GrammarWords = loadGrammarWords(home('lexicons/en'));
const models = loadModels(home('models/en'));

/** Every line that is not empty is a block. */
function articleOf(text: string, kind: BlockKind = 'body'): Article {
  const spans: Span[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') spans.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return { ...plainArticle(text, spans), blocks: spans.map((span) => ({ kind, span, attribution: null })) };
}

export const read = (text: string): Analysis => analyse(articleOf(text), models, { grammar: words });

/** The text as it is read where it lost its commas. */
export const restoredText = (text: string): string =>
  restorePunctuation(articleOf(text), models, { grammar: words }).article.text;
