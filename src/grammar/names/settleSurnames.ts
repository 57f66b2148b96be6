// A surname alone is a person where a full name of the document ends in it: "Dara Holm … Holm".
import { slice } from '../../span.ts';
import type { Name } from '../analysis.ts';

/** The same names; a single word that ends a person's full name is one, unless `known` knows it for something else. */
export function settleSurnames(text: string, names: readonly Name[], known: (name: Name) => boolean): Name[] {
  const surnames = new Set(
    names.flatMap((name) => {
      const words = slice(text, name).split(/\s+/);
      return name.type === 'person' && words.length > 1 ? [words.at(-1) ?? ''] : [];
    }),
  );
  return names.map((name) =>
    name.type !== 'person' &&
    name.type !== 'nationality' &&
    name.end - name.start >= SHORTEST &&
    surnames.has(slice(text, name)) &&
    !known(name)
      ? { ...name, type: 'person', by: 'grammar/name-surname' }
      : name,
  );
}

/** Shorter words are initials and suffixes, in units. */
const SHORTEST = 3;
