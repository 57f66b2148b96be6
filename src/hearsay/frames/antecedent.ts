// "the results the ministry wanted to hide", "the attack, for which the group claimed responsibility": what a relative
// clause is about stands before it, and is told with the rest.
import type { Span } from '../../span.ts';
import { nounPhrase } from '../nounPhrase.ts';
import { kidsBy, low, relationOf, type Tree } from '../tree.ts';
import type { VerbUse } from '../verbUse.ts';

const RELATIVE = new Set(['which', 'that', 'whom']);

/** The noun phrase that the cue's relative clause leans on, where the cue has a subject of its own in it; else null. */
export function antecedentOf(use: VerbUse): Span | null {
  const { tree, at, sentence } = use;
  const token = tree.tokens[at];
  const first = tree.first[at] ?? at;
  if (token?.deprel !== 'acl:relcl' || token.head < 0 || token.head >= first) return null;
  const subject = kidsBy(tree, at, 'nsubj').find((kid) => kid < at);
  if (subject === undefined || RELATIVE.has(low(tree, subject)) || low(tree, subject) === 'who') return null;
  if (!opensWithGap(tree, first, subject)) return null;
  return nounPhrase(tree, sentence, token.head, 0, first - 1)?.span ?? null;
}

/** The clause opens with its subject, or with "which", "that", "for which". */
function opensWithGap(tree: Tree, first: number, subject: number): boolean {
  const own = tree.first[subject] ?? subject;
  const from = tree.tokens[first]?.upos === 'PUNCT' ? first + 1 : first;
  if (from === own) return true;
  const relative = relationOf(tree.tokens[from]) === 'case' ? from + 1 : from;
  return RELATIVE.has(low(tree, relative)) && relative < own && tree.tokens[relative]?.upos === 'PRON';
}
