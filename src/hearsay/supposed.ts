// Inside another's words, what is only supposed, wished for or leaned towards is a way of speaking: nobody has said it.
import { parentsOf } from './chain.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { isNegated } from './stance.ts';
import { kidsBy, low } from './tree.ts';

/** Drafts without those that another's content holds and that tell of nothing said: "would ask", "if they say", "to urge", "fond of". */
export function withoutSupposed(scene: Scene, drafts: readonly Draft[]): readonly Draft[] {
  const parents = parentsOf(drafts);
  return drafts.filter((draft, index) => {
    const outer = drafts[parents[index] ?? -1];
    return !outer || !(isUnreal(scene, draft) || (isLeaning(draft) && outer.entry?.sense !== 'report'));
  });
}

const SUPPOSING = new Set(['if', 'unless', 'whether', 'lest']);

/** "could call it a danger", "in order to say", "if they claim"; not "could not confirm". */
function isUnreal(scene: Scene, { sentence, at, entry }: Draft): boolean {
  const tree = scene.trees[sentence];
  if (!tree || at < 0 || entry?.pos !== 'verb' || isNegated(tree, at)) return false;
  const infinitive = tree.tokens[at]?.xpos === 'VB' && (low(tree, at - 1) === 'to' || low(tree, at - 2) === 'to');
  const modal = kidsBy(tree, at, 'aux').some((kid) => tree.tokens[kid]?.xpos === 'MD');
  const supposed = kidsBy(tree, at, 'mark').some((kid) => kid < at && SUPPOSING.has(low(tree, kid)));
  return infinitive || modal || supposed;
}

/** An attitude told by a weak word or an adjective; a poll finds nothing else. */
const isLeaning = ({ entry, by }: Draft): boolean =>
  by === 'hearsay/adjective-of-belief' || (entry?.weak === true && LEANING.has(by));

const LEANING = new Set([
  'hearsay/denied-doing',
  'hearsay/object',
  'hearsay/called-for',
  'hearsay/described-as',
  'hearsay/plans-to',
]);
