// The network at reading time: words of sentences → tags, heads, relations. The same numbers as in training, kept small.
import type { Container } from './container.ts';
import { firstPre, formRows } from './formRows.ts';
import { relationsIn, treeIn } from './heads.ts';
import { addProduct, type IntegerRows, type IntegerWeight, integerRows, product } from './integers.ts';
import { best, rectify } from './linear.ts';
import { createNet, type Net } from './network.ts';
import { recur } from './recurrence.ts';
import type { Weight } from './weights.ts';

/** What the network says of one sentence, a place a word. */
export interface Syntax {
  /** "PROPN NNP" */
  readonly tags: readonly string[];
  /** Index of the head; -1 for the root. */
  readonly heads: Int32Array;
  readonly relations: readonly string[];
  /** What the layers from `tagLayer` on make of each word, through the views if there are any; rows of words. */
  readonly view: Float32Array;
}

export interface Reader {
  /** Reads sentences of word forms. None may be longer than `LONGEST`. */
  readonly read: (sentences: readonly (readonly string[])[]) => Syntax[];
}

/** Most words of a sentence that is read in one go; the cost of heads grows with its square. */
export const LONGEST = 256;
/** Words worked on together. */
const BATCH = 1024;

/**
 * `views` reduce what `Syntax.view` shows, a matrix for each layer from `tagLayer` on, whose products are added up.
 * Without any the layers' outputs are shown as they are, beside each other.
 */
export function createReader(network: Container, vectors: Container, views: readonly Weight[]): Reader {
  const net = createNet(network, vectors, views);
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
    sentences.forEach((sentence, i) => {
      run(starts[i] as number, (starts[i] as number) + sentence.length);
    });

  let out = arena.floats(rows * 2 * units);
  const first = firstPre(net, forms, sentences, rows);
  each((start, end) => bothWays(net, 0, start, end, first, null, out));
  let seen = integerRows(arena, out, 2 * units);
  const shown: Shown[] = [];
  for (let layer = 1; layer < layers; layer++) {
    const past = out;
    const pre = product(arena, seen, net.deep[layer - 1] as IntegerWeight, net.bias[layer] as Weight);
    const next = arena.floats(rows * 2 * units);
    each((start, end) => bothWays(net, layer, start, end, pre, past, next));
    out = next;
    seen = integerRows(arena, out, 2 * units);
    if (layer >= net.tagLayer - 1) shown.push({ out, rows: seen });
  }
  const tags = readTags(net, shown[0]?.rows ?? seen, forms, rows);
  const view = viewOf(net, shown, rows);
  const width = view.length / Math.max(1, rows);
  const dependents = product(arena, seen, net.arcDependent, net.arcDependentBias);
  rectify(dependents);
  const asked = product(arena, integerRows(arena, dependents, net.arcs), net.arcPair, net.arcPairBias);
  const heads = product(arena, seen, net.arcHead, net.arcHeadBias);
  rectify(heads);
  const labelOfDependent = product(arena, seen, net.labelDependent, net.labelBias);
  const labelOfHead = product(arena, seen, net.labelHead, null);
  const read = sentences.map((sentence, i) => {
    const start = starts[i] as number;
    const own = treeIn(net, asked, heads, start, sentence.length);
    return {
      tags: tags.slice(start, start + sentence.length),
      heads: own,
      view: view.slice(start * width, (start + sentence.length) * width),
      relations: relationsIn(net, labelOfDependent, labelOfHead, start, own),
    };
  });
  arena.release(mark);
  return read;
}

function bothWays(
  net: Net,
  layer: number,
  start: number,
  end: number,
  pre: Float32Array,
  past: Float32Array | null,
  out: Float32Array,
): void {
  const [forth, back] = net.held[layer] as readonly [Weight, Weight];
  recur(net.arena, { start, end, units: net.units, backward: false }, pre, forth.value, past, out);
  recur(net.arena, { start, end, units: net.units, backward: true }, pre, back.value, past, out);
}

/** What a layer gave, as floats and ready to be multiplied. */
interface Shown {
  readonly out: Float32Array;
  readonly rows: IntegerRows;
}

function viewOf(net: Net, shown: readonly Shown[], rows: number): Float32Array {
  const { arena, views, units } = net;
  const reduced = views[0];
  if (reduced) {
    const view = arena.floats(rows * reduced.columns);
    views.forEach((weight, i) => {
      addProduct(arena, (shown[i] as Shown).rows, weight, view);
    });
    return view;
  }
  const width = 2 * units;
  const view = new Float32Array(rows * width * shown.length);
  shown.forEach(({ out }, i) => {
    for (let row = 0; row < rows; row++)
      view.set(out.subarray(row * width, (row + 1) * width), (row * shown.length + i) * width);
  });
  return view;
}

function readTags(net: Net, state: IntegerRows, forms: Int32Array, rows: number): string[] {
  const columns = net.tagBias.columns;
  const scores = net.arena.floats(rows * columns);
  for (let row = 0; row < rows; row++) {
    const from = (forms[row] as number) * columns;
    scores.set(net.formTags.subarray(from, from + columns), row * columns);
  }
  addProduct(net.arena, state, net.tagOfState, scores);
  return Array.from({ length: rows }, (_, row) => net.tags[best(scores, row * columns, net.tags.length)] ?? 'X FW');
}
