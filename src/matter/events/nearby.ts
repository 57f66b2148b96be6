// The place, the time and the figures of an event: those in its own clause first, then those of its sentence.

import { relationOf, type Tree } from '../../hearsay/tree.ts';
import type { Figure, FigureOf } from '../../reading.ts';
import type { Span } from '../../span.ts';
import { tokenAt } from '../ground.ts';
import type { Trigger } from './trigger.ts';

interface Marked {
  readonly id: string;
  readonly span: Span;
}

/** Marks that lie in `sentence`, in text order. `marks` must be in text order; found by bisection. */
export function marksIn<Mark extends Marked>(marks: readonly Mark[], sentence: Span): Mark[] {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.span.start ?? 0) < sentence.start) low = middle + 1;
    else high = middle;
  }
  const found: Mark[] = [];
  for (let at = low; (marks[at]?.span.start ?? sentence.end) < sentence.end; at++) {
    const mark = marks[at];
    if (mark) found.push(mark);
  }
  return found;
}

/** Tokens on either side of a trigger; marks farther off belong to others. Keeps the cost of long lists linear. */
const WINDOW = 50;

/** Of the marks of a sentence, those near the trigger. */
export function marksNear<Mark extends Marked>(tree: Tree, trigger: Trigger, marks: readonly Mark[]): Mark[] {
  const start = tree.tokens[Math.max(0, trigger.first - WINDOW)]?.start ?? 0;
  const end = tree.tokens[Math.min(tree.tokens.length - 1, trigger.last + WINDOW)]?.end ?? start;
  return marksIn(marks, { start, end: Math.min(end, tree.sentence.end) });
}

/** Steps between two tokens over the tree that still belong together. A guess. */
const FARTHEST = 8;

/**
 * The mark that belongs to the event: the nearest under its own words, else under the verb that carries it, else the
 * nearest in the sentence that no other event is nearer to. `extra` steps make a mark less likely. Null for none.
 */
export function nearestMark<Mark extends Marked>(
  tree: Tree,
  trigger: Trigger,
  marks: readonly Mark[],
  others: readonly Trigger[],
  extra: (mark: Mark) => number = () => 0,
): Mark | null {
  let best: Mark | null = null;
  let least = FARTHEST + 1;
  for (const mark of marks) {
    const at = tokenAt(tree.tokens, mark.span.start);
    const near = stepsBetween(tree, trigger, at);
    const apart = near + extra(mark);
    if (near > FARTHEST || apart >= least || others.some((other) => stepsBetween(tree, other, at) < near)) continue;
    best = mark;
    least = apart;
  }
  return best;
}

/** Edges between a trigger and a token, where crossing into another clause counts more. */
function stepsBetween(tree: Tree, trigger: Trigger, at: number): number {
  const own = depth(tree, at, trigger.at);
  if (own !== null) return own;
  const home = carrier(tree, trigger);
  const beside = depth(tree, at, home);
  if (beside !== null) return 1 + beside;
  const above = clauseAbove(tree, home);
  const over = above < 0 ? null : depth(tree, at, above);
  return over === null ? FARTHEST + 1 : 3 + over;
}

/** The verb that a noun hangs under, or the trigger itself. */
function carrier(tree: Tree, trigger: Trigger): number {
  if (trigger.light >= 0) return trigger.light;
  let at = trigger.at;
  for (let step = 0; step < FARTHEST; step++) {
    const token = tree.tokens[at];
    if (!token || token.head < 0 || token.upos === 'VERB') break;
    at = token.head;
  }
  return at;
}

function clauseAbove(tree: Tree, at: number): number {
  const token = tree.tokens[at];
  if (!token) return -1;
  const above = ['xcomp', 'advcl', 'conj', 'acl', 'ccomp', 'parataxis', 'csubj'];
  return above.includes(relationOf(token)) || (token.upos === 'VERB' && relationOf(token) === 'nsubj')
    ? token.head
    : -1;
}

const CLAUSE_EDGES = new Set(['ccomp', 'advcl', 'advcl:relcl', 'acl', 'acl:relcl', 'parataxis', 'conj']);

/** Edges from `at` up to `top`, an edge into a clause of its own counted double; null where `top` is not above or too far. */
function depth(tree: Tree, at: number, top: number): number | null {
  let steps = 0;
  let here = at;
  while (here !== top) {
    const token = tree.tokens[here];
    if (!token || token.head < 0 || steps > FARTHEST) return null;
    steps += CLAUSE_EDGES.has(token.deprel) ? 2 : 1;
    here = token.head;
  }
  return steps;
}

/** What each type of event is measured by; a figure of another kind belongs to another event. */
const MEASURES: Readonly<Record<string, readonly FigureOf[]>> = {
  ASSAULT: [
    'killed',
    'injured',
    'casualties',
    'missing',
    'displaced',
    'people',
    'equipment',
    'operations',
    'distance',
    'duration',
    'other',
  ],
  COERCE: ['detained', 'people', 'displaced', 'duration', 'killed', 'equipment', 'money', 'other'],
  RETREAT: ['freed', 'people', 'displaced', 'equipment', 'distance', 'other'],
  AID: ['aid', 'money', 'people', 'equipment', 'operations', 'other'],
  MOBILIZE: ['people', 'equipment', 'operations', 'other'],
  PROTEST: ['people', 'killed', 'injured', 'detained', 'casualties', 'other'],
  DISASTER: ['killed', 'injured', 'casualties', 'missing', 'displaced', 'people', 'equipment', 'distance', 'other'],
  ACCIDENT: ['killed', 'injured', 'casualties', 'missing', 'people', 'equipment', 'other'],
};
const ANY: readonly FigureOf[] = [
  'money',
  'people',
  'aid',
  'share',
  'equipment',
  'duration',
  'other',
  'freed',
  'detained',
];

/** Figures of the sentence that measure the event and lie nearer to it than to others of the sentence that they fit. */
export function figuresOf(
  tree: Tree,
  trigger: Trigger,
  merged: readonly Trigger[],
  others: readonly Trigger[],
  figures: readonly Figure[],
): string[] {
  const own = [trigger, ...merged];
  return figures
    .filter((figure) => measures(trigger, figure))
    .filter((figure) => {
      const at = tokenAt(tree.tokens, figure.span.end - 1);
      const apart = Math.min(...own.map((one) => stepsBetween(tree, one, at)));
      return (
        apart <= FARTHEST + 2 &&
        !others.some((other) => measures(other, figure) && stepsBetween(tree, other, at) < apart)
      );
    })
    .map(({ id }) => id);
}

const measures = (trigger: Trigger, figure: Figure): boolean =>
  (MEASURES[trigger.entry.type] ?? ANY).includes(figure.of);
