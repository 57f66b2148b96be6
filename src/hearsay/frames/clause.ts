import type { Span } from '../../span.ts';
import { contentLimit, contentSpan, saysSomething } from '../content.ts';
import { quotedAt, type Scene } from '../scene.ts';
import { isFiniteVerb } from '../subject.ts';
import { bearsTense, isUnder, kidsBy, low, type Tree } from '../tree.ts';
import { entryWith, isDocument, type VerbUse } from '../verbUse.ts';
import type { FrameRule } from './found.ts';
import { found } from './found.ts';
import { clauseAfter, isParenthetical, openerAfter } from './shape.ts';

export const saidThat: FrameRule = {
  id: 'hearsay/said-that',
  example: 'The ministry of roads said (that) the bridge was closed.',
  reason: 'The clause that depends on a cue is what was said; it runs to the end of the cue’s own clause.',
  find(use) {
    const entry = entryWith(use, 'clause', 'wh', 'person-clause');
    if (!entry || (use.from > 1 && isParenthetical(use))) return null;
    const { tree, scene, sentence } = use;
    if (entry.stance === 'asks' && low(tree, use.until + 1) === 'for') return null;
    const opener = openerAfter(use);
    const head = clauseAfter(use) ?? (opener === null ? null : clauseOf(tree, opener));
    if (head === null) return null;
    const from = opener ?? clauseStart(use, head);
    // "jets believed to be Karsan": no clause of a verb that takes no infinitive.
    if (low(tree, from) === 'to' && tree.tokens[from + 1]?.xpos === 'VB' && !entry.frames.includes('to')) return null;
    const begin = quotationStart(use, from) ?? from;
    const content = contentSpan(scene, tree, sentence, begin, contentLimit(use, begin, head), use.at);
    return content && found(use, [withoutTail(scene, sentence, content)], entry, this.id);
  },
};

/** "saying at a church that C", "predicted that if it rained, C": the highest word behind "that" which the tree hangs it under. */
function clauseOf(tree: Tree, that: number): number {
  let top = that;
  for (let head = tree.tokens[top]?.head ?? -1; head > that; head = tree.tokens[top]?.head ?? -1) {
    if (head === top) break;
    top = head;
  }
  return top;
}

/** Units of a quotation that says a whole thing by itself. A guess. */
const WHOLE_UNITS = 40;

/** "stated that “C”, following …": what a comma parts from a whole quotation is the writer's. */
function withoutTail(scene: Scene, sentence: number, content: Span): Span {
  const run = (scene.quotedRuns[sentence] ?? []).find(({ start }) => Math.abs(start - content.start) <= 1);
  const isWhole =
    run !== undefined && run.end - run.start >= WHOLE_UNITS && run.end < content.end && scene.text[run.end] === ',';
  return isWhole ? { start: content.start, end: run.end } : content;
}

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
      (entry.sense === 'report' && !isDocument(use)) ||
      !next ||
      (['PUNCT', 'ADP', 'PART', 'CCONJ', 'ADV'].includes(next.upos) && !QUANTITY.has(low(tree, use.until + 1)))
    )
      return null;
    // "announced his plan with a speech that C": what the tree makes the object is told alone.
    if (entry.frames.includes('object') && kidsBy(tree, use.at, 'obj').some((kid) => tree.first[kid] === use.until + 1))
      return null;
    const near = contentLimit(use, use.until + 1, null);
    const limit = entry.frames.includes('object') || isGerund(use) ? near : beyondTear(use, near);
    const rest = tree.tokens.slice(use.until + 2, limit + 1);
    const finite = rest.some(bearsTense);
    // "said" takes no object: a noun phrase behind it is a torn clause, even where its verb was taken for a participle.
    const torn =
      !entry.frames.includes('object') &&
      entry.sense !== 'report' &&
      rest.length >= TORN_TOKENS &&
      (entry.lemma === 'say' || kidsBy(tree, use.at, 'obj').every((kid) => tree.first[kid] !== use.until + 1)) &&
      rest.some(({ upos }) => upos === 'VERB');
    if (!finite && !torn) return null;
    const content = contentSpan(scene, tree, sentence, use.until + 1, limit, use.at);
    return content && found(use, [content], entry, this.id);
  },
};

