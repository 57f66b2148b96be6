// Brings members together and keeps why: a union of sets in which every joint has its reason.
import type { Because } from '../../dossier.ts';

export interface Union {
  /** The member that stands for the set of `member`. */
  readonly rootOf: (member: number) => number;
  /** Joins two sets; nothing where they are one already. */
  readonly join: (a: number, b: number, because: Because) => void;
  /** Reasons by root. */
  readonly reasonsOf: (root: number) => readonly Because[];
}

/** `size` members, each a set of its own. */
export function createUnion(size: number): Union {
  const parent = Array.from({ length: size }, (_, at) => at);
  const reasons = new Map<number, Because[]>();
  const rootOf = (member: number): number => {
    let root = member;
    while ((parent[root] ?? root) !== root) root = parent[root] ?? root;
    for (let at = member; at !== root; ) {
      const next = parent[at] ?? root;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  return {
    rootOf,
    join: (a, b, because) => {
      const [into, from] = [rootOf(a), rootOf(b)].sort((x, y) => x - y) as [number, number];
      if (into === from) return;
      parent[from] = into;
      const kept = reasons.get(into) ?? [];
      for (const reason of reasons.get(from) ?? []) kept.push(reason);
      kept.push(because);
      reasons.set(into, kept);
      reasons.delete(from);
    },
    reasonsOf: (root) => reasons.get(root) ?? [],
  };
}
