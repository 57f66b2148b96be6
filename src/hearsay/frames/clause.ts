// Contents that are clauses or quotations: after the cue, before it, on both sides of it.
import type { Span } from '../../span.ts';
import { contentLimit, contentSpan, saysSomething } from '../content.ts';
import { quotedAt } from '../scene.ts';
import { isUnder, kidsBy, low, relationOf } from '../tree.ts';
import { entryWith, type VerbUse } from '../verbUse.ts';
import { TIME_WORDS, WRITERS_CLAUSE } from '../words.ts';
import type { Found, FrameRule } from './found.ts';

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

/** A quotation that opens its sentence, or opens with a capital after a comma, a colon or another quotation. */
function standsAlone(text: string, sentenceStart: number, quoted: Span): boolean {
  if (quoted.start <= sentenceStart) return true;
  const before = text.slice(sentenceStart, quoted.start).trimEnd();
  return (
    !/\p{L}/u.test(before) ||
    (/[,:”"]$/.test(before) && /^\P{L}*\p{Lu}/u.test(text.slice(quoted.start, quoted.start + 4)))
  );
}

export const saidThat: FrameRule = {
  id: 'hearsay/said-that',
  example: 'The ministry of roads said (that) the bridge was closed.',
  reason: 'The clause that depends on a cue is what was said; it runs to the end of the cue’s own clause.',
  find(use) {
    const entry = entryWith(use, 'clause', 'wh', 'person-clause');
    if (!entry || (use.from > 1 && isParenthetical(use))) return null;
    const { tree, scene, sentence } = use;
    const opener = openerAfter(use);
    const head = clauseAfter(use) ?? opener;
    if (head === null) return null;
    const from = opener ?? clauseStart(use, head);
    const begin = quotationStart(use, from) ?? from;
    const content = contentSpan(scene, tree, sentence, begin, contentLimit(use, begin, head), use.at);
    return content && found(use, [content], entry, this.id);
  },
};

export const saidQuote: FrameRule = {
  id: 'hearsay/said-quote',
  example: 'The mayor of Norvand said: “The bridge is closed.”',
  reason: 'A quotation right after a cue of speech is its content, however odd the parse.',
  find(use) {
    const entry = entryWith(use, 'quote', 'clause');
    if (!entry) return null;
    const { tree, scene, sentence } = use;
    const quotation = (scene.quotations[sentence] ?? []).find(
      (one) => one.start >= (tree.tokens[use.at]?.end ?? 0) && one.start < tree.sentence.end,
    );
    if (!quotation) return null;
    const begin = tree.tokens.findIndex((token) => token.start >= quotation.start);
    if (begin <= use.to || begin - use.until > QUOTE_REACH_TOKENS) return null;
    if (hasOtherCue(use, use.until + 1, begin - 1)) return null;
    if (kidsBy(tree, use.at, 'obj').some((kid) => kid > use.until && kid < begin)) return null;
    const content = contentSpan(scene, tree, sentence, begin, begin, use.at);
    if (!content) return null;
    const limit = contentLimit(use, begin, null);
    const whole = contentSpan(scene, tree, sentence, begin, limit, use.at);
    return found(
      use,
      [
        entry.frames.includes('quote')
          ? { start: content.start, end: Math.max(content.end, Math.min(whole?.end ?? 0, quotation.end)) }
          : (whole ?? content),
      ],
      entry,
      this.id,
    );
  },
};

export const asSaid: FrameRule = {
  id: 'hearsay/as-said',
  example: 'As the mayor announced on Sunday, the bridge will close.',
  reason: '“As X said” is about the clause that it leans on.',
  find(use) {
    const entry = entryWith(use, 'clause', 'person-clause');
    const { tree, scene, sentence } = use;
    if (!entry || use.from === 0 || !use.speaker || low(tree, use.from - 1) !== 'as') return null;
    const end = tree.tokens.findIndex((token, index) => index > use.at && (token.form === ',' || token.form === '.'));
    if (end < 0 || tree.tokens.slice(use.until + 1, end).some((token) => token.upos === 'VERB')) return null;
    const opens = use.from === 1;
    const content = opens
      ? contentSpan(scene, tree, sentence, end + 1, tree.tokens.length - 1, use.at)
      : contentSpan(scene, tree, sentence, 0, use.from - 2, use.at);
    return content &&
      saysSomething(scene, tree, sentence, opens ? end : 0, opens ? tree.tokens.length - 1 : use.from - 2)
      ? found(use, [content], entry, this.id)
      : null;
  },
};

export const contentFirst: FrameRule = {
  id: 'hearsay/content-first',
  example: 'The bridge is closed, the ministry said. / “The bridge is closed,” said the mayor.',
  reason:
    'Where nothing that can be said follows the cue, and a comma, a quotation mark or nothing at all parts it from what stands before, the content is what stands before, and what carries it on after the cue.',
  find(use) {
    const entry = entryWith(use, 'clause', 'quote', 'person-clause');
    if (!entry || use.from === 0 || (entry.weak && !endsInMark(use))) return null;
    if (!isParted(use)) return null;
    if (low(use.tree, use.until + 1) === ':') return null;
    const { tree, scene, sentence } = use;
    const start = fieldStart(use);
    const parenthetical = isParenthetical(use) && use.until + 2 < tree.tokens.length;
    if (start >= use.from || (!parenthetical && !saysSomething(scene, tree, sentence, start, use.from - 1)))
      return null;
    const before = contentSpan(scene, tree, sentence, start, use.from - 1, use.at);
    if (!before) return null;
    const run = { start: Math.min(before.start, quotationReach(use, before)), end: before.end };
    const after = carriedOn(use, run);
    return found(use, after ? [run, after] : [run], entry, this.id);
  },
};

export const saidRest: FrameRule = {
  id: 'hearsay/said-rest',
  example: 'They say adding salt to the road is the safest way.',
  reason:
    'A strong cue of speech with a speaker, and a finite verb in the rest of its sentence: the parse was odd, the rest is the content.',
  find(use) {
    const entry = entryWith(use, 'clause');
    const { tree, scene, sentence } = use;
    const next = tree.tokens[use.until + 1];
    if (
      !entry ||
      entry.weak ||
      !use.speaker ||
      entry.sense === 'judgement' ||
      !next ||
      ['PUNCT', 'ADP', 'PART', 'CCONJ', 'ADV'].includes(next.upos)
    )
      return null;
    const limit = contentLimit(use, use.until + 1, null);
    if (!tree.tokens.slice(use.until + 2, limit + 1).some((token) => ['VBD', 'VBZ', 'VBP', 'MD'].includes(token.xpos)))
      return null;
    const content = contentSpan(scene, tree, sentence, use.until + 1, limit, use.at);
    return content && found(use, [content], entry, this.id);
  },
};

export const quoteBefore: FrameRule = {
  id: 'hearsay/quote-sentence-before',
  example: '“Is it closed?” the mayor asked.',
  reason: 'A quotation that ends in a question or exclamation mark ends its sentence; the cue stands in the next.',
  find(use) {
    const entry = entryWith(use, 'quote');
    const { tree, scene, sentence } = use;
    if (!entry || use.from > 1 || !use.speaker) return null;
    const before = scene.trees[sentence - 1]?.sentence;
    if (!before || before.block !== tree.sentence.block) return null;
    const quotation = (scene.quotations[sentence - 1] ?? []).find(
      (one) => one.end <= tree.sentence.start + 1 && tree.sentence.start - one.end <= 2,
    );
    if (!quotation || quotation.open) return null;
    if (tree.tokens.length - 1 - use.until > AFTER_TOKENS && !carriedOn(use, quotation)) return null;
    const after = carriedOn(use, quotation);
    const last = quotation.parts[quotation.parts.length - 1] ?? quotation;
    return found(use, after ? [last, after] : [last], entry, this.id);
  },
};

export const quoteNext: FrameRule = {
  id: 'hearsay/quote-paragraph-after',
  example: 'The mayor said: ⏎ “The bridge is closed.”',
  reason: 'A cue at the very end of its sentence, before a colon or a comma, opens the quotation that begins the next.',
  find(use) {
    const entry = entryWith(use, 'quote') ?? entryWith(use, 'wh');
    const { tree, scene, sentence } = use;
    const last = low(tree, tree.tokens.length - 1);
    if (!entry || tree.tokens.length - 1 - use.until > (last === ':' ? QUOTE_REACH_TOKENS : 2)) return null;
    if (last !== ':' && last !== ',') return null;
    const next = scene.trees[sentence + 1]?.sentence;
    const quotation = (scene.quotations[sentence + 1] ?? []).find(
      (one) => next && one.start >= next.start - 1 && one.start <= next.start + 1,
    );
    if (!quotation) return null;
    return found(use, quotation.parts, entry, this.id);
  },
};

/** Tokens that may stand between a cue and its quotation. Measured on gold/train by eye. */
const QUOTE_REACH_TOKENS = 12;
/** Tokens that may follow a cue whose quotation stands in the sentence before. */
const AFTER_TOKENS = 4;

const found = (use: VerbUse, content: readonly Span[], entry: Found['entry'], by: Found['by']): Found => ({
  content,
  entry,
  by,
  certainty: use.speaker ? 'stated' : 'implied',
});

/** Where the clause begins: behind its "that", else right behind the cue and its own words, since parsers tear subjects off. */
function clauseStart(use: VerbUse, head: number): number {
  const { tree } = use;
  const first = Math.max(use.until + 1, tree.first[head] ?? head);
  for (let at = use.until + 1; at <= Math.min(first + 1, use.until + THAT_REACH_TOKENS); at++)
    if (low(tree, at) === 'that' && tree.tokens[at]?.upos === 'SCONJ') return at + 1;
  const between = tree.tokens.slice(use.until + 1, first);
  const nominal = between.some((token) => ['NOUN', 'PROPN', 'PRON', 'VERB'].includes(token.upos));
  return nominal && low(tree, use.until + 1) !== ',' ? use.until + 1 : first;
}

/** Tokens between a cue and its "that" at most. A guess. */
const THAT_REACH_TOKENS = 14;

/** Head of the clause that depends on the cue and stands after it. */
function clauseAfter(use: VerbUse): number | null {
  const { tree, at } = use;
  const kid = kidsBy(tree, at, 'ccomp').find(
    (one) =>
      one > use.to && (tree.last[one] ?? one) > use.until && !['who', 'which', 'whose'].includes(opening(use, one)),
  );
  if (kid !== undefined) return kid;
  const loose = kidsBy(tree, at, 'parataxis', 'advcl', 'xcomp').find((one) => one > use.until && hasThat(use, one));
  if (loose !== undefined) return loose;
  return null;
}

const opening = (use: VerbUse, head: number): string => {
  const first = use.tree.first[head] ?? head;
  return low(use.tree, use.tree.tokens[first]?.upos === 'PUNCT' ? first + 1 : first);
};

const OPENERS = new Set(['that', 'whether', 'if', 'why', 'how', 'what', 'who', 'where', 'when']);

/** "that", "whether", "why" right after the cue and its own words opens the content, whatever the parse. */
function openerAfter(use: VerbUse): number | null {
  const { tree } = use;
  const at = low(tree, use.until + 1) === ',' ? use.until + 2 : use.until + 1;
  const token = tree.tokens[at];
  if (!token || !OPENERS.has(token.form.toLowerCase())) return null;
  if (token.form.toLowerCase() === 'that') return low(tree, at - 1) !== ',' && hasVerbAfter(use, at) ? at : null;
  const wh = entryWith(use, 'wh') !== null;
  return wh && at === use.until + 1 && (token.form.toLowerCase() !== 'when' || hasVerbAfter(use, at)) ? at : null;
}

const hasVerbAfter = (use: VerbUse, at: number): boolean =>
  use.tree.tokens.slice(at + 1, at + 12).some((token) => token.upos === 'VERB' || token.upos === 'AUX');

const hasThat = (use: VerbUse, at: number): boolean => {
  const first = use.tree.first[at] ?? at;
  return (
    low(use.tree, first) === 'that' ||
    (use.tree.kids[at] ?? []).some(
      (kid) => relationOf(use.tree.tokens[kid]) === 'mark' && low(use.tree, kid) === 'that',
    )
  );
};

/** A quotation that opens between the cue and its clause. */
function quotationStart(use: VerbUse, from: number): number | null {
  const { tree, scene, sentence } = use;
  if (quotedAt(scene, sentence, tree.tokens[use.at]?.start ?? 0)) return null;
  const after = tree.tokens[use.until]?.end ?? 0;
  const quotation = (scene.quotations[sentence] ?? []).find(
    (one) => one.start >= after && one.start < (tree.tokens[from]?.start ?? 0),
  );
  if (!quotation) return null;
  const index = tree.tokens.findIndex((token) => token.start >= quotation.start);
  return index >= 0 && index < from && (from - index <= 3 || index - use.until <= 2) ? index : null;
}

const hasOtherCue = (use: VerbUse, from: number, to: number): boolean =>
  use.tree.tokens
    .slice(from, to + 1)
    .some((token) => token.upos === 'VERB' && use.scene.reporting.verbs.has(token.form.toLowerCase()));

/** The cue is parted from what stands before it, or nothing but its own words follows it. */
function isParted(use: VerbUse): boolean {
  const { tree } = use;
  const before = low(tree, use.from - 1);
  if (endsInMark(use) && clauseAfter(use) === null) return true;
  const marked = [',', '”', '"', "''", '’', "'", '?', '!', '–', '—', '-', '--', '…', '...'].includes(before);
  const next = tree.tokens[use.until + 1];
  const ends = !next || next.upos === 'PUNCT';
  if (marked && (ends || relationOf(tree.tokens[use.at]) === 'parataxis')) return true;
  if (!ends) return false;
  const fronted = kidsBy(tree, use.at, 'ccomp', 'parataxis').some((kid) => kid < use.at);
  return fronted || (relationOf(tree.tokens[use.at]) === 'parataxis' && use.speaker !== null);
}

const endsInMark = (use: VerbUse): boolean =>
  ['”', '"', "''"].includes(low(use.tree, use.from - 1)) || ['”', '"', "''"].includes(low(use.tree, use.from - 2));

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
  if (own !== undefined) return Math.min(tree.first[own] ?? own, use.from);
  return isParenthetical(use) ? 0 : use.from;
}

/** ", union leaders say," between commas. */
const isParenthetical = (use: VerbUse): boolean =>
  use.from > 0 &&
  low(use.tree, use.from - 1) === ',' &&
  [',', '.', ''].includes(low(use.tree, use.until + 1)) &&
  use.speaker !== null;

/** Start of the quotation that the run ends, where it began in a sentence before. */
function quotationReach(use: VerbUse, run: Span): number {
  const { scene, sentence } = use;
  if (quotedAt(scene, sentence, use.tree.tokens[use.at]?.start ?? 0)) return run.start;
  for (const quotation of scene.quotations[sentence] ?? [])
    for (const part of quotation.parts)
      if (part.start < run.start && part.end > run.start && part.end <= run.end + 1) return part.start;
  return run.start;
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
  const told = tree.tokens.some(
    (token) => token.start >= run.start && token.end <= run.end && ['VBD', 'VBZ', 'VBP', 'MD'].includes(token.xpos),
  );
  if (!told && isParenthetical(use))
    return contentSpan(scene, tree, sentence, from + 1, contentLimit(use, from + 1, null), use.at);
  const word = low(tree, from + 1);
  const quotedRun = (scene.quotations[sentence] ?? []).some((one) => one.start <= run.start && one.end >= run.end - 1);
  const next = tree.tokens[from + 1];
  if (quotedRun || !next || WRITERS_CLAUSE.has(word) || next.xpos === 'VBG' || TIME_WORDS.has(word)) return null;
  if (
    ['according', 'in', 'on', 'at', 'during', 'a', 'an', 'the', 'whom', 'speaking', 'through', 'via', 'by'].includes(
      word,
    )
  )
    return null;
  return contentSpan(scene, tree, sentence, from + 1, contentLimit(use, from + 1, null), use.at);
}
