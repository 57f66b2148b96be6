// States → heads and relations of one sentence.
import { padded } from './arena.ts';
import { distanceBucket } from './distance.ts';
import { integerRows, product } from './integers.ts';
import { best, rectify } from './linear.ts';
import type { Net } from './network.ts';
import { treeOf } from './tree.ts';

export function treeIn(net: Net, asked: Float32Array, heads: Float32Array, start: number, length: number): Int32Array {
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

export function relationsIn(
  net: Net,
  ofDependent: Float32Array,
  ofHead: Float32Array,
  start: number,
  heads: Int32Array,
): string[] {
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
  const scores = product(arena, integerRows(arena, hidden, labels), net.relation, net.relationBias);
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
