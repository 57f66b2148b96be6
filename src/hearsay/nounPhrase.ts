// The whole noun phrase of a head: where a speaker begins and ends by the tree.
import { isCount } from './counted.ts';
import type { Speaker } from './draft.ts';
import { bearsTense, kidsBy, low, spanOf, type Tree } from './tree.ts';
import { RELATIVE, TIME_WORDS } from './words.ts';

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
    if (relation === 'case' && kid < head && ['ADP', 'SCONJ'].includes(tree.tokens[kid]?.upos ?? ''))
      start = Math.max(start, (tree.last[kid] ?? kid) + 1);
  }
  end = Math.max(end, Math.min(to, shareEnd(tree, head)));
  for (let at = head + 1; at <= end; at++) {
    if (low(tree, at) === ',' && tree.tokens[at + 1]?.xpos === 'VBG') end = Math.min(end, at - 1);
    if (bearsTense(tree.tokens[at])) end = Math.min(end, lastMarkBefore(tree, at, head));
  }
  end = Math.min(end, channelStart(tree, head) - 1);
  if (end - 2 >= head && low(tree, end - 1) === 'on' && TIME_WORDS.has(low(tree, end))) end -= 2;
  while (end > head && RELATIVE.has(low(tree, end))) end--;
  while (start < head && (OPENERS.has(low(tree, start)) || isMark(tree, start))) start++;
  while (end > head && isMark(tree, end)) end--;
  if (start > head || end < head) return null;
  return { span: spanOf(tree, start, end), sentence, head };
}

/** "One in five", "nine out of ten": last token of the number that the first is a share of; the head where there is none. */
function shareEnd(tree: Tree, head: number): number {
  const of = low(tree, head + 1) === 'out' && low(tree, head + 2) === 'of';
  const last = low(tree, head + 1) === 'in' ? head + 2 : of ? head + 3 : head;
  return isCount(tree, head) && tree.tokens[last]?.upos === 'NUM' && isCount(tree, last) ? last : head;
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
