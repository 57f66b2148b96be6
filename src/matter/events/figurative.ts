// Words of attack, release and refusal that tell something else here: "struck a ten-month high", "released a video",
// "set off an alarm", "the opposition".
import { kidsBy, low, relationOf, type Tree } from '../../hearsay/tree.ts';
import type { Trigger } from './trigger.ts';

interface FigurativeRule {
  readonly id: string;
  readonly example: string;
  readonly reason: string;
  readonly holds: (tree: Tree, trigger: Trigger) => boolean;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What is struck or hit without a blow. */
const MARKS = words(
  'high low peak bottom record mark milestone target note chord balance deal agreement bargain accord pose headline ' +
    'headlines shelves snag jackpot level total rate',
);
/** What is released without setting anybody free. */
const PUBLISHED = words(
  'video footage film movie album song single game patch update version software statement report study data figure result ' +
    'photo photograph image picture tape recording document transcript letter list detail information name book product ' +
    'trailer gas pollution emission communique survey poll number',
);
/** What is set off without a bomb. */
const SET_OFF = words(
  'alarm alarms debate debates storm search scramble rally wave chain row protest protests panic speculation',
);
/** Behind "came under fire": blame, not bullets. */
const BLAMED = words('for over because');

const rules: readonly FigurativeRule[] = [
  {
    id: 'reached-a-mark',
    example: 'Shares struck a ten-month high.',
    reason: 'a level, an agreement or a shop is no victim',
    holds: (tree, { entry, at, form }) => form === 'verb' && entry.mode === 'offensive' && undergoes(tree, at, MARKS),
  },
  {
    id: 'published',
    example: 'The group released a video.',
    reason: 'only people are set free; what is published, sold or let out is not',
    holds: (tree, { entry, at, form }) =>
      entry.mode === 'release' &&
      (form === 'verb'
        ? undergoes(tree, at, PUBLISHED)
        : kidsBy(tree, at, 'nmod', 'compound').some((kid) => isOf(tree, kid, PUBLISHED))),
  },
  {
    id: 'set-off',
    example: 'Smoke set off an alarm.',
    reason: '“set off” is a bomb’s only where a bomb or nothing is set off',
    holds: (tree, { entry, at, form }) => form === 'verb' && entry.mode === 'bombing' && undergoes(tree, at, SET_OFF),
  },
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
];

/** True for a trigger that is only a figure of speech, or another word that looks the same. */
export const isFigurative = (tree: Tree, trigger: Trigger): boolean => rules.some(({ holds }) => holds(tree, trigger));

/** True where what the verb at `at` is done to is one of `things`. */
const undergoes = (tree: Tree, at: number, things: ReadonlySet<string>): boolean =>
  kidsBy(tree, at, 'obj', 'nsubj:pass', 'obl').some(
    (kid) =>
      (relationOf(tree.tokens[kid]) !== 'obl' || kidsBy(tree, kid, 'case').length === 0) && isOf(tree, kid, things),
  ) ||
  (tree.tokens[at]?.deprel === 'acl' && isOf(tree, tree.tokens[at]?.head ?? -1, things));

const isOf = (tree: Tree, at: number, things: ReadonlySet<string>): boolean =>
  things.has(tree.tokens[at]?.lemma.toLowerCase() ?? '') || things.has(low(tree, at));
