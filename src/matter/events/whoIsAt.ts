// From a token of the tree to the actors that its words name.

import { kidsBy, relationOf, type Tree } from '../../hearsay/tree.ts';
import type { Actor } from '../../reading.ts';
import type { Span } from '../../span.ts';

export interface ActorSpan extends Span {
  readonly actor: string;
}

/** Mentions of all actors in text order. */
export const actorSpansOf = (actors: readonly Actor[]): ActorSpan[] =>
  actors
    .flatMap(({ id, mentions }) => mentions.map(({ start, end }) => ({ start, end, actor: id })))
    .sort((a, b) => a.start - b.start || b.end - a.end);

/** Longest mention that is looked back for; units. Names are shorter; noun phrases of sources may be longer. */
const LOOK_BACK = 40;

/** Ids of the actors named at token `at` or in the words that belong to it, with those coordinated to it. */
export function whoIsAt(tree: Tree, at: number, spans: readonly ActorSpan[]): string[] {
  const heads = [at, ...conjuncts(tree, at)];
  return [...new Set(heads.flatMap((head) => atHead(tree, head, spans)))];
}

/** Names in one coordination; more are no list of actors. A guess that keeps the cost linear. */
const MOST_CONJUNCTS = 8;

function conjuncts(tree: Tree, at: number): number[] {
  return kidsBy(tree, at, 'conj', 'appos')
    .slice(0, MOST_CONJUNCTS)
    .flatMap((kid) => [kid, ...kidsBy(tree, kid, 'conj').slice(0, MOST_CONJUNCTS)]);
}

/** Those whose mention covers the head; else those of the words before it ("Karsan jets"); else of its "of" phrase. */
function atHead(tree: Tree, head: number, spans: readonly ActorSpan[]): string[] {
  const token = tree.tokens[head];
  if (!token) return [];
  const over = covering(token, spans);
  if (over.length > 0) return over;
  const before = kidsBy(tree, head, 'compound', 'amod', 'nmod:poss', 'flat', 'nmod:desc').flatMap((kid) => {
    const word = tree.tokens[kid];
    return word ? covering(word, spans) : [];
  });
  if (before.length > 0) return before;
  return kidsBy(tree, head, 'nmod')
    .filter((kid) => relationOf(tree.tokens[kid]) === 'nmod' && isOf(tree, kid))
    .flatMap((kid) => {
      const word = tree.tokens[kid];
      return word ? covering(word, spans) : [];
    });
}

const isOf = (tree: Tree, at: number): boolean =>
  kidsBy(tree, at, 'case').some((kid) => tree.tokens[kid]?.form.toLowerCase() === 'of');

/** Actors whose mention holds the word; the narrowest mentions only, so that a source’s long phrase does not win. */
function covering(word: Span, spans: readonly ActorSpan[]): string[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= word.start) low = middle + 1;
    else high = middle;
  }
  let best: ActorSpan[] = [];
  for (let at = low - 1, seen = 0; at >= 0 && seen < LOOK_BACK; at--, seen++) {
    const span = spans[at];
    if (!span || span.end < word.end) continue;
    const width = span.end - span.start;
    const least = best[0] ? best[0].end - best[0].start : Number.POSITIVE_INFINITY;
    if (width < least) best = [span];
    else if (width === least) best.push(span);
  }
  return best.map(({ actor }) => actor);
}
