// The same document about others: names put in place of its names, so that what stands around a name is learned, and not
// the name alone (mention replacement: Dai & Adel 2020).
import type { NameRun } from '../../../src/grammar/names/labels.ts';
import type { Random } from '../random.ts';
import type { NamedDocument } from './nameData.ts';

/** Names of one type and of one number of words → their words; each document gives a name once. */
export type Donors = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Fewer names than this are too few to choose from. A guess. */
const FEWEST = 10;

const poolOf = (type: string, forms: readonly string[]): string => `${type} ${forms.length}`;
const idOf = (type: string, forms: readonly string[]): string => `${type} ${forms.join(' ')}`;
const formsOf = (forms: readonly string[], run: NameRun): readonly string[] => forms.slice(run.first, run.beyond);

export function donorsOf(documents: readonly NamedDocument[]): Donors {
  const donors = new Map<string, (readonly string[])[]>();
  for (const document of documents) {
    const seen = new Set<string>();
    for (const { forms, runs } of document)
      for (const run of runs) {
        const name = formsOf(forms, run);
        const id = idOf(run.type, name);
        if (seen.has(id)) continue;
        seen.add(id);
        const pool = donors.get(poolOf(run.type, name)) ?? [];
        pool.push(name);
        donors.set(poolOf(run.type, name), pool);
      }
  }
  return donors;
}

/**
 * The document with a `share` of its names replaced by as long names of the same type, everywhere by the same one; a name
 * that is part of a longer one ("Holm" of "Dara Holm") becomes that part of what stands in its place.
 */
export function renamed(document: NamedDocument, donors: Donors, share: number, random: Random): NamedDocument {
  const names = document
    .flatMap(({ forms, runs }) => runs.map((run) => ({ type: run.type, forms: formsOf(forms, run) })))
    .sort((a, b) => b.forms.length - a.forms.length);
  const chosen = new Map<string, Chosen>();
  for (const { type, forms } of names) {
    const id = idOf(type, forms);
    if (chosen.has(id)) continue;
    const to =
      partOf([...chosen.values()], type, forms) ?? drawn(donors.get(poolOf(type, forms)), share, random) ?? forms;
    chosen.set(id, { type, forms, to });
  }
  return document.map((sentence) => {
    const forms = [...sentence.forms];
    for (const run of sentence.runs) {
      const own = formsOf(sentence.forms, run);
      forms.splice(run.first, own.length, ...(chosen.get(idOf(run.type, own))?.to ?? own));
    }
    return { ...sentence, forms };
  });
}

interface Chosen {
  readonly type: string;
  readonly forms: readonly string[];
  readonly to: readonly string[];
}

/** What a name becomes that is part of a longer one; undefined where it is of none. */
function partOf(chosen: readonly Chosen[], type: string, forms: readonly string[]): readonly string[] | undefined {
  for (const longer of chosen) {
    if (longer.type !== type) continue;
    for (let at = 0; at + forms.length <= longer.forms.length; at++)
      if (forms.every((form, i) => longer.forms[at + i] === form)) return longer.to.slice(at, at + forms.length);
  }
  return undefined;
}

/** A name of the pool, for a `share` of those that ask; undefined for the others. */
function drawn(
  pool: readonly (readonly string[])[] = [],
  share: number,
  random: Random,
): readonly string[] | undefined {
  return pool.length < FEWEST || random() >= share ? undefined : pool[Math.floor(random() * pool.length)];
}
