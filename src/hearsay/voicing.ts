import { topNominal } from './subject.ts';
import { kidBy, kidsBy, low, relationOf, type Tree } from './tree.ts';

/** "was told", "is believed", and the bare participle after a noun ("a man thought to have fled"). */
export function isPassive(tree: Tree, at: number): boolean {
  if (kidBy(tree, at, 'aux:pass', 'nsubj:pass') !== null) return true;
  const token = tree.tokens[at];
  if (token?.xpos !== 'VBN' || kidsBy(tree, at, 'aux').length > 0 || kidsBy(tree, at, 'nsubj').length > 0) return false;
  if (token.deprel === 'acl' || token.deprel === 'advcl') return true;
  return relationOf(token) === 'conj' && isPassive(tree, token.head);
}

/** "by the ministry": the head of the agent, or null. */
export function agentOf(tree: Tree, at: number): number | null {
  return (
    kidsBy(tree, at, 'obl').find((kid) => (tree.kids[kid] ?? []).some((case_) => low(tree, case_) === 'by')) ?? null
  );
}

export function passiveSubject(tree: Tree, at: number): number | null {
  const own = kidBy(tree, at, 'nsubj:pass', 'nsubj');
  if (own !== null) return own;
  const token = tree.tokens[at];
  if (!token) return null;
  if (token.deprel === 'acl') return token.head < 0 ? null : token.head;
  if (relationOf(token) === 'conj') return kidBy(tree, token.head, 'nsubj:pass', 'nsubj');
  const auxiliary = kidBy(tree, at, 'aux:pass') ?? -1;
  const comma = tree.tokens.findLastIndex(({ form }, index) => index < auxiliary && form === ',');
  return auxiliary < 1 ? null : topNominal(tree, auxiliary - 1, comma + 1, auxiliary - 1);
}
