// Trains what restores commas and apostrophes, and packs its weights.
import { createArena } from '../../../src/grammar/net/arena.ts';
import type { Container, Packed } from '../../../src/grammar/net/container.ts';
import type { Reader } from '../../../src/grammar/net/reader.ts';
import { packWeight } from '../../../src/grammar/net/weights.ts';
import { seededRandom, shuffled } from '../random.ts';
import { rateAt } from '../rate.ts';
import { LAYERS_SEEN, packViews } from '../reader/packViews.ts';
import { step } from '../reader/parameters.ts';
import { createPunctuationNetwork, type PunctuationDropped, type PunctuationSizes } from './punctuationNetwork.ts';
import type { PunctuationRow } from './punctuationRows.ts';

export interface PunctuationPlan {
  readonly sizes: PunctuationSizes;
  readonly dropped: PunctuationDropped;
  readonly rounds: number;
  readonly rate: number;
  /** Words a step of the optimiser, at least. */
  readonly batch: number;
  readonly seed: number;
}

/** Floats of the arena: the weights, their slopes and one sentence. */
const ARENA = 8_000_000;
/** Steps over which the rate rises. */
const WARM_STEPS = 100;

/** `reader` shows states without views. */
export function trainPunctuation(
  rows: readonly PunctuationRow[],
  reader: Reader,
  plan: PunctuationPlan,
  tell: (line: string) => void,
): Container {
  const random = seededRandom(plan.seed);
  const statesOf = ({ forms }: PunctuationRow): Float32Array => reader.read([forms])[0]?.view ?? new Float32Array(0);
  const [first] = rows;
  if (!first) throw new Error('expected sentences to train punctuation on, found none');
  const network = createPunctuationNetwork(
    createArena(ARENA),
    plan.sizes,
    statesOf(first).length / first.forms.length,
    plan.dropped,
    random,
  );
  const words = rows.reduce((sum, { forms }) => sum + forms.length, 0);
  let [seen, steps, inBatch] = [0, 0, 0];
  for (let round = 1; round <= plan.rounds; round++) {
    let loss = 0;
    for (const row of shuffled(rows, random)) {
      loss += network.learn(statesOf(row), row, random);
      seen += row.forms.length;
      inBatch += row.forms.length;
      if (inBatch < plan.batch) continue;
      inBatch = 0;
      steps++;
      step(network.parameters, rateAt(plan.rate, seen / (words * plan.rounds), steps, WARM_STEPS), steps);
    }
    tell(`punctuation, round ${round}: loss ${(loss / words).toFixed(4)} a word`);
  }
  const arrays: Record<string, Packed> = {};
  for (const parameter of network.parameters) {
    if (parameter.name === 'enter') Object.assign(arrays, packViews(parameter, 'table'));
    else Object.assign(arrays, packWeight(parameter.name, parameter, parameter.rows > 1 ? 'table' : 'matrix'));
  }
  return { arrays, lists: {}, numbers: { units: plan.sizes.units, views: LAYERS_SEEN } };
}
