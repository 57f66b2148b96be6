// The clause around a word: the words that tell one event or state.
import { kidsBy, low, relationOf, type Tree } from '../../hearsay/tree.ts';
import type { Span } from '../../span.ts';

/** Relations that begin a clause of its own. */
const CLAUSES = new Set(['root', 'ccomp', 'advcl', 'acl', 'parataxis', 'csubj']);
/** Clauses at the edges of another that are told for themselves. */
const APART = new Set(['parataxis', 'conj', 'discourse', 'vocative']);

/** Index of the word that heads the clause of token `at`: the nearest with a subject, so that the claim says who. */
export function clauseHeadOf(tree: Tree, at: number): number {
  let here = at;
  for (let guard = 0; guard <= tree.tokens.length; guard++) {
    const token = tree.tokens[here];
    if (!token || token.head < 0 || token.head === here) return here;
    const relation = relationOf(token);
    const told = token.deprel === 'acl:relcl' || hasSubject(tree, here);
    if ((CLAUSES.has(relation) || relation === 'conj') && told && isPredicate(tree, here)) return here;
    here = token.head;
  }
  return here;
}

/** True for a verb, and for what "is" makes a predicate. */
export const isPredicate = (tree: Tree, at: number): boolean =>
  tree.tokens[at]?.upos === 'VERB' || kidsBy(tree, at, 'cop').length > 0;

/** True where the clause has a subject of its own. */
export const hasSubject = (tree: Tree, at: number): boolean => kidsBy(tree, at, 'nsubj', 'csubj').length > 0;

/** The words of the clause headed by `head`, without clauses beside it, the linking word, and marks at its edges. */
export function clauseSpan(tree: Tree, head: number): Span {
  let first = tree.first[head] ?? head;
  let last = tree.last[head] ?? head;
  for (const kid of tree.kids[head] ?? []) {
    const relation = relationOf(tree.tokens[kid]);
    if (!APART.has(relation) || (relation === 'conj' && !(hasSubject(tree, kid) && isPredicate(tree, kid)))) continue;
    const from = tree.first[kid] ?? kid;
    const to = tree.last[kid] ?? kid;
    if (from > head) last = Math.min(last, from - 1);
    else if (to < head) first = Math.max(first, to + 1);
  }
  while (first < last && isEdge(tree, first, head)) first++;
  while (last > first && /^[.,;:—–-]$|^(?:and|but|or)$/.test(low(tree, last))) last--;
  return { start: tree.tokens[first]?.start ?? 0, end: tree.tokens[last]?.end ?? 0 };
}

/** The words under token `at`, and no more. */
export function phraseSpan(tree: Tree, at: number): Span {
  const first = tree.first[at] ?? at;
  let last = tree.last[at] ?? at;
  while (last > at && /^[.,;:—–-]$/.test(low(tree, last))) last--;
  return { start: tree.tokens[first]?.start ?? 0, end: tree.tokens[last]?.end ?? 0 };
}

/** "that", "and", a comma before the clause. */
function isEdge(tree: Tree, at: number, head: number): boolean {
  const token = tree.tokens[at];
  if (!token || at === head) return false;
  if (/^[.,;:—–-]$/.test(token.form)) return true;
  return ['mark', 'cc'].includes(relationOf(token)) && ['that', 'and', 'but', 'or'].includes(low(tree, at));
}
