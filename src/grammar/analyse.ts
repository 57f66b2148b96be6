// Article → Analysis: sentences, tokens, tags, syntax, quotation marks, names, coreference.
import type { Almanac } from '../almanac/almanac.ts';
import type { Article } from '../reading.ts';
import type { Analysis } from './analysis.ts';
import { findEntities } from './coreference/findEntities.ts';
import type { Models } from './models.ts';
import { findNames } from './names/findNames.ts';
import { isUncommaed } from './punctuation/isUncommaed.ts';
import { findQuotations } from './quotations/findQuotations.ts';
import { paragraphsOf } from './quotations/paragraphs.ts';
import { outlineSentences } from './sentences/outlineSentences.ts';
import { readSyntax } from './syntax/readSyntax.ts';

/**
 * Reads the article's text. Never throws, whatever the text; cost is linear in its length.
 * `uncommaed`: that the report has no commas, and those of `article` were put in.
 */
export function analyse(
  article: Article,
  models: Models,
  almanac: Pick<Almanac, 'grammar'>,
  uncommaed = isUncommaed(article.text),
): Analysis {
  const { text } = article;
  const paragraphs = paragraphsOf(text, article.blocks);
  const quotations = findQuotations(text, paragraphs);
  const outlines = outlineSentences(text, paragraphs, quotations, almanac.grammar);
  const read = readSyntax(text, outlines, models, almanac.grammar);
  const names = findNames(text, read, models, almanac.grammar);
  const sentences = read.map(({ view: _, ...sentence }) => sentence);
  return {
    text,
    uncommaed,
    sentences,
    quotations,
    names,
    entities: findEntities(text, sentences, names, quotations, almanac.grammar),
  };
}
