// What the sentence of a trigger tells of its event: who, whom, where, when and how many.

import { low, type Tree } from '../../hearsay/tree.ts';
import type { Event, Place } from '../../reading.ts';
import { type SentenceGround, tokenAt } from '../ground.ts';
import { isOfReport } from '../times/anchor.ts';
import type { Merged } from './absorb.ts';
import { argumentsOf, concernedBy } from './arguments.ts';
import { figuresOf, marksNear, nearestMark } from './nearby.ts';
import type { Filled, Scene } from './scene.ts';
import { isStruck } from './struck.ts';
import { type ActorSpan, whoIsAt } from './whoIsAt.ts';

/** Place, time and figures; those that lie nearer to `others`, triggers of the same sentence, are theirs. */
export function placed(
  ground: SentenceGround,
  { trigger, others: same }: Merged,
  others: readonly Merged['trigger'][],
  scene: Scene,
): Pick<Event, 'place' | 'time' | 'figures'> {
  const { tree } = ground;
  return {
    place: nearestMark(tree, trigger, marksNear(tree, trigger, scene.places), others, detour(tree))?.id ?? null,
    time:
      nearestMark(
        tree,
        trigger,
        marksNear(tree, trigger, scene.times).filter((time) => !isOfReport(time)),
        others,
      )?.id ?? null,
    figures: figuresOf(tree, trigger, same, others, marksNear(tree, trigger, scene.figures)),
  };
}

/** Steps; a river or a sea says less than a town where a sentence has both. A guess. */
const ACROSS_BORDERS = 3;
/** Steps beyond any sentence. */
const NOWHERE = 100;

/** Steps that a place costs which is not where it happened: a river or a sea, or where somebody was going. */
const detour =
  (tree: Tree) =>
  ({ gazetteer, country, span }: Place): number => {
    const before = low(tree, tokenAt(tree.tokens, span.start) - 1);
    if (before === 'toward' || before === 'towards') return NOWHERE;
    return gazetteer !== null && country === null ? ACROSS_BORDERS : 0;
  };

/** Agents and targets of the trigger and of the words told with it; nobody is both. */
export function acting(
  ground: SentenceGround,
  { trigger, others }: Merged,
  spans: readonly ActorSpan[],
): Pick<Event, 'agents' | 'targets'> {
  const all = [trigger, ...others].map((one) => argumentsOf(ground.tree, one));
  const who = (heads: readonly number[]): string[] => [
    ...new Set(heads.filter((head) => head !== trigger.at).flatMap((head) => whoIsAt(ground.tree, head, spans))),
  ];
  const agents = who(all.flatMap((one) => one.agents));
  const targets = who(all.flatMap((one) => one.targets)).filter((id) => !agents.includes(id));
  if (targets.length > 0) return { agents, targets };
  for (const head of concernedBy(ground.tree, trigger)) {
    const concerned = who([head]).filter((id) => !agents.includes(id));
    if (concerned.length > 0) return { agents, targets: concerned };
  }
  return { agents, targets };
}

/** Types whose words are common outside news of events: kept only where somebody is named, or something is measured. */
const NEEDS_SOMEBODY = new Set([
  'AGREE',
  'REQUEST',
  'REJECT',
  'SUPPORT',
  'CONSULT',
  'COOPERATE',
  'THREATEN',
  'ACCUSE',
  'AID',
  'CONCEDE',
]);

export function isTold({ tree }: SentenceGround, merged: Merged, event: Filled): boolean {
  const { trigger } = merged;
  const somebody = event.agents.length + event.targets.length > 0;
  // "aid convoy reaches Norvand": two words that tell it, and where
  const isDelivery = trigger.entry.type === 'AID' && trigger.last > trigger.first && event.place !== null;
  if (NEEDS_SOMEBODY.has(trigger.entry.type)) return somebody || event.figures.length > 0 || isDelivery;
  const told = somebody || event.place !== null || event.time !== null || event.figures.length > 0;
  return (
    told ||
    trigger.light >= 0 ||
    isStruck(tree, merged) ||
    (trigger.form === 'verb' && trigger.entry.mode !== 'offensive')
  );
}
