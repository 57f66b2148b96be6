// What the text has said so far of those who speak, as the namer reads on.
import type { NameWords } from '../almanac/nameWords.ts';
import { type FullNames, fullNamesOf } from './fullNames.ts';
import type { Scene } from './scene.ts';
import { keyOf, sameName } from './shortForms.ts';
import type { Named } from './sources.ts';

export interface Memory {
  /** Each list in the order of last mention. */
  readonly persons: Named[];
  readonly bodies: Named[];
  readonly others: Named[];
  readonly names: FullNames;
  readonly nameWords: NameWords;
  /** News agencies by every name that they go by. */
  readonly agencies: ReadonlyMap<string, string>;
  lastNamed: Named | null;
  /** How many nameless people have spoken; each is a source of its own. */
  unnamed: number;
}

export const newMemory = (scene: Scene): Memory => ({
  persons: [],
  bodies: [],
  others: [],
  names: fullNamesOf(scene),
  nameWords: scene.nameWords,
  agencies: scene.agencies,
  lastNamed: null,
  unnamed: 0,
});

export function remember(memory: Memory, named: Named): void {
  const list = listOf(memory, named);
  const at = list.findIndex((one) => one.key === named.key);
  if (at >= 0) list.splice(at, 1);
  list.push(named);
  memory.lastNamed = named;
}

const listOf = (memory: Memory, { kind }: Named): Named[] =>
  kind === 'person' ? memory.persons : kind === 'organisation' ? memory.bodies : memory.others;

export const last = (list: readonly Named[]): Named | null => list[list.length - 1] ?? null;

/** The last nameless speaker: one, or several. */
export const lastNameless = (memory: Memory): Named | null =>
  memory.others.findLast(({ kind }) => kind === 'unnamed' || kind === 'group') ?? null;

/** The person of that full name, known already or new. */
export const personOf = (memory: Memory, name: string): Named =>
  memory.persons.find((one) => sameName(one.name, name)) ?? {
    name,
    kind: 'person',
    role: null,
    affiliation: null,
    key: name.toLowerCase(),
  };

/** The body of exactly that name, known already or new. */
export const bodyCalled = (memory: Memory, name: string): Named =>
  memory.bodies.find((one) => sameName(one.name, name)) ?? {
    name,
    kind: 'organisation',
    role: null,
    affiliation: null,
    key: keyOf(name),
  };

/** The person last named before a position: the likeliest "he" where nobody has spoken yet. */
export function personBefore(memory: Memory, at: number): Named | null {
  const before = lastBefore(memory.names.persons, at);
  return before ? personOf(memory, before.name) : null;
}

/** The person last named before a position with that word among the titles: "the secretary". */
export function titledBefore(memory: Memory, at: number, title: string): Named | null {
  const names = memory.names.byTitle.get(title) ?? [];
  const before = lastBefore(names, at);
  return before ? personOf(memory, before.name) : null;
}

/** The body last named before a position, whether it spoke or not. */
export const bodyBefore = (memory: Memory, at: number): string | null =>
  lastBefore(memory.names.bodyMentions, at)?.name ?? null;

/** The last name that begins before a position: binary search. */
function lastBefore<Begun extends { readonly start: number }>(names: readonly Begun[], at: number): Begun | null {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return names[low - 1] ?? null;
}
