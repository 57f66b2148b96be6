// A case's happenings, linked as reports come in: each new one is compared only with those of its days and places, and
// only the incidents that it touches are put together anew. It keeps outlines, no readings.

import { averageLinkage } from './averageLinkage.ts';
import { blocksOf, blocksToSearch } from './blocks.ts';
import { createFrequencies, type Frequencies } from './frequencies.ts';
import { likenessOf } from './likeness.ts';
import type { Outline } from './outline.ts';
import { sharedPart, type WeighedWords, weighed } from './sharedWords.ts';

/** Shares of copied words with other reports, by report id. */
export type CopiedFrom = ReadonlyMap<string, number>;

/** Happenings go by number, in the order in which they came: the first is 0. */
export interface IncidentIndex {
  /** Adds the happenings of one report; their numbers. */
  readonly put: (happenings: readonly Outline[], copied: CopiedFrom) => readonly number[];
  /** The groups that these happenings now belong to. */
  readonly groupsOf: (numbers: readonly number[]) => number[][];
  /** Every group. */
  readonly groups: () => number[][];
}

/** The least average likeness of one incident. Set by hand on the marked groups. */
const ONE_INCIDENT = 3;
/** What is taken off where one report tells two happenings apart, and where it counts the dead of each. Guesses. */
const TOLD_APART = 3;
const COUNTED_APART = 4;
/** Happenings of one block that are looked at, the newest first: bounds the cost of a report. */
const BLOCK_REACH = 128;
/** Happenings that are put together anew at once. */
const COMPONENT_REACH = 96;
/** Happenings, the newest, whose likenesses are remembered: of older ones few are put together anew. 12 KB each at most. */
const REMEMBERED = 16_384;

interface Node {
  readonly happening: Outline;
  readonly words: WeighedWords;
  readonly copied: CopiedFrom;
  /** Likeness with earlier ones, by their number, as far as they were put together anew. */
  readonly likeness: Map<number, number>;
  /** Numbers of those that are alike enough to be one incident. */
  readonly alike: number[];
}

/** Of two happenings by number, the earlier first. */
type Likeness = (i: number, j: number) => number;

/**
 * `known`: in how many happenings of the whole case each word stands, where that is known before; else they are counted as
 * they come.
 */
export function createIncidentIndex(known?: Frequencies): IncidentIndex {
  const frequencies = known ?? createFrequencies();
  const nodes: Node[] = [];
  const blocks = new Map<string, number[]>();
  const byReport = new Map<string, number[]>();

  const likenessAt: Likeness = (i, j) => {
    const [first, second] = [nodes[i], nodes[j]];
    return first && second ? likenessBetween(first, second) : 0;
  };

  const rememberedAt: Likeness = (i, j) => {
    const memory = nodes[j]?.likeness;
    const likeness = memory?.get(i) ?? likenessAt(i, j);
    memory?.set(i, likeness);
    return likeness;
  };

  const candidatesOf = (happening: Outline, copied: CopiedFrom): Set<number> => {
    const found = new Set(byReport.get(happening.report) ?? []);
    for (const block of blocksToSearch(happening))
      for (const other of blocks.get(block)?.slice(-BLOCK_REACH) ?? []) found.add(other);
    for (const report of copied.keys()) for (const other of byReport.get(report) ?? []) found.add(other);
    return found;
  };

  const insert = (happening: Outline, copied: CopiedFrom): number => {
    const number = nodes.length;
    const words = weighed(happening.words, frequencies);
    const node: Node = { happening, words, copied, likeness: new Map(), alike: [] };
    for (const candidate of candidatesOf(happening, copied)) {
      const other = nodes[candidate];
      if (!other || likenessBetween(other, node) < ONE_INCIDENT) continue;
      node.alike.push(candidate);
      other.alike.push(number);
    }
    nodes.push(node);
    nodes[number - REMEMBERED]?.likeness.clear();
    for (const block of blocksOf(happening)) push(blocks, block, number);
    push(byReport, happening.report, number);
    return number;
  };

  /** Those that can be reached from one by steps of likeness, the nearest first. */
  const componentOf = (start: number): number[] => {
    const reached = new Set([start]);
    for (const number of reached) {
      if (reached.size >= COMPONENT_REACH) break;
      for (const next of nodes[number]?.alike ?? []) reached.add(next);
    }
    return [...reached].sort((a, b) => a - b);
  };

  /** The groups in a component, whose numbers rise. */
  const grouped = (component: readonly number[], likeness: Likeness): number[][] =>
    averageLinkage(component.length, (i, j) => likeness(component[i] ?? 0, component[j] ?? 0), ONE_INCIDENT).map(
      (group) => group.flatMap((index) => component[index] ?? []),
    );

  return {
    put: (happenings, copied) => {
      if (!known) for (const { words } of happenings) frequencies.add(words);
      return happenings.map((happening) => insert(happening, copied));
    },
    groupsOf: (numbers) =>
      componentsOf(numbers, componentOf)
        .flatMap((component) => grouped(component, rememberedAt))
        .filter((group) => group.some((number) => numbers.includes(number))),
    // each pair is asked for once
    groups: () => componentsOf(nodes.keys(), componentOf).flatMap((component) => grouped(component, likenessAt)),
  };
}

function likenessBetween(earlier: Node, later: Node): number {
  const [a, b] = [earlier.happening, later.happening];
  const copied = later.copied.get(a.report) ?? earlier.copied.get(b.report) ?? 0;
  const sharedWords = sharedPart(earlier.words, later.words);
  return likenessOf(a, b, { copied, sharedWords }) - toldApart(a, b);
}

function toldApart(a: Outline, b: Outline): number {
  if (a.report !== b.report) return 0;
  return a.killed && b.killed && a.killed.leading !== b.killed.leading ? COUNTED_APART : TOLD_APART;
}

/** The components of all starts, each once. */
function componentsOf(starts: Iterable<number>, componentOf: (start: number) => number[]): number[][] {
  const done = new Set<number>();
  const components: number[][] = [];
  for (const start of starts) {
    if (done.has(start)) continue;
    const component = componentOf(start).filter((number) => !done.has(number));
    for (const number of component) done.add(number);
    components.push(component);
  }
  return components;
}

function push(lists: Map<string, number[]>, key: string, number: number): void {
  const list = lists.get(key);
  if (list) list.push(number);
  else lists.set(key, [number]);
}
