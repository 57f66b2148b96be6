// "The landing was hit": what stands on its place and is hit tells an attack, though the sentence names nobody, no day and
// no number. "The economy was hit" tells none.
import { kidsBy, type Tree } from '../../hearsay/tree.ts';
import type { Trigger } from './trigger.ts';

/** Lemmas of passives that say so. */
const HITTING = new Set(['hit', 'strike', 'target', 'pound', 'raid', 'attack']);
/** Nouns for what is built or gathers people at one place. */
const BUILT = new Set(
  (
    'market marketplace bazaar shop store bakery hospital clinic ward school university college kindergarten mosque church temple ' +
    'synagogue shrine cathedral house home building apartment block flat tower hall theatre theater hotel restaurant café cafe ' +
    'bridge road highway crossing port harbour harbor landing quay pier ferry ship boat station terminal depot bus train convoy ' +
    'airport airbase airfield runway base barracks checkpoint headquarters camp shelter warehouse factory plant refinery pipeline ' +
    'dam mill embassy consulate prison square neighbourhood neighborhood village town city district quarter suburb facility centre center'
  ).split(' '),
);

/** True for a passive of hitting whose subject is such a thing. */
export function isStruck(tree: Tree, { at, form }: Trigger): boolean {
  if (form !== 'verb' || !HITTING.has(tree.tokens[at]?.lemma.toLowerCase() ?? '')) return false;
  return kidsBy(tree, at, 'nsubj').some(
    (kid) => tree.tokens[kid]?.deprel === 'nsubj:pass' && BUILT.has(tree.tokens[kid]?.lemma.toLowerCase() ?? ''),
  );
}
