// Clauses that tell how things are, without an event of their own: "the bridge remains closed".
import { kidsBy, relationOf, type Tree } from '../../hearsay/tree.ts';
import { hasSubject, isPredicate } from './clauses.ts';

/** Relations of clauses that say something for themselves. */
const MAIN = new Set(['root', 'ccomp', 'parataxis', 'conj']);

/** Heads of main and content clauses with a subject, in text order. */
export function statesIn(tree: Tree): number[] {
  return tree.tokens.flatMap((token, at) => {
    const isMain = MAIN.has(relationOf(token)) || token.head < 0;
    return isMain && isPredicate(tree, at) && hasSubject(tree, at) && !isAsking(tree, at) ? [at] : [];
  });
}

/** "who did it" and "it is said that" tell no state. */
const isAsking = (tree: Tree, at: number): boolean =>
  kidsBy(tree, at, 'nsubj').some((kid) => /^(?:who|what|which)$/i.test(tree.tokens[kid]?.form ?? '')) ||
  kidsBy(tree, at, 'expl').length > 0;
