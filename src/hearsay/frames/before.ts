// Contents that stand before the cue, with what carries them on behind it.
import type { Quotation } from '../../grammar/analysis.ts';
import type { Span } from '../../span.ts';
import { standsAlone } from '../afterQuotation.ts';
import { contentLimit, contentSpan, saysSomething } from '../content.ts';
import { quotedAt } from '../scene.ts';
import { bearsTense, isUnder, kidsBy, low, relationOf } from '../tree.ts';
import { entryWith, isDocument, type VerbUse } from '../verbUse.ts';
import { TIME_WORDS, WRITERS_CLAUSE } from '../words.ts';
import type { FrameRule } from './found.ts';
import { found } from './found.ts';
import { clauseAfter, endsInMark, endsInPhrases, isParenthetical } from './shape.ts';

export const quoteThen: FrameRule = {
  id: 'hearsay/quote-then-cue',
  example: '“The bridge is closed,” said the mayor, who saw it. / “The bridge is closed,” the mayor said in Norvand.',
  reason:
    'A quotation that closes right before the cue and its speaker is the content, and so is one that follows them.',
  find(use) {
    const entry = entryWith(use, 'quote', 'clause', 'person-clause');
    if (!entry || !use.quoted) return null;
    const { tree, scene } = use;
    const { quoted } = use;
    const start = standsAlone(scene.text, tree.sentence.start, quoted) ? quoted.start : tree.sentence.start;
    const run = { start: Math.min(start, quoted.start), end: quoted.end };
    const after = carriedOn(use, run);
    return found(use, after ? [run, after] : [run], entry, this.id);
  },
};

export const contentFirst: FrameRule = {
  id: 'hearsay/content-first',
  example: 'The bridge is closed, the ministry said. / “The bridge is closed,” said the mayor.',
  reason:
    'Where nothing that can be said follows the cue, and a comma, a quotation mark or nothing at all parts it from what stands before, the content is what stands before, and what carries it on after the cue.',
  find(use) {
    const entry = entryWith(use, 'clause', 'quote', 'person-clause');
    if (!entry || use.from === 0 || (entry.weak && !endsInMark(use) && !isDocument(use))) return null;
    // "was asked about it, saying …": a participle tells what stands behind it.
    if (use.tree.tokens[use.at]?.xpos === 'VBG' && kidsBy(use.tree, use.at, 'nsubj', 'aux').length === 0) return null;
    if (!isParted(use) || tellsSomething(use)) return null;
    if (low(use.tree, use.until + 1) === ':' || isOnlyPreface(use)) return null;
    const { tree, scene, sentence } = use;
    const start = fieldStart(use);
    const parenthetical = isParenthetical(use) && use.until + 2 < tree.tokens.length;
    if (!tree.tokens.slice(start, use.from).some(({ upos }) => upos !== 'PUNCT')) return null;
    if (start >= use.from || (!parenthetical && !saysSomething(scene, tree, sentence, start, use.from - 1)))
      return null;
    const before = contentSpan(scene, tree, sentence, start, use.from - 1, use.at);
    if (!before) {
      const behind = parenthetical
        ? contentSpan(scene, tree, sentence, use.until + 2, tree.tokens.length - 1, use.at)
        : null;
      return behind && found(use, [behind], entry, this.id);
    }
    const run = { start: Math.min(before.start, quotationReach(use, before)), end: before.end };
    const after = carriedOn(use, run);
    return found(use, after ? [run, after] : [run], entry, this.id);
  },
};

/** "On the third day, Brandt told a joke": what the cue tells follows it, and no clause was moved to the front. */
function tellsSomething(use: VerbUse): boolean {
  const { tree, at, until } = use;
  if (endsInMark(use) || kidsBy(tree, at, 'ccomp').some((kid) => kid < at)) return false;
  const objects = kidsBy(tree, at, 'obj', 'ccomp').filter((kid) => kid > until && kid !== use.speaker?.head);
  return objects.length > 0 && !isParenthetical(use);
}

