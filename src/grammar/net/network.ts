// The network's weights in memory, ready to be multiplied with.
import { createArena, padded } from './arena.ts';
import type { Container } from './container.ts';
import { type IntegerWeight, integerWeight } from './integers.ts';
import { inArena, unpackWeight, type Weight } from './weights.ts';

/** Forms kept before the memory of forms is begun anew. */
export const FORMS = 4096;
/** Floats of the arena for one batch of words. */
const WORKSPACE = 6_000_000;

export type Net = ReturnType<typeof createNet>;

export function createNet(network: Container, vectors: Container, views: readonly Weight[]) {
  const numbers = network.numbers;
  const number = (name: string): number => numbers[name] ?? 0;
  const units = number('units');
  const input = number('vector') + number('learned');
  const width = number('vector');
  const arena = createArena(WORKSPACE + FORMS * (12 * units + 128));
  const stored = (name: string): Weight => unpackWeight(network, name, 'the network');
  const weight = (name: string): Weight => inArena(arena, stored(name));
  const integer = (name: string): IntegerWeight => integerWeight(arena, stored(name));
  const beside = (left: Weight, right: Weight, from: number): IntegerWeight => {
    const columns = left.columns + right.columns;
    const value = new Float32Array(input * columns);
    for (let r = 0; r < input; r++) {
      value.set(left.value.subarray((from + r) * left.columns, (from + r + 1) * left.columns), r * columns);
      value.set(
        right.value.subarray((from + r) * right.columns, (from + r + 1) * right.columns),
        r * columns + left.columns,
      );
    }
    return integerWeight(arena, { rows: input, columns, value });
  };
  const forth = stored('l0f');
  const back = stored('l0b');
  const scales = vectors.arrays.scales as Float32Array;
  return {
    arena,
    units,
    input,
    width,
    layers: number('layers'),
    tagLayer: number('tagLayer'),
    arcs: number('arcs'),
    labels: number('labels'),
    own: beside(forth, back, 0),
    beside: beside(forth, back, input),
    bias: Array.from({ length: number('layers') }, (_, l) => weight(`l${l}.bias`)),
    held: Array.from({ length: number('layers') }, (_, l) => [weight(`l${l}f.held`), weight(`l${l}b.held`)] as const),
    views: views.map((view) => integerWeight(arena, view)),
    deep: Array.from({ length: number('layers') - 1 }, (_, l) => integer(`l${l + 1}`)),
    table: stored('table').value,
    learned: number('learned'),
    tagOfState: integer('tag.state'),
    tagOfInput: integer('tag.input'),
    tagBias: weight('tag.bias'),
    arcDependent: integer('arc.dependent'),
    arcDependentBias: weight('arc.dependent.bias'),
    arcHead: integer('arc.head'),
    arcHeadBias: weight('arc.head.bias'),
    arcRoot: weight('arc.root'),
    arcPair: integer('arc.pair'),
    arcPairBias: weight('arc.pair.bias'),
    distance: weight('arc.distance'),
    labelDependent: integer('label.dependent'),
    labelHead: integer('label.head'),
    labelBias: weight('label.bias'),
    labelRoot: weight('label.root'),
    relation: integer('label.relation'),
    relationBias: weight('label.relation.bias'),
    tags: network.lists.tags ?? [],
    relations: network.lists.relations ?? [],
    keys: new Map((network.lists.keys ?? []).map((key, i) => [key, i])),
    vectorRows: new Map((vectors.lists.words ?? []).map((word, i) => [word, i])),
    vectors: vectors.arrays.vectors as Int8Array,
    scales,
    forms: new Map<string, number>(),
    one: arena.floats(1).fill(1),
    formOwn: arena.floats(FORMS * 6 * units),
    formBeside: arena.floats(FORMS * 6 * units),
    formTags: arena.floats(FORMS * padded(network.lists.tags?.length ?? 0)),
  };
}
