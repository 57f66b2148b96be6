// The network that restores commas and apostrophes: states of the reading network → one recurrent layer → two chances a
// word. Forth and back, one sentence.
import type { Arena } from '../../../src/grammar/net/arena.ts';
import { PUNCTUATION_COLUMNS } from '../../../src/grammar/punctuation/punctuationModel.ts';
import type { Random } from '../random.ts';
import { deepLayer } from '../reader/encoder.ts';
import { dropout, linear, linearBack, undrop } from '../reader/operations.ts';
import { type Parameter, parameterMaker } from '../reader/parameters.ts';

/** What is asked of each word, in the order of the columns. */
export interface PunctuationGold {
  readonly comma: Uint8Array;
  readonly genitive: Uint8Array;
}

export interface PunctuationNetwork {
  readonly parameters: readonly Parameter[];
  /** Adds the slopes of the loss of one sentence and returns it. `states` are rows of words. */
  readonly learn: (states: Float32Array, gold: PunctuationGold, random: Random) => number;
}

export interface PunctuationSizes {
  /** Units of the layer, one way. */
  readonly units: number;
}

/** Shares dropped while training. */
export interface PunctuationDropped {
  readonly states: number;
  readonly last: number;
}

export function createPunctuationNetwork(
  arena: Arena,
  { units }: PunctuationSizes,
  width: number,
  dropped: PunctuationDropped,
  random: Random,
): PunctuationNetwork {
  const maker = parameterMaker(arena, random);
  const enter = maker.matrix('enter', width, 2 * units);
  const enterBias = maker.vector('enter.bias', 2 * units);
  const layer = {
    weights: [maker.matrix('l0', 2 * units, 6 * units)],
    bias: maker.vector('l0.bias', 6 * units),
    held: [maker.vector('l0f.held', 2 * units), maker.vector('l0b.held', 2 * units)],
  };
  const out = maker.matrix('out', 2 * units, PUNCTUATION_COLUMNS);
  const outBias = maker.vector('out.bias', PUNCTUATION_COLUMNS);
  return {
    parameters: maker.all,
    learn: (states, gold, dropping) => {
      const mark = arena.taken();
      const length = gold.comma.length;
      const seen = arena.floats(states.length);
      seen.set(states);
      dropout(seen, dropped.states, dropping);
      const deep = deepLayer(arena, { units }, layer, linear(arena, seen, enter, enterBias), length, dropping);
      const last = arena.floats(deep.out.length);
      last.set(deep.out);
      const mask = dropout(last, dropped.last, dropping);
      const scores = linear(arena, last, out, outBias);
      const loss = descendEach(scores, gold);
      const dLast = arena.floats(last.length);
      linearBack(arena, last, out, outBias, scores, dLast);
      undrop(dLast, mask);
      linearBack(arena, seen, enter, enterBias, deep.back(dLast) as Float32Array<ArrayBuffer>, null);
      arena.release(mark);
      return loss;
    },
  };
}

/** Loss of every word's two answers; turns the scores into their slopes. A comma after the last word is not asked about. */
function descendEach(scores: Float32Array, { comma, genitive }: PunctuationGold): number {
  const length = comma.length;
  let loss = 0;
  for (let t = 0; t < length; t++) {
    const row = scores.subarray(t * PUNCTUATION_COLUMNS, (t + 1) * PUNCTUATION_COLUMNS);
    const slopes = [comma, genitive].map((gold, column) => {
      if (column === 0 && t === length - 1) return 0;
      const chance = 1 / (1 + Math.exp(-(row[column] as number)));
      const right = gold[t] as number;
      loss -= Math.log(Math.max(1e-9, right === 1 ? chance : 1 - chance));
      return chance - right;
    });
    row.fill(0);
    row.set(slopes);
  }
  return loss;
}
