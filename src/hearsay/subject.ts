// Who speaks: the noun phrase that is the subject of a cue, shared, controlled or relative.
import { isCount, opensClause } from './counted.ts';
import type { Speaker } from './draft.ts';
import { bearsTense, kidBy, kidsBy, low, relationOf, spanOf, type Tree } from './tree.ts';
import { TIME_WORDS } from './words.ts';

/** Steps up a tree that a shared subject may lie away. A guess; sentences with more are parsed wrongly. */
const STEPS = 6;

const RELATIVE = new Set(['who', 'which', 'that', 'whom']);
const OPENERS = new Set([
  'and',
  'but',
  'or',
  'so',
  'yet',
  'also',
  'meanwhile',
  'however',
  'then',
  ',',
  ';',
  ':',
  '-',
  '–',
  '—',
]);

/** Token index of the subject's head, or null. Passive subjects are no speakers, unless `passive` is allowed. */
export function subjectHeadOf(tree: Tree, verb: number, options: { readonly passive?: boolean } = {}): number | null {
  let at = verb;
  let passive = options.passive ?? false;
  for (let steps = 0; steps < STEPS; steps++) {
    const own = ownSubject(tree, at, passive);
    if (own !== null) return own;
    const token = tree.tokens[at];
    if (!token || token.head < 0) return null;
    const { head } = token;
    switch (relationOf(token)) {
      case 'xcomp': {
        const patient = kidsBy(tree, head, 'obj', 'iobj').find((kid) => kid < at);
        if (patient !== undefined) return patient;
        passive = true;
        break;
      }
      case 'conj':
        passive = true;
        break;
      case 'advcl':
        if (!isBareParticiple(tree, at)) return null;
        passive = true;
        break;
      case 'acl':
        return isNominal(tree, head) ? head : null;
      case 'parataxis':
      case 'appos':
        if (!isBareParticiple(tree, at)) return null;
        break;
      default:
        return null;
    }
    at = head;
  }
  return null;
}

function ownSubject(tree: Tree, verb: number, passive: boolean): number | null {
  const subjects = kidsBy(tree, verb, 'nsubj').filter(
    (index) => passive || tree.tokens[index]?.deprel !== 'nsubj:pass',
  );
  // Parsers give a cue at the end of its sentence the subject of the clause before it as well: the nearest is its own.
  const before = subjects.filter((index) => index < verb);
  const kid =
    before.findLast((index) => !isOfAnother(tree, index) && !TIME_WORDS.has(low(tree, index))) ??
    before.at(-1) ??
    subjects[0] ??
    null;
  if (kid === null) return null;
  if (!RELATIVE.has(low(tree, kid))) return kid;
  const relation = tree.tokens[verb]?.deprel ?? '';
  const head = tree.tokens[verb]?.head ?? -1;
  if (relation.startsWith('acl') && head >= 0 && head < kid) return head;
  for (let at = kid - 1; at >= Math.max(0, kid - 3); at--)
    if (isNominal(tree, at) && tree.tokens[at]?.upos !== 'DET') return topNominal(tree, at, 0, kid - 1) ?? at;
  return kid;
}

/** "X of the group Y put": the second of two subjects, which a preposition governs. */
const isOfAnother = (tree: Tree, at: number): boolean =>
  kidsBy(tree, at, 'case').some((kid) => kid < at && tree.tokens[kid]?.upos === 'ADP');

const isBareParticiple = (tree: Tree, at: number): boolean => {
  const xpos = tree.tokens[at]?.xpos ?? '';
  return xpos === 'VBG' || xpos === 'VBN' || (xpos === 'VB' && kidBy(tree, at, 'mark') !== null);
};

const isNominal = (tree: Tree, at: number): boolean =>
  ['NOUN', 'PROPN', 'PRON', 'NUM', 'DET', 'ADJ'].includes(tree.tokens[at]?.upos ?? '');

