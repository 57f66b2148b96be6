// A report that lost its commas and apostrophes on the way ("Karsas army said Tuesday"), as collections of reports often
// did, is read as if they stood where the network puts them. Every mark found is carried back to the text as it stands.
import type { GrammarWords } from '../../almanac/grammarWords.ts';
import type { Article } from '../../reading.ts';
import { type Span, slice } from '../../span.ts';
import type { Models } from '../models.ts';
import { findQuotations } from '../quotations/findQuotations.ts';
import { paragraphsOf } from '../quotations/paragraphs.ts';
import { outlineText } from '../sentences/outlineText.ts';
import { type Insertion, insertedInto, type Positions } from './insertions.ts';
import { isUncommaed } from './isUncommaed.ts';
import { leastForComma, leastForGenitive } from './leastScores.ts';
import { quotedCommas } from './quotedCommas.ts';

export interface Restored {
  readonly article: Article;
  /** True for a report without a comma between words; those in `article` are the network's. */
  readonly uncommaed: boolean;
  /** The same with every span pointing into the text as it stands. */
  readonly back: <Found>(found: Found) => Found;
}

/** Words that a text without any comma has at least, if it lost them; a shorter one may never have had any. A guess. */
const FEWEST_WORDS = 60;
type PunctuationModels = Pick<Models, 'punctuation' | 'lemmas'>;

/** The article as it is read; itself where nothing was lost. Cost is linear in the length of the text. */
export function restorePunctuation(
  article: Article,
  models: PunctuationModels,
  almanac: { readonly grammar: GrammarWords },
): Restored {
  const { text } = article;
  const uncommaed = isUncommaed(text);
  const insertions = uncommaed && hasWords(text, FEWEST_WORDS) ? insertionsFor(article, models, almanac.grammar) : [];
  if (insertions.length === 0) return { article, uncommaed, back: (found) => found };
  const made = insertedInto(text, insertions);
  const forth = <Held extends { readonly span: Span }>(held: Held): Held => ({ ...held, span: made.forth(held.span) });
  return {
    article: { ...article, text: made.text, blocks: article.blocks.map(forth), links: article.links.map(forth) },
    uncommaed,
    back: (found) => carriedBack(found, made.back, wordsBack(made.text, made.inserted)),
  };
}

function hasWords(text: string, fewest: number): boolean {
  const words = text.matchAll(/\p{L}+/gu);
  for (let count = 0; count < fewest; count++) if (words.next().done) return false;
  return true;
}

function insertionsFor({ text, blocks }: Article, models: PunctuationModels, words: GrammarWords): Insertion[] {
  const unapostrophed = !/['’]/.test(text);
  const sentences = outlineText(text, blocks, words);
  const forms = sentences.map(({ tokens }) => tokens.map((token) => slice(text, token)));
  const scores = models.punctuation(forms);
  const known = { ranks: models.lemmas.ranks, words, own: new Set(forms.flat()) };
  const quoted = quotedCommas(text, findQuotations(text, paragraphsOf(text, blocks)));
  return sentences.flatMap(({ tokens }, s) =>
    tokens.flatMap((token, t): Insertion[] => {
      const own = forms[s] ?? [];
      const score = scores[s]?.[t];
      if (!score) return [];
      const form = own[t] ?? '';
      const genitive = unapostrophed && score.genitive > leastForGenitive(form, known);
      const comma = hasRoom(text, token) && (quoted.has(token.end) || score.comma > leastForComma(form, own[t + 1]));
      return [
        ...(genitive ? [{ at: token.end - 1, mark: '’' }] : []),
        ...(comma ? [{ at: token.end, mark: ',' }] : []),
      ];
    }),
  );
}

/** Behind a word or a number, before a space or a closing quotation mark. */
const hasRoom = (text: string, { end }: Span): boolean =>
  /[\p{L}\p{N})\]]/u.test(text.charAt(end - 1)) && /[\s"”]/.test(text.charAt(end));

/** Every span in it carried back, and every text, at any depth. */
function carriedBack<Found>(found: Found, back: Positions['back'], words: (text: string) => string): Found {
  if (typeof found === 'string') return words(found) as Found;
  if (typeof found !== 'object' || found === null) return found;
  if (Array.isArray(found)) return found.map((one) => carriedBack(one, back, words)) as Found;
  const held = Object.entries(found).map(([key, one]) => [key, carriedBack(one, back, words)] as const);
  const carried = Object.fromEntries(held);
  return (isSpan(carried) ? back(carried) : carried) as Found;
}

const isSpan = (held: object): held is Span =>
  'start' in held && 'end' in held && typeof held.start === 'number' && typeof held.end === 'number';

/** A mark behind a word, before a closing quotation mark or another word. */
const MARKED = /(?<=([\p{L}\p{N})\]-]+))[,’](?=(["”]|\s?[\p{L}\p{N}]*))/gu;

/** Names and remarks quote the text: takes out of them the marks that were put in, told by the words around them. */
function wordsBack(text: string, inserted: readonly number[]): (quoted: string) => string {
  const places = new Set(inserted);
  const put = new Set<string>();
  for (const { 0: mark, 1: before, 2: after, index } of text.matchAll(MARKED))
    if (places.has(index)) put.add(`${before}${mark}${after}`);
  return (quoted) =>
    quoted.replace(MARKED, (mark: string, before: string, after: string) =>
      put.has(`${before}${mark}${after}`) ? '' : mark,
    );
}
