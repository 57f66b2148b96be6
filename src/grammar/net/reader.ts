// The network at reading time: words of sentences → tags, heads, relations. The same numbers as in training, kept small:
// what the first layer makes of a word depends on its form alone and is worked out once a form.
import { HearsayError } from '../../errors.ts';
import { type Arena, createArena, padded } from './arena.ts';
import type { Container } from './container.ts';
import { distanceBucket } from './distance.ts';
import { recur } from './recurrence.ts';
import { treeOf } from './tree.ts';
import { type Weight, unpackWeight } from './weights.ts';
import { keysOf, vectorKeyOf } from './wordFeatures.ts';

/** What the network says of one sentence, a place a word. */
export interface Syntax {
  /** "PROPN NNP" */
  readonly tags: readonly string[];
  /** Index of the head; -1 for the root. */
  readonly heads: Int32Array;
  readonly relations: readonly string[];
}

export interface Reader {
  /** Reads sentences of word forms. None may be longer than `LONGEST`. */
  readonly read: (sentences: readonly (readonly string[])[]) => Syntax[];
}

/** Most words of a sentence that is read in one go; the cost of heads grows with its square. */
export const LONGEST = 256;
/** Words worked on together. */
const BATCH = 1024;
/** Forms kept before the memory of forms is begun anew. */
const FORMS = 4096;

export function createReader(network: Container, vectors: Container): Reader {
  const net = createNet(network, vectors);
  return {
    read: (sentences) => {
      const read: Syntax[] = [];
      let batch: (readonly string[])[] = [];
      let words = 0;
      for (const sentence of sentences) {
        if (words + sentence.length > BATCH) {
          read.push(...readBatch(net, batch));
          batch = [];
          words = 0;
        }
        batch.push(sentence);
        words += sentence.length;
      }
      read.push(...readBatch(net, batch));
      return read;
    },
  };
}

type Net = ReturnType<typeof createNet>;

function createNet(network: Container, vectors: Container) {
  const numbers = network.numbers;
  const number = (name: string): number => numbers[name] ?? 0;
  const units = number('units');
  const input = number('vector') + number('learned');
  const width = number('vector');
  const arena = createArena(6_000_000 + FORMS * (12 * units + 128));
  const weight = (name: string): Weight => {
    const found = unpackWeight(network, name);
    if (!found) throw new HearsayError('bad-model', `expected weights "${name}" in the network, found none; reinstall Hearsay`, { name });
    const value = arena.floats(found.value.length);
    value.set(found.value);
    return { ...found, value };
  };
  const beside = (left: Weight, right: Weight, from: number): Weight => {
    const columns = left.columns + right.columns;
    const value = arena.floats(input * columns);
    for (let r = 0; r < input; r++) {
      value.set(left.value.subarray((from + r) * left.columns, (from + r + 1) * left.columns), r * columns);
      value.set(right.value.subarray((from + r) * right.columns, (from + r + 1) * right.columns), r * columns + left.columns);
    }
    return { rows: input, columns, value };
  };
  const forth = weight('l0f');
  const back = weight('l0b');
  const scales = vectors.arrays['scales'] as Float32Array;
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
    deep: Array.from({ length: number('layers') - 1 }, (_, l) => weight(`l${l + 1}`)),
    table: unpackWeight(network, 'table')?.value ?? new Float32Array(0),
    learned: number('learned'),
    tagOfState: weight('tag.state'),
    tagOfInput: weight('tag.input'),
    tagBias: weight('tag.bias'),
    arcDependent: weight('arc.dependent'),
    arcDependentBias: weight('arc.dependent.bias'),
    arcHead: weight('arc.head'),
    arcHeadBias: weight('arc.head.bias'),
    arcRoot: weight('arc.root'),
    arcPair: weight('arc.pair'),
    arcPairBias: weight('arc.pair.bias'),
    distance: weight('arc.distance'),
    labelDependent: weight('label.dependent'),
    labelHead: weight('label.head'),
    labelBias: weight('label.bias'),
    labelRoot: weight('label.root'),
    relation: weight('label.relation'),
    relationBias: weight('label.relation.bias'),
    tags: network.lists['tags'] ?? [],
    relations: network.lists['relations'] ?? [],
    keys: new Map((network.lists['keys'] ?? []).map((key, i) => [key, i])),
    vectorRows: new Map((vectors.lists['words'] ?? []).map((word, i) => [word, i])),
    vectors: vectors.arrays['vectors'] as Int8Array,
    scales,
    forms: new Map<string, number>(),
    formOwn: arena.floats(FORMS * 6 * units),
    formBeside: arena.floats(FORMS * 6 * units),
    formTags: arena.floats(FORMS * padded(network.lists['tags']?.length ?? 0)),
  };
}

