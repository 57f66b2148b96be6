// Turns of phrase that look like an event and tell none: "wound up", "the opposition", "came under fire for the delay".
import { kidsBy, low, type Tree } from '../../hearsay/tree.ts';
import type { Trigger } from './trigger.ts';

interface FigurativeRule {
  readonly id: string;
  readonly example: string;
  readonly reason: string;
  readonly holds: (tree: Tree, trigger: Trigger) => boolean;
}

/** Behind "came under fire": blame, not bullets. */
const BLAMED = new Set(['for', 'over', 'because']);
/** Lemmas of dying without a word for what did it. */
const DYING = new Set(['die', 'death', 'perish']);

const rules: readonly FigurativeRule[] = [
  {
    id: 'wound-up',
    example: 'The calls wound up at another firm.',
    reason: 'the past of “wind up”, not a wound',
    holds: (tree, { at, form }) => form === 'verb' && low(tree, at) === 'wound' && low(tree, at + 1) === 'up',
  },
  {
    id: 'the-opposition',
    example: 'The group backs the Karsan opposition.',
    reason: 'a side, not a refusal, unless somebody opposes something',
    holds: (tree, { at, form }) =>
      form === 'noun' &&
      low(tree, at) === 'opposition' &&
      low(tree, at + 1) !== 'to' &&
      kidsBy(tree, at, 'det', 'amod').some((kid) => kid < at),
  },
  {
    id: 'blamed',
    example: 'The mayor came under fire for the delay.',
    reason: 'fire of words',
    holds: (tree, { entry, last }) => entry.id === 'assault-under-fire' && BLAMED.has(low(tree, last + 1)),
  },
  {
    id: 'hung-about',
    example: 'The picture hangs in the hall; they hung in there.',
    reason: 'nobody is hanged without an object or a passive',
    holds: (tree, { at, form }) =>
      form === 'verb' &&
      tree.tokens[at]?.lemma.toLowerCase() === 'hang' &&
      kidsBy(tree, at, 'obj', 'aux:pass', 'nsubj:pass').length === 0,
  },
  {
    id: 'displaced-people',
    example: 'The camp has tents for internally displaced families.',
    reason: 'a state that people are in, not what was done to them now',
    holds: (tree, { at }) =>
      low(tree, at) === 'displaced' && (low(tree, at - 1) === 'internally' || tree.tokens[at]?.deprel === 'amod'),
  },
  {
    id: 'died-at-an-age',
    example: 'Anna Karsa, who sang for the navy, died at 91.',
    reason: 'an obituary: nobody did it',
    holds: (tree, { at, last }) =>
      DYING.has(tree.tokens[at]?.lemma.toLowerCase() ?? '') &&
      ((low(tree, last + 1) === 'at' && isAge(tree, last + 2)) ||
        (low(tree, last + 1) === 'aged' && isAge(tree, last + 2))),
  },
];

/** True for a trigger that is only a turn of phrase, or another word that looks the same. */
export const isFigurative = (tree: Tree, trigger: Trigger): boolean => rules.some(({ holds }) => holds(tree, trigger));

/** "91", "the age of 91". */
const isAge = (tree: Tree, at: number): boolean =>
  /^\d{2,3}$/.test(low(tree, at)) ||
  (low(tree, at) === 'the' && low(tree, at + 1) === 'age') ||
  low(tree, at) === 'age';
