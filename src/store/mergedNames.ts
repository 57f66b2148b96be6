// Names that people decided are one source, brought to one.
import { nameKey } from '../almanac/nameKey.ts';
import type { KeptDecision } from './decisions.ts';
import { namesOf, standingRegroupings } from './regrouping.ts';

export interface MergedNames {
  /** The folded name that stands for a folded name; only for names that somebody merged. */
  readonly oneOf: ReadonlyMap<string, string>;
  /** Every name, as people wrote it, by the folded name that stands for them. */
  readonly namesOf: ReadonlyMap<string, readonly string[]>;
}

export function mergedNames(decisions: readonly KeptDecision[]): MergedNames {
  const oneOf = new Map<string, string>();
  const names = new Map<string, readonly string[]>();
  for (const decision of standingRegroupings(decisions)) {
    if (decision.kind !== 'origin' || decision.action !== 'merge') continue;
    const roots = new Set(namesOf(decision).map((name) => oneOf.get(nameKey(name)) ?? nameKey(name)));
    const [into = ''] = roots;
    const all = [...roots].flatMap((root) => names.get(root) ?? []);
    for (const name of namesOf(decision)) if (!all.some((one) => nameKey(one) === nameKey(name))) all.push(name);
    for (const root of roots) names.delete(root);
    names.set(into, all);
    for (const name of all) oneOf.set(nameKey(name), into);
  }
  return { oneOf, namesOf: names };
}
