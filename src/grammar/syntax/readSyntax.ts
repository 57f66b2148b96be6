// Outlines of sentences → sentences with tags, lemmas and trees.
import type { GrammarWords } from '../../almanac/grammarWords.ts';
import type { Sentence, Token, Upos } from '../analysis.ts';
import { lemmaOf } from '../lemmas/lemmaOf.ts';
import type { Models } from '../models.ts';
import { inARow } from '../net/linear.ts';
import { LONGEST, type Syntax } from '../net/reader.ts';
import type { Outline } from '../sentences/outlineSentences.ts';
import { isDigitAt, isLetterAt } from '../tokens/characters.ts';
import { mendRoot } from './mendRoot.ts';
import { mendSubjects } from './mendSubjects.ts';
import { mendTitles } from './mendTitles.ts';
import { readAs } from './readAs.ts';

/** A sentence as the network has read it. */
export interface ReadSentence extends Sentence {
  /** What the network makes of the words, for the name finder; rows of words. */
  readonly view: Float32Array;
}

/** Every outline as a sentence; overlong ones are read in parts, whose roots hang on the first part's. */
export function readSyntax(
  text: string,
  outlines: readonly Outline[],
  models: Models,
  { acronyms }: Pick<GrammarWords, 'acronyms'>,
): ReadSentence[] {
  const forms = outlines.map((outline) => outline.tokens.map((token) => text.slice(token.start, token.end)));
  const parts = forms.flatMap((own) => partsOf(own));
  const read = models.reader.read(parts.map((part) => readAs(part.forms, acronyms)));
  let at = 0;
  return outlines.map((outline, index) => {
    const own = forms[index] ?? [];
    const first = at;
    while (at < parts.length && (at === first || (parts[at]?.from ?? 0) > 0)) at++;
    const syntax = joined(parts.slice(first, at), read.slice(first, at));
    const tokens = outline.tokens.map((token, i) => tokenOf(text, token, own[i] ?? '', syntax, i, models));
    return {
      start: outline.start,
      end: outline.end,
      block: outline.block,
      tokens: mendRoot(mendTitles(mendSubjects(tokens))),
      view: syntax.view,
    };
  });
}

interface Part {
  readonly forms: readonly string[];
  /** Index of its first word in the sentence. */
  readonly from: number;
}

/** Marks after which an overlong sentence is parted, where one stands in the last half of a part. */
const PARTING = new Set([';', ',', ':', '.', ')', '|', '-', '—']);

function partsOf(forms: readonly string[]): Part[] {
  const parts: Part[] = [];
  let from = 0;
  while (forms.length - from > LONGEST) {
    let beyond = from + LONGEST;
    for (let i = beyond - 1; i > from + LONGEST / 2; i--)
      if (PARTING.has(forms[i] ?? '')) {
        beyond = i + 1;
        break;
      }
    parts.push({ forms: forms.slice(from, beyond), from });
    from = beyond;
  }
  parts.push({ forms: from === 0 ? forms : forms.slice(from), from });
  return parts;
}

function joined(parts: readonly Part[], read: readonly Syntax[]): Syntax {
  const [first] = read;
  if (first && read.length === 1) return first;
  const top = first ? first.heads.indexOf(-1) : -1;
  return {
    tags: read.flatMap((syntax) => syntax.tags),
    relations: read.flatMap((syntax, p) =>
      p === 0 ? syntax.relations : syntax.relations.map((r) => (r === 'root' ? 'parataxis' : r)),
    ),
    heads: Int32Array.from(
      read.flatMap((syntax, p) =>
        Array.from(syntax.heads, (head) => (head >= 0 ? head + (parts[p]?.from ?? 0) : p === 0 ? -1 : top)),
      ),
    ),
    view: inARow(read.map((syntax) => syntax.view)),
  };
}

function tokenOf(
  text: string,
  span: Outline['tokens'][number],
  form: string,
  syntax: Syntax,
  i: number,
  models: Models,
): Token {
  const [upos = 'X', xpos = 'FW'] = (syntax.tags[i] ?? '').split(' ');
  const solid = isWord(text, span.start, span.end);
  // A mark is never a noun, whatever the network makes of it, nor a word a mark.
  const sure =
    !solid && upos !== 'SYM' && upos !== 'PART' && upos !== 'AUX' && upos !== 'NOUN'
      ? 'PUNCT'
      : solid && upos === 'PUNCT'
        ? 'X'
        : upos;
  return {
    start: span.start,
    end: span.end,
    form,
    lemma: lemmaOf(form, sure, xpos, models.lemmas),
    upos: sure as Upos,
    xpos,
    head: syntax.heads[i] ?? -1,
    deprel: syntax.relations[i] ?? 'dep',
  };
}

function isWord(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isLetterAt(text, at) || isDigitAt(text, at)) return true;
  return false;
}