/** "Asked what she wanted, X said, “…”": what stands before a cue that opens a quotation is no content of it. */
function isOnlyPreface(use: VerbUse): boolean {
  const { tree } = use;
  const first = tree.tokens[0];
  const opens = [',', ':'].includes(low(tree, use.until + 1)) && /^["“‘'`]+$/.test(low(tree, use.until + 2));
  const finite = tree.tokens.slice(0, use.from).some(bearsTense);
  return (
    opens &&
    !endsInMark(use) &&
    (!finite ||
      ['VBN', 'VBG'].includes(first?.xpos ?? '') ||
      first?.upos === 'SCONJ' ||
      WRITERS_CLAUSE.has(low(tree, 0)) ||
      low(tree, 0) === 'asked')
  );
}

export const quoteBefore: FrameRule = {
  id: 'hearsay/quote-sentence-before',
  example: '“Is it closed?” the mayor asked.',
  reason: 'A quotation that ends in a question or exclamation mark ends its sentence; the cue stands in the next.',
  find(use) {
    const entry = entryWith(use, 'quote');
    const { tree } = use;
    if (!entry || use.from > 1 || !use.speaker) return null;
    const quotation = quotationBefore(use);
    if (!quotation) return null;
    if (tree.tokens.length - 1 - use.until > AFTER_TOKENS && !carriedOn(use, quotation)) return null;
    const after = carriedOn(use, quotation);
    const last = quotation.parts[quotation.parts.length - 1] ?? quotation;
    return found(use, after ? [last, after] : [last], entry, this.id);
  },
};

/** The quotation that the sentence before ends with, in the same paragraph. */
export function quotationBefore({ tree, scene, sentence }: VerbUse): Quotation | null {
  const before = scene.trees[sentence - 1]?.sentence;
  if (!before || before.block !== tree.sentence.block) return null;
  const quotation = (scene.quotations[sentence - 1] ?? []).find(
    (one) => one.end <= tree.sentence.start + 1 && tree.sentence.start - one.end <= 2,
  );
  return quotation && !quotation.open ? quotation : null;
}

/** Tokens that may follow a cue whose quotation stands in the sentence before. */
const AFTER_TOKENS = 4;

/** The cue is parted from what stands before it, or nothing but its own words follows it. */
function isParted(use: VerbUse): boolean {
  const { tree } = use;
  const before = low(tree, use.from - 1);
  if (endsInMark(use) && clauseAfter(use) === null) return true;
  const marked = [',', '”', '"', "''", '’', "'", '?', '!', '–', '—', '-', '--', '…', '...'].includes(before);
  const next = tree.tokens[use.until + 1];
  const describesSpeaker =
    use.speaker !== null && use.speaker.head > use.at && ['who', 'whose'].includes(low(tree, use.until + 1));
  const ends = !next || next.upos === 'PUNCT' || describesSpeaker || (before === ',' && endsInPhrases(use));
  if (marked && (ends || relationOf(tree.tokens[use.at]) === 'parataxis')) return true;
  if (!ends) return false;
  const fronted = kidsBy(tree, use.at, 'ccomp', 'parataxis').some((kid) => kid < use.at);
  return fronted || (relationOf(tree.tokens[use.at]) === 'parataxis' && use.speaker !== null);
}

/** First token of what stands before: of the sentence, or of the cue's own part of it. */
function fieldStart(use: VerbUse): number {
  const { tree, at } = use;
  const token = tree.tokens[at];
  if (!token) return use.from;
  if (token.head < 0 || relationOf(token) === 'parataxis') {
    const top = token.head < 0 ? at : token.head;
    return isUnder(tree, 0, top) ? 0 : Math.min(tree.first[top] ?? 0, use.from);
  }
  const own = kidsBy(tree, at, 'ccomp', 'parataxis').find((kid) => kid < use.from);
  if (own !== undefined) {
    const first = tree.first[own] ?? own;
    const link = low(tree, first) === ',' ? first + 1 : first;
    // "The market was shut, and roads were closed, police said": what "and" joins is told as well.
    return tree.tokens[link]?.upos === 'CCONJ' && token.head < first
      ? (tree.first[token.head] ?? token.head)
      : Math.min(first, use.from);
  }
  return isParenthetical(use) ? 0 : use.from;
}

/** Start of the quotation that the run ends, where it began in a sentence before. */
function quotationReach(use: VerbUse, run: Span): number {
  const { scene, sentence } = use;
  if (quotedAt(scene, sentence, use.tree.tokens[use.at]?.start ?? 0)) return run.start;
  for (const quotation of scene.quotations[sentence] ?? [])
    for (const part of quotation.parts)
      if (part.start < run.start && part.end > run.start && part.end <= run.end + 1) return part.start;
  return run.start;
}

/** Words that open a clause which another must follow. */
const UNDER = new Set([
  'unless',
  'if',
  'when',
  'while',
  'although',
  'though',
  'because',
  'since',
  'once',
  'after',
  'as',
  'until',
  'whenever',
]);

/** Last token of the clause that a parenthesis interrupts: "The goal, he said, is to close it." */
function behindParenthesis(use: VerbUse): number {
  const { tree, at, until } = use;
  const main = tree.tokens.findIndex(({ head }) => head < 0);
  const inner = kidsBy(tree, at, 'parataxis', 'ccomp', 'advcl').find((kid) => {
    const first = tree.first[kid] ?? kid;
    return first > until && first <= until + 2;
  });
  const told = main > until ? main : (inner ?? kidsBy(tree, at, 'parataxis', 'ccomp').find((kid) => kid > until));
  return contentLimit(use, until + 2, told ?? null);
}

/** What carries the content on after the cue in the same sentence: a second quotation, or a clause after a comma. */
function carriedOn(use: VerbUse, run: Span): Span | null {
  const { tree, scene, sentence } = use;
  const from = use.until + 1;
  if (from >= tree.tokens.length - 1) return null;
  const quotation = (scene.quotations[sentence] ?? []).find((one) => one.start >= (tree.tokens[use.until]?.end ?? 0));
  if (quotation) {
    const between = tree.tokens.slice(from).filter((token) => token.start < quotation.start);
    if (between.every((token) => token.upos === 'PUNCT' || token.upos === 'CCONJ' || token.upos === 'ADV')) {
      const part = quotation.parts.find((one) => one.start >= (tree.tokens[use.until]?.end ?? 0)) ?? quotation;
      return { start: part.start, end: part.end };
    }
  }
  if (low(tree, from) !== ',') return null;
  const told = tree.tokens.some((token) => token.start >= run.start && token.end <= run.end && bearsTense(token));
  const begins = tree.tokens.findIndex(({ start }) => start >= run.start);
  const opensUnder = ['SCONJ', 'ADV'].includes(tree.tokens[begins]?.upos ?? '') || UNDER.has(low(tree, begins));
  if ((!told || opensUnder) && isParenthetical(use))
    return contentSpan(scene, tree, sentence, from + 1, behindParenthesis(use), use.at);
  const word = low(tree, from + 1);
  const quotedRun = (scene.quotations[sentence] ?? []).some((one) => one.start <= run.start && one.end >= run.end - 1);
  const next = tree.tokens[from + 1];
  if (quotedRun || !next || WRITERS_CLAUSE.has(word) || next.xpos === 'VBG' || TIME_WORDS.has(word)) return null;
  if (
    ['according', 'in', 'on', 'at', 'during', 'a', 'an', 'the', 'whom', 'speaking', 'through', 'via'].includes(word) ||
    // "by telephone", not "by closing the bridge"
    (word === 'by' && tree.tokens[from + 2]?.xpos !== 'VBG')
  )
    return null;
  const limit = word === 'by' ? behindParenthesis(use) : contentLimit(use, from + 1, null);
  return contentSpan(scene, tree, sentence, from + 1, limit, use.at);
}
