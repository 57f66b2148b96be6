// The weights of the name finder in memory, ready to be multiplied with.
import { createArena, padded } from '../net/arena.ts';
import type { Container } from '../net/container.ts';
import { integerWeight } from '../net/integers.ts';
import { inArena, unpackWeight, type Weight } from '../net/weights.ts';

/** Floats of the arena: the weights, and what is worked out for the longest part of a sentence. */
const WORKSPACE = 1_000_000;

export type NameNet = ReturnType<typeof createNameNet>;

const nameWeight = (container: Container, name: string): Weight => unpackWeight(container, name, 'names');

/** What reduces the outputs of the network that reads to the views that names are found by, a matrix a layer. */
export const viewsOf = (container: Container): Weight[] =>
  Array.from({ length: container.numbers.views ?? 0 }, (_, i) => nameWeight(container, `view${i}`));

export function createNameNet(container: Container) {
  const arena = createArena(WORKSPACE);
  const weight = (name: string): Weight => inArena(arena, nameWeight(container, name));
  const integer = (name: string) => integerWeight(arena, nameWeight(container, name));
  const layers = container.numbers.layers ?? 0;
  const enter = integer('enter');
  return {
    arena,
    /** Numbers of a word's view, and of a cell's state one way. */
    view: container.numbers.view ?? 0,
    units: container.numbers.units ?? 0,
    labels: container.lists.labels ?? [],
    keys: new Map((container.lists.keys ?? []).map((key, i) => [key, i])),
    table: nameWeight(container, 'table'),
    enter,
    /** Numbers of a row that enters, with zeros at its end. */
    width: padded(enter.rows),
    /** From a document's topic to what enters the layers. */
    topic: nameWeight(container, 'topic'),
    /** The mean document's mean direction. */
    centre: nameWeight(container, 'centre').value,
    enterBias: weight('enter.bias'),
    layers: Array.from({ length: layers }, (_, l) => ({
      weight: integer(`l${l}`),
      bias: weight(`l${l}.bias`),
      held: [weight(`l${l}f.held`), weight(`l${l}b.held`)] as const,
    })),
    out: integer('out'),
    outBias: weight('out.bias'),
    steps: nameWeight(container, 'steps').value,
  };
}
