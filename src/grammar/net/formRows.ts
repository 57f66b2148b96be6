// What the first layer makes of a word depends on its form alone, and is worked out once a form.
import { addProduct, integerRows } from './integers.ts';
import { FORMS, type Net } from './network.ts';
import type { Weight } from './weights.ts';
import { keysOf, vectorKeyOf } from './wordFeatures.ts';

/** Row of each word's form among the forms worked out; works out the new ones. */
export function formRows(net: Net, words: readonly string[]): Int32Array {
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
  const span = (array: Float32Array, columns: number) =>
    array.subarray(before * columns, (before + fresh.length) * columns);
  const own = span(net.formOwn, 6 * units);
  for (let at = 0; at < own.length; at += 6 * units) own.set((net.bias[0] as Weight).value, at);
  const given = integerRows(arena, x, input);
  addProduct(arena, given, net.own, own);
  const beside = span(net.formBeside, 6 * units).fill(0);
  addProduct(arena, given, net.beside, beside);
  const tags = span(net.formTags, net.tagBias.columns);
  for (let at = 0; at < tags.length; at += net.tagBias.columns) tags.set(net.tagBias.value, at);
  addProduct(arena, given, net.tagOfInput, tags);
  return rows;
}

function inputOf(net: Net, word: string, x: Float32Array): void {
  const { width, learned } = net;
  const vector = net.vectorRows.get(vectorKeyOf(word));
  if (vector !== undefined)
    for (let i = 0; i < width; i++) x[i] = (net.vectors[vector * width + i] as number) * (net.scales[i] as number);
  keysOf(word).forEach((key, k) => {
    const row = net.keys.get(key) ?? (k === 0 ? 0 : -1);
    if (row >= 0)
      for (let i = 0; i < learned; i++)
        x[width + i] = (x[width + i] as number) + (net.table[row * learned + i] as number);
  });
}

/** What the first layer is given: the word itself and the one before it (forward) or after it (backward). */
export function firstPre(
  net: Net,
  forms: Int32Array,
  sentences: readonly (readonly string[])[],
  rows: number,
): Float32Array {
  const { units } = net;
  const wide = 6 * units;
  const half = 3 * units;
  const pre = net.arena.floats(rows * wide);
  let row = 0;
  for (const sentence of sentences)
    for (let t = 0; t < sentence.length; t++, row++) {
      const own = (forms[row] as number) * wide;
      pre.set(net.formOwn.subarray(own, own + wide), row * wide);
      if (t > 0) addRow(net, pre, row * wide, (forms[row - 1] as number) * wide, half);
      if (t < sentence.length - 1) addRow(net, pre, row * wide + half, (forms[row + 1] as number) * wide + half, half);
    }
  return pre;
}

/** Adds what a word gives its neighbour: the product of a row of one number, which is 1, and that. */
function addRow({ arena, one, formBeside }: Net, to: Float32Array, toAt: number, from: number, length: number): void {
  const [given, sum] = [formBeside.byteOffset + from * 4, to.byteOffset + toAt * 4];
  arena.product(one.byteOffset, given, sum, 1, length, 1, 4, 4);
}
