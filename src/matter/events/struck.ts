// "The landing was hit": what stands on its place and is hit tells an attack, though the sentence names nobody, no day and
// no number. "The economy was hit" tells none.
import { kidsBy, type Tree } from '../../hearsay/tree.ts';
import type { Merged } from './absorb.ts';

/** Lemmas of verbs that say so. */
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

/** True for a verb of hitting that such a thing suffers: as the subject of its passive, or by a weapon or attack that is told. */
export function isStruck(tree: Tree, { trigger, others }: Merged): boolean {
  return [trigger, ...others].some(({ at, form }) => {
    if (form !== 'verb' || !HITTING.has(tree.tokens[at]?.lemma.toLowerCase() ?? '')) return false;
    const suffering = [
      ...kidsBy(tree, at, 'nsubj').filter((kid) => tree.tokens[kid]?.deprel === 'nsubj:pass'),
      ...(others.length > 0 ? kidsBy(tree, at, 'obj') : []),
    ];
    return suffering.some((kid) => isBuilt(tree, kid) || kidsBy(tree, kid, 'nmod').some((part) => isBuilt(tree, part)));
  });
}

/** Also "the entrance of the school". */
const isBuilt = (tree: Tree, at: number): boolean => BUILT.has(tree.tokens[at]?.lemma.toLowerCase() ?? '');
