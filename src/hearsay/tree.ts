// A sentence's dependency tree, ready for asking: children, the reach of every subtree, ancestors.
import type { Sentence, Token } from '../grammar/analysis.ts';
import type { Span } from '../span.ts';

/** Token indices count within the sentence; a reach is a closed range of them. */
export interface Tree {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  /** The forms of the tokens in small letters. */
  readonly low: readonly string[];
  readonly kids: readonly (readonly number[])[];
  /** First and last token of the subtree of each token. */
  readonly first: readonly number[];
  readonly last: readonly number[];
}

const FINITE: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP', 'MD']);

/** True for the tag of a finite verb or a modal. */
export const bearsTense = (token: Pick<Token, 'xpos'> | undefined): boolean => FINITE.has(token?.xpos ?? '');

/** The fine tag of a verb; of a participle behind ", and" without an auxiliary, that of the past tense it may as well be. */
export const joinedTag = (tree: Tree, at: number): string => {
  const xpos = tree.tokens[at]?.xpos ?? '';
  const joined = xpos === 'VBN' && low(tree, at - 1) === 'and' && low(tree, at - 2) === ',';
  return joined && kidsBy(tree, at, 'aux', 'cop').length === 0 ? 'VBD' : xpos;
};

/** Builds the tree; a head outside the sentence, or a ring of heads, is taken for a root. Linear. */
export function treeOf(sentence: Sentence): Tree {
  const { tokens } = sentence;
  const kids: number[][] = tokens.map(() => []);
  const roots: number[] = [];
  for (const [index, { head }] of tokens.entries()) {
    const siblings = head === index ? undefined : kids[head];
    if (siblings) siblings.push(index);
    else roots.push(index);
  }
  const first = tokens.map((_, index) => index);
  const last = tokens.map((_, index) => index);
  const order: number[] = [...roots];
  for (let at = 0; at < order.length; at++) for (const kid of kids[order[at] ?? -1] ?? []) order.push(kid);
  for (const index of order.reverse()) {
    const head = tokens[index]?.head ?? -1;
    const headFirst = first[head];
    const headLast = last[head];
    if (head === index || headFirst === undefined || headLast === undefined) continue;
    first[head] = Math.min(headFirst, first[index] ?? index);
    last[head] = Math.max(headLast, last[index] ?? index);
  }
  return { sentence, tokens, low: tokens.map(({ form }) => form.toLowerCase()), kids, first, last };
}

/** The relation of a token without its subtype: "nsubj" of "nsubj:pass". */
export function relationOf(token: Token | undefined): string {
  const deprel = token?.deprel ?? '';
  const end = deprel.indexOf(':');
  return end < 0 ? deprel : deprel.slice(0, end);
}

/** Children of `index` whose relation (with or without subtype) is among `relations`, in text order. */
export function kidsBy(tree: Tree, index: number, ...relations: readonly string[]): readonly number[] {
  return (tree.kids[index] ?? []).filter((kid) => {
    const token = tree.tokens[kid];
    return token !== undefined && (relations.includes(token.deprel) || relations.includes(relationOf(token)));
  });
}

/** First of them, or null. */
export const kidBy = (tree: Tree, index: number, ...relations: readonly string[]): number | null =>
  kidsBy(tree, index, ...relations)[0] ?? null;

/** The span from token `from` to token `to`, both included. */
export function spanOf(tree: Tree, from: number, to: number): Span {
  const start = tree.tokens[Math.max(0, from)]?.start ?? tree.sentence.start;
  const end = tree.tokens[Math.min(to, tree.tokens.length - 1)]?.end ?? tree.sentence.end;
  return { start, end: Math.max(start, end) };
}

/** True when `index` lies in the subtree of `top` (or is it). */
export function isUnder(tree: Tree, index: number, top: number): boolean {
  let at = index;
  for (let steps = 0; at >= 0 && steps <= tree.tokens.length; steps++) {
    if (at === top) return true;
    at = tree.tokens[at]?.head ?? -1;
  }
  return false;
}

/** Lower-case form of a token; the empty string beyond the edges. */
export const low = (tree: Tree, index: number): string => tree.low[index] ?? '';