/** rows × weight.rows times the weight, added to `y`. */
function multiply(arena: Arena, x: Float32Array, w: Weight, y: Float32Array, rows: number): void {
  arena.product(x.byteOffset, w.value.byteOffset, y.byteOffset, rows, w.columns, w.rows, w.rows * 4, 4);
}

/** The rows that start as `bias`, plus `x` times the weight. */
function linear(arena: Arena, x: Float32Array, w: Weight, bias: Weight | null, rows: number): Float32Array {
  const y = arena.floats(rows * w.columns);
  if (bias) for (let at = 0; at < y.length; at += w.columns) y.set(bias.value, at);
  multiply(arena, x, w, y, rows);
  return y;
}

function readBatch(net: Net, sentences: readonly (readonly string[])[]): Syntax[] {
  const { arena, units, layers } = net;
  const mark = arena.taken();
  const words = sentences.flat();
  const rows = words.length;
  const forms = formRows(net, words);
  const starts: number[] = [];
  let at = 0;
  for (const sentence of sentences) {
    starts.push(at);
    at += sentence.length;
  }
  const each = (run: (start: number, end: number) => void) =>
    sentences.forEach((sentence, i) => run(starts[i] as number, (starts[i] as number) + sentence.length));

  let out = arena.floats(rows * 2 * units);
  const first = firstPre(net, forms, sentences, rows);
  each((start, end) => bothWays(net, 0, start, end, first, null, out));
  let tagState = out;
  for (let layer = 1; layer < layers; layer++) {
    const past = out;
    const pre = linear(arena, past, net.deep[layer - 1] as Weight, net.bias[layer] as Weight, rows);
    const next = arena.floats(rows * 2 * units);
    each((start, end) => bothWays(net, layer, start, end, pre, past, next));
    out = next;
    if (layer === net.tagLayer - 1) tagState = out;
  }
  const tags = readTags(net, tagState, forms, rows);
  const dependents = linear(arena, out, net.arcDependent, net.arcDependentBias, rows);
  rectify(dependents);
  const asked = linear(arena, dependents, net.arcPair, net.arcPairBias, rows);
  const heads = linear(arena, out, net.arcHead, net.arcHeadBias, rows);
  rectify(heads);
  const labelOfDependent = linear(arena, out, net.labelDependent, net.labelBias, rows);
  const labelOfHead = linear(arena, out, net.labelHead, null, rows);
  const read = sentences.map((sentence, i) => {
    const start = starts[i] as number;
    const own = treeIn(net, asked, heads, start, sentence.length);
    return {
      tags: tags.slice(start, start + sentence.length),
      heads: own,
      relations: relationsIn(net, labelOfDependent, labelOfHead, start, own),
    };
  });
  arena.release(mark);
  return read;
}

/** Row of each word's form among the forms worked out; works out the new ones. */
function formRows(net: Net, words: readonly string[]): Int32Array {
  const { arena, forms, units, input } = net;
  if (forms.size + words.length > FORMS) forms.clear();
  const fresh: string[] = [];
  const rows = new Int32Array(words.length);
  const before = forms.size;
  words.forEach((word, i) => {
    let row = forms.get(word);
    if (row === undefined) {
      row = forms.size;
      forms.set(word, row);
      fresh.push(word);
    }
    rows[i] = row;
  });
  if (fresh.length === 0) return rows;
  const x = arena.floats(fresh.length * input);
  fresh.forEach((word, i) => {
    inputOf(net, word, x.subarray(i * input, (i + 1) * input));
  });
  const span = (array: Float32Array, columns: number) => array.subarray(before * columns, (before + fresh.length) * columns);
  const own = span(net.formOwn, 6 * units);
  for (let at = 0; at < own.length; at += 6 * units) own.set((net.bias[0] as Weight).value, at);
  multiply(arena, x, net.own, own, fresh.length);
  const beside = span(net.formBeside, 6 * units).fill(0);
  multiply(arena, x, net.beside, beside, fresh.length);
  const tags = span(net.formTags, net.tagBias.columns);
  for (let at = 0; at < tags.length; at += net.tagBias.columns) tags.set(net.tagBias.value, at);
  multiply(arena, x, net.tagOfInput, tags, fresh.length);
  return rows;
}

function inputOf(net: Net, word: string, x: Float32Array): void {
  const { width, learned } = net;
  const vector = net.vectorRows.get(vectorKeyOf(word));
  if (vector !== undefined)
    for (let i = 0; i < width; i++) x[i] = (net.vectors[vector * width + i] as number) * (net.scales[i] as number);
  keysOf(word).forEach((key, k) => {
    const row = net.keys.get(key) ?? (k === 0 ? 0 : -1);
    if (row >= 0) for (let i = 0; i < learned; i++) x[width + i] = (x[width + i] as number) + (net.table[row * learned + i] as number);
  });
}

