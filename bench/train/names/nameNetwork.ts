// The network of names: views of the reading network's states, the same form's mean view in the document, word vectors
// the document's topic and keys → recurrent layers → rows of labels. Forth and back, one document.
import { lawfulBefore } from '../../../src/grammar/names/bestRow.ts';
import type { SameForms } from '../../../src/grammar/names/sameForms.ts';
import { meansOf } from '../../../src/grammar/names/sameForms.ts';
import { type Arena, padded } from '../../../src/grammar/net/arena.ts';
import type { Random } from '../random.ts';
import { deepLayer } from '../reader/encoder.ts';
import { addTo, dropout, linear, linearBack, type Mask, multiply, multiplyBack, undrop } from '../reader/operations.ts';
import { type Maker, type Parameter, parameterMaker } from '../reader/parameters.ts';
import { NAME_LABELS } from './nameLabels.ts';
import type { NameSample } from './nameSamples.ts';
import { rowLoss } from './rowLoss.ts';

export interface NameSizes {
  /** Numbers of a word's view. */
  readonly view: number;
  /** Numbers of a key's row. */
  readonly learned: number;
  /** Units of a layer, one way. */
  readonly units: number;
  readonly layers: number;
}

/** Shares dropped while training. Chosen on the first fold of wikigold. */
export interface Dropped {
  readonly states: number;
  readonly input: number;
  readonly last: number;
  readonly keys: number;
}

export interface NameNetwork {
  readonly parameters: readonly Parameter[];
  /** Adds the slopes of the loss of one document and returns it. */
  readonly learn: (sample: Keyed, topic: Float32Array, style: number, random: Random) => number;
}

/** A sample with its keys as rows of the table, a list a word. */
export interface Keyed extends Omit<NameSample, 'keys'> {
  readonly rows: readonly Int32Array[];
}

/** Columns of the scores. */
const COLUMNS = padded(NAME_LABELS.length);

interface Given {
  readonly states: number;
  readonly directions: number;
  readonly topic: number;
  readonly keys: number;
  /** Corpora, each with a style of marking of its own. */
  readonly styles: number;
}

function makeWeights(maker: Maker, sizes: NameSizes, given: Given) {
  const { view, learned, units } = sizes;
  return {
    view: maker.matrix('view', given.states, view),
    table: maker.table('table', given.keys, learned),
    enter: maker.matrix('enter', 2 * view + given.directions + given.topic + learned, 2 * units),
    enterBias: maker.vector('enter.bias', 2 * units),
    styles: Array.from({ length: given.styles }, (_, i) => maker.vector(`style${i}`, 2 * units)),
    layers: Array.from({ length: sizes.layers }, (_, l) => ({
      weights: [maker.matrix(`l${l}`, 2 * units, 6 * units)],
      bias: maker.vector(`l${l}.bias`, 6 * units),
      held: [maker.vector(`l${l}f.held`, 2 * units), maker.vector(`l${l}b.held`, 2 * units)],
    })),
    out: maker.matrix('out', 2 * units, COLUMNS),
    outBias: maker.vector('out.bias', COLUMNS),
    steps: maker.vector('steps', NAME_LABELS.length ** 2),
  };
}
type NameWeights = ReturnType<typeof makeWeights>;

export function createNameNetwork(
  arena: Arena,
  sizes: NameSizes,
  given: Given,
  dropped: Dropped,
  random: Random,
): NameNetwork {
  const maker = parameterMaker(arena, random);
  const net = makeWeights(maker, sizes, given);
  return {
    parameters: maker.all,
    learn: (sample, topic, style, dropping) => {
      const mark = arena.taken();
      const shown = sample.rows.map((own) => own.filter(() => dropping() >= dropped.keys));
      const input = inputOf(arena, sizes, net, sample, shown, topic, dropped, dropping);
      const slope = arena.floats(input.rows.length);
      const width = net.enter.rows;
      let loss = 0;
      let start = 0;
      for (const length of sample.lengths) {
        const part = (rows: Float32Array) => rows.subarray(start * width, (start + length) * width);
        const labels = sample.labels.subarray(start, start + length);
        loss += learnSentence(arena, sizes, net, part(input.rows), part(slope), labels, style, dropped.last, dropping);
        start += length;
      }
      input.back(slope);
      arena.release(mark);
      return loss;
    },
  };
}

