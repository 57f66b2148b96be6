// Everything the rules of this room look at: the article, its trees, its quotations by sentence, the words of reporting.
import type { Reporting } from '../almanac/reporting.ts';
import type { Analysis, Quotation } from '../grammar/analysis.ts';
import type { Article, BlockKind } from '../reading.ts';
import { type Span, touches } from '../span.ts';
import { type Tree, treeOf } from './tree.ts';

export interface Scene {
  readonly text: string;
  readonly article: Article;
  readonly analysis: Analysis;
  readonly reporting: Reporting;
  /** One a sentence. */
  readonly trees: readonly Tree[];
  /** Outer quotations that touch each sentence, in text order; scare quotes are left out. */
  readonly quotations: readonly (readonly Quotation[])[];
}

export function sceneOf(article: Article, analysis: Analysis, reporting: Reporting): Scene {
  return {
    text: article.text,
    article,
    analysis,
    reporting,
    trees: analysis.sentences.map(treeOf),
    quotations: quotationsBySentence(analysis),
  };
}

export const blockKindOf = (scene: Scene, sentence: number): BlockKind =>
  scene.article.blocks[scene.analysis.sentences[sentence]?.block ?? -1]?.kind ?? 'body';

function quotationsBySentence(analysis: Analysis): readonly (readonly Quotation[])[] {
  const outer = outerOf(analysis.quotations.filter(({ scare }) => !scare));
  let next = 0;
  return analysis.sentences.map((sentence) => {
    while ((outer[next]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) next++;
    const found: Quotation[] = [];
    for (let at = next; ; at++) {
      const quotation = outer[at];
      if (!quotation || quotation.start >= sentence.end) return found;
      if (quotation.parts.some((part) => touches(part, sentence))) found.push(quotation);
    }
  });
}

/** Quotations that lie in no other, in text order. */
function outerOf(quotations: readonly Quotation[]): readonly Quotation[] {
  let reach = -1;
  return quotations.filter((quotation) => {
    if (quotation.end <= reach) return false;
    reach = quotation.end;
    return true;
  });
}

/** The part of the quotations of `sentence` that covers position `at`, or null. */
export function quotedAt(scene: Scene, sentence: number, at: number): Span | null {
  for (const quotation of scene.quotations[sentence] ?? [])
    for (const part of quotation.parts) if (at >= part.start && at < part.end) return part;
  return null;
}