/** What the first layer is given: the word itself and the one before it (forward) or after it (backward). */
function firstPre(net: Net, forms: Int32Array, sentences: readonly (readonly string[])[], rows: number): Float32Array {
  const { units } = net;
  const wide = 6 * units;
  const half = 3 * units;
  const pre = net.arena.floats(rows * wide);
  let row = 0;
  for (const sentence of sentences)
    for (let t = 0; t < sentence.length; t++, row++) {
      const own = (forms[row] as number) * wide;
      pre.set(net.formOwn.subarray(own, own + wide), row * wide);
      if (t > 0) addRow(pre, row * wide, net.formBeside, (forms[row - 1] as number) * wide, half);
      if (t < sentence.length - 1) addRow(pre, row * wide + half, net.formBeside, (forms[row + 1] as number) * wide + half, half);
    }
  return pre;
}

function addRow(to: Float32Array, toAt: number, from: Float32Array, fromAt: number, length: number): void {
  for (let i = 0; i < length; i++) to[toAt + i] = (to[toAt + i] as number) + (from[fromAt + i] as number);
}

function bothWays(net: Net, layer: number, start: number, end: number, pre: Float32Array, past: Float32Array | null, out: Float32Array): void {
  const [forth, back] = net.held[layer] as readonly [Weight, Weight];
  recur({ start, end, units: net.units, backward: false }, pre, forth.value, past, out);
  recur({ start, end, units: net.units, backward: true }, pre, back.value, past, out);
}

function readTags(net: Net, state: Float32Array, forms: Int32Array, rows: number): string[] {
  const columns = net.tagBias.columns;
  const scores = net.arena.floats(rows * columns);
  for (let row = 0; row < rows; row++) {
    const from = (forms[row] as number) * columns;
    scores.set(net.formTags.subarray(from, from + columns), row * columns);
  }
  multiply(net.arena, state, net.tagOfState, scores, rows);
  return Array.from({ length: rows }, (_, row) => net.tags[best(scores, row * columns, net.tags.length)] ?? 'X FW');
}

function treeIn(net: Net, asked: Float32Array, heads: Float32Array, start: number, length: number): Int32Array {
  const { arena, arcs } = net;
  const mark = arena.taken();
  const width = padded(length + 1);
  const turned = arena.floats(arcs * width);
  for (let i = 0; i < arcs; i++) {
    turned[i * width] = net.arcRoot.value[i] as number;
    for (let j = 0; j < length; j++) turned[i * width + j + 1] = heads[(start + j) * arcs + i] as number;
  }
  const scores = arena.floats(length * width);
  const own = asked.subarray(start * arcs, (start + length) * arcs);
  arena.product(own.byteOffset, turned.byteOffset, scores.byteOffset, length, width, arcs, arcs * 4, 4);
  for (let t = 0; t < length; t++)
    for (let h = 0; h < length; h++) {
      const at = t * width + h + 1;
      scores[at] = (scores[at] as number) + (net.distance.value[distanceBucket(h - t)] as number);
    }
  const tree = treeOf(scores, length, width);
  arena.release(mark);
  return tree;
}

function relationsIn(net: Net, ofDependent: Float32Array, ofHead: Float32Array, start: number, heads: Int32Array): string[] {
  const { arena, labels } = net;
  const mark = arena.taken();
  const length = heads.length;
  const hidden = arena.floats(length * labels);
  for (let t = 0; t < length; t++) {
    const head = heads[t] as number;
    for (let i = 0; i < labels; i++) {
      const above = head < 0 ? (net.labelRoot.value[i] as number) : (ofHead[(start + head) * labels + i] as number);
      hidden[t * labels + i] = (ofDependent[(start + t) * labels + i] as number) + above;
    }
  }
  rectify(hidden);
  const scores = linear(arena, hidden, net.relation, net.relationBias, length);
  const columns = net.relation.columns;
  const root = net.relations.indexOf('root');
  const found = Array.from(heads, (head, t) => {
    if (head < 0) return 'root';
    scores[t * columns + root] = Number.NEGATIVE_INFINITY;
    return net.relations[best(scores, t * columns, net.relations.length)] ?? 'dep';
  });
  arena.release(mark);
  return found;
}

function rectify(values: Float32Array): void {
  for (let i = 0; i < values.length; i++) if ((values[i] as number) < 0) values[i] = 0;
}

function best(scores: Float32Array, at: number, count: number): number {
  let found = 0;
  for (let i = 1; i < count; i++) if ((scores[at + i] as number) > (scores[at + found] as number)) found = i;
  return found;
}
