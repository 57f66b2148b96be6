// Where a content begins and ends: token ranges, clipped to quotations, without the words that belong to others.
import type { Span } from '../span.ts';
import { quotedAt, type Scene } from './scene.ts';
import { mainClauseAfter } from './tornSubject.ts';
import { bearsTense, kidsBy, low, relationOf, spanOf, type Tree } from './tree.ts';
import type { VerbUse } from './verbUse.ts';
import { tidyRange, WRITERS_CLAUSE } from './words.ts';

/** Last token that a content after the cue may reach. */
export function contentLimit(use: VerbUse, from: number, contentHead: number | null): number {
  const { tree, at } = use;
  let limit = clauseLimit(tree, at);
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
    if (isNextCue(use, index) || turnsBack(use, index)) limit = Math.min(limit, beforeNextCue(tree, index));
    if ((low(tree, index) === 'citing' || low(tree, index) === 'quoting') && low(tree, index - 1) === ',')
      limit = Math.min(limit, index - 1);
  }
  return limit;
}

/** ", adding that", ", and told": another cue of the same subject, by its form, outside quotations. */
function isNextCue(use: VerbUse, index: number): boolean {
  const { tree, scene } = use;
  const token = tree.tokens[index];
  const before = low(tree, index - 1);
  if (isAddingThat(use, index)) return true;
  if (token?.upos !== 'VERB' || (before !== ',' && before !== 'and' && before !== 'but')) return false;
  if (quotedAt(scene, use.sentence, token.start) && !quotedAt(scene, use.sentence, tree.tokens[use.at]?.start ?? 0))
    return false;
  const entries = scene.reporting.verbs.get(token.form.toLowerCase()) ?? [];
  const strong = entries.some(
    (entry) => !entry.weak && (entry.sense === 'speech' || entry.sense === 'request' || entry.lemma === 'call'),
  );
  const judges = entries.some((entry) => !entry.weak && entry.sense === 'judgement');
  if (
    judges &&
    before === 'and' &&
    low(tree, index - 2) === ',' &&
    token.xpos === 'VBD' &&
    tree.tokens[use.at]?.xpos === 'VBD'
  )
    return true;
  if (!strong) return false;
  if (before === ',' && token.xpos === 'VBG') return true;
  if (before === 'and' && low(tree, index - 2) === ',' && token.xpos === 'VBD' && tree.tokens[use.at]?.xpos === 'VBD')
    return true;
  const own = tree.tokens[use.at]?.xpos;
  return (
    before !== ',' &&
    (token.xpos === own || (token.head === use.at && own !== 'VBG')) &&
    (own === 'VBD' || own === 'VBZ') &&
    SPEAKS_ON.has(token.form.toLowerCase())
  );
}

/** "adding that" goes with the cue before it, also in a text that lost its commas; not inside one quotation. */
function isAddingThat(
  { tree, scene, sentence, at }: Pick<VerbUse, 'tree' | 'scene' | 'sentence' | 'at'>,
  index: number,
): boolean {
  if (low(tree, index) !== 'adding' || low(tree, index + 1) !== 'that' || tree.tokens[index + 1]?.upos !== 'SCONJ')
    return false;
  const quoted = quotedAt(scene, sentence, tree.tokens[index]?.start ?? 0);
  return quoted === null || quotedAt(scene, sentence, tree.tokens[at]?.start ?? 0) !== null;
}

/** Cues that hardly ever belong to a content when "and" parts them from it. */
const SPEAKS_ON = new Set(
  'said says added adds told tells called calls wrote writes claimed claims claim stated states urged urges insisted insists noted notes accused accuses warned warns denied denies vowed vows'.split(
    ' ',
  ),
);

function beforeNextCue(tree: Tree, index: number): number {
  let before = index - 1;
  while (before > 0 && [',', 'and', 'but'].includes(low(tree, before))) before--;
  return before;
}

/** The end of the clause of a verb: of the sentence for its main verb, of the subtree for others. */
function clauseLimit(tree: Tree, at: number): number {
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
  const beside = torn ? token.head : besideClause(tree, at);
  const reach = beside < 0 ? last : (tree.last[beside] ?? beside);
  return reach >= end - 2 ? end : reach;
}

/** "closed it, arguing such a bridge could fall": the clause right behind a participle, hung beside it; -1 for none. */
function besideClause(tree: Tree, at: number): number {
  const token = tree.tokens[at];
  if (token?.xpos !== 'VBG' || relationOf(token) !== 'advcl' || token.head > at) return -1;
  return kidsBy(tree, token.head, 'parataxis', 'ccomp').find((kid) => tree.first[kid] === at + 1) ?? -1;
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
  const range = tidyRange(tree, from, to);
  if (!range) return null;
  let { start, end } = spanOf(tree, range.from, range.to);
  const around = quotedAt(scene, sentence, tree.tokens[cueAt]?.start ?? -1);
  if (around) {
    start = Math.max(start, around.start);
    end = withoutClosing(scene.text, start, Math.min(end, around.end));
  } else {
    ({ start, end } = withWholeQuotations(scene, sentence, start, end));
  }
  return start < end ? { start, end } : null;
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
