// Everything the rules of this room look at: the article, its trees, its quotations by sentence, the words of reporting.
import type { Almanac } from '../almanac/almanac.ts';
import type { NameWords } from '../almanac/nameWords.ts';
import type { Reporting } from '../almanac/reporting.ts';
import type { Analysis, Name, Quotation } from '../grammar/analysis.ts';
import type { Article, BlockKind } from '../reading.ts';
import type { Span } from '../span.ts';
import { withMendedTags } from './mendedTags.ts';
import { type Tree, treeOf } from './tree.ts';

export interface Scene {
  readonly text: string;
  readonly article: Article;
  readonly analysis: Analysis;
  readonly reporting: Reporting;
  readonly nameWords: NameWords;
  /** News agencies by every name that they go by. */
  readonly agencies: ReadonlyMap<string, string>;
  /** One a sentence. */
  readonly trees: readonly Tree[];
  /** Outer quotations that touch each sentence, in text order; scare quotes are left out. */
  readonly quotations: readonly (readonly Quotation[])[];
  /** Unbroken runs of those quotations that touch each sentence. */
  readonly quotedRuns: readonly (readonly Span[])[];
  /** Names of each sentence, in text order. */
  readonly names: readonly (readonly Name[])[];
}

/** What of the almanac this room asks. */
export type HearsayWords = Pick<Almanac, 'reporting' | 'nameWords' | 'pageWords'>;

export function sceneOf(
  article: Article,
  analysis: Analysis,
  { reporting, nameWords, pageWords }: HearsayWords,
): Scene {
  const quotations = quotationsBySentence(analysis);
  return {
    text: article.text,
    article,
    analysis,
    reporting,
    nameWords,
    agencies: pageWords.agencies,
    trees: analysis.sentences.map((sentence) => treeOf(withMendedTags(sentence))),
    quotations,
    quotedRuns: quotations.map((list, index) => runsIn(list, analysis.sentences[index])),
    names: namesBySentence(analysis),
  };
}

export const blockKindOf = (scene: Scene, sentence: number): BlockKind =>
  scene.article.blocks[scene.analysis.sentences[sentence]?.block ?? -1]?.kind ?? 'body';

const runsIn = (quotations: readonly Quotation[], sentence: Span | undefined): readonly Span[] =>
  sentence ? quotations.flatMap(({ parts }) => touching(parts, sentence)) : [];

/** Of spans in text order those that touch another: binary search, since a quotation may run over a thousand paragraphs. */
function touching(parts: readonly Span[], span: Span): readonly Span[] {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const found: Span[] = [];
  for (let part = parts[low]; part && part.start < span.end; part = parts[++low]) found.push(part);
  return found;
}

function namesBySentence(analysis: Analysis): readonly (readonly Name[])[] {
  const found: Name[][] = analysis.sentences.map(() => []);
  for (const name of analysis.names) found[name.sentence]?.push(name);
  return found;
}

function quotationsBySentence(analysis: Analysis): readonly (readonly Quotation[])[] {
  const outer = outerOf(analysis.quotations.filter(({ scare }) => !scare));
  let next = 0;
  return analysis.sentences.map((sentence) => {
    while ((outer[next]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) next++;
    const found: Quotation[] = [];
    for (let at = next; ; at++) {
      const quotation = outer[at];
      if (!quotation || quotation.start >= sentence.end) return found;
      if (touching(quotation.parts, sentence).length > 0) found.push(quotation);
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
  for (const part of scene.quotedRuns[sentence] ?? []) if (at >= part.start && at < part.end) return part;
  return null;
}
