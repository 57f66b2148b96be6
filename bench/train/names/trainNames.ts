// Trains the name finder and packs its weights.
import { topicOf } from '../../../src/grammar/names/topic.ts';
import { createArena } from '../../../src/grammar/net/arena.ts';
import type { Container } from '../../../src/grammar/net/container.ts';
import { type Random, seededRandom, shuffled } from '../random.ts';
import { rateAt } from '../rate.ts';
import { step } from '../reader/parameters.ts';
import { createNameNetwork, type Dropped, type NameNetwork, type NameSizes } from './nameNetwork.ts';
import { packNames } from './packNames.ts';
import { type Makers, type ShowingPlan, type Shown, type Styled, shownOf } from './showings.ts';

export interface NamePlan extends ShowingPlan {
  readonly sizes: NameSizes;
  readonly dropped: Dropped;
  readonly rounds: number;
  readonly rate: number;
  /** Words a step of the optimiser, at least. */
  readonly batch: number;
  readonly seed: number;
}

/** Floats of the arena: the weights, their slopes and one long document. */
const ARENA = 40_000_000;

export function trainNames(corpora: readonly Styled[], makers: Makers, plan: NamePlan): Container {
  const random = seededRandom(plan.seed);
  const { shown, keys, centre } = shownOf(corpora, makers, plan, random);
  const [first] = shown;
  if (!first) throw new Error('expected documents to train names on, found none');
  const { states, directions, labels } = first.sample;
  const network = createNameNetwork(
    createArena(ARENA),
    plan.sizes,
    {
      states: states.length / labels.length,
      directions: directions.length / labels.length,
      topic: centre.length,
      keys: keys.length,
      styles: corpora.length,
    },
    plan.dropped,
    random,
  );
  learnAll(network, shown, centre, plan, random);
  return packNames(
    network.parameters,
    corpora.map(({ share }) => share),
    keys,
    plan.sizes,
    centre,
  );
}

function learnAll(
  network: NameNetwork,
  shown: readonly Shown[],
  centre: Float32Array,
  plan: NamePlan,
  random: Random,
): void {
  const round = shown.flatMap((one) => Array<Shown>(one.times).fill(one));
  const total = plan.rounds * round.reduce((sum, { sample }) => sum + sample.labels.length, 0);
  let seen = 0;
  let steps = 0;
  let inBatch = 0;
  for (let r = 0; r < plan.rounds; r++)
    for (const { sample, style } of shuffled(round, random)) {
      network.learn(sample, topicOf(sample.gist, centre), style, random);
      seen += sample.labels.length;
      inBatch += sample.labels.length;
      if (inBatch < plan.batch) continue;
      inBatch = 0;
      steps++;
      step(network.parameters, rateAt(plan.rate, seen / total, steps, WARM_STEPS), steps);
    }
}

/** Steps over which the rate rises. */
const WARM_STEPS = 100;
