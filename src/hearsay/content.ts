// Where a content begins and ends: token ranges, clipped to quotations, without the words that belong to others.
import type { Span } from '../span.ts';
import { behindDateline } from './dateline.ts';
import { isNextCue, opensOthersWords } from './nextCue.ts';
import { quotedAt, type Scene } from './scene.ts';
import { mainClauseAfter } from './tornSubject.ts';
import { bearsTense, kidsBy, low, relationOf, spanOf, type Tree } from './tree.ts';
import type { VerbUse } from './verbUse.ts';
import { tidyRange, WRITERS_CLAUSE } from './words.ts';

/** Last token that a content after the cue may reach. */
export function contentLimit(use: VerbUse, from: number, contentHead: number | null): number {
  const { tree, at } = use;
  let limit = clauseLimit(use);
  // "praised it and said C", "before insisting C": C hangs elsewhere than under its cue.
  if (contentHead !== null && contentHead > limit) limit = tree.last[contentHead] ?? contentHead;
  const main = mainClauseAfter(tree, at);
  if (main !== null) limit = Math.min(limit, beforeClause(tree, main));
  for (const kid of tree.kids[at] ?? []) {
    if (kid <= Math.max(from, use.until) || kid === contentHead) continue;
    if (contentHead !== null && (tree.first[kid] ?? kid) <= contentHead) continue;
    if (leavesContent(use, kid) || goesOnWithCue(use, kid, contentHead))
      limit = Math.min(limit, beforeClause(tree, kid));
  }
  for (let index = from + 1; index <= limit; index++) {
    if (low(tree, index) === 'according' && low(tree, index + 1) === 'to') limit = Math.min(limit, index - 1);
    if (opensOthersWords(use, index)) limit = Math.min(limit, index - 1);
    if (isNextCue(use, index) || turnsBack(use, index)) limit = Math.min(limit, beforeNextCue(tree, index));
    if ((low(tree, index) === 'citing' || low(tree, index) === 'quoting') && low(tree, index - 1) === ',')
      limit = Math.min(limit, index - 1);
  }
  return limit;
}

function beforeNextCue(tree: Tree, index: number): number {
  let before = index - 1;
  while (before > 0 && [',', 'and', 'but'].includes(low(tree, before))) before--;
  return before;
}

/** The end of the clause of a verb: of the sentence for its main verb, of the subtree for others. */
function clauseLimit({ tree, at, until }: VerbUse): number {
  const token = tree.tokens[at];
  const end = tree.tokens.length - 1;
  if (!token || token.head < 0) return end;
  const last = tree.last[at] ?? at;
  // "a poll found only a quarter of drivers favoured it": the clause behind the cue is taken for its head.
  const torn =
    token.head > last &&
    relationOf(token) === 'advcl' &&
    kidsBy(tree, token.head, 'nsubj').length === 0 &&
    !hasComma(tree, at, token.head);
  const participle = token.xpos === 'VBG' && relationOf(token) === 'advcl' && token.head < at;
  const beside = torn ? token.head : participle ? clauseBeside(tree, at, until) : null;
  const reach = beside === null ? last : (tree.last[beside] ?? beside);
  return reach >= end - 2 ? end : reach;
}

/** Steps up from a cue to the word that its content may hang under. A guess. */
const BESIDE_STEPS = 3;

/**
 * "noted the findings show C", "has threatened to close it, arguing such a bridge could fall": the clause right behind the
 * cue's own words, hung beside the cue, or beside the verb whose infinitive the cue hangs under; null for none.
 */
export function clauseBeside(tree: Tree, at: number, until: number): number | null {
  let head = tree.tokens[at]?.head ?? -1;
  for (let steps = 0; head >= 0 && steps < BESIDE_STEPS; steps++) {
    const beside = kidsBy(tree, head, 'ccomp', 'parataxis', 'conj').find(
      (kid) => kid > until && (tree.first[kid] ?? kid) === until + 1 && kidsBy(tree, kid, 'nsubj').length > 0,
    );
    if (beside !== undefined) return beside;
    if (!['xcomp', 'advcl'].includes(relationOf(tree.tokens[head]))) return null;
    head = tree.tokens[head]?.head ?? -1;
  }
  return null;
}

const hasComma = (tree: Tree, from: number, to: number): boolean =>
  tree.tokens.slice(from, to).some(({ form }) => form === ',');

/** A part after the content that is the writer's again, or another cue of the same subject. */
function leavesContent(use: VerbUse, kid: number): boolean {
  const { tree, scene } = use;
  const token = tree.tokens[kid];
  if (!token) return false;
  const relation = relationOf(token);
  const isCue = scene.reporting.verbs.has(token.form.toLowerCase());
  const first = tree.first[kid] ?? kid;
  const start = tree.tokens[first]?.upos === 'PUNCT' ? first + 1 : first;
  const afterComma = low(tree, start - 1) === ',' || low(tree, start) === ',';
  if (relation === 'conj')
    return token.upos === 'VERB' || token.upos === 'AUX' || token.upos === 'ADJ' ? isCue || afterComma : false;
  if (relation === 'advcl')
    return (
      (isCue && token.xpos === 'VBG' && kidsBy(tree, kid, 'mark', 'case').every((one) => one > kid)) ||
      (afterComma && (WRITERS_CLAUSE.has(low(tree, start)) || token.xpos === 'VBG'))
    );
  if (relation === 'parataxis') return isCue || afterComma;
  return false;
}

