// The network that reads a sentence: words → recurrent layers → tags, heads and relations. Forth and back, one sentence.
import type { Arena } from '../../../src/grammar/net/arena.ts';
import type { Random } from '../random.ts';
import { encode } from './encoder.ts';
import { makeWeights, type Sizes, type Weights } from './networkWeights.ts';
import { addTo, best, descend, dropout, linear, linearBack, multiply, multiplyBack, undrop } from './operations.ts';
import { type Parameter, parameterMaker } from './parameters.ts';
import { type Grown, growTree } from './treeHead.ts';

/** A sentence as the network sees it; heads are -1 for the root, tags and relations -1 where not known. */
export interface Sample {
  /** Rows of the learned table, a list a word. */
  readonly keys: readonly Int32Array[];
  /** Rows of the word vectors, -1 where there is none. */
  readonly vectors: Int32Array;
  readonly tags: Int32Array;
  readonly heads: Int32Array;
  readonly relations: Int32Array;
}

export interface Outcome {
  readonly loss: number;
  readonly tags: Int32Array;
  readonly heads: Int32Array;
  readonly relations: Int32Array;
}

export interface Network {
  readonly sizes: Sizes;
  readonly parameters: readonly Parameter[];
  /** Predicts; with `random`, also drops out and adds the slopes of the loss. */
  readonly run: (sample: Sample, random: Random | null) => Outcome;
}

/** Share of the tag layer's output dropped while training. */
const DROP_TAGS = 0.3;

export function createNetwork(arena: Arena, sizes: Sizes, wordVectors: Float32Array, random: Random): Network {
  const maker = parameterMaker(arena, random);
  const weights = makeWeights(maker, sizes);
  return {
    sizes,
    parameters: maker.all,
    run: (sample, dropping) => run(arena, sizes, weights, wordVectors, sample, dropping),
  };
}

function run(
  arena: Arena,
  sizes: Sizes,
  net: Weights,
  wordVectors: Float32Array,
  sample: Sample,
  random: Random | null,
): Outcome {
  const mark = arena.taken();
  const length = sample.keys.length;
  const code = encode(arena, sizes, net, wordVectors, sample, random);

  const state = code.outs[sizes.tagLayer - 1] as Float32Array;
  const feed = arena.floats(state.length);
  feed.set(state);
  const mask = dropout(feed, DROP_TAGS, random);
  const scores = linear(arena, feed, net.tagOfState, net.tagBias);
  multiply(arena, code.input, net.tagOfInput, scores);
  const tags = new Int32Array(length);
  let loss = 0;
  for (let t = 0; t < length; t++) {
    const row = scores.subarray(t * net.tagBias.columns, (t + 1) * net.tagBias.columns);
    tags[t] = best(row, sizes.tagCount);
    if (random) loss += descend(row, sizes.tagCount, sample.tags[t] as number);
  }
  const last = code.outs[sizes.layers - 1] as Float32Array;
  const tree: Grown | null = net.tree ? growTree(arena, sizes, net.tree, last, sample, random) : null;

  if (random) {
    const dLast = arena.floats(last.length);
    const dInput = arena.floats(code.input.length);
    const dFeed = arena.floats(feed.length);
    tree?.back(dLast);
    linearBack(arena, feed, net.tagOfState, net.tagBias, scores, dFeed);
    multiplyBack(arena, code.input, net.tagOfInput, scores, dInput);
    undrop(dFeed, mask);
    code.back(dLast, dInput, (layer, dOut) => {
      if (layer === sizes.tagLayer - 1) addTo(dOut, dFeed);
    });
  }
  arena.release(mark);
  return {
    loss: loss + (tree?.loss ?? 0),
    tags,
    heads: tree?.heads ?? new Int32Array(0),
    relations: tree?.relations ?? new Int32Array(0),
  };
}