const NOMINAL_MISTAKES = new Set([
  'ccomp',
  'obj',
  'aux',
  'dep',
  'nmod',
  'vocative',
  'parataxis',
  'discourse',
  'obl',
  'appos',
  'compound',
  'root',
  'advcl',
  'csubj',
]);
const CLAUSE_RELATIONS = new Set([
  'det',
  'amod',
  'compound',
  'nummod',
  'nmod',
  'flat',
  'appos',
  'case',
  'conj',
  'list',
  'dep',
]);

/**
 * The subject as the words' order shows it, where the tree has none of its own for a finite cue: after the cue when a
 * comma or a quotation mark stands before it ("…,” said X"), else before it. Parsers mistake subjects around quotations.
 */
export function subjectByOrder(tree: Tree, at: number, to: number, inverted: boolean): number | null {
  if (inverted) {
    const after = kidsBy(tree, at, ...NOMINAL_MISTAKES).find(
      (kid) => kid > to && isBareNominal(tree, kid) && (tree.first[kid] ?? kid) === to + 1,
    );
    return after ?? topNominal(tree, to + 1, to + 1, tree.tokens.length - 1);
  }
  if (RELATIVE.has(low(tree, at - 1))) return null;
  const kid = kidsBy(tree, at, ...NOMINAL_MISTAKES).findLast((one) => one < at && isBareNominal(tree, one));
  if (kid !== undefined) return kid;
  let left = at - 1;
  if (isCount(tree, left) && opensClause(tree, left)) return left;
  while (
    left >= 0 &&
    (['AUX', 'ADV', 'PART'].includes(tree.tokens[left]?.upos ?? '') || CLOSING_MARKS.has(low(tree, left)))
  )
    left--;
  // "X, a doctor, said": the word before the comma belongs to an apposition of the subject.
  if (low(tree, left) === ',') left--;
  // "According to X, Y said": what the phrase names does not speak here.
  const least = low(tree, 0) === 'according' ? tree.tokens.findIndex(({ form }) => form === ',') + 1 : 0;
  return topNominal(tree, left, least, at - 1) ?? (isCount(tree, left) ? left : null);
}

const CLOSING_MARKS = new Set(['"', '”', "''", ')']);

/** The highest noun over token `from` that lies between two bounds; null where `from` is no nominal. */
export function topNominal(tree: Tree, from: number, least: number, most: number): number | null {
  let at = from;
  if (tree.tokens[at]?.upos === 'DET' || tree.tokens[at]?.upos === 'ADJ' || tree.tokens[at]?.upos === 'NUM') {
    const head = tree.tokens[at]?.head ?? -1;
    const behind = head > at && head <= most;
    const before = relationOf(tree.tokens[at]) === 'nmod' && head < at && head >= least;
    if ((behind || before) && isNominal(tree, head)) at = head;
  }
  if (!['NOUN', 'PROPN', 'PRON'].includes(tree.tokens[at]?.upos ?? '') || TIME_WORDS.has(low(tree, at))) return null;
  for (let steps = 0; steps < STEPS; steps++) {
    const head = tree.tokens[at]?.head ?? -1;
    const ofAdjective = tree.tokens[head]?.upos === 'ADJ' && ['obl', 'advmod'].includes(relationOf(tree.tokens[at]));
    if (head < least || head > most || !isNominal(tree, head)) break;
    if (!ofAdjective && !CLAUSE_RELATIONS.has(relationOf(tree.tokens[at]))) break;
    at = head;
  }
  return at;
}

const isBareNominal = (tree: Tree, at: number): boolean =>
  !TIME_WORDS.has(low(tree, at)) &&
  !RELATIVE.has(low(tree, at)) &&
  ['NOUN', 'PROPN', 'PRON'].includes(tree.tokens[at]?.upos ?? '') &&
  !(tree.kids[at] ?? []).some(
    (kid) =>
      ['case', 'mark', 'cop'].includes(relationOf(tree.tokens[kid])) && kid < at && tree.tokens[kid]?.upos !== 'PART',
  );

