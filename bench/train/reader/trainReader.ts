// Trains the network on treebanks; tells after every round how well it reads the held-out part.
import { createArena } from '../../../src/grammar/net/arena.ts';
import { unpackContainer } from '../../../src/grammar/net/container.ts';
import type { GoldSentence } from '../../quality/conllu.ts';
import { seededRandom, shuffled } from '../random.ts';
import { rateAt } from '../rate.ts';
import { createNetwork, type Network } from './network.ts';
import type { Sizes } from './networkWeights.ts';
import { step } from './parameters.ts';
import { roughened } from './roughen.ts';
import { type Inventory, inventoryOf, sampleOf, tagOf } from './samples.ts';

export interface Plan {
  readonly sizes: Omit<Sizes, 'keys' | 'tagCount' | 'relationCount' | 'vector'>;
  readonly rounds: number;
  readonly rate: number;
  /** Words a step of the optimiser. */
  readonly batch: number;
  readonly seed: number;
  /** Whether sentences are also shown as careless sources print them. */
  readonly roughen: boolean;
}

export interface Trained {
  readonly network: Network;
  readonly inventory: Inventory;
}

/** Floats of the arena: the weights, their slopes and one long sentence. */
const ARENA = 24_000_000;
/** Longest sentence that is trained on, in words. */
const LONGEST = 160;

export function trainReader(
  train: readonly GoldSentence[],
  heldOut: Readonly<Record<string, readonly GoldSentence[]>>,
  vectorFile: Uint8Array,
  plan: Plan,
  tell: (line: string) => void,
): Trained {
  const { words, vectors, width } = readVectors(vectorFile);
  const inventory = inventoryOf(train, words);
  const random = seededRandom(plan.seed);
  const sizes = {
    ...plan.sizes,
    vector: width,
    keys: inventory.keyList.length,
    tagCount: inventory.tags.size,
    relationCount: inventory.relations.size,
  };
  const network = createNetwork(createArena(ARENA), sizes, vectors, random);
  tell(`${inventory.keyList.length} keys, ${inventory.tags.size} tags, ${inventory.relations.size} relations`);
  const usable = train.filter((sentence) => sentence.words.length <= LONGEST);
  const total = usable.reduce((sum, sentence) => sum + sentence.words.length, 0) * plan.rounds;
  let seen = 0;
  let steps = 0;
  for (let round = 1; round <= plan.rounds; round++) {
    const started = performance.now();
    let loss = 0;
    let inBatch = 0;
    for (const sentence of shuffled(usable, random)) {
      const sample = sampleOf(plan.roughen ? roughened(sentence.words, random) : sentence.words, inventory, random);
      loss += network.run(sample, random).loss;
      seen += sentence.words.length;
      inBatch += sentence.words.length;
      if (inBatch < plan.batch) continue;
      inBatch = 0;
      steps++;
      step(network.parameters, rateAt(plan.rate, seen / total, steps, WARM_STEPS), steps);
    }
    const scores = Object.entries(heldOut).map(
      ([name, sentences]) => `${name} ${judge(network, inventory, sentences)}`,
    );
    tell(
      `round ${round} loss ${((loss * plan.rounds) / total).toFixed(3)} ${((performance.now() - started) / 1000).toFixed(0)}s ${scores.join(' · ')}`,
    );
  }
  return { network, inventory };
}

/** Steps over which the rate rises. */
const WARM_STEPS = 200;

function readVectors(file: Uint8Array) {
  const container = unpackContainer(file, 'vectors.bin');
  const packed = container.arrays.vectors as Int8Array;
  const scales = container.arrays.scales as Float32Array;
  const width = scales.length;
  return {
    words: container.lists.words ?? [],
    width,
    vectors: Float32Array.from(packed, (value, i) => value * (scales[i % width] as number)),
  };
}

/** "upos 95.1 xpos 94.7 uas 86.0 las 83.1", greedy heads. */
function judge(network: Network, inventory: Inventory, sentences: readonly GoldSentence[]): string {
  const tags = [...inventory.tags.keys()];
  const relations = [...inventory.relations.keys()];
  const right = { upos: 0, xpos: 0, uas: 0, las: 0 };
  let count = 0;
  for (const { words } of sentences) {
    const outcome = network.run(sampleOf(words, inventory, null), null);
    words.forEach((word, i) => {
      count++;
      const tag = tags[outcome.tags[i] as number] ?? '';
      if (tag.split(' ')[0] === word.upos) right.upos++;
      if (tag === tagOf(word)) right.xpos++;
      if (outcome.heads[i] !== word.head) return;
      right.uas++;
      if (relations[outcome.relations[i] as number] === word.deprel) right.las++;
    });
  }
  return Object.entries(right)
    .map(([name, n]) => `${name} ${((100 * n) / count).toFixed(2)}`)
    .join(' ');
}