interface Input {
  readonly rows: Float32Array;
  readonly back: (slope: Float32Array) => void;
}

/** View, mean view of the form, direction, topic of the document and sum of keys of every word. */
function inputOf(
  arena: Arena,
  { view, learned }: NameSizes,
  net: NameWeights,
  sample: Keyed,
  keys: readonly Int32Array[],
  topic: Float32Array,
  dropped: Dropped,
  random: Random,
): Input {
  const { same, directions } = sample;
  const length = keys.length;
  const width = net.enter.rows;
  const wide = directions.length / length;
  const states = arena.floats(sample.states.length);
  states.set(sample.states);
  dropout(states, dropped.states, random);
  const views = arena.floats(length * view);
  multiply(arena, states, net.view, views);
  const means = meansOf(same, views, view);
  const rows = arena.floats(length * width);
  keys.forEach((own, t) => {
    const row = rows.subarray(t * width, (t + 1) * width);
    row.set(views.subarray(t * view, (t + 1) * view));
    const form = same.of[t] as number;
    if (form >= 0) row.set(means.subarray(form * view, (form + 1) * view), view);
    row.set(directions.subarray(t * wide, (t + 1) * wide), 2 * view);
    row.set(topic, 2 * view + wide);
    const sum = row.subarray(width - learned);
    for (const key of own) addTo(sum, net.table.value.subarray(key * learned, (key + 1) * learned));
  });
  const mask: Mask = dropout(rows, dropped.input, random);
  const back = (slope: Float32Array): void => {
    undrop(slope, mask);
    keys.forEach((own, t) => {
      const sum = slope.subarray((t + 1) * width - learned, (t + 1) * width);
      for (const key of own) {
        net.table.touched?.add(key);
        addTo(net.table.slope.subarray(key * learned, (key + 1) * learned), sum);
      }
    });
    multiplyBack(arena, states, net.view, viewSlopes(arena, same, slope, width, view), null);
  };
  return { rows, back };
}

/** A view serves its own word, and through the mean every word of its form. */
function viewSlopes(arena: Arena, same: SameForms, slope: Float32Array, width: number, view: number): Float32Array {
  const length = same.of.length;
  const ofMeans = arena.floats(length * view);
  for (let t = 0; t < length; t++) ofMeans.set(slope.subarray(t * width + view, t * width + 2 * view), t * view);
  // The mean of the slopes is what each word of the form is owed: their sum, over the number of words.
  const shares = meansOf(same, ofMeans, view);
  const slopes = arena.floats(length * view);
  for (let t = 0; t < length; t++) {
    const row = slopes.subarray(t * view, (t + 1) * view);
    row.set(slope.subarray(t * width, t * width + view));
    const form = same.of[t] as number;
    if (form >= 0) addTo(row, shares.subarray(form * view, (form + 1) * view));
  }
  return slopes;
}

function learnSentence(
  arena: Arena,
  sizes: NameSizes,
  net: NameWeights,
  input: Float32Array,
  dInput: Float32Array,
  labels: Int32Array,
  style: number,
  dropLast: number,
  random: Random,
): number {
  const wide = 2 * sizes.units;
  const length = labels.length;
  const own = net.styles[style] as Parameter;
  const entered = linear(arena, input, net.enter, net.enterBias);
  for (let t = 0; t < length; t++) addTo(entered.subarray(t * wide, (t + 1) * wide), own.value);
  const layers: ReturnType<typeof deepLayer>[] = [];
  for (const weights of net.layers)
    layers.push(deepLayer(arena, sizes, weights, layers.at(-1)?.out ?? entered, length, random));
  const last = arena.floats(entered.length);
  last.set(layers.at(-1)?.out ?? entered);
  const mask = dropout(last, dropLast, random);
  const scores = linear(arena, last, net.out, net.outBias);
  const loss = rowLoss(scores, COLUMNS, labels, net.steps, BEFORE);
  const dLast = arena.floats(last.length);
  linearBack(arena, last, net.out, net.outBias, scores, dLast);
  undrop(dLast, mask);
  let slope = dLast;
  for (const layer of layers.toReversed()) slope = layer.back(slope) as typeof slope;
  for (let t = 0; t < length; t++) addTo(own.slope, slope.subarray(t * wide, (t + 1) * wide));
  linearBack(arena, input, net.enter, net.enterBias, slope, dInput);
  return loss;
}

const BEFORE = lawfulBefore(NAME_LABELS);