/** True for a verb form that must have a subject of its own or share one. */
export const isFiniteVerb = (tree: Tree, at: number): boolean => {
  const xpos = tree.tokens[at]?.xpos ?? '';
  if (['VBD', 'VBZ', 'VBP'].includes(xpos) || (xpos === 'NNS' && (tree.tokens[at]?.head ?? 0) < 0)) return true;
  return (
    kidsBy(tree, at, 'aux').some((kid) => kid < at) || xpos === 'VBN' || (xpos === 'VB' && low(tree, at - 1) !== 'to')
  );
};

/**
 * The whole noun phrase of a head with title and apposition, without relative clauses, between two bounds (token
 * indices, both included). Null where nothing is left.
 */
export function nounPhrase(tree: Tree, sentence: number, head: number, from: number, to: number): Speaker | null {
  let start = Math.max(from, tree.first[head] ?? head);
  let end = Math.min(to, tree.last[head] ?? head);
  for (const kid of tree.kids[head] ?? []) {
    const token = tree.tokens[kid];
    const relation = token?.deprel ?? '';
    const clause = relation === 'acl:relcl' || relation === 'parataxis' || relation === 'ccomp' || relation === 'advcl';
    if (clause && kid > head) end = Math.min(end, (tree.first[kid] ?? kid) - 1);
    if ((clause || relation === 'cc' || relation === 'discourse') && kid < head)
      start = Math.max(start, (tree.last[kid] ?? kid) + 1);
    // "all they get is a message stating C": what it is said of is another.
    if (relation === 'cop' && kid < head) start = Math.max(start, kid + 1);
    if (relation === 'case' && kid < head && tree.tokens[kid]?.upos === 'ADP')
      start = Math.max(start, (tree.last[kid] ?? kid) + 1);
  }
  for (let at = head + 1; at <= end; at++) {
    if (low(tree, at) === ',' && tree.tokens[at + 1]?.xpos === 'VBG') end = Math.min(end, at - 1);
    if (bearsTense(tree.tokens[at])) end = Math.min(end, lastMarkBefore(tree, at, head));
  }
  end = Math.min(end, channelStart(tree, head) - 1);
  while (end > head && RELATIVE.has(low(tree, end))) end--;
  while (start < head && (OPENERS.has(low(tree, start)) || isMark(tree, start))) start++;
  while (end > head && isMark(tree, end)) end--;
  if (start > head || end < head) return null;
  return { span: spanOf(tree, start, end), sentence, head };
}

const CHANNELS = new Set(['report', 'statement', 'interview', 'letter', 'speech', 'tweet', 'post', 'email', 'article']);

/** "the group in a statement on Monday": where it was said is no part of who said it; past the end where nothing tells. */
function channelStart(tree: Tree, head: number): number {
  const channel = kidsBy(tree, head, 'nmod', 'obl').find(
    (kid) =>
      kid > head &&
      CHANNELS.has(low(tree, kid)) &&
      low(tree, tree.first[kid] ?? kid) === 'in' &&
      ['a', 'an', 'his', 'her', 'its', 'their'].includes(low(tree, (tree.first[kid] ?? kid) + 1)),
  );
  return channel === undefined ? tree.tokens.length : (tree.first[channel] ?? channel);
}

/** The comma before a clause that the phrase swallowed, or the word before its verb. */
function lastMarkBefore(tree: Tree, verb: number, head: number): number {
  for (let at = verb - 1; at > head; at--) if (low(tree, at) === ',') return at - 1;
  return verb - 1;
}

const CLOSING = new Set([')', ']']);
const isMark = (tree: Tree, at: number): boolean => tree.tokens[at]?.upos === 'PUNCT' && !CLOSING.has(low(tree, at));
