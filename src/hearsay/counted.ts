// People who are only counted speak too: "most believe C", "one in five say C".
import { low, type Tree } from './tree.ts';

/** "Most believe C", "six in 10 said C": a number, or a word of quantity, that nobody is named behind. */
export const isCount = (tree: Tree, at: number): boolean =>
  (tree.tokens[at]?.upos === 'NUM' && !/^(?:19|20)\d\d$/.test(tree.tokens[at]?.form ?? '')) ||
  COUNTS.has(low(tree, at));

/** "Most believe", "; both say": the count opens its clause. */
export const opensClause = (tree: Tree, at: number): boolean =>
  at === 0 || tree.tokens[at - 1]?.upos === 'PUNCT' || tree.tokens[at - 1]?.upos === 'CCONJ';

const COUNTS = new Set(
  '% percent most many few some others several both half third thirds quarter quarters majority'.split(' '),
);
