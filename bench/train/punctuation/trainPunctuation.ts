// Trains what restores commas and apostrophes, and packs its weights.
import { createArena } from '../../../src/grammar/net/arena.ts';
import type { Container, Packed } from '../../../src/grammar/net/container.ts';
import type { Reader } from '../../../src/grammar/net/reader.ts';
import { packWeight } from '../../../src/grammar/net/weights.ts';
import { seededRandom, shuffled } from '../random.ts';
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
/** Layers of the reading network whose states are shown: from the one that tags to the last. */
const LAYERS_SEEN = 2;

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
      const fallen = 0.5 + 0.5 * Math.cos((Math.PI * seen) / (words * plan.rounds));
      step(network.parameters, plan.rate * Math.min(1, steps / WARM_STEPS) * Math.max(0.01, fallen), steps);
    }
    tell(`punctuation, round ${round}: loss ${(loss / words).toFixed(4)} a word`);
  }
  const arrays: Record<string, Packed> = {};
  for (const parameter of network.parameters) {
    const { name, rows: height, columns, value } = parameter;
    if (name !== 'enter') Object.assign(arrays, packWeight(name, parameter, height > 1 ? 'table' : 'matrix'));
    else
      for (let view = 0; view < LAYERS_SEEN; view++) {
        const part = value.length / LAYERS_SEEN;
        const own = value.slice(view * part, (view + 1) * part);
        Object.assign(arrays, packWeight(`view${view}`, { rows: height / LAYERS_SEEN, columns, value: own }, 'table'));
      }
  }
  return { arrays, lists: {}, numbers: { units: plan.sizes.units, views: LAYERS_SEEN } };
}
