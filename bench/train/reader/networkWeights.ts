// Which weights the network has, and of what size. The reader at run time looks them up by these names.
import { padded } from '../../../src/grammar/net/arena.ts';
import { DISTANCES } from '../../../src/grammar/net/distance.ts';
import type { Maker, Parameter } from './parameters.ts';

export interface Sizes {
  readonly vector: number;
  readonly learned: number;
  readonly units: number;
  readonly layers: number;
  /** Layer, from 1, whose output the tags are read from. */
  readonly tagLayer: number;
  /** 0 for a network that only tags. */
  readonly arcs: number;
  readonly labels: number;
  readonly keys: number;
  readonly tagCount: number;
  readonly relationCount: number;
}

export type Weights = ReturnType<typeof makeWeights>;
export type LayerWeights = Weights['layers'][number];
export type TreeWeights = ReturnType<typeof makeTree>;

export function makeWeights(maker: Maker, sizes: Sizes) {
  const { units } = sizes;
  const input = sizes.vector + sizes.learned;
  const layers = Array.from(
    { length: sizes.layers },
    (_, layer): { weights: Parameter[]; bias: Parameter; held: Parameter[] } => ({
      weights:
        layer === 0
          ? [maker.matrix('l0f', 2 * input, 3 * units), maker.matrix('l0b', 2 * input, 3 * units)]
          : [maker.matrix(`l${layer}`, 2 * units, 6 * units)],
      bias: maker.vector(`l${layer}.bias`, 6 * units),
      held: [maker.vector(`l${layer}f.held`, 2 * units), maker.vector(`l${layer}b.held`, 2 * units)],
    }),
  );
  return {
    table: maker.table('table', sizes.keys, sizes.learned),
    layers,
    tagOfState: maker.matrix('tag.state', 2 * units, padded(sizes.tagCount)),
    tagOfInput: maker.matrix('tag.input', input, padded(sizes.tagCount)),
    tagBias: maker.vector('tag.bias', padded(sizes.tagCount)),
    tree: sizes.arcs > 0 ? makeTree(maker, sizes) : null,
  };
}

function makeTree(maker: Maker, { units, arcs, labels, relationCount }: Sizes) {
  const wide = 2 * units;
  return {
    arcDependent: maker.matrix('arc.dependent', wide, arcs),
    arcDependentBias: maker.vector('arc.dependent.bias', arcs),
    arcHead: maker.matrix('arc.head', wide, arcs),
    arcHeadBias: maker.vector('arc.head.bias', arcs),
    arcRoot: maker.vector('arc.root', arcs, 0.1),
    arcPair: maker.matrix('arc.pair', arcs, arcs),
    arcPairBias: maker.vector('arc.pair.bias', arcs),
    distance: maker.vector('arc.distance', DISTANCES),
    labelDependent: maker.matrix('label.dependent', wide, labels),
    labelHead: maker.matrix('label.head', wide, labels),
    labelBias: maker.vector('label.bias', labels),
    labelRoot: maker.vector('label.root', labels),
    relation: maker.matrix('label.relation', labels, padded(relationCount)),
    relationBias: maker.vector('label.relation.bias', padded(relationCount)),
  };
}
