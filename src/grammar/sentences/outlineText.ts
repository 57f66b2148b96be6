// A text → outlines of its sentences, where nobody asks for the quotations on the way.
import type { GrammarWords } from '../../almanac/grammarWords.ts';
import type { Block } from '../../reading.ts';
import { findQuotations } from '../quotations/findQuotations.ts';
import { paragraphsOf } from '../quotations/paragraphs.ts';
import { type Outline, outlineSentences } from './outlineSentences.ts';

export function outlineText(text: string, blocks: readonly Block[], words: GrammarWords): readonly Outline[] {
  const paragraphs = paragraphsOf(text, blocks);
  return outlineSentences(text, paragraphs, findQuotations(text, paragraphs), words);
}
