// One document, one type a name: what most mentions of the same words are taken for, all are.
import { slice } from '../../span.ts';
import type { Name, NameType } from '../analysis.ts';

/** The same names; a mention takes the type that most mentions of its words have. Ties change nothing. */
export function settleTypes(text: string, names: readonly Name[]): Name[] {
  const counts = new Map<string, Map<NameType, number>>();
  const keyOf = (name: Name) => slice(text, name).toLowerCase();
  for (const name of names) {
    const key = keyOf(name);
    const own = counts.get(key) ?? new Map<NameType, number>();
    own.set(name.type, (own.get(name.type) ?? 0) + 1);
    counts.set(key, own);
  }
  return names.map((name) => {
    const own = counts.get(keyOf(name));
    const here = own?.get(name.type) ?? 0;
    const [most] = [...(own ?? [])].filter(([, n]) => n > here).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return most ? { ...name, type: most[0], by: 'grammar/name-majority' } : name;
  });
}
