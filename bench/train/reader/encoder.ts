// Words → states: the input rows and the recurrent layers over them, forth and back.
import type { Arena } from '../../../src/grammar/net/arena.ts';
import type { Random } from '../random.ts';
import type { Sample } from './network.ts';
import type { LayerWeights, Sizes, Weights } from './networkWeights.ts';
import {
  addTo,
  dropout,
  fill,
  linear,
  linearBack,
  type Mask,
  multiply,
  multiplyBack,
  sumRows,
  undrop,
} from './operations.ts';
import type { Parameter } from './parameters.ts';
import { newTrace, recur, recurBack, type Trace, type Way } from './recurrence.ts';

export interface Encoded {
  readonly input: Float32Array;
  /** Output of every layer, length × 2 units. */
  readonly outs: readonly Float32Array[];
  /** `extra` may add to the slope of a layer's output before it is passed on. */
  readonly back: (
    dLast: Float32Array,
    dInput: Float32Array,
    extra: (layer: number, dOut: Float32Array) => void,
  ) => void;
}

/** Shares dropped while training. */
const DROP_INPUT = 0.25;
const DROP_LAYER = 0.3;

interface Layer {
  readonly out: Float32Array;
  /** From the slope of `out` to that of what came in. */
  readonly back: (dOut: Float32Array) => Float32Array;
}

export function encode(
  arena: Arena,
  sizes: Sizes,
  net: Weights,
  wordVectors: Float32Array,
  sample: Sample,
  random: Random | null,
): Encoded {
  const input = inputRows(arena, sizes, net, wordVectors, sample);
  const mask = dropout(input, DROP_INPUT, random);
  const length = sample.keys.length;
  const layers: Layer[] = [];
  for (const own of net.layers) {
    const past = layers.at(-1)?.out;
    layers.push(
      past ? deepLayer(arena, sizes, own, past, length, random) : firstLayer(arena, sizes, own, input, length),
    );
  }
  return {
    input,
    outs: layers.map((layer) => layer.out),
    back: (dLast, dInput, extra) => {
      let slope = dLast;
      for (let layer = layers.length - 1; layer >= 0; layer--) {
        extra(layer, slope);
        slope = (layers[layer] as Layer).back(slope);
      }
      addTo(dInput, slope);
      undrop(dInput, mask);
      learnTable(sizes, net.table, sample, dInput);
    },
  };
}

function inputRows(
  arena: Arena,
  { vector, learned }: Sizes,
  net: Weights,
  wordVectors: Float32Array,
  sample: Sample,
): Float32Array {
  const width = vector + learned;
  const x = arena.floats(sample.keys.length * width);
  sample.keys.forEach((keys, t) => {
    const row = sample.vectors[t] as number;
    if (row >= 0) x.set(wordVectors.subarray(row * vector, (row + 1) * vector), t * width);
    const at = t * width + vector;
    for (const key of keys)
      for (let i = 0; i < learned; i++)
        x[at + i] = (x[at + i] as number) + (net.table.value[key * learned + i] as number);
  });
  return x;
}

function learnTable({ vector, learned }: Sizes, table: Parameter, sample: Sample, dInput: Float32Array): void {
  const width = vector + learned;
  sample.keys.forEach((keys, t) => {
    const at = t * width + vector;
    for (const key of keys) {
      table.touched?.add(key);
      for (let i = 0; i < learned; i++)
        table.slope[key * learned + i] = (table.slope[key * learned + i] as number) + (dInput[at + i] as number);
    }
  });
}

/** Each direction sees the word and the one it comes from. */
function firstLayer(arena: Arena, { units }: Sizes, own: LayerWeights, x: Float32Array, length: number): Layer {
  const width = x.length / length;
  const half = 3 * units;
  const out = arena.floats(length * 2 * units);
  const directions = [-1, 1].map((step, d) => {
    const pairs = arena.floats(length * 2 * width);
    for (let t = 0; t < length; t++) {
      pairs.set(x.subarray(t * width, (t + 1) * width), t * 2 * width);
      const other = t + step;
      if (other >= 0 && other < length)
        pairs.set(x.subarray(other * width, (other + 1) * width), t * 2 * width + width);
    }
    const pre = arena.floats(length * half);
    fill(pre, own.bias.value.subarray(d * half, (d + 1) * half));
    multiply(arena, pairs, own.weights[d] as Parameter, pre);
    const way: Way = {
      length,
      units,
      backward: d === 1,
      preAt: 0,
      preWidth: half,
      outAt: d * units,
      outWidth: 2 * units,
    };
    const trace = newTrace(length * units);
    recur(way, pre, (own.held[d] as Parameter).value, null, out, trace);
    return { step, d, pairs, pre, way, trace };
  });
  const back = (dOut: Float32Array): Float32Array => {
    const dx = arena.floats(x.length);
    for (const { step, d, pairs, pre, way, trace } of directions) {
      const held = own.held[d] as Parameter;
      const dPre = arena.floats(pre.length);
      recurBack(way, pre, held.value, null, trace, dOut, dPre, held.slope, null);
      const dPairs = arena.floats(pairs.length);
      multiplyBack(arena, pairs, own.weights[d] as Parameter, dPre, dPairs);
      sumRows(dPre, own.bias.slope.subarray(d * half, (d + 1) * half));
      for (let t = 0; t < length; t++) {
        addTo(dx.subarray(t * width, (t + 1) * width), dPairs.subarray(t * 2 * width, t * 2 * width + width));
        const other = t + step;
        if (other >= 0 && other < length)
          addTo(
            dx.subarray(other * width, (other + 1) * width),
            dPairs.subarray(t * 2 * width + width, (t + 1) * 2 * width),
          );
      }
    }
    return dx;
  };
  return { out, back };
}

/** Both directions see both directions of the layer before, and carry their own over. */
export function deepLayer(
  arena: Arena,
  { units }: Pick<Sizes, 'units'>,
  own: LayerWeights,
  past: Float32Array,
  length: number,
  random: Random | null,
): Layer {
  const feed = arena.floats(past.length);
  feed.set(past);
  const mask: Mask = dropout(feed, DROP_LAYER, random, length);
  const weight = own.weights[0] as Parameter;
  const pre = linear(arena, feed, weight, own.bias);
  const out = arena.floats(past.length);
  const ways = [0, 1].map(
    (d): Way => ({
      length,
      units,
      backward: d === 1,
      preAt: d * 3 * units,
      preWidth: 6 * units,
      outAt: d * units,
      outWidth: 2 * units,
    }),
  );
  const traces = ways.map((way, d) => {
    const trace = newTrace(length * units);
    recur(way, pre, (own.held[d] as Parameter).value, past, out, trace);
    return trace;
  });
  const back = (dOut: Float32Array): Float32Array => {
    const dPre = arena.floats(pre.length);
    const dPast = arena.floats(past.length);
    ways.forEach((way, d) => {
      const held = own.held[d] as Parameter;
      recurBack(way, pre, held.value, past, traces[d] as Trace, dOut, dPre, held.slope, dPast);
    });
    const dFeed = arena.floats(feed.length);
    linearBack(arena, feed, weight, own.bias, dPre, dFeed);
    undrop(dFeed, mask);
    addTo(dPast, dFeed);
    return dPast;
  };
  return { out, back };
}
