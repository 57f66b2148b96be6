// Treebank sentences → samples: keys and vectors of words, numbers of tags and relations.
import { keysOf, vectorKeyOf } from '../../../src/grammar/net/wordFeatures.ts';
import type { GoldSentence, GoldWord } from '../../quality/conllu.ts';
import type { Random } from '../random.ts';
import type { Sample } from './network.ts';

/** Keys, tags and relations that the network knows, by number. */
export interface Inventory {
  /** Key 0 is that of a word whose own key is not known. */
  readonly keys: ReadonlyMap<string, number>;
  readonly keyList: readonly string[];
  /** How often each key stands in the training text. */
  readonly counts: readonly number[];
  /** "PROPN NNP" */
  readonly tags: ReadonlyMap<string, number>;
  readonly relations: ReadonlyMap<string, number>;
  readonly vectors: ReadonlyMap<string, number>;
  /** Keys of forms already met. */
  readonly rows: Map<string, Int32Array>;
}

/** Fewest times that a key stands in the training text. */
const FEWEST: Readonly<Record<string, number>> = { w: 2, s: 2, e: 3, b: 4 };
/** Fewest times for a tag pair; rarer ones are slips of the pen. */
const FEWEST_TAGS = 4;

export const tagOf = (word: GoldWord): string => `${word.upos} ${word.xpos}`;

export function inventoryOf(sentences: readonly GoldSentence[], words: readonly string[]): Inventory {
  const keys = new Map<string, number>();
  const tags = new Map<string, number>();
  const relations = new Map<string, number>();
  const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const { words: own } of sentences)
    for (const word of own) {
      for (const key of keysOf(word.form)) count(keys, key);
      count(tags, tagOf(word));
      count(relations, word.deprel);
    }
  const kept = [...keys].filter(([key, n]) => n >= (FEWEST[key.charAt(0)] ?? 1)).sort(byCount);
  const keyList = ['w:', ...kept.map(([key]) => key)];
  return {
    keys: new Map(keyList.map((key, i) => [key, i])),
    keyList,
    counts: [0, ...kept.map(([, n]) => n)],
    tags: numbered([...tags].filter(([, n]) => n >= FEWEST_TAGS)),
    relations: numbered([...relations]),
    vectors: new Map(words.map((word, i) => [word, i])),
    rows: new Map(),
  };
}

const byCount = (a: readonly [string, number], b: readonly [string, number]): number =>
  b[1] - a[1] || (a[0] < b[0] ? -1 : 1);
const numbered = (counts: [string, number][]): Map<string, number> =>
  new Map(counts.sort(byCount).map(([key], i) => [key, i]));

/** A rare word's own key is hidden this often: share = HIDDEN / (HIDDEN + count). */
const HIDDEN = 0.4;

/** `random` hides keys of rare words, as training wants it. */
export function sampleOf(words: readonly GoldWord[], inventory: Inventory, random: Random | null): Sample {
  return {
    keys: words.map(({ form }) => keyRows(form, inventory, random)),
    vectors: Int32Array.from(words, ({ form }) => inventory.vectors.get(vectorKeyOf(form)) ?? -1),
    tags: Int32Array.from(words, (word) => inventory.tags.get(tagOf(word)) ?? -1),
    heads: Int32Array.from(words, (word) => word.head),
    relations: Int32Array.from(words, (word) => inventory.relations.get(word.deprel) ?? -1),
  };
}

function keyRows(form: string, inventory: Inventory, random: Random | null): Int32Array {
  let rows = inventory.rows.get(form);
  if (!rows) {
    const found = keysOf(form).map((key) => inventory.keys.get(key) ?? -1);
    rows = Int32Array.from([Math.max(0, found[0] ?? 0), ...found.slice(1).filter((row) => row >= 0)]);
    inventory.rows.set(form, rows);
  }
  const own = rows[0] ?? 0;
  if (own === 0 || random === null || random() >= HIDDEN / (HIDDEN + (inventory.counts[own] ?? 0))) return rows;
  const hidden = Int32Array.from(rows);
  hidden[0] = 0;
  return hidden;
}
