// A case's happenings, linked as reports come in: each new one is compared only with those of its days and places, and
// only the incidents that it touches are put together anew.
import type { Happening } from '../happenings/happening.ts';
import { averageLinkage } from './averageLinkage.ts';
import { blocksOf, blocksToSearch } from './blocks.ts';
import { likenessOf } from './likeness.ts';
import { rememberWords } from './wordsOf.ts';

/** Shares of copied words with other reports, by report id. */
export type CopiedFrom = ReadonlyMap<string, number>;

export interface IncidentIndex {
  /** Adds the happenings of one report; returns the groups that they now belong to. */
  readonly add: (happenings: readonly Happening[], copied: CopiedFrom) => Happening[][];
  /** Every group, news or not. */
  readonly groups: () => Happening[][];
}

/** The least average likeness of one incident. Set by hand on the marked groups. */
const ONE_INCIDENT = 3;
/** What is taken off where one report tells two happenings apart, and where it counts the dead of each. Guesses. */
const TOLD_APART = 2;
const COUNTED_APART = 4;
/** Happenings of one block that are looked at, the newest first: bounds the cost of a report. */
const BLOCK_REACH = 128;
/** Happenings that are put together anew at once. */
const COMPONENT_REACH = 96;

interface Node {
  readonly happening: Happening;
  readonly copied: CopiedFrom;
  /** Likeness with others, by their number, as far as it was asked for. */
  readonly likeness: Map<number, number>;
  /** Numbers of those that are alike enough to be one incident. */
  readonly alike: Set<number>;
}

export function createIncidentIndex(): IncidentIndex {
  const nodes: Node[] = [];
  const blocks = new Map<string, number[]>();
  const byReport = new Map<string, number[]>();
  const wordsOf = rememberWords();

  const likenessBetween = (i: number, j: number): number => {
    const [first, second] = [nodes[Math.min(i, j)], nodes[Math.max(i, j)]];
    if (!first || !second) return 0;
    const known = second.likeness.get(Math.min(i, j));
    if (known !== undefined) return known;
    const [a, b] = [first.happening, second.happening];
    const likeness =
      likenessOf(a, b, { wordsOf, copied: second.copied.get(a.report.id) ?? first.copied.get(b.report.id) ?? 0 }) -
      toldApart(a, b);
    second.likeness.set(Math.min(i, j), likeness);
    return likeness;
  };

  const candidatesOf = (happening: Happening, copied: CopiedFrom): Set<number> => {
    const found = new Set(byReport.get(happening.report.id) ?? []);
    for (const block of blocksToSearch(happening))
      for (const other of blocks.get(block)?.slice(-BLOCK_REACH) ?? []) found.add(other);
    for (const report of copied.keys()) for (const other of byReport.get(report) ?? []) found.add(other);
    return found;
  };

  const insert = (happening: Happening, copied: CopiedFrom): number => {
    const number = nodes.length;
    const candidates = candidatesOf(happening, copied);
    const node: Node = { happening, copied, likeness: new Map(), alike: new Set() };
    nodes.push(node);
    for (const other of candidates) {
      if (likenessBetween(number, other) < ONE_INCIDENT) continue;
      node.alike.add(other);
      nodes[other]?.alike.add(number);
    }
    for (const block of blocksOf(happening)) push(blocks, block, number);
    push(byReport, happening.report.id, number);
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

  const grouped = (component: readonly number[]): number[][] =>
    averageLinkage(component.length, (i, j) => likenessBetween(component[i] ?? 0, component[j] ?? 0), ONE_INCIDENT).map(
      (group) => group.flatMap((index) => component[index] ?? []),
    );

  const happeningsOf = (group: readonly number[]): Happening[] =>
    group.flatMap((number) => nodes[number]?.happening ?? []);

  return {
    add: (happenings, copied) => {
      const added = new Set(happenings.map((happening) => insert(happening, copied)));
      return componentsOf(added, componentOf)
        .flatMap(grouped)
        .filter((group) => group.some((number) => added.has(number)))
        .map(happeningsOf);
    },
    groups: () => componentsOf(nodes.keys(), componentOf).flatMap(grouped).map(happeningsOf),
  };
}

function toldApart(a: Happening, b: Happening): number {
  if (a.report.id !== b.report.id) return 0;
  return a.killed && b.killed && a.killed.leading.low !== b.killed.leading.low ? COUNTED_APART : TOLD_APART;
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