/** "a statement saying the town “does not have the roads”": the tree ends the cue's clause before the verb of what was told. */
function beyondTear({ tree, at, until }: VerbUse, limit: number): number {
  const next = /^["“”'`]+$/.test(low(tree, limit + 1)) ? limit + 2 : limit + 1;
  const token = tree.tokens[next];
  if (!token || !bearsTense(token) || tree.low.slice(until + 1, next).includes(',')) return limit;
  const verb = token.head > next ? token.head : next;
  // "A study saying so has found D": what the cue hangs under is the writer's.
  if (isUnder(tree, at, verb)) return limit;
  const last = tree.last[verb] ?? verb;
  const other = tree.low.findIndex(
    (word, index) => index > next && index <= last && word === ',' && bearsTense(tree.tokens[index + 1]),
  );
  return Math.max(limit, other < 0 ? last : other - 1);
}

/** "They say adding salt is safe": what is said, not a cue. */
const isGerund = ({ tree, at }: VerbUse): boolean =>
  tree.tokens[at]?.xpos === 'VBG' && tree.tokens[at]?.deprel !== 'acl' && low(tree, at - 1) !== ',';

/** Adverbs that open a noun phrase: "only a quarter of drivers". */
const QUANTITY = new Set(['only', 'just', 'about', 'nearly', 'almost', 'roughly', 'over', 'around']);

/** Tokens of a clause without a finite verb that may still be one. A guess. */
const TORN_TOKENS = 6;

export const asSaid: FrameRule = {
  id: 'hearsay/as-said',
  example: 'As the mayor announced on Sunday, the bridge will close.',
  reason: '“As X said” is about the clause that it leans on.',
  find(use) {
    const entry = entryWith(use, 'clause', 'person-clause');
    const { tree, scene, sentence } = use;
    if (!entry || entry.weak || use.from === 0 || !use.speaker || low(tree, use.from - 1) !== 'as') return null;
    if (!isFiniteVerb(tree, use.at)) return null;
    const end = tree.tokens.findIndex((token, index) => index > use.at && (token.form === ',' || token.form === '.'));
    if (end < 0 || tree.tokens.slice(use.until + 1, end).some((token) => token.upos === 'VERB')) return null;
    const opens = tree.tokens.slice(0, use.from - 1).every(({ upos }) => LINKS.has(upos));
    const content = opens
      ? contentSpan(scene, tree, sentence, end + 1, tree.tokens.length - 1, use.at)
      : contentSpan(scene, tree, sentence, 0, use.from - 2, use.at);
    return content &&
      saysSomething(scene, tree, sentence, opens ? end : 0, opens ? tree.tokens.length - 1 : use.from - 2)
      ? found(use, [content], entry, this.id)
      : null;
  },
};

export const asReportedBy: FrameRule = {
  id: 'hearsay/as-said',
  example: 'As reported by the Herald, the bridge will close.',
  reason: '“As reported by X” is about the clause that it leans on.',
  find(use) {
    const entry = entryWith(use, 'clause', 'as');
    const { tree, scene, sentence, at } = use;
    const as = low(tree, at - 1) === 'first' ? at - 2 : at - 1;
    if (!entry || !use.speaker || low(tree, as) !== 'as') return null;
    const end = tree.tokens.findIndex((token, index) => index > at && (token.form === ',' || token.form === '.'));
    const opens = tree.tokens.slice(0, as).every(({ upos }) => LINKS.has(upos));
    const from = opens ? end + 1 : 0;
    const to = opens ? tree.tokens.length - 1 : as - 1;
    if (end < 0 || !saysSomething(scene, tree, sentence, from, to)) return null;
    const content = contentSpan(scene, tree, sentence, from, to, at);
    return content && found(use, [content], entry, this.id);
  },
};

/** What may stand before "as X said" at the start: "But", "And, ". */
const LINKS = new Set(['CCONJ', 'ADV', 'PUNCT']);

/** Where the clause begins: behind its "that", else right behind the cue and its own words, since parsers tear subjects off. */
function clauseStart(use: VerbUse, head: number): number {
  const { tree } = use;
  const first = Math.max(use.until + 1, tree.first[head] ?? head);
  for (let at = use.until + 1; at <= Math.min(first + 1, use.until + THAT_REACH_TOKENS); at++)
    if (low(tree, at) === 'that' && tree.tokens[at]?.upos === 'SCONJ') return at + 1;
  if (low(tree, first) === 'that') return first;
  const between = tree.tokens.slice(use.until + 1, first);
  const nominal = between.some((token) => ['NOUN', 'PROPN', 'PRON', 'VERB'].includes(token.upos));
  return nominal && low(tree, use.until + 1) !== ',' ? use.until + 1 : first;
}

/** Tokens between a cue and its "that" at most. A guess. */
const THAT_REACH_TOKENS = 14;

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