/**
 * "endorsed the plan and has defended it", "said the road would close and praised the builders": what "and" joins to
 * the cue is the writer's where its tense is not that of what was told.
 */
function goesOnWithCue({ tree, at }: VerbUse, kid: number, contentHead: number | null): boolean {
  if (contentHead === null || relationOf(tree.tokens[kid]) !== 'conj') return false;
  const joined = tenseOf(tree, kid);
  const told = tenseOf(tree, contentHead);
  return joined !== null && joined !== told && (told === null || joined === tenseOf(tree, at));
}

/** "forecast that it would open and praised the builders": the same, where the tree hangs it on what was told. */
function turnsBack({ tree, at }: VerbUse, index: number): boolean {
  const token = tree.tokens[index];
  if (relationOf(token) !== 'conj' || low(tree, index - 1) !== 'and' || kidsBy(tree, index, 'nsubj').length > 0)
    return false;
  const told = token && token.head > at ? tenseOf(tree, token.head) : null;
  return (
    told !== null &&
    token?.upos === 'VERB' &&
    token.xpos === tree.tokens[at]?.xpos &&
    token.xpos !== told &&
    bearsTense(token)
  );
}

/** Tag of a verb's finite word, its own or that of its first auxiliary; null for noun phrases and infinitives. */
function tenseOf(tree: Tree, at: number): string | null {
  const words = [...kidsBy(tree, at, 'aux', 'cop'), at].filter((kid) => kid <= at);
  const finite = words.find((word) => bearsTense(tree.tokens[word]));
  return finite === undefined ? null : (tree.tokens[finite]?.xpos ?? null);
}

/** Last token before a clause, its conjunction and its comma. */
function beforeClause(tree: Tree, kid: number): number {
  let before = (tree.first[kid] ?? kid) - 1;
  while (before > 0 && [',', ';', 'and', 'but', 'or', '–', '—', '-'].includes(low(tree, before))) before--;
  return before;
}

/** Token range → span, tidied, clipped to the quotation that the cue itself stands in; null where nothing is left. */
export function contentSpan(
  scene: Scene,
  tree: Tree,
  sentence: number,
  from: number,
  to: number,
  cueAt: number,
): Span | null {
  const opens = from === 0 && scene.analysis.uncommaed ? behindDateline(tree) : 0;
  const range = tidyRange(tree, opens < to ? Math.max(from, opens) : from, to);
  if (!range) return null;
  // "said Thursday's storm was over": a genitive begins with its owner.
  const first = tree.tokens[range.from]?.xpos === 'POS' ? Math.max(0, range.from - 1) : range.from;
  let { start, end } = spanOf(tree, first, range.to);
  const around = quotedAt(scene, sentence, tree.tokens[cueAt]?.start ?? -1);
  if (around) {
    start = Math.max(start, around.start);
    end = withoutClosing(scene.text, start, Math.min(end, around.end));
  } else {
    ({ start, end } = withWholeQuotations(scene, sentence, start, end));
  }
  end = withoutBracket(scene.text, start, end);
  return start < end ? { start, end } : null;
}

/** The end without a closing bracket that the content does not open: "(the Herald says two left)". */
function withoutBracket(text: string, start: number, end: number): number {
  if (!/[)\]]/.test(text[end - 1] ?? '')) return end;
  const own = text.slice(start, end);
  const open = (own.match(/[([]/g) ?? []).length;
  return (own.match(/[)\]]/g) ?? []).length > open ? end - 1 : end;
}

/** The end without the comma and the mark that close a quotation which the content does not open. */
function withoutClosing(text: string, start: number, end: number): number {
  if (!/["”»']/.test(text[end - 1] ?? '') || /["“‘«`']/.test(text.slice(start, end - 1))) return end;
  let at = end - 1;
  while (at > start && /[\s,]/.test(text[at - 1] ?? '')) at--;
  return at;
}

/** A content that ends inside a quotation holds the rest of it, over sentences. Paragraphs are joined elsewhere. */
function withWholeQuotations(scene: Scene, sentence: number, start: number, end: number): Span {
  let reach = end;
  for (const quotation of scene.quotations[sentence] ?? []) {
    for (const part of quotation.parts) {
      if (part.start >= start - 1 && part.start < reach && part.end > reach) reach = part.end;
    }
  }
  return { start, end: reach };
}

/** True where the range holds a finite clause or a quotation: something that can be said. */
export function saysSomething(scene: Scene, tree: Tree, sentence: number, from: number, to: number): boolean {
  const span = spanOf(tree, from, to);
  if ((scene.quotations[sentence] ?? []).some((quotation) => quotation.start < span.end && quotation.end > span.start))
    return true;
  return tree.tokens.slice(from, to + 1).some((token) => token.upos === 'VERB' || token.upos === 'AUX');
}
