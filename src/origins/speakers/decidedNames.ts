// What people decided about names, for the sources that go by them: which are one from the start, and which never become one.
import type { Because } from '../../dossier.ts';
import { keysOfName, type SourceDecision } from '../decided.ts';
import type { Called } from './called.ts';
import { nameOfSpeaker } from './nameOfSpeaker.ts';

export interface DecidedNames {
  /** Sources, by their place in the list, that are one. */
  readonly merges: readonly {
    readonly a: number;
    readonly b: number;
    readonly because: Because;
  }[];
  /** Keeps apart sets of sources, known by their roots. */
  readonly namesBySet: (rootOf: (at: number) => number) => NamesOfSets;
}

export interface NamesOfSets {
  readonly areApart: (one: number, other: number) => boolean;
  /** Two sets became one, whose root is `into`. */
  readonly joined: (one: number, other: number, into: number) => void;
}

/** People whom nobody names are left alone: what they are called says of none who he is. */
export function decidedNames(called: readonly Called[], decisions: readonly SourceDecision[]): DecidedNames {
  if (decisions.length === 0) return UNDECIDED;
  const byKey = new Map<string, number[]>();
  for (const [at, one] of called.entries()) {
    if (one.as === 'nameless') continue;
    const keys = new Set([one.source.name, one.name, nameOfSpeaker([one])].flatMap(keysOfName));
    for (const key of keys) {
      const own = byKey.get(key);
      if (own) own.push(at);
      else byKey.set(key, [at]);
    }
  }
  const membersOf = (name: string): readonly number[] => [
    ...new Set(keysOfName(name).flatMap((key) => byKey.get(key) ?? [])),
  ];
  const splits = decisions
    .filter(({ action }) => action === 'split')
    .map(({ names: [first = '', ...others] }) => ({
      one: membersOf(first),
      others: others.flatMap(membersOf),
    }));
  return {
    merges: decisions.flatMap(({ action, id, names }) => {
      const [first, ...others] = action === 'merge' ? names.flatMap(membersOf) : [];
      return first === undefined
        ? []
        : others.map((other) => ({
            a: first,
            b: other,
            because: becauseOf(id, called[first], called[other]),
          }));
    }),
    namesBySet: (rootOf) => setsOf(splits, rootOf),
  };
}

const UNDECIDED: DecidedNames = {
  merges: [],
  namesBySet: () => ({ areApart: () => false, joined: () => undefined }),
};

const becauseOf = (id: string, ...pair: readonly (Called | undefined)[]): Because => ({
  kind: 'decision',
  by: id,
  passages: pair.flatMap((one) => one?.passage ?? []),
});

interface Split {
  readonly one: readonly number[];
  readonly others: readonly number[];
}

/** For each set which side of which split it holds, as `sideOf` numbers them. A source that is on both sides is on neither. */
function setsOf(splits: readonly Split[], rootOf: (at: number) => number): NamesOfSets {
  const sides = new Map<number, Set<number>>();
  const put = (at: number, side: number): void => {
    const root = rootOf(at);
    const own = sides.get(root);
    if (own) own.add(side);
    else sides.set(root, new Set([side]));
  };
  for (const [split, { one, others }] of splits.entries()) {
    const [left, right] = [new Set(one), new Set(others)];
    for (const at of left) if (!right.has(at)) put(at, sideOf(split, 0));
    for (const at of right) if (!left.has(at)) put(at, sideOf(split, 1));
  }
  return {
    areApart: (a, b) => {
      const facing = sides.get(b);
      return facing !== undefined && [...(sides.get(a) ?? [])].some((side) => facing.has(opposite(side)));
    },
    joined: (a, b, into) => {
      const both = [...(sides.get(a) ?? []), ...(sides.get(b) ?? [])];
      if (both.length > 0) sides.set(into, new Set(both));
    },
  };
}

const sideOf = (split: number, half: 0 | 1): number => 2 * split + half;
const opposite = (side: number): number => side ^ 1;
