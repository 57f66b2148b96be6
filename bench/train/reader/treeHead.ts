// States → heads and relations. Heads are chosen among all words by a biaffine product (Dozat & Manning 2017).
import { type Arena, padded } from '../../../src/grammar/net/arena.ts';
import { distanceBucket } from '../../../src/grammar/net/distance.ts';
import type { Random } from '../random.ts';
import type { Sample } from './network.ts';
import type { Sizes, TreeWeights } from './networkWeights.ts';
import { addTo, best, descend, dropout, linear, linearBack, rectify, rectifyBack, undrop } from './operations.ts';

export interface Grown {
  readonly loss: number;
  readonly heads: Int32Array;
  readonly relations: Int32Array;
  /** Adds to the slope of the states. */
  readonly back: (dState: Float32Array) => void;
}

/** Shares dropped while training. */
const DROP_STATE = 0.3;
const DROP_HEAD = 0.3;

export function growTree(
  arena: Arena,
  sizes: Sizes,
  net: TreeWeights,
  state: Float32Array,
  sample: Sample,
  random: Random | null,
): Grown {
  const top = arena.floats(state.length);
  top.set(state);
  const mask = dropout(top, DROP_STATE, random, sample.keys.length);
  const arcs = chooseHeads(arena, sizes, net, top, sample, random);
  const labels = chooseRelations(arena, sizes, net, top, random ? sample.heads : arcs.chosen, sample, random);
  return {
    loss: arcs.loss + labels.loss,
    heads: arcs.chosen,
    relations: labels.chosen,
    back: (dState) => {
      const dTop = arena.floats(top.length);
      labels.back(dTop);
      arcs.back(dTop);
      undrop(dTop, mask);
      addTo(dState, dTop);
    },
  };
}

interface Choice {
  readonly loss: number;
  readonly chosen: Int32Array;
  readonly back: (dTop: Float32Array) => void;
}

function chooseHeads(
  arena: Arena,
  { arcs }: Sizes,
  net: TreeWeights,
  top: Float32Array,
  sample: Sample,
  random: Random | null,
): Choice {
  const length = sample.keys.length;
  const places = padded(length + 1);
  const dependents = linear(arena, top, net.arcDependent, net.arcDependentBias);
  rectify(dependents);
  const dependentMask = dropout(dependents, DROP_HEAD, random);
  // Row 0 is the root; the rows beyond the last word stay zero.
  const rows = arena.floats(places * arcs);
  rows.set(linear(arena, top, net.arcHead, net.arcHeadBias), arcs);
  const heads = rows.subarray(arcs, (length + 1) * arcs);
  rectify(heads);
  const headMask = dropout(heads, DROP_HEAD, random);
  rows.set(net.arcRoot.value);
  const turned = arena.floats(arcs * places);
  for (let j = 0; j <= length; j++)
    for (let i = 0; i < arcs; i++) turned[i * places + j] = rows[j * arcs + i] as number;
  const asked = linear(arena, dependents, net.arcPair, net.arcPairBias);
  const scores = arena.floats(length * places);
  arena.product(asked.byteOffset, turned.byteOffset, scores.byteOffset, length, places, arcs, arcs * 4, 4);
  const chosen = new Int32Array(length);
  let loss = 0;
  for (let t = 0; t < length; t++) {
    const row = scores.subarray(t * places, (t + 1) * places);
    for (let h = 0; h < length; h++)
      row[h + 1] = (row[h + 1] as number) + (net.distance.value[distanceBucket(h - t)] as number);
    row[t + 1] = -1e9;
    chosen[t] = best(row, length + 1) - 1;
    if (random) loss += descend(row, length + 1, (sample.heads[t] as number) + 1, t + 1);
  }
  // `scores` now hold the slopes.
  const back = (dTop: Float32Array): void => {
    for (let t = 0; t < length; t++)
      for (let h = 0; h < length; h++) {
        const bucket = distanceBucket(h - t);
        net.distance.slope[bucket] = (net.distance.slope[bucket] as number) + (scores[t * places + h + 1] as number);
      }
    const dAsked = arena.floats(length * arcs);
    arena.product(scores.byteOffset, rows.byteOffset, dAsked.byteOffset, length, arcs, places, places * 4, 4);
    const dRows = arena.floats(places * arcs);
    arena.product(scores.byteOffset, asked.byteOffset, dRows.byteOffset, places, arcs, length, 4, places * 4);
    addTo(net.arcRoot.slope, dRows.subarray(0, arcs));
    const dDependents = arena.floats(length * arcs);
    linearBack(arena, dependents, net.arcPair, net.arcPairBias, dAsked, dDependents);
    const dHeads = dRows.subarray(arcs, (length + 1) * arcs);
    undrop(dDependents, dependentMask);
    rectifyBack(dDependents, dependents);
    undrop(dHeads, headMask);
    rectifyBack(dHeads, heads);
    linearBack(arena, top, net.arcDependent, net.arcDependentBias, dDependents, dTop);
    linearBack(arena, top, net.arcHead, net.arcHeadBias, dHeads, dTop);
  };
  return { loss, chosen, back };
}

function chooseRelations(
  arena: Arena,
  { labels, relationCount }: Sizes,
  net: TreeWeights,
  top: Float32Array,
  heads: Int32Array,
  sample: Sample,
  random: Random | null,
): Choice {
  const hidden = linear(arena, top, net.labelDependent, net.labelBias);
  const ofHead = linear(arena, top, net.labelHead, null);
  const rowOf = (array: Float32Array, head: number) => array.subarray(head * labels, (head + 1) * labels);
  heads.forEach((head, t) => {
    addTo(rowOf(hidden, t), head < 0 ? net.labelRoot.value : rowOf(ofHead, head));
  });
  rectify(hidden);
  const mask = dropout(hidden, DROP_HEAD, random);
  const scores = linear(arena, hidden, net.relation, net.relationBias);
  let loss = 0;
  const chosen = heads.map((_, t) => {
    const row = scores.subarray(t * net.relation.columns, (t + 1) * net.relation.columns);
    const found = best(row, relationCount);
    if (random) loss += descend(row, relationCount, sample.relations[t] as number);
    return found;
  });
  const back = (dTop: Float32Array): void => {
    const dHidden = arena.floats(hidden.length);
    linearBack(arena, hidden, net.relation, net.relationBias, scores, dHidden);
    undrop(dHidden, mask);
    rectifyBack(dHidden, hidden);
    const dOfHead = arena.floats(ofHead.length);
    heads.forEach((head, t) => {
      addTo(head < 0 ? net.labelRoot.slope : rowOf(dOfHead, head), rowOf(dHidden, t));
    });
    linearBack(arena, top, net.labelDependent, net.labelBias, dHidden, dTop);
    linearBack(arena, top, net.labelHead, null, dOfHead, dTop);
  };
  return { loss, chosen, back };
}
